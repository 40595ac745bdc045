"""The copies of a record as they will be, before they are written."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from rashomon.nouns.ids import CopyId, ReportId
from rashomon.run.copied import Copied, ends_of
from rashomon.store.record import Record, open_record
from support import records

OTHER = ReportId("report-0123456789abcdef")
FRESH = replace(records.copy(), id=CopyId("copy-2"), copy=OTHER, source=records.copy().copy)


@pytest.fixture
def record() -> Iterator[Record]:
    with open_record(":memory:") as made:
        records.fill(made)
        yield made


def test_what_stays_and_what_is_new_is_there(record: Record) -> None:
    copied = Copied(record.view, [], [FRESH])
    assert {copy.id for copy in copied.of(FRESH.source)} == {records.copy().id, FRESH.id}
    assert copied.made_by(OTHER) == (FRESH,)
    assert {copy.id for copy in copied.all()} == {records.copy().id, FRESH.id}


def test_what_goes_is_not(record: Record) -> None:
    copied = Copied(record.view, [records.copy()], [FRESH])
    assert copied.of(records.copy().source) == ()
    assert copied.all() == [FRESH]
    assert copied.changed() == {*ends_of(records.copy()), *ends_of(FRESH)}


def test_nothing_of_a_record_that_is_derived_anew_counts() -> None:
    copied = Copied(None, [], [FRESH])
    assert copied.all() == [FRESH]


def test_reports_are_reached_through_copies_and_versions_of_a_page(record: Record) -> None:
    copied = Copied(record.view, [], [FRESH])
    reached, edges = copied.closure([OTHER], [(records.FIRST.id, records.FOREIGN.id)])
    assert reached == {OTHER, records.FIRST.id, records.SECOND.id, records.FOREIGN.id}
    assert {records.FIRST.id, records.FOREIGN.id} in [set(edge) for edge in edges]
    alone, none = copied.closure([records.FOREIGN.id], [])
    assert (alone, none) == (frozenset({records.FOREIGN.id}), [])
