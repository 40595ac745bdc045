"""The weekdays on which a report's news fell: it is written on one of them or soon after.

Of 267 articles that open on a weekday in the past (the tuning half of AllSides), 243 bear the date
of that day or the next, 255 that of one of three days.
"""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from rashomon.language.told_dates import page_of
from rashomon.nouns.readings import Sentence
from rashomon.nouns.spans import Span
from rashomon.nouns.times import Tense, TimeExpression

OPENING = 6  # telling sentences
FRESH = 2
"""Days after the last weekday of the opening within which a report is taken to be written."""

Weekdays = dict[int, Span]
"""Weekdays (Monday 1) and the words that name each first."""


def fresh_weekdays(
    text: str, times: Sequence[TimeExpression], sentences: Sequence[Sentence]
) -> Weekdays:
    """Return the weekdays on which the opening tells that something happened."""
    found: Weekdays = {}
    for told in page_of(text, times, sentences, {}).told:
        name = re.fullmatch(r"XXXX-WXX-(\d)", told.symbol.value)
        if name is None or told.symbol.head != "date" or told.sentence >= OPENING:
            continue
        if told.time.tense is Tense.PAST and told.symbol.bound not in ("since", "until"):
            found.setdefault(int(name[1]), told.time.span)
    return found


def fresh_days(weekdays: Weekdays, first: date, last: date) -> tuple[date, date] | None:
    """Return the first and last day of a range that one of the weekdays precedes by so little."""
    days = [first + timedelta(days=count) for count in range((last - first).days + 1)]
    fresh = [
        day for day in days if any((day.isoweekday() - name) % 7 <= FRESH for name in weekdays)
    ]
    return (fresh[0], fresh[-1]) if fresh else None
