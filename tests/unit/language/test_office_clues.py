"""What the offices told leave open of the day of writing."""

from datetime import date

import pytest

from rashomon.language.office_clues import office_clues
from rashomon.language.writing_day import LAST, days_between
from rashomon.nouns.spans import Span
from support.builders import make_report

CLINTON = days_between(date(1993, 1, 20), date(2001, 1, 20))
AFTER_HIM = days_between(date(1993, 1, 20), None)


def days_of(text: str, *, likely: bool = False) -> list[tuple[tuple[int, int], ...]]:
    spans = [Span(make_report(text).id, 0, len(text))]
    return [clue.days for clue in office_clues(text, spans, likely=likely)]


def test_an_office_told_sets_a_first_day_and_its_end_is_likely() -> None:
    text = "President Clinton spoke."
    assert days_of(text) == [AFTER_HIM]
    assert days_of(text, likely=True) == [CLINTON, AFTER_HIM]


def test_of_two_presidents_told_the_newest_is_in_office() -> None:
    text = "President Clinton spoke of President Obama."
    after, in_office, _ = days_of(text, likely=True)
    assert after == AFTER_HIM
    assert in_office == days_between(date(2009, 1, 20), date(2017, 1, 20))


def test_a_name_of_two_presidents_leaves_both_terms_open_but_for_a_year_told() -> None:
    text = "President Bush spoke."
    span = Span(make_report(text).id, 0, len(text))
    both, first = (
        next(office_clues(text, [span], year, likely=True)).days for year in (None, 1991)
    )
    assert len(both) == 2
    assert first == days_between(date(1989, 1, 20), date(1993, 1, 20))


def test_former_sets_the_end_of_the_term() -> None:
    assert days_of("The former President Clinton spoke.") == [days_between(date(2001, 1, 20), None)]


def test_an_office_but_for_presidents_is_known_to_a_month() -> None:
    ((low, high),) = days_of("Secretary of State Madeleine Albright spoke.")[0:1][0:1][0]
    assert (date.fromordinal(low), high) == (date(1996, 12, 1), LAST)


@pytest.mark.parametrize(
    "text",
    [
        "The then-President Clinton spoke.",
        "The incoming President Clinton spoke.",
        "The Deputy Prime Minister Blair spoke.",
        "President Quux spoke.",
    ],
)
def test_what_is_not_the_office_tells_nothing(text: str) -> None:
    assert days_of(text, likely=True) == []


def test_an_administration_sets_a_first_day_alone() -> None:
    assert days_of("The Clinton administration spoke.", likely=True) == [AFTER_HIM]


def test_who_formerly_served_a_president_says_nothing_of_the_term() -> None:
    assert days_of("A former adviser to President Clinton spoke.") == [AFTER_HIM]
    (left,) = days_of("Former U.S. President Clinton spoke.")
    assert left == days_between(date(2001, 1, 20), None)


def test_a_president_to_come_has_an_administration_that_would_act() -> None:
    assert days_of("The Clinton administration could drop the plan.") == []
