"""openpyxl reads the workbook; it holds no formula and no time of making."""

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest

from rashomon.show.exports import xlsx
from rashomon.show.exports.tables import TABLES
from rashomon.store.record import Record
from support import records


def opened(place: Path) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(place.read_bytes()))


def test_openpyxl_reads_every_sheet(record: Record, write) -> None:  # type: ignore[no-untyped-def] # a fixture
    book = opened(write(record, "xlsx"))
    assert book.sheetnames == [table.name for table in TABLES]
    head, *rows = book["events"].iter_rows(values_only=True)
    assert list(head) == [name for name, _ in TABLES[2].columns]
    row = next(dict(zip(head, row, strict=True)) for row in rows if row[0] == records.EVENT)
    assert (row["goldstein"], row["lat"], row["start"]) == (-2, 44.5, "2023-05-02")


def test_no_cell_is_a_formula(hostile: Record, write) -> None:  # type: ignore[no-untyped-def] # a fixture
    book = opened(write(hostile, "xlsx", full_text=True))
    for sheet in book:
        for row in sheet.iter_rows():
            assert all(cell.data_type != "f" and cell.hyperlink is None for cell in row)


def test_the_file_says_no_time(record: Record, write) -> None:  # type: ignore[no-untyped-def] # a fixture
    with zipfile.ZipFile(write(record, "xlsx")) as book:
        assert {entry.date_time for entry in book.infolist()} == {(1980, 1, 31, 0, 0, 0)}
        assert b"1980-01-01T00:00:00Z" in book.read("docProps/core.xml")


def test_a_long_table_goes_on_in_the_next_sheet(
    record: Record,
    write,
    monkeypatch: pytest.MonkeyPatch,  # type: ignore[no-untyped-def] # a fixture
) -> None:
    monkeypatch.setattr(xlsx, "SHEET_ROWS", 2)
    book = opened(write(record, "xlsx"))
    assert [name for name in book.sheetnames if name.startswith("events")] == ["events", "events 2"]
    assert book["events 2"]["A1"].value == "id"


def test_a_text_too_long_for_a_cell_is_cut(record: Record) -> None:
    long = "\U0001f6a2" * xlsx.CELL
    assert len(xlsx._fitting(long).encode("utf-16-le")) <= 2 * xlsx.CELL
    assert xlsx._fitting(long).endswith("…")
    assert xlsx._fitting("short") == "short"
