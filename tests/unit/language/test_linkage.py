from rashomon.language.linkage import Linkage, connected


def test_mean_score_decides_and_missing_pairs_count_nothing() -> None:
    # 0-1 and 1-2 are alike, 0-2 is not: the mean of {0,1} and 2 is half of the score of 1-2.
    scores = {(0, 1): 0.9, (1, 2): 0.8}
    assert Linkage(3, scores).clusters(0.5) == [[0, 1], [2]]
    assert Linkage(3, scores).clusters(0.4) == [[0, 1, 2]]


def test_bound_pairs_are_joined_whatever_their_score() -> None:
    assert Linkage(3, {}, bound=[(0, 2)]).clusters(0.5) == [[0, 2], [1]]


def test_a_forbidden_join_is_not_made() -> None:
    found = Linkage(2, {(0, 1): 1.0}, may_join=lambda *_: False).clusters(0.5)
    assert found == [[0], [1]]


def test_order_of_scores_does_not_matter() -> None:
    scores = {(0, 1): 0.6, (1, 2): 0.6, (2, 3): 0.6}
    turned = dict(reversed(scores.items()))
    assert Linkage(4, scores).clusters(0.5) == Linkage(4, turned).clusters(0.5)


def test_connected_groups_stand_under_their_smallest() -> None:
    assert connected(4, [(3, 2), (2, 0)]) == {0: [0, 2, 3], 1: [1]}
