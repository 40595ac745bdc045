"""Words of time and the pieces of patterns made of them."""

import re

import pytest

from rashomon.language import time_words
from rashomon.language.feasts import feast_day
from rashomon.language.time_words import (
    CLOCK,
    DAY,
    FEAST,
    GAP,
    MONTH,
    MOVING_FEASTS,
    YEAR,
    feast_value,
    month_number,
    weekday_number,
)

PIECES = [
    name
    for name in dir(time_words)
    if name.isupper() and isinstance(getattr(time_words, name), str)
]


@pytest.mark.parametrize(
    ("word", "number"), [("January", 1), ("SEPT.", 9), ("Dec.", 12), ("may", 5), ("Jul", 7)]
)
def test_months_are_numbered(word: str, number: int) -> None:
    assert month_number(word) == number


@pytest.mark.parametrize(("word", "number"), [("Monday", 1), ("Thurs.", 4), ("sun", 7)])
def test_weekdays_are_numbered_from_monday(word: str, number: int) -> None:
    assert weekday_number(word) == number


def test_every_feast_that_moves_can_be_reckoned() -> None:
    assert all(feast_day(name, 2031) for name in MOVING_FEASTS.values())


def test_a_feast_is_a_day_or_a_name() -> None:
    assert feast_value("Valentine’s  Day") == "XXXX-02-14"
    assert feast_value("Good Friday") == "XXXX-@goodfriday"


@pytest.mark.parametrize("name", PIECES)
def test_no_piece_has_a_group_or_repeats_without_bound(name: str) -> None:
    piece = getattr(time_words, name)
    assert re.compile(piece, re.IGNORECASE).groups == 0
    assert not re.search(r"(?<!\\)[*+](?!\?)", re.sub(r"\[[^\]]*\]", "", piece))


@pytest.mark.parametrize(
    ("piece", "words", "whole"),
    [
        (MONTH, "March", True),
        (MONTH, "march", False),
        (DAY, "31st", True),
        (DAY, "32", False),
        (DAY, "9.5", False),
        (YEAR, "1998", True),
        (YEAR, "2998", False),
        (CLOCK, "9:30 p.m.", True),
        (CLOCK, "25:00", False),
        (GAP, "\n\n", False),
        (FEAST, "New Year’s Eve", True),
    ],
)
def test_pieces_match_what_they_name(piece: str, words: str, whole: bool) -> None:
    assert bool(re.fullmatch(piece, words, re.IGNORECASE)) is whole
