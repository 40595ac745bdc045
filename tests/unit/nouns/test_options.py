"""Options: safe as they come, in range, and never shared between two builds."""

from dataclasses import FrozenInstanceError, fields

import pytest

from rashomon.nouns.options import (
    CompareOptions,
    GroupOptions,
    IngestOptions,
    Options,
    ReadOptions,
    ReconcileOptions,
)

STAGES = [IngestOptions, ReadOptions, CompareOptions, GroupOptions, ReconcileOptions]
SHARES = [
    (IngestOptions(), "min_language_probability"),
    (IngestOptions(), "min_english_probability"),
    (CompareOptions(), "copy_share"),
    (CompareOptions(), "rewrite_likeness"),
    (CompareOptions(), "rewrite_probability"),
    (GroupOptions(), "threshold"),
    (GroupOptions(), "name_share"),
    (ReconcileOptions(), "threshold"),
]


@pytest.mark.parametrize("stage", STAGES)
def test_every_number_has_a_positive_default(stage: type) -> None:
    given = [getattr(stage(), field.name) for field in fields(stage)]
    numbers = [value for value in given if type(value) in {int, float}]
    assert all(number > 0 for number in numbers)


@pytest.mark.parametrize(("options", "name"), SHARES)
def test_shares_lie_between_nothing_and_all(options: object, name: str) -> None:
    assert 0 < getattr(options, name) < 1


def test_the_whole_holds_one_of_each_stage() -> None:
    assert [type(getattr(Options(), field.name)) for field in fields(Options)] == STAGES


def test_options_cannot_be_changed_half_way_through_a_build() -> None:
    with pytest.raises(FrozenInstanceError):
        Options().reconcile.threshold = 0.9  # type: ignore[misc]  # what the test is about


def test_options_must_be_named() -> None:
    with pytest.raises(TypeError):
        GroupOptions(("en",))  # type: ignore[misc]  # what the test is about
