"""The groups of one slice, and who stands for them at its ends."""

from datetime import date, timedelta

from rashomon.group.slice_groups import Group, group_slice
from rashomon.group.slices import UNDATED, WHOLE, Slice
from rashomon.nouns.options import GroupOptions
from support.outlines import copied, told

FIRST = date(2026, 3, 1)
WITHIN = Slice(FIRST.toordinal(), FIRST.toordinal() + 10)
OPTIONS = GroupOptions(window_days=3, seam_reports=2)


def day(after: int) -> date:
    return FIRST + timedelta(days=after)


def alone(*days: int, copies: tuple[tuple[int, int], ...] = ()) -> Group:
    """Return the group that reports of one topic are, numbered from 0, filed on these days."""
    outlines = [told("ferry", number, day(after)) for number, after in enumerate(days)]
    found = group_slice(WITHIN, outlines, [copied(*pair) for pair in copies], OPTIONS)
    assert len(found.groups) == 1
    return found.groups[0]


def test_groups_are_sorted_and_hold_each_report_once() -> None:
    outlines = [told(topic, n, day(1)) for n, topic in enumerate(("chess", "ferry") * 3)]
    found = group_slice(WITHIN, outlines[::-1], (), OPTIONS)
    assert [group.reports[0] for group in found.groups] == ["report-0000", "report-0001"]
    assert sorted(r for group in found.groups for r in group.reports) == [
        one.report for one in outlines
    ]


def test_the_order_of_reports_and_copies_does_not_matter() -> None:
    outlines = [told(topic, n, day(n)) for n, topic in enumerate(("chess", "ferry") * 4)]
    copies = [copied(2, 0), copied(4, 2)]
    once = group_slice(WITHIN, outlines, copies, OPTIONS)
    assert group_slice(WITHIN, outlines[::-1], copies[::-1], OPTIONS) == once


def test_a_copy_of_a_report_outside_is_left_alone() -> None:
    once = group_slice(WITHIN, [told("ferry", 1, day(1))], (), OPTIONS)
    assert group_slice(WITHIN, [told("ferry", 1, day(1))], [copied(1, 9)], OPTIONS) == once


def test_a_group_says_its_days() -> None:
    found = alone(2, 4, 5)
    assert (found.first, found.last) == (day(2).toordinal(), day(5).toordinal())


def test_reports_nearest_to_the_end_stand_for_a_group_there() -> None:
    found = alone(9, 8, 9, 6, 2)
    assert found.late == ("report-0000", "report-0002")
    assert found.early == ("report-0004",)


def test_reports_far_from_the_end_stand_for_nothing() -> None:
    assert alone(3, 4, 5, 6).early == alone(3, 4, 5, 6).late == ()


def test_of_copies_one_stands() -> None:
    assert alone(9, 9, 9, 8, copies=((1, 0), (2, 0))).late == ("report-0000", "report-0003")


def test_the_undated_and_what_is_not_cut_have_no_seams() -> None:
    for within, when in ((UNDATED, None), (WHOLE, day(1))):
        group = group_slice(within, [told("ferry", 1, when)], (), OPTIONS).groups[0]
        assert group.early == group.late == ()


def test_reasons_name_the_best_pair_and_what_it_shares() -> None:
    assert alone(1, 1).reasons[0].startswith("report-0000 and report-0001: likeness 0.")
    assert "ferry" in alone(1, 1).reasons[0]
