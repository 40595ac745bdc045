"""One report that the reader cannot take loses its own reading, and says so."""

import pickle

import pytest

from rashomon.nouns.options import CompareOptions, ReadOptions
from rashomon.nouns.readings import Reading
from rashomon.run import works
from rashomon.run.shelf import Shelf
from rashomon.store.record import open_record
from support import records


def test_a_reader_that_fails_gives_an_empty_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> Reading:
        raise ZeroDivisionError("secret words of the report")

    monkeypatch.setattr(works, "read", fails)
    monkeypatch.setattr(works, "make_tools", lambda: None)
    (attempt,) = works.ReadOne(ReadOptions())(records.FIRST)
    assert attempt.reading == Reading(report=records.FIRST.id)
    assert attempt.failed == "the reader failed: ZeroDivisionError"


def test_missing_models_end_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_models() -> None:
        raise FileNotFoundError("weights")

    monkeypatch.setattr(works, "make_tools", no_models)
    with pytest.raises(FileNotFoundError):
        list(works.ReadOne(ReadOptions())(records.FIRST))


def test_a_lost_worker_gives_an_empty_reading() -> None:
    (attempt,) = works.unread(records.FIRST, "its worker process died")
    assert attempt.failed == "the reader was stopped: its worker process died"


def test_work_that_reads_a_shelf_can_travel_without_it() -> None:
    kinds = [kind for kind in vars(works).values() if "shelf" in getattr(kind, "__slots__", ())]
    assert len(kinds) == 5
    assert [kind for kind in kinds if not hasattr(kind, "carrying")] == []


def test_pairs_carry_the_reports_of_their_rows_alone() -> None:
    with open_record(":memory:") as record:
        records.fill(record)
        first, second, third = records.FIRST.id, records.SECOND.id, records.FOREIGN.id
        work = works.ComparePairs(Shelf(record.path, record.view), CompareOptions())
        sent = pickle.loads(pickle.dumps(work.carrying([((first, second),)])))
        assert list(sent(((first, second),))) == list(work(((first, second),)))
        (fault,) = sent(((first, third),))
        assert fault == works.Fault(f"{first} and {third} were not compared: KeyError")
