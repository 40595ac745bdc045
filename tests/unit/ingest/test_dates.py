from datetime import date, datetime

import pytest

from rashomon.ingest.dates import parse_date

DAY = date(2021, 6, 16)


@pytest.mark.parametrize(
    "value",
    [
        "2021-06-16",
        "2021-06-16T23:30:00-05:00",
        "2021-06-16 04:05:06Z",
        "2021/06/16",
        "20210616",
        "20210616T101500Z",
        "June 16, 2021",
        "Jun. 16 2021",
        "16 June 2021",
        "16-Jun-2021",
        "Wed, 16 Jun 2021 23:30:00 -0500",
        "Wednesday, June 16th, 2021, 10:15 p.m.",
        "16.06.2021",
        "6/16/2021",
        "16/06/2021",
        " 2021-06-16 ",
        DAY,
        datetime(2021, 6, 16, 23),  # noqa: DTZ001 - as tables give it
        20210616,
        1623801600,
        1623801600000,
    ],
)
def test_a_form_that_means_one_day_is_read(value: object) -> None:
    assert parse_date(value) == DAY


@pytest.mark.parametrize(
    "value",
    [
        "06/07/2021",
        "June 2021",
        "2021",
        "2021-02-30",
        "0001-01-01",
        "Tuesday",
        "1624",
        "Juin 16, 2021",
        "",
        "x" * 10_000,
        "1" * 90,
        None,
        True,
        7,
        float("nan"),
        float("inf"),
        [2021, 6, 16],
        {"$date": 1},
    ],
)
def test_what_may_mean_two_days_or_none_is_unknown(value: object) -> None:
    assert parse_date(value) is None
