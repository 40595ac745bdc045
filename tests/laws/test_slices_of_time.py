"""Stories by slices of time: the same however reports came, and whatever was kept of them."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from rashomon.group.assembly import assembled
from rashomon.group.profiles import Outline
from rashomon.group.seams import Tie, delegates, seam
from rashomon.group.slice_groups import Sliced, group_slice
from rashomon.group.slices import Slice, filed_under, seams_of, slice_of, slices
from rashomon.group.stories import group_outlines
from rashomon.nouns.copies import Copy
from rashomon.nouns.options import GroupOptions
from rashomon.nouns.stories import Story
from support.outlines import copied, told

OPTIONS = GroupOptions(slice_reports=40)
FIRST = date(2026, 3, 1)

pytestmark = pytest.mark.laws


def day(after: int) -> date:
    return FIRST + timedelta(days=after)


def news(days: int) -> list[Outline]:
    """Return 10 reports a day of stories that last four days each, a new one every second day."""
    return [
        told(f"story{(after - number % 2 * 2) // 4}x{number % 2}", after * 10 + number, day(after))
        for after in range(days)
        for number in range(10)
    ]


class Desk:
    """Groups reports, and keeps what slices and seams came to as long as it can be known again."""

    def __init__(self) -> None:
        self._slices: dict[tuple[object, ...], Sliced] = {}
        self._seams: dict[tuple[Sliced, Sliced], tuple[Tie, ...]] = {}
        self.worked: list[object] = []

    def stories(self, outlines: Sequence[Outline], copies: Sequence[Copy]) -> tuple[Story, ...]:
        self.worked = []
        cut = slices(Counter(map(filed_under, outlines)), OPTIONS)
        held: dict[Slice, list[Outline]] = defaultdict(list)
        for one in outlines:
            held[slice_of(filed_under(one), cut)].append(one)
        sliced = {within: self._sliced(within, held[within], copies) for within in cut}
        ties = [
            tie
            for left, right in seams_of(cut, OPTIONS)
            for tie in self._seam(sliced[left], sliced[right], held[left] + held[right])
        ]
        return assembled(sliced.values(), ties, copies, OPTIONS)

    def _sliced(self, within: Slice, reports: Sequence[Outline], copies: Sequence[Copy]) -> Sliced:
        ids = {one.report for one in reports}
        inside = [each for each in copies if {each.copy, each.source} <= ids]
        basis = (within, tuple(sorted(ids)), tuple(sorted(each.id for each in inside)))
        if basis not in self._slices:
            self._slices[basis] = group_slice(within, reports, inside, OPTIONS)
            self.worked.append(within)
        return self._slices[basis]

    def _seam(self, left: Sliced, right: Sliced, reports: Sequence[Outline]) -> tuple[Tie, ...]:
        if (left, right) not in self._seams:
            needed = delegates(left, right)
            standing = [one for one in reports if one.report in needed]
            self._seams[left, right] = seam(left, right, standing, OPTIONS)
            self.worked.append((left.slice, right.slice))
        return self._seams[left, right]


def sizes(stories: Sequence[Story]) -> list[int]:
    return sorted(len(story.reports) for story in stories)


@pytest.mark.parametrize("order", [slice(None, None, -1), slice(None, None, 7)])
def test_the_order_of_reports_and_copies_does_not_matter(order: slice) -> None:
    outlines, copies = news(12), [copied(90, 3), copied(31, 12), copied(88, 87)]
    other = outlines[order] + [one for one in outlines if one not in outlines[order]]
    once = group_outlines(outlines, copies, OPTIONS)
    assert group_outlines(other, copies[::-1], OPTIONS) == once


@pytest.mark.parametrize("steps", [(50, 120), (119, 120), (10, 45, 46, 90, 120)])
def test_reports_added_in_steps_come_to_the_same_as_all_at_once(steps: Sequence[int]) -> None:
    outlines, copies = news(12), [copied(90, 3), copied(31, 12), copied(88, 87)]
    order = outlines[60:] + outlines[:60]  # the later half first
    desk = Desk()
    for count in steps:
        there = {one.report for one in order[:count]}
        known = [each for each in copies if {each.copy, each.source} <= there]
        found = desk.stories(order[:count], known)
    assert found == group_outlines(outlines, copies, OPTIONS)


def test_a_late_day_works_over_few_slices_and_seams() -> None:
    outlines, desk = news(60), Desk()
    desk.stories(outlines[:590], ())
    whole = len(desk.worked)
    found = desk.stories(outlines, ())
    assert found == group_outlines(outlines, (), OPTIONS)
    assert len(desk.worked) <= 4 < whole / 5


def test_a_story_over_a_seam_is_one_story() -> None:
    outlines = news(20)
    cut = slices(Counter(map(filed_under, outlines)), OPTIONS)
    assert len(cut) > 3
    whole = group_outlines(outlines, (), GroupOptions(slice_reports=10_000))
    assert sizes(group_outlines(outlines, (), OPTIONS)) == sizes(whole)


def test_what_goes_on_for_two_months_is_not_one_story() -> None:
    saga = [told("saga", number, day(number // 10)) for number in range(600)]
    lasting = [
        max(days) - min(days) + 1
        for story in group_outlines(saga, (), OPTIONS)
        for days in [[int(report.removeprefix("report-")) // 10 for report in story.reports]]
    ]
    assert max(lasting) <= 8
