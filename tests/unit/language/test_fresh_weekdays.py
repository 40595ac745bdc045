"""The weekdays on which a report's news fell."""

from datetime import date

from rashomon.language.fresh_weekdays import fresh_days, fresh_weekdays
from rashomon.nouns.readings import Part, Sentence
from rashomon.nouns.spans import Span
from rashomon.nouns.times import Tense, TimeExpression, TimexType
from support.builders import make_report, span_of

TEXT = "The pier sank on Monday. It had been shut since Friday. It will rise on Sunday."


def test_only_weekdays_of_what_happened_count() -> None:
    report = make_report(TEXT)
    told = [("Monday", "1", Tense.PAST), ("Friday", "5|bound=since", Tense.PAST)]
    told.append(("Sunday", "7", Tense.FUTURE))
    times = [
        TimeExpression(span_of(report, words), TimexType.DATE, f"date XXXX-WXX-{day}", tense)
        for words, day, tense in told
    ]
    whole = Sentence(Span(report.id, 0, len(TEXT)), Part.LEAD)
    assert fresh_weekdays(TEXT, times, [whole]) == {1: span_of(report, "Monday")}


def test_the_writing_follows_within_two_days() -> None:
    monday = {1: Span(make_report(TEXT).id, 0, 1)}
    week = date(2021, 5, 20), date(2021, 5, 30)
    assert fresh_days(monday, *week) == (date(2021, 5, 24), date(2021, 5, 26))
    assert fresh_days({}, *week) is None
