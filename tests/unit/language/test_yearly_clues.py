"""Clues that hold once a year."""

from datetime import date

from rashomon.language.told_dates import page_of
from rashomon.language.writing_day import Clue
from rashomon.language.yearly_clues import yearly_clues
from rashomon.nouns.readings import Part, Sentence
from rashomon.nouns.spans import Span
from rashomon.nouns.times import Tense, TimeExpression, TimexType
from support.builders import make_report, span_of


def clues_of(
    text: str, words: str, symbol: str, tense: Tense | None, *, likely: bool = False
) -> list[Clue]:
    report = make_report(text)
    time = TimeExpression(span_of(report, words), TimexType.DATE, symbol, tense)
    whole = Sentence(Span(report.id, 0, len(text)), Part.LEAD)
    return list(yearly_clues(page_of(text, [time], [whole], {}), likely=likely))


def holds(clue: Clue, day: date) -> bool:
    return any(low <= day.toordinal() <= high for low, high in clue.days)


def test_a_weekday_beside_a_day_fits_some_years_alone() -> None:
    (clue,) = clues_of("It sank.", "sank", "date XXXX-06-16|weekday=3", Tense.PAST)
    assert holds(clue, date(2021, 6, 16))
    assert not holds(clue, date(2023, 6, 16))


def test_a_dateline_gives_its_day_and_the_next_in_every_year() -> None:
    (clue,) = clues_of("OSLO, May 3 (AP) -- Talks began.", "May 3", "date XXXX-05-03", None)
    assert [holds(clue, date(2021, 5, day)) for day in (2, 3, 4, 5)] == [False, True, True, False]


def test_a_past_day_without_a_year_lies_some_months_behind_if_anything() -> None:
    told = ("It sank on May 3.", "May 3", "date XXXX-05-03", Tense.PAST)
    assert clues_of(*told) == []
    (clue,) = clues_of(*told, likely=True)
    assert holds(clue, date(2021, 5, 3))
    assert not holds(clue, date(2021, 5, 2))


def test_a_day_to_come_without_a_year_lies_some_months_ahead() -> None:
    (clue,) = clues_of(
        "It will sail on May 3.", "May 3", "date XXXX-05-03", Tense.FUTURE, likely=True
    )
    assert holds(clue, date(2021, 5, 3))
    assert not holds(clue, date(2021, 5, 4))
