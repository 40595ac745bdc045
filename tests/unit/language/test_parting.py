import pytest

from rashomon.language.parting import parted

ALIKE = {(1, 2): 0.9, (2, 3): 0.2, (3, 4): 0.8, (1, 4): 0.1}


def test_without_pairs_to_be_apart_a_group_stays_one() -> None:
    assert parted([1, 2, 3, 4], [], [], ALIKE) == [[1, 2, 3, 4]]
    assert parted([1, 2, 3], [], [(3, 4), (9, 1)], ALIKE) == [[1, 2, 3]]


@pytest.mark.parametrize("pair", [(1, 3), (3, 1), (2, 4)])
def test_each_other_goes_with_the_liker(pair: tuple[int, int]) -> None:
    assert parted([1, 2, 3, 4], [], [pair], ALIKE) == [[1, 2], [3, 4]]


def test_those_to_be_together_go_together() -> None:
    assert parted([1, 2, 3, 4], [(2, 3)], [(1, 4)], ALIKE) == [[1, 2, 3], [4]]


def test_three_that_are_all_apart_make_three() -> None:
    found = parted([1, 2, 3, 4], [], [(1, 2), (2, 3), (1, 3)], ALIKE)
    assert found == [[1], [2], [3, 4]]


def test_what_is_like_nothing_stays_with_the_first() -> None:
    assert parted([1, 2, 3, 7], [], [(1, 3)], ALIKE) == [[1, 2, 7], [3]]
