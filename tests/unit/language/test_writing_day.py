from datetime import date

from rashomon.language.writing_day import Clue, days_between, grain_of, joined, narrowed
from rashomon.nouns.ids import ReportId
from rashomon.nouns.spans import Span
from rashomon.nouns.times import Grain

REPORT = ReportId("report-0")


def clue(first: date | None, last: date | None, at: int, weight: int = 1) -> Clue:
    return Clue(days_between(first, last), weight, (Span(REPORT, at, at + 1),))


def mays(at: int) -> Clue:
    days = [days_between(date(y, 5, 1), date(y, 5, 31))[0] for y in range(1990, 2030)]
    return Clue(tuple(days), 2, (Span(REPORT, at, at + 1),))


def test_two_bounds_make_a_range_and_are_its_basis() -> None:
    told = narrowed([clue(date(2020, 3, 4), None, 1), clue(None, date(2021, 6, 16), 2)])
    assert told is not None
    assert (told.start, told.end, told.grain) == (date(2020, 3, 4), date(2021, 6, 16), Grain.RANGE)
    assert [span.start for span in told.basis] == [1, 2]


def test_a_looser_bound_is_no_basis() -> None:
    told = narrowed([clue(date(2011, 2, 5), None, 1), clue(date(2020, 3, 4), None, 2)])
    assert told is not None
    assert [span.start for span in told.basis] == [2]


def test_a_month_without_a_year_needs_one_choice() -> None:
    told = narrowed([mays(1), clue(date(2021, 1, 1), date(2021, 12, 31), 2)])
    assert told is not None
    assert (told.start, told.end, told.grain) == (date(2021, 5, 1), date(2021, 5, 31), Grain.MONTH)
    assert [span.start for span in told.basis] == [1, 2]


def test_a_month_without_a_year_and_two_choices_is_left_out() -> None:
    told = narrowed([mays(1), clue(date(2020, 1, 1), date(2021, 12, 31), 2)])
    assert told is not None
    assert (told.start, told.end) == (date(2020, 1, 1), date(2021, 12, 31))


def test_one_wrong_clue_among_many_is_outvoted() -> None:
    right = [clue(date(2020, m, 1), None, m) for m in range(1, 6)]
    told = narrowed([*right, clue(None, date(1990, 1, 1), 9)])
    assert told is not None
    assert (told.start, told.end) == (date(2020, 5, 1), None)


def test_clues_that_contradict_each_other_tell_nothing() -> None:
    assert narrowed([clue(date(2020, 1, 1), None, 1), clue(None, date(1990, 1, 1), 2)]) is None


def test_no_clue_tells_nothing() -> None:
    assert narrowed([]) is None


def test_a_range_turned_round_is_no_clue() -> None:
    assert days_between(date(2021, 1, 2), date(2021, 1, 1)) == ()


def test_grains() -> None:
    assert grain_of(date(2021, 2, 1), date(2021, 2, 28)) is Grain.MONTH
    assert grain_of(date(2021, 1, 1), date(2021, 12, 31)) is Grain.YEAR
    assert grain_of(date(2021, 2, 1), date(2021, 2, 1)) is Grain.DAY
    assert grain_of(date(2021, 2, 1), None) is Grain.RANGE


def test_ranges_that_touch_are_joined() -> None:
    assert joined([(7, 9), (1, 3), (4, 5)]) == ((1, 5), (7, 9))
