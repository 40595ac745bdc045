"""When the last derivation of a record still holds."""

from collections.abc import Iterator

import pytest

from rashomon.nouns.options import Options
from rashomon.nouns.readings import Reading
from rashomon.run.former import Former
from rashomon.run.pipeline import build
from rashomon.store.record import Record, open_record
from rashomon.store.writer import Read
from support import records
from support.builders import make_report

AGAIN = make_report(records.FIRST.text, outlet="Another Paper", path="again.txt")


@pytest.fixture
def record() -> Iterator[Record]:
    with open_record(":memory:") as made:
        build([records.FIRST, AGAIN, records.FOREIGN], made, options=Options(), workers=0)
        yield made


def former(record: Record) -> Former:
    return Former(record.view, record.view.noted("deriver") or "")


def test_what_the_same_stages_made_whole_holds(record: Record) -> None:
    assert former(record).reports == frozenset(record.view.report_ids())
    assert not Former(record.view, "another deriver").reports


def test_what_was_lost_is_tried_again(record: Record) -> None:
    record.writer.note("lost", "1")
    assert not former(record).reports


def test_a_report_read_anew_makes_everything_new(record: Record) -> None:
    reading = Reading(report=records.FIRST.id)
    record.writer.save_readings([Read(reading=reading, reader="another")])
    assert not former(record).reports


def test_origins_hold_for_just_the_same_reports_and_copies(record: Record) -> None:
    copies = tuple(record.view.copies())
    pair = sorted((records.FIRST.id, AGAIN.id))
    held = former(record).origins(pair, copies)
    assert held is not None
    assert [origin.reports for origin in held] == [tuple(pair)]
    assert former(record).origins(pair, ()) is None
    assert former(record).origins([records.SECOND.id], ()) is None
    assert former(record).origins([records.FOREIGN.id], ()) is not None
