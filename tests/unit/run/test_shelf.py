"""A shelf travels by its path, and keeps few reports at hand."""

import pickle
from pathlib import Path

import pytest

from rashomon.run import shelf as shelves
from rashomon.run.shelf import Shelf
from rashomon.store.record import open_record
from support import records
from support.builders import make_report


def test_a_shelf_reads_the_same_elsewhere(tmp_path: Path) -> None:
    with open_record(str(tmp_path / "r.db"), create=True) as record:
        records.fill(record)
        here = Shelf(record.path, record.view)
        elsewhere = pickle.loads(pickle.dumps(here))
        read = here.read_report(records.FIRST.id)
        assert read.reading == records.reading_of_first()
        assert elsewhere.read_report(records.FIRST.id) == read


def test_a_record_in_memory_cannot_travel() -> None:
    with open_record(":memory:") as record, pytest.raises(TypeError):
        pickle.dumps(Shelf(record.path, record.view))


def test_a_shelf_that_holds_reports_travels_without_its_record(tmp_path: Path) -> None:
    with open_record(str(tmp_path / "r.db"), create=True) as record:
        records.fill(record)
        holding = Shelf(record.path, record.view).holding([records.FIRST.id, records.FIRST.id])
        expected = record.view.read_report(records.FIRST.id)
        sent = pickle.dumps(holding)
    (tmp_path / "r.db").unlink()
    there = pickle.loads(sent)
    assert there.read_report(records.FIRST.id) == expected
    with pytest.raises(KeyError):
        there.read_report(records.SECOND.id)


def test_few_reports_are_at_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelves, "AT_HAND", 2)
    reports = [make_report(f"Report {n}.") for n in range(5)]
    with open_record(":memory:") as record:
        record.writer.add(reports)
        shelf = Shelf(record.path, record.view)
        for report in reports:
            assert shelf.read_report(report.id).report == report
        assert len(shelf._at_hand) == 2
