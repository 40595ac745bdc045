import pytest

from rashomon.language.linkage import Linkage, connected


def test_mean_score_decides_and_missing_pairs_count_nothing() -> None:
    # 0-1 and 1-2 are alike, 0-2 is not: the mean of {0,1} and 2 is half of the score of 1-2.
    scores = {(0, 1): 0.9, (1, 2): 0.8}
    assert Linkage(3, scores).clusters(0.5) == [[0, 1], [2]]
    assert Linkage(3, scores).clusters(0.4) == [[0, 1, 2]]


def test_bound_pairs_are_joined_whatever_their_score() -> None:
    assert Linkage(3, {}, bound=[(0, 2)]).clusters(0.5) == [[0, 2], [1]]


def test_a_forbidden_join_is_not_made() -> None:
    found = Linkage(2, {(0, 1): 1.0}, forbidden=[(0, 1)]).clusters(0.5)
    assert found == [[0], [1]]


def test_order_of_scores_does_not_matter() -> None:
    scores = {(0, 1): 0.6, (1, 2): 0.6, (2, 3): 0.6}
    turned = dict(reversed(scores.items()))
    assert Linkage(4, scores).clusters(0.5) == Linkage(4, turned).clusters(0.5)


def test_connected_groups_stand_under_their_smallest() -> None:
    assert connected(4, [(3, 2), (2, 0)]) == {0: [0, 2, 3], 1: [1]}


def test_a_bar_holds_for_what_the_barred_have_joined() -> None:
    scores = {(0, 1): 0.9, (1, 2): 0.8, (0, 2): 0.8}
    assert Linkage(3, scores, forbidden=[(0, 2)]).clusters(0.1) == [[0, 1], [2]]


def test_joining_many_alike_takes_no_quadratic_step(monkeypatch: pytest.MonkeyPatch) -> None:
    # A chain of 4,000 where each is like the 10 next: old offers must not pile up.
    size = 4_000
    scores = {(n, m): 1.0 for n in range(size) for m in range(n + 1, min(size, n + 11))}
    offer, asked = Linkage._offer, []

    def counting(self: Linkage, left: int, right: int) -> tuple[float, int, int]:
        asked.append(left)
        return offer(self, left, right)

    monkeypatch.setattr(Linkage, "_offer", counting)
    Linkage(size, scores).clusters(0.3)
    assert len(asked) < 40 * size
