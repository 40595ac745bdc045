"""The cost of a report does not grow with their number, whatever the reports are."""

from collections.abc import Sequence

import pytest
from bench.worst_cases import CASES

from rashomon.compare.candidates import candidate_pairs
from rashomon.compare.signatures import sign
from rashomon.group.candidates import candidates
from rashomon.group.profiles import outline, profiles
from rashomon.group.stories import group
from rashomon.nouns.ids import ReportId, StoryId
from rashomon.nouns.options import CompareOptions, GroupOptions, ReconcileOptions
from rashomon.nouns.readings import ReadReport
from rashomon.nouns.stories import Story
from rashomon.reconcile import events
from rashomon.reconcile.reconcile import reconcile

COMPARE = CompareOptions(posting_limit=12, common_fact=6)
GROUP = GroupOptions(neighbours=10, longest_posting=30)
SIZES = (30, 120)

pytestmark = pytest.mark.laws


def made(case: str, size: int) -> list[ReadReport]:
    return list(CASES[case](size))


@pytest.mark.parametrize("case", sorted(CASES))
def test_pairs_to_compare_stay_flat(case: str) -> None:
    small, large = (
        len(candidate_pairs([sign(one, COMPARE) for one in made(case, size)], COMPARE)) / size
        for size in SIZES
    )
    assert large <= max(2.0, 1.5 * small)


@pytest.mark.parametrize("case", sorted(CASES))
def test_pairs_to_group_stay_flat(case: str) -> None:
    for size in SIZES:
        found = profiles([outline(one, GROUP) for one in made(case, size)], GROUP)
        assert len(candidates(found, GROUP).left) <= GROUP.neighbours * size


def test_identical_texts_are_one_story() -> None:
    assert len(group(made("identical", 60), (), GROUP)) == 1


@pytest.mark.parametrize("case", ["identical", "one_story"])
def test_tellings_weighed_in_one_story_stay_within_their_bound(
    case: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    options = ReconcileOptions(most_pairs=4_000)
    weighed: list[Sequence[tuple[int, int]]] = []
    pairs_to_score = events.pairs_to_score

    def counted(*given: object) -> tuple[tuple[int, int], ...]:
        weighed.append(pairs_to_score(*given))  # type: ignore[arg-type]
        return tuple(weighed[-1])

    monkeypatch.setattr(events, "pairs_to_score", counted)
    reads = made(case, 120)
    ids: tuple[ReportId, ...] = tuple(sorted(one.report.id for one in reads))
    account = reconcile(Story(StoryId("story-1"), ids, ()), reads, (), (), options)
    assert account.reports == ids
    assert 0 < len(weighed[0]) <= 2 * options.most_pairs
