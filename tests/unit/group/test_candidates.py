"""Which pairs of reports are worth scoring."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from rashomon.group.candidates import candidates
from rashomon.group.profiles import Outline, profiles
from rashomon.nouns.ids import ReportId
from rashomon.nouns.options import GroupOptions

OPTIONS = GroupOptions()
DAY = date(2031, 1, 1)


def outlined(name: str, *terms: str, day: date | None = None) -> Outline:
    counts = dict.fromkeys(terms, 1.0)
    return Outline(report=ReportId(name), terms=counts, names={}, earliest=day, latest=day)


def paired(found: Sequence[Outline], options: GroupOptions = OPTIONS) -> list[tuple[int, int]]:
    pairs = candidates(profiles(found, options), options)
    return list(zip(pairs.left.tolist(), pairs.right.tolist(), strict=True))


def test_only_reports_that_share_a_term_are_paired() -> None:
    found = [outlined("a", "quay", "tug"), outlined("b", "mill"), outlined("c", "tug", "mill")]
    assert paired(found) == [(0, 2), (1, 2)]


def test_no_reports_give_no_pairs() -> None:
    assert paired([]) == []
    assert paired([outlined("a")]) == []


def test_a_term_of_many_reports_pairs_each_with_its_neighbours_in_time() -> None:
    days = [outlined(str(n), "storm", "gale", day=DAY + timedelta(n)) for n in range(20)]
    pairs = paired(days, replace(OPTIONS, longest_posting=2, collection_weight=0.0))
    assert {second - first for first, second in pairs} == {1, 2}


def test_each_report_names_its_nearest_alone() -> None:
    found = [outlined(f"{n:03}", "storm", *(f"word{n + m}" for m in range(4))) for n in range(300)]
    options = replace(OPTIONS, neighbours=4)
    pairs = paired(found, options)
    assert len(pairs) <= 4 * 300
    assert {(n, n + 1) for n in range(299)} <= set(pairs)


def test_pairs_a_report_stay_flat_as_reports_grow() -> None:
    options = replace(OPTIONS, neighbours=10, longest_posting=20)
    for size in (100, 400):
        alike = [outlined(f"{n:03}", "storm", "gale") for n in range(size)]
        assert len(paired(alike, options)) <= 10 * size


def test_reach_is_told_only_where_neighbours_were_left_out() -> None:
    found = [outlined(str(n), "storm", "gale") for n in range(6)] + [outlined("z", "mill")]
    reach = candidates(profiles(found, OPTIONS), replace(OPTIONS, neighbours=3)).reach
    assert all(reach[:6] > 0.0)
    assert reach[6] == 0.0
    assert not candidates(profiles(found, OPTIONS), OPTIONS).reach.any()
