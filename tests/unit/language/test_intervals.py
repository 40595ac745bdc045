from datetime import date

import pytest

from rashomon.language.intervals import add_days, add_months, interval, move, unit_value
from rashomon.nouns.times import Grain


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("2021-06-16", (date(2021, 6, 16), date(2021, 6, 16), Grain.DAY)),
        ("2021-06-16T22:00", (date(2021, 6, 16), date(2021, 6, 16), Grain.DAY)),
        ("2021-W24", (date(2021, 6, 14), date(2021, 6, 20), Grain.WEEK)),
        ("2021-W24-WE", (date(2021, 6, 19), date(2021, 6, 20), Grain.RANGE)),
        ("2020-02", (date(2020, 2, 1), date(2020, 2, 29), Grain.MONTH)),
        ("2021-Q2", (date(2021, 4, 1), date(2021, 6, 30), Grain.QUARTER)),
        ("2021-H2", (date(2021, 7, 1), date(2021, 12, 31), Grain.RANGE)),
        ("2021-WI", (date(2021, 12, 1), date(2022, 2, 28), Grain.SEASON)),
        ("199", (date(1990, 1, 1), date(1999, 12, 31), Grain.DECADE)),
    ],
)
def test_a_value_covers_its_days(value: str, days: tuple[date, date, Grain]) -> None:
    assert interval(value) == days


@pytest.mark.parametrize(
    "value",
    ["2021-02-30", "2021-13", "2021-W60", "0000", "99999", "", "P3D", "XXXX-06", "2021-WXX"],
)
def test_odd_values_cover_nothing(value: str) -> None:
    assert interval(value) is None


def test_arithmetic_stops_at_the_ends_of_the_calendar() -> None:
    assert add_days(date.max, 1) is None
    assert add_months(date(9998, 12, 1), 12) is None
    assert move(date(2021, 1, 1), 10**9, "century") is None


def test_a_month_on_from_the_last_day_is_the_last_day() -> None:
    assert add_months(date(2021, 1, 31), 1) == date(2021, 2, 28)


def test_an_iso_week_takes_its_own_year() -> None:
    assert unit_value(date(2021, 1, 1), "week") == "2020-W53"
