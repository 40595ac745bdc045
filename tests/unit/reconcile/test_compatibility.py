"""Which times, places and amounts can be one."""

from datetime import date

import pytest

from rashomon.nouns.places import Place
from rashomon.nouns.readings import Quantity
from rashomon.nouns.times import Grain, When
from rashomon.reconcile.compatibility import (
    amounts_meet,
    days_apart,
    places_meet,
    precision,
    same_count,
    times_meet,
    within,
)
from support.builders import make_report, span_of
from support.readings import on

MARCH = When(date(2020, 3, 1), date(2020, 3, 31), Grain.MONTH, ())
SINCE_MAY = When(date(2020, 5, 1), None, Grain.RANGE, ())


def place(
    name: str, country: str | None = None, admin1: str | None = None, lat: float | None = None
) -> Place:
    lon = 5.0 if lat is not None else None
    return Place(name=name, spans=(), country=country, admin1=admin1, lat=lat, lon=lon)


def amount(words: str, low: float | None, high: float | None) -> Quantity:
    report = make_report(words)
    return Quantity(of=words, low=low, high=high, unit="person", span=span_of(report, words))


def test_a_month_meets_its_days_and_holds_them() -> None:
    assert times_meet(MARCH, on(date(2020, 3, 9)))
    assert within(on(date(2020, 3, 9)), MARCH)
    assert not within(MARCH, on(date(2020, 3, 9)))


def test_the_days_between_two_times_are_counted_from_their_nearer_ends() -> None:
    assert days_apart(MARCH, on(date(2020, 4, 3))) == 3


def test_an_open_end_meets_all_that_follows() -> None:
    assert times_meet(SINCE_MAY, on(date(2031, 1, 1)))
    assert not times_meet(SINCE_MAY, MARCH)
    assert precision(SINCE_MAY) > precision(MARCH) == 31


@pytest.mark.parametrize(
    ("left", "right", "meet"),
    [
        (place("Oslo", "NOR", "12", 59.9), place("Norway", "NOR"), True),
        (place("Oslo", "NOR", "12", 59.9), place("Tromso", "NOR", "54", 69.6), False),
        (place("Oslo", "NOR", "12", 59.9), place("Sweden", "SWE"), False),
        (place("Victoria", "CAN", "BC", 48.4), place("victoria", "AUS", "07", -37.0), True),
        (place("Oslo", "NOR", "12", 59.9), place("the square"), True),
    ],
)
def test_places_meet_unless_they_are_surely_apart(left: Place, right: Place, *, meet: bool) -> None:
    assert places_meet(left, right) is meet


def test_a_bound_meets_what_lies_beyond_it() -> None:
    assert amounts_meet(amount("dead", 40, None), amount("dead", 57, 57))
    assert not amounts_meet(amount("dead", 40, 40), amount("dead", 57, 57))


def test_other_things_are_not_counted_together() -> None:
    assert same_count(amount("Swedish diplomats", 5, 5), amount("diplomat", 7, 7))
    assert not same_count(amount("diplomats", 5, 5), amount("ships", 7, 7))
