"""Days cut into slices by how many reports lie in them."""

from dataclasses import replace
from datetime import date

import pytest

from rashomon.group.slices import (
    UNDATED,
    WHOLE,
    Slice,
    filed_under,
    seams_of,
    slice_of,
    slices,
)
from rashomon.nouns.options import GroupOptions
from support.outlines import told

OPTIONS = GroupOptions(slice_reports=10)
DAY = 737_000
FIRST = date(2026, 3, 1)


def days(*counts: int) -> dict[int | None, int]:
    return {DAY + place: count for place, count in enumerate(counts)}


@pytest.mark.parametrize(
    ("last", "expected"),
    [(FIRST, FIRST.toordinal()), (date(2026, 3, 8), FIRST.toordinal()), (date(2026, 3, 9), None)],
)
def test_a_report_is_filed_under_a_day_known_within_a_week(
    last: date, expected: int | None
) -> None:
    assert filed_under(replace(told("ferry", 1, FIRST), latest=last)) == expected


@pytest.mark.parametrize("end", ["earliest", "latest"])
def test_a_report_bounded_on_one_side_is_undated(end: str) -> None:
    one = told("ferry", 1, FIRST)
    assert (
        filed_under(replace(one, earliest=None) if end == "latest" else replace(one, latest=None))
        is None
    )


def test_few_reports_are_one_slice_undated_ones_among_them() -> None:
    assert slices({**days(4, 4), None: 2}, OPTIONS) == (WHOLE,)


def test_nothing_is_no_slice() -> None:
    assert slices({}, OPTIONS) == ()


def test_no_slice_holds_more_than_allowed_but_a_day() -> None:
    counts = days(*[4] * 20, 30, *[4] * 20)
    cut = slices(counts, OPTIONS)
    within = [
        [count for day, count in counts.items() if day is not None and slice_of(day, cut) == each]
        for each in cut
    ]
    assert all(sum(each) <= 10 or each == [30] for each in within)
    assert sum(map(sum, within)) == sum(counts.values())


def test_each_slice_holds_a_report() -> None:
    counts = {DAY: 6, DAY + 400: 6, DAY + 401: 6}
    cut = slices(counts, OPTIONS)
    assert {slice_of(day, cut) for day in counts} == set(cut)


def test_undated_reports_are_a_slice_of_their_own_once_cut() -> None:
    cut = slices({**days(6, 6), None: 30}, OPTIONS)
    assert cut[0] == UNDATED
    assert slice_of(None, cut) == UNDATED
    assert slice_of(DAY, cut) != UNDATED


def test_undated_reports_alone_are_one_slice() -> None:
    assert slices({None: 30}, OPTIONS) == (UNDATED,)


def test_a_day_more_leaves_the_slices_of_other_days_as_they_were() -> None:
    before = slices(days(*[6] * 30), OPTIONS)
    after = slices(days(*[6] * 31), OPTIONS)
    assert set(before) - set(after) <= {before[-1]}


def test_a_day_in_no_slice_is_refused() -> None:
    with pytest.raises(ValueError, match="no slice"):
        slice_of(DAY + 9, (Slice(DAY, DAY + 2),))


def test_seams_lie_between_slices_not_far_apart() -> None:
    one, two, far = Slice(DAY, DAY + 2), Slice(DAY + 4, DAY + 5), Slice(DAY + 20, DAY + 24)
    assert seams_of((UNDATED, one, two, far), GroupOptions(window_days=3)) == ((one, two),)
    assert seams_of((WHOLE,), GroupOptions()) == ()
