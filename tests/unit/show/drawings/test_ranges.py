"""What can be drawn on a scale: only where every value told is a number, or every one a time."""

from rashomon.show.drawings.ranges import is_number, is_time
from support.pictures import differing, position

DAY = position("2023-05-01", 1, start="2023-05-01", end="2023-05-01")
OPEN = position("2023-05-01/..", 1, start="2023-05-01")
TWO = position("two", 1, low=2.0, high=2.0)


def test_one_value_that_is_no_number_makes_it_none() -> None:
    assert is_number(differing([TWO, position("over two", 1, low=2.0)]))
    assert not is_number(differing([TWO, position("some", 1)]))


def test_open_times_are_times() -> None:
    assert is_time(differing([DAY, OPEN]))
    assert not is_time(differing([DAY, position("in spring", 1)]))
    assert not is_time(differing([position("never", 1, start="2023-13-45", end="2023-13-45")]))
