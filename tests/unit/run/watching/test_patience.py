import pytest

from rashomon.nouns.watching import WatchOptions
from rashomon.run.watching.patience import after_failure, asked_for, varied, written_time

OPTIONS = WatchOptions(retry_seconds=60, longest_retry_seconds=3600, jitter=0.1)


def middle() -> float:
    return 0.5


def test_waits_double_up_to_the_longest() -> None:
    waits = [after_failure(failures, OPTIONS, middle) for failures in (1, 2, 3, 6, 7, 10**9)]
    assert waits == [60, 120, 240, 1920, 3600, 3600]


def test_a_shorter_longest_can_be_given() -> None:
    assert after_failure(9, OPTIONS, middle, longest=900) == 900


@pytest.mark.parametrize(("number", "seconds"), [(0.0, 90), (0.5, 100), (0.999999, 110)])
def test_waits_vary_both_ways(number: float, seconds: float) -> None:
    assert varied(100, OPTIONS, lambda: number) == pytest.approx(seconds, abs=0.01)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("30", 30), (" 30 ", 30), ("-5", 0), ("0", 0), ("9" * 30, 604_800), (None, 0), ("", 0),
        ("soon", 0), ("Thu, 01 Jan 1970 00:20:00 GMT", 200), ("Wed, 31 Dec 1969 00:00:00 GMT", 0),
        ("Thu, 01 Jan 1970 00:20:00", 200), ("Fri, 99 Foo 9999999 00:00:00 GMT", 0),
    ],
)  # fmt: skip
def test_a_server_may_ask_for_time_but_not_for_ever(header: str | None, seconds: float) -> None:
    assert asked_for(header, 1000.0) == seconds


def test_a_time_is_written_to_the_second() -> None:
    assert written_time(1_623_837_600.9) == "2021-06-16T10:00:00Z"
