"""The words of CONTRACT.md and TimeML for times, and open ends."""

from datetime import date
from enum import StrEnum

import pytest

from rashomon.nouns.times import Grain, Tense, TimeExpression, TimexType, When
from support.builders import make_report, span_of


@pytest.mark.parametrize(
    ("kinds", "words"),
    [
        (Grain, "day week month season quarter year decade range"),
        (TimexType, "DATE TIME DURATION SET"),
        (Tense, "past present future"),
    ],
)
def test_words_are_the_contract_s(kinds: type[StrEnum], words: str) -> None:
    assert [kind.value for kind in kinds] == words.split()


def test_an_open_end_is_not_a_closed_one() -> None:
    first = date(2031, 3, 1)
    assert When(first, None, Grain.RANGE) != When(first, first, Grain.RANGE)


def test_a_time_without_words_rests_on_none() -> None:
    assert When(date(2031, 3, 1), date(2031, 3, 1), Grain.DAY).basis == ()


def test_an_expression_has_no_tense_until_its_clause_is_read() -> None:
    report = make_report("They met on Friday.")
    time = TimeExpression(span_of(report, "Friday"), TimexType.DATE, "date XXXX-WXX-5")
    assert time.tense is None
