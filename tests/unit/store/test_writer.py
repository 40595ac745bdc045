"""Writes change nothing when repeated, and nothing at all when they fail."""

from dataclasses import replace
from datetime import date

import pytest

from rashomon.nouns.errors import BrokenRecord
from rashomon.nouns.readings import Reading
from rashomon.nouns.rejected import Reason, Rejected
from rashomon.nouns.spans import Span
from rashomon.store.derivatives import Derived
from rashomon.store.record import Record, open_record
from rashomon.store.writer import Read
from support import records
from support.builders import make_report


@pytest.fixture
def record() -> Record:
    return open_record(":memory:")


def test_adding_again_changes_nothing(record: Record) -> None:
    assert record.writer.add([records.FIRST]) == 1
    before = record.view.report(records.FIRST.id)
    assert record.writer.add([records.FIRST]) == 0
    assert record.view.report(records.FIRST.id) == before


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_a_second_path_joins_and_the_first_by_sort_leads(
    record: Record, order: tuple[int, int]
) -> None:
    given = [
        make_report("Same words.", path="a.txt", title="From a", written=date(2020, 1, 1)),
        make_report("Same words.", path="b.txt", title="From b"),
    ]
    for number in order:
        record.writer.add([given[number]])
    kept = record.view.report(given[0].id)
    assert kept == replace(given[0], paths=("a.txt", "b.txt"))
    assert record.view.search("From a") == (kept.id,)
    assert record.view.search('"b"') == ()


def test_a_report_with_a_new_title_is_read_again(record: Record) -> None:
    record.writer.add([make_report("Same words.", path="b.txt", title="From b")])
    report = record.view.report_ids()[0]
    record.writer.save_readings([Read(reading=Reading(report=report), reader="v1")])
    record.writer.add([make_report("Same words.", path="a.txt", title="From a")])
    assert record.view.unread("v1") == (report,)


def test_a_path_that_is_read_at_last_is_no_longer_rejected(record: Record) -> None:
    record.writer.add([Rejected("a.txt", Reason.EMPTY, "no bytes")])
    record.writer.add([make_report("Words.", path="a.txt")])
    assert list(record.view.rejected()) == []


def test_a_span_past_the_text_leaves_the_former_rows(record: Record) -> None:
    records.fill(record)
    stray = replace(records.quote(), content=(Span(records.FIRST.id, 0, 9999),))
    broken = replace(records.account(), quotes=(stray,))
    with pytest.raises(BrokenRecord):
        record.writer.replace_derived(
            Derived(stories=(), accounts=(broken,), copies=(), origins=()), "deriver 2"
        )
    assert record.view.account(records.STORY) == records.account()
    assert list(record.problems()) == []


def test_an_id_that_is_nowhere_leaves_the_former_rows(record: Record) -> None:
    records.fill(record)
    stray = replace(records.account().disagreements[0], event="event-nowhere")
    broken = replace(
        records.derived(), accounts=[replace(records.account(), disagreements=(stray,))]
    )
    with pytest.raises(BrokenRecord):
        record.writer.replace_derived(broken, "deriver 2")
    assert record.view.account(records.STORY) == records.account()


def test_a_new_report_makes_the_derived_rows_stale(record: Record) -> None:
    records.fill(record)
    assert record.view.is_settled()
    record.writer.add([make_report("More words.", path="z.txt")])
    assert not record.view.is_settled()
