"""A record is shared: read while it is built, and not written when opened to read."""

from pathlib import Path

import pytest

from rashomon.nouns.errors import UsageError
from rashomon.store.record import Record, open_record
from support import records
from support.builders import make_report


@pytest.fixture
def record() -> Record:
    return open_record(":memory:")


def test_a_report_comes_back_whole_with_nul_and_emoji(record: Record) -> None:
    report = make_report("a\x00b \U0001f600 \u200f\u05e9\r\nend")
    record.writer.add([report])
    record.view.forget(report.id)
    assert record.view.report(report.id) == report


def test_a_reader_sees_the_record_while_a_build_writes(tmp_path: Path) -> None:
    path = str(tmp_path / "r.db")
    with open_record(path, create=True) as writing:
        records.fill(writing)
        with open_record(path) as reading, reading.snapshot() as view:
            assert len(view.report_ids()) == 3
            writing.writer.add([make_report("More words.", path="z.txt")])
            assert len(view.report_ids()) == 3
        with open_record(path) as reading:
            assert len(reading.view.report_ids()) == 4


def test_a_record_opened_to_read_cannot_be_written(tmp_path: Path) -> None:
    path = str(tmp_path / "r.db")
    open_record(path, create=True).close()
    with open_record(path) as record, pytest.raises(UsageError):
        record.writer.add([records.FIRST])
