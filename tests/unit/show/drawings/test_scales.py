"""Scales: ticks where a reader expects them, never more than have room, nothing out of range."""

import itertools
from datetime import date

import pytest

from rashomon.show.drawings.scales import (
    TICK_ROOM,
    axis,
    bulk,
    day_of,
    later,
    number_scale,
    time_scale,
)  # fmt: skip

FIRST = date(2021, 6, 14)


@pytest.mark.parametrize("days", [1, 5, 20, 90, 400, 3_000, 40_000, 300_000])
def test_ticks_of_any_stretch_have_room(days: int) -> None:
    ticks = time_scale([FIRST, later(FIRST, days)], 0, 600).ticks()
    assert len(ticks) >= 1
    assert all(b.at - a.at >= TICK_ROOM * 0.9 for a, b in itertools.pairwise(ticks))
    assert all(0 <= tick.at <= 600 for tick in ticks)


def test_days_are_named_and_the_year_once() -> None:
    labels = [tick.label for tick in time_scale([FIRST, later(FIRST, 3)], 0, 600).ticks()]
    assert labels == ["14 Jun 2021", "15 Jun", "16 Jun", "17 Jun"]


def test_weeks_begin_on_monday() -> None:
    labels = [tick.label for tick in time_scale([FIRST, later(FIRST, 28)], 0, 600).ticks()]
    assert labels == ["14 Jun 2021", "21 Jun", "28 Jun", "5 Jul", "12 Jul"]


def test_months_and_years_begin_with_themselves() -> None:
    months = time_scale([date(2021, 1, 1), date(2021, 5, 31)], 0, 600).ticks()
    assert [tick.label for tick in months] == [
        "Jan 2021",
        "Feb 2021",
        "Mar 2021",
        "Apr 2021",
        "May 2021",
    ]
    years = time_scale([date(1990, 1, 1), date(2021, 1, 1)], 0, 600).ticks()
    assert [tick.label for tick in years] == [
        "1990",
        "1995",
        "2000",
        "2005",
        "2010",
        "2015",
        "2020",
    ]


def test_a_day_has_its_width() -> None:
    scale = time_scale([FIRST, later(FIRST, 5)], 0, 600)
    assert (scale.start(FIRST), scale.middle(FIRST), scale.end(FIRST)) == (0, 50, 100)


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_ends_of_the_calendar_can_be_drawn(day: date) -> None:
    assert time_scale([day], 0, 600).ticks() is not None


def test_a_day_of_long_ago_is_not_in_the_bulk() -> None:
    days = [FIRST, later(FIRST, 1), later(FIRST, 2), date(1945, 5, 8)]
    assert bulk(days) == (FIRST, later(FIRST, 2))


def test_days_a_little_apart_are_in_the_bulk() -> None:
    assert bulk([FIRST, later(FIRST, 9)]) == (FIRST, later(FIRST, 9))


@pytest.mark.parametrize("values", [[0.0], [9, 13], [1000, 2000], [1e15], [-4, 4], [0.001]])
def test_numbers_lie_on_their_scale(values: list[float]) -> None:
    scale = number_scale(values, 100, 500)
    assert all(100 <= scale.at(value) <= 500 for value in values)
    ticks = scale.ticks()
    assert 1 <= len(ticks) <= 8
    assert len({tick.label for tick in ticks}) == len(ticks)


def test_an_axis_has_a_line_and_a_label_a_tick() -> None:
    assert len(axis(number_scale([0, 10], 0, 300).ticks(), 0, 9)) % 2 == 0


def test_what_is_no_day_is_none() -> None:
    assert (day_of(""), day_of(None), day_of("2021-02-31")) == (None, None, None)
    assert day_of("2021-06-14") == FIRST
    assert later(date.max, 3) == date.max
