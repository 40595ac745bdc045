"""Scores of probabilities on rows whose right figures can be counted by hand."""

import pytest
from training.labelled import TYPES, YIELD, Example
from training.scores import is_conflict, macro_f1, over_seeds, root_of

from rashomon.nouns.plover import EventType


def _row(**parts: float) -> list[float]:
    return [parts.get(kind.value, 0.0) for kind in TYPES]


def test_concede_and_retreat_count_together() -> None:
    assert root_of(_row(CONCEDE=0.3, RETREAT=0.3, AID=0.4)) == "YIELD"


def test_conflict_goes_by_summed_probability() -> None:
    assert is_conflict(_row(AID=0.4, ACCUSE=0.3, ASSAULT=0.3))
    assert not is_conflict(_row(AID=0.3, SUPPORT=0.3, ASSAULT=0.4))


def test_a_class_never_told_scores_nothing() -> None:
    assert macro_f1(["a", "b"], ["a", "a"]) == pytest.approx((2 / 3 + 0) / 2)


def test_scores_over_seeds_have_mean_and_deviation() -> None:
    public = Example(0, "a", "a", None, None, YIELD)
    own = Example(0, "b", "b", None, None, frozenset({EventType.AID}), style="agency")
    right, wrong = [_row(CONCEDE=1.0), _row(AID=1.0)], [_row(CONCEDE=1.0), _row(ASSAULT=1.0)]
    found = over_seeds([public, own], [right, wrong])
    assert found["root_macro_f1"] == 1.0
    assert found["agency_type"] == 0.5
    assert found["agency_type_sd"] == pytest.approx(0.7071, abs=1e-3)
