"""Clues in, a direction out."""

import pytest

from rashomon.compare.direction import Clue, judge, outlets_match
from rashomon.nouns.copies import Direction


def clue(second: int, weight: int, *, certain: bool = False) -> Clue:
    return Clue(second, weight, certain, f"reason {second} {weight} {certain}")


@pytest.mark.parametrize(
    ("clues", "second", "direction"),
    [
        ([], None, Direction.UNKNOWN),
        ([clue(1, 1)], 1, Direction.INFERRED),
        ([clue(0, 3), clue(1, 1)], 0, Direction.INFERRED),
        ([clue(0, 2), clue(1, 1)], None, Direction.UNKNOWN),
        ([clue(0, 3, certain=True), clue(1, 3)], 0, Direction.KNOWN),
        ([clue(0, 3, certain=True), clue(1, 3, certain=True)], None, Direction.UNKNOWN),
    ],
)
def test_clues_are_weighed(clues: list[Clue], second: int | None, direction: Direction) -> None:
    verdict = judge(clues)
    assert (verdict.second, verdict.direction) == (second, direction)
    assert len(verdict.reasons) == len(clues)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("AP", "The Associated Press", True),
        ("Harbour News", "harbour news online", True),
        ("Harbour News", "Harbourside", False),
        ("", "Tide", False),
    ],
)
def test_names_of_one_outlet(one: str, other: str, same: bool) -> None:
    assert outlets_match(one, other) is same
