"""The derived tables: rows that still follow stay, the others go with their spans."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from rashomon.store.derivatives import Derived, Former
from rashomon.store.record import Record, open_record
from support import records


@pytest.fixture
def record() -> Iterator[Record]:
    with open_record(":memory:") as made:
        records.fill(made)
        yield made


NOTHING = Derived(stories=(), accounts=(), copies=(), origins=(), former=Former())


def test_what_does_not_go_stays(record: Record) -> None:
    before = (list(record.view.accounts()), list(record.view.copies()), list(record.view.origins()))
    record.writer.replace_derived(NOTHING, "deriver 2")
    after = (list(record.view.accounts()), list(record.view.copies()), list(record.view.origins()))
    assert after == before
    assert not list(record.problems())


def test_without_a_word_of_what_goes_everything_does(record: Record) -> None:
    record.writer.replace_derived(replace(NOTHING, former=None), "deriver 2")
    assert not list(record.view.accounts())
    assert not list(record.view.origins())


def test_a_story_that_stays_may_be_joined_for_other_reasons(record: Record) -> None:
    story = replace(records.derived().stories[0], reasons=("5 names are shared",))
    record.writer.replace_derived(replace(NOTHING, stories=(story,)), "deriver 2")
    assert record.view.reasons(records.STORY) == ("5 names are shared",)
    assert not list(record.problems())


def test_a_copy_that_no_longer_follows_goes_with_its_spans(record: Record) -> None:
    gone = replace(NOTHING, former=Former(copies=(records.copy().id,)))
    record.writer.replace_derived(gone, "deriver 2")
    assert not list(record.view.copies())
    assert not list(record.problems())


def test_a_copy_that_changed_is_written_anew(record: Record) -> None:
    other = replace(records.copy(), reasons=("another reason",))
    again = replace(NOTHING, copies=(other,), former=Former(copies=(other.id,)))
    record.writer.replace_derived(again, "deriver 2")
    assert list(record.view.copies()) == [other]
    assert not list(record.problems())


def test_an_origin_that_changed_keeps_its_reports_in_their_story(record: Record) -> None:
    (first, *_) = records.derived().origins
    other = replace(first, credit="Reuters")
    again = replace(NOTHING, origins=(other,), former=Former(origins=(first.id,)))
    record.writer.replace_derived(again, "deriver 2")
    standing = record.view.standing(records.FIRST.id)
    assert standing is not None
    assert (standing.origin, standing.story) == (first.id, records.STORY)
    assert not list(record.problems())


def test_a_story_goes_with_all_its_parts(record: Record) -> None:
    other = replace(records.account(), events=(), disagreements=())
    stories = records.derived().stories
    gone = Former(stories=(records.STORY,))
    again = replace(NOTHING, stories=stories, accounts=(other,), former=gone)
    record.writer.replace_derived(again, "deriver 2")
    assert list(record.view.accounts()) == [other]
    assert not list(record.view.events())
    assert not list(record.problems())


def test_what_stood_beside_all_stories_goes_report_by_report(record: Record) -> None:
    gone = replace(NOTHING, former=Former(reports=(records.FOREIGN.id,)))
    record.writer.replace_derived(gone, "deriver 2")
    assert not record.view.findings_of(records.FOREIGN.id)
    assert record.view.written(records.FOREIGN.id).when is None


def test_a_story_is_kept_with_what_it_was_made_from(record: Record) -> None:
    again = replace(records.derived(), bases={records.STORY: "basis-1"})
    record.writer.replace_derived(again, "deriver 2")
    assert record.view.basis(records.STORY) == "basis-1"


def test_what_belongs_to_a_report_is_sealed_with_it(record: Record) -> None:
    for report in record.view.report_ids():
        assert record.view.derived_seal(report) == record.view.seal(report) is not None
    assert not record.view.stale()
