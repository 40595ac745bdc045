"""A date field gets a day only where one day is known."""

from datetime import date

import pytest

from rashomon.nouns.times import Grain, When
from rashomon.show.exports.days import exact_day, iso, month_of, prefix, year_of

DAY = date(2021, 6, 16)


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        (DAY, DAY, "2021-06-16"),
        (date(2021, 2, 1), date(2021, 2, 28), "2021-02"),
        (date(2021, 1, 1), date(2021, 12, 31), "2021"),
        (date(2021, 1, 1), date(2022, 12, 31), None),
        (date(2021, 4, 1), date(2021, 6, 30), None),
        (date(2021, 6, 14), date(2021, 6, 20), None),
        (DAY, None, None),
        (None, DAY, None),
    ],
)
def test_a_prefix_says_a_day_a_month_or_a_year(
    start: date | None, end: date | None, said: str | None
) -> None:
    assert prefix(When(start, end, Grain.RANGE)) == said


def test_what_all_days_share_is_known() -> None:
    week = When(date(2021, 6, 28), date(2021, 7, 4), Grain.WEEK)
    assert (exact_day(week), month_of(week), year_of(week)) == (None, None, 2021)
    assert month_of(When(DAY, DAY, Grain.DAY)) == 202106
    assert (exact_day(None), month_of(None), year_of(None), iso(None)) == (None,) * 4
    assert year_of(When(DAY, None, Grain.RANGE)) is None
