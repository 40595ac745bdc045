"""Clues that hold once a year: a dateline's day, a day with its weekday, days told without a year.

A day is told without its year where the year goes without saying, so that the writing lies within
some months of it; which year it is, other clues must tell.
"""

import re
from collections.abc import Iterator

from rashomon.language.bylines import dateline
from rashomon.language.intervals import add_days, interval
from rashomon.language.told_dates import Page, Told
from rashomon.language.writing_day import Clue, Days, days_between, joined
from rashomon.nouns.times import Tense

AROUND = (200, 300)
"""Days before and after a day named with its weekday and no year in which it is written of."""
BEHIND = 300
"""Days after a past day told without its year within which it is written of."""
YEARS_TRIED = range(1950, 2101)


def yearly_clues(page: Page, *, likely: bool = False) -> Iterator[Clue]:
    """Yield the clues of a report's dates that name no year; `likely`, of days told alone too."""
    yield from _weekdays(page)
    yield from _datelines(page)
    if likely:
        yield from _days(page)


def _weekdays(page: Page) -> Iterator[Clue]:
    """Yield the years in which June 16 is the Tuesday that is told."""
    for told in page.told:
        if not told.symbol.weekday or not told.symbol.value.startswith("XXXX-"):
            continue
        days: list[Days] = []
        for year in YEARS_TRIED:
            covered = interval(f"{year}{told.symbol.value[4:]}")
            if covered and covered[0].isoweekday() == int(told.symbol.weekday):
                first, last = add_days(covered[0], -AROUND[0]), add_days(covered[0], AROUND[1])
                days.extend(days_between(first, last))
        yield Clue(joined(days), 1, (told.time.span,))


def _datelines(page: Page) -> Iterator[Clue]:
    """Yield the day of "OSLO, May 3 (AP) --" and the day after, on which it is printed."""
    for told in page.told:
        value = told.symbol.value
        if told.symbol.head != "date" or not re.fullmatch(r"XXXX-\d\d-\d\d", value):
            continue
        if _in_dateline(page, told):
            yield Clue(_each_year(value, 0, 1), 2, (told.time.span,))


def _in_dateline(page: Page, told: Told) -> bool:
    start = page.sentences[told.sentence].span.start
    opening = dateline(page.text[start : start + 120])
    if opening is None or opening.date is None:
        return False
    first, last = (start + at for at in opening.date)
    return first <= told.time.span.start and told.time.span.end <= last


def _days(page: Page) -> Iterator[Clue]:
    for told in page.told:
        value = told.symbol.value
        if told.symbol.head != "date" or not re.fullmatch(r"XXXX-\d\d(?:-\d\d)?", value):
            continue
        if told.symbol.mod or told.symbol.bound in ("by", "until") or _in_dateline(page, told):
            continue
        if told.time.tense is Tense.PAST:
            yield Clue(_each_year(value, 0, BEHIND), 1, (told.time.span,))
        elif told.time.tense is Tense.FUTURE:
            yield Clue(_each_year(value, -BEHIND, 0), 1, (told.time.span,))


def _each_year(value: str, before: int, after: int) -> tuple[Days, ...]:
    days: list[Days] = []
    for year in YEARS_TRIED:
        covered = interval(f"{year}{value[4:]}")
        if covered is not None:
            days.extend(days_between(add_days(covered[0], before), add_days(covered[1], after)))
    return joined(days)
