"""One report that the reader cannot take loses its own reading, and says so."""

import pytest

from rashomon.nouns.options import ReadOptions
from rashomon.nouns.readings import Reading
from rashomon.run import works
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
