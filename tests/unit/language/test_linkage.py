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


class Half:
    """Unscored pairs count one half."""

    def __init__(self, size: int) -> None:
        self.sizes = [1] * size

    def total(self, left: int, right: int) -> float:
        return 0.5 * self.sizes[left] * self.sizes[right]

    def join(self, kept: int, gone: int) -> None:
        self.sizes[kept] += self.sizes[gone]


def test_what_is_not_known_can_count_for_something() -> None:
    # Scores are given above what an unscored pair counts: 0.9 and 0.8, and 0.5 for the third.
    scores = {(0, 1): 0.4, (1, 2): 0.3}
    assert Linkage(3, scores, unscored=Half(3)).clusters(0.6) == [[0, 1, 2]]
    assert Linkage(3, scores, unscored=Half(3)).clusters(0.7) == [[0, 1], [2]]


def test_joining_many_alike_takes_no_quadratic_step() -> None:
    # A chain of 4,000 where each is like the 10 next: old offers must not pile up.
    size = 4_000
    scores = {(n, m): 1.0 for n in range(size) for m in range(n + 1, min(size, n + 11))}

    class Counting(Half):
        asked = 0

        def total(self, left: int, right: int) -> float:
            self.asked += 1
            return 0.0 * super().total(left, right)

    counting = Counting(size)
    Linkage(size, scores, unscored=counting).clusters(0.3)
    assert counting.asked < 40 * size
