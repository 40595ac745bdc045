"""The derived tables: rows that still follow stay, the others go with their spans."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from rashomon.store.record import Record, open_record
from support import records


@pytest.fixture
def record() -> Iterator[Record]:
    with open_record(":memory:") as made:
        records.fill(made)
        yield made


def test_a_story_kept_needs_no_account(record: Record) -> None:
    before = list(record.view.accounts())
    again = replace(records.derived(), accounts=(), kept=frozenset({records.STORY}))
    record.writer.replace_derived(again, "deriver 2")
    assert list(record.view.accounts()) == before
    assert not list(record.problems())


def test_a_story_kept_may_be_joined_for_other_reasons(record: Record) -> None:
    story = replace(records.derived().stories[0], reasons=("5 names are shared",))
    again = replace(
        records.derived(), stories=(story,), accounts=(), kept=frozenset({records.STORY})
    )
    record.writer.replace_derived(again, "deriver 2")
    assert record.view.reasons(records.STORY) == ("5 names are shared",)
    assert not list(record.problems())


def test_a_copy_that_no_longer_follows_goes_with_its_spans(record: Record) -> None:
    again = replace(records.derived(), accounts=(), kept=frozenset({records.STORY}), copies=())
    record.writer.replace_derived(again, "deriver 2")
    assert not list(record.view.copies())
    assert not list(record.problems())


def test_a_row_that_changed_is_written_anew(record: Record) -> None:
    other = replace(records.copy(), reasons=("another reason",))
    again = replace(
        records.derived(), accounts=(), kept=frozenset({records.STORY}), copies=(other,)
    )
    record.writer.replace_derived(again, "deriver 2")
    assert list(record.view.copies()) == [other]
    assert not list(record.problems())


def test_a_story_not_kept_goes_with_all_its_parts(record: Record) -> None:
    other = replace(records.account(), events=(), disagreements=())
    again = replace(records.derived(), accounts=(other,))
    record.writer.replace_derived(again, "deriver 2")
    assert list(record.view.accounts()) == [other]
    assert not list(record.view.events())
    assert not list(record.problems())


def test_a_story_is_kept_with_what_it_was_made_from(record: Record) -> None:
    again = replace(records.derived(), bases={records.STORY: "basis-1"})
    record.writer.replace_derived(again, "deriver 2")
    assert record.view.story_bases() == {records.STORY: "basis-1"}


def test_what_belongs_to_a_report_is_sealed_with_it(record: Record) -> None:
    assert record.view.derived_seals() == record.view.seals()
