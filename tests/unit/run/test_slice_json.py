"""Groups and ties to JSON and back."""

import pytest

from rashomon.group.seams import Tie
from rashomon.group.slice_groups import Group, Sliced
from rashomon.group.slices import UNDATED, Slice
from rashomon.nouns.errors import BrokenRecord
from rashomon.nouns.ids import ReportId
from rashomon.run.slice_json import (
    sliced_from_json,
    sliced_to_json,
    ties_from_json,
    ties_to_json,
)

ONE, TWO = ReportId("report-1"), ReportId("report-2")
GROUP = Group((ONE, TWO), ("shared words: harbour",), 0.25, 10, 12, early=(ONE,), late=(TWO,))


def test_groups_come_back_as_they_were() -> None:
    sliced = Sliced(Slice(8, 16), (GROUP, Group((ONE,), (), 0.085, 0, 0)))
    assert sliced_from_json(sliced.slice, sliced_to_json(sliced)) == sliced


def test_ties_come_back_as_they_were() -> None:
    ties = (Tie(ONE, TWO, 1.5, "likeness 0.3"),)
    assert ties_from_json(ties_to_json(ties)) == ties


@pytest.mark.parametrize("body", ["[[1]]", "{", "[[[], [], 0.1]]"])
def test_what_is_damaged_is_said_to_be(body: str) -> None:
    with pytest.raises(BrokenRecord):
        sliced_from_json(UNDATED, body)
    with pytest.raises(BrokenRecord):
        ties_from_json(body)
