"""Groups joined where they are as alike across as inside."""

from collections.abc import Mapping, Sequence

import pytest

from rashomon.group.cohesion import Cohesion, Expected

LONE = Expected(likeness=0.1, pairs=1.0)


class Flat:
    """Every pair without a score counts `each`."""

    def __init__(self, size: int, each: float) -> None:
        self.sizes = [1] * size
        self.each = each
        self.asked = 0

    def total(self, left: int, right: int) -> float:
        self.asked += 1
        return self.each * self.sizes[left] * self.sizes[right]

    def join(self, kept: int, gone: int) -> None:
        self.sizes[kept] += self.sizes[gone]


def clusters(
    size: int, scores: Mapping[tuple[int, int], float], bound: Sequence[tuple[int, int]] = ()
) -> list[list[int]]:
    return Cohesion(size, scores, bound, LONE, Flat(size, 0.0)).clusters()


def tight(first: int, score: float) -> dict[tuple[int, int], float]:
    """Return four items from `first` on, each as like every other."""
    ends = range(first, first + 4)
    return {(n, m): score for n in ends for m in ends if n < m}


def between(score: float) -> dict[tuple[int, int], float]:
    return {(n, m): score for n in range(4) for m in range(4, 8)}


def test_two_lone_items_join_at_the_likeness_expected() -> None:
    assert clusters(2, {(0, 1): 0.1}) == [[0, 1]]
    assert clusters(2, {(0, 1): 0.09}) == [[0], [1]]


def test_tight_groups_stay_apart_at_a_likeness_that_joins_loose_ones() -> None:
    across = between(0.2)
    assert len(clusters(8, {**tight(0, 0.6), **tight(4, 0.6), **across})) == 2
    assert len(clusters(8, {**tight(0, 0.22), **tight(4, 0.22), **across})) == 1


def test_the_groups_of_highest_ratio_are_joined_first() -> None:
    # 4 is as like 5, which stands alone, as it is like the tight group of 0 to 3.
    scores = {**tight(0, 0.6), **{(n, 4): 0.2 for n in range(4)}, (4, 5): 0.2}
    assert clusters(6, scores) == [[0, 1, 2, 3], [4, 5]]


def test_bound_items_are_joined_whatever_their_score() -> None:
    assert clusters(3, {}, bound=[(0, 2)]) == [[0, 2], [1]]


def test_bound_items_do_not_make_a_group_tight() -> None:
    copies = {(0, 1): 1.0, (0, 2): 0.12, (1, 2): 0.12}
    assert clusters(3, copies, bound=[(0, 1)]) == [[0, 1, 2]]
    assert clusters(3, copies) == [[0, 1], [2]]


def test_pairs_without_a_score_count_for_something() -> None:
    # Scores are given above what an unscored pair counts.
    scores = {(0, 1): 0.05, (1, 2): 0.04}
    assert Cohesion(3, scores, (), LONE, Flat(3, 0.1)).clusters() == [[0, 1, 2]]


def test_the_order_of_scores_does_not_matter() -> None:
    scores = {(0, 1): 0.3, (1, 2): 0.3, (2, 3): 0.3, (0, 3): 0.3}
    assert clusters(4, scores) == clusters(4, dict(reversed(scores.items())))


@pytest.mark.parametrize("score", [0.12, 0.9])
def test_joining_many_alike_takes_no_quadratic_step(score: float) -> None:
    asked = []
    for size in (500, 2_000):
        scores = {(n, m): score for n in range(size) for m in range(n + 1, min(size, n + 11))}
        counting = Flat(size, 0.1)
        Cohesion(size, scores, (), LONE, counting).clusters()
        asked.append(counting.asked / size)
    assert asked[1] < 1.5 * asked[0]
