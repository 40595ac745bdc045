"""Amounts as they are meant: rounded, or with room to either side."""

import pytest

from rashomon.nouns.ids import ReportId
from rashomon.nouns.readings import Quantity
from rashomon.nouns.spans import Span
from rashomon.reconcile.amounts import fits_in, numbers_in, told_alike


def amount(low: float | None, high: float | None) -> Quantity:
    return Quantity(of="men", low=low, high=high, unit="man", span=Span(ReportId("r"), 0, 1))


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("40 men", "42 men", False),
        ("about 40 men", "42 men", True),
        ("about 40 men", "60 men", False),
        ("up to 300 men", "280 men", True),
        ("1,000 men", "1,012 men", True),
        ("1,000 men", "1,120 men", False),
        ("10 men", "12 men", False),
    ],
)
def test_round_numbers_and_words_of_doubt_leave_room(one: str, other: str, *, alike: bool) -> None:
    def read(words: str) -> Quantity:
        (value,) = numbers_in(words)
        return amount(value, value)

    assert told_alike(read(one), read(other), (one, other)) is alike


def test_open_amounts_leave_all_the_room_on_one_side() -> None:
    words = ("at least 40 men", "more than 50 men")
    assert told_alike(amount(40, None), amount(50, None), words)
    assert not told_alike(amount(40, None), amount(30, 30), (words[0], "30 men"))


@pytest.mark.parametrize(("part", "whole", "fits"), [(12, 18, True), (31, 18, False)])
def test_a_part_fits_in_a_whole_that_is_no_smaller(
    part: float, whole: float, *, fits: bool
) -> None:
    words = (f"{part} men", f"{whole} people")
    assert fits_in(amount(part, part), amount(whole, whole), words) is fits


def test_a_whole_left_open_above_holds_any_part() -> None:
    assert fits_in(amount(31, 31), amount(18, None), ("31 men", "at least 18 people"))


def test_numbers_are_found_in_figures_and_words() -> None:
    assert numbers_in("9 of the twenty-five, not 1,200, as on 4May") == {9.0, 25.0, 1200.0}
