"""Tables that DuckDB and Python's reader take alike; no cell is a formula, no text loses its place."""

import csv
from pathlib import Path

import duckdb

from rashomon.show.exports.tables import TABLES
from rashomon.store.record import Record
from support import exports, records


def rows(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_duckdb_reads_every_table(record: Record, write) -> None:  # type: ignore[no-untyped-def] # a fixture
    folder = write(record, "csv")
    for table in TABLES:
        found = duckdb.read_csv(str(folder / f"{table.name}.csv"), header=True, all_varchar=True)
        assert found.columns == [name for name, _ in table.columns]
        assert len(found.fetchall()) == len(rows(folder, table.name))


def test_no_cell_is_a_formula(hostile: Record, write) -> None:  # type: ignore[no-untyped-def] # a fixture
    folder = write(hostile, "csv", full_text=True)
    numbers = {
        name for table in TABLES for name, kind in table.columns if kind in {"number", "count"}
    }
    for table in TABLES:
        for row in rows(folder, table.name):
            cells = [value for name, value in row.items() if name not in numbers]
            assert not any(value.startswith(("=", "+", "-", "@", "\t", "\r")) for value in cells)


def test_a_whole_text_keeps_its_offsets(record: Record, hostile: Record, write) -> None:  # type: ignore[no-untyped-def] # a fixture
    by_path = {
        row["path"]: row["text"] for row in rows(write(record, "csv", full_text=True), "reports")
    }
    assert by_path["reports/first.txt"] == records.FIRST.text
    (row,) = rows(write(hostile, "csv", full_text=True), "reports")
    assert row["text"][0] == "'"
    assert row["text"][1:].index("met") == exports.HOSTILE.text.index("met")


def test_unknown_is_empty(hostile: Record, write) -> None:  # type: ignore[no-untyped-def] # a fixture
    folder = write(hostile, "csv")
    (event,) = rows(folder, "events")
    assert (event["lat"], event["lon"], event["country"]) == ("", "", "")
    assert rows(folder, "reports")[0]["text"] == ""
    assert rows(folder, "quantities")[0]["low"] == ""
