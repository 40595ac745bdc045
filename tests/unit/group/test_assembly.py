"""Groups of slices into stories."""

from rashomon.group.assembly import assembled
from rashomon.group.seams import Tie
from rashomon.group.slice_groups import Group, Sliced
from rashomon.group.slices import Slice
from rashomon.nouns.ids import ReportId
from rashomon.nouns.options import GroupOptions
from support.outlines import copied

OPTIONS = GroupOptions(seam_days=4)


def report(number: int) -> ReportId:
    return ReportId(f"report-{number:04}")


def groups(start: int, *held: tuple[int, ...], days: int = 8) -> Sliced:
    """Return a slice of so many days whose groups last as long."""
    found = tuple(
        Group(tuple(map(report, each)), (f"why {each[0]}",), 0.2, start, start + days - 1)
        for each in held
    )
    return Sliced(Slice(start, start + days), found)


def tie(left: int, right: int, ratio: float = 2.0) -> Tie:
    return Tie(report(left), report(right), ratio, f"tie {left} {right}")


def stories(
    sliced: list[Sliced], *ties: Tie, copies: tuple[tuple[int, int], ...] = ()
) -> list[list[int]]:
    found = assembled(sliced, ties, [copied(*pair) for pair in copies], OPTIONS)
    return sorted([int(each.removeprefix("report-")) for each in one.reports] for one in found)


def test_each_group_is_a_story() -> None:
    assert stories([groups(0, (1, 4), (2,)), groups(8, (3,))]) == [[1, 4], [2], [3]]


def test_groups_that_are_tied_are_one_story_with_all_their_reasons() -> None:
    found = assembled([groups(0, (1, 4)), groups(8, (3,))], [tie(1, 3)], (), OPTIONS)
    assert found[0].reports == (report(1), report(3), report(4))
    assert found[0].reasons == ("why 1", "why 3", "tie 1 3")


def test_a_story_spans_two_slices_the_most_alike() -> None:
    sliced = [groups(0, (1,)), groups(8, (2,)), groups(16, (3,))]
    assert stories(sliced, tie(1, 2, 1.5), tie(2, 3, 3.0)) == [[1], [2, 3]]


def test_a_story_may_span_short_slices_up_to_some_days() -> None:
    sliced = [groups(at, (at,), days=1) for at in range(6)]
    assert stories(sliced, *(tie(at, at + 1) for at in range(5))) == [[0, 1, 2, 3], [4, 5]]


def test_copies_join_groups_whatever_the_days_between() -> None:
    sliced = [groups(0, (1,)), groups(8, (2,)), groups(800, (3, 4))]
    assert stories(sliced, tie(1, 2), copies=((3, 1),)) == [[1, 2, 3, 4]]
    found = assembled(sliced, (), [copied(3, 1)], OPTIONS)
    reasons = [one.reasons for one in found if report(3) in one.reports]
    assert reasons == [
        ("why 1", "why 3", "report-0001 and report-0003: one is a copy of the other")
    ]


def test_copies_of_reports_that_are_not_grouped_join_nothing() -> None:
    assert stories([groups(0, (1,), (2,))], copies=((1, 9),)) == [[1], [2]]


def test_the_order_of_all_does_not_matter() -> None:
    sliced = [groups(0, (1,), (4,)), groups(8, (2,)), groups(16, (3,))]
    ties, copies = [tie(1, 2), tie(2, 3), tie(4, 2)], [copied(3, 4), copied(1, 3)]
    once = assembled(sliced, ties, copies, OPTIONS)
    assert assembled(sliced[::-1], ties[::-1], copies[::-1], OPTIONS) == once
