"""Parquet keeps types: days are dates, several values a list, a text its every character."""

from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pytest

from rashomon.show.exports import arrow
from rashomon.show.exports.tables import TABLES
from rashomon.store.record import Record
from support import exports, records


def table(place: Path) -> Any:
    from pyarrow.parquet import read_table

    return read_table(place)


def test_duckdb_reads_types(record: Record, write) -> None:  # type: ignore[no-untyped-def] # a fixture
    folder = write(record, "parquet")
    found = duckdb.sql(
        f"SELECT start, modes, lat, geonames, status FROM '{folder}/events.parquet'"
        f" WHERE id = '{records.EVENT}'"
    ).fetchall()
    assert found == [(date(2023, 5, 2), ["yield"], 44.5, 7, "happened")]


def test_every_table_has_its_columns(hostile: Record, write) -> None:  # type: ignore[no-untyped-def] # a fixture
    folder = write(hostile, "parquet", full_text=True)
    for each in TABLES:
        read = table(folder / f"{each.name}.parquet")
        assert read.column_names == [name for name, _ in each.columns]
    texts = table(folder / "reports.parquet")["text"].to_pylist()
    assert texts == [exports.HOSTILE.text]


def test_rows_are_the_same_however_many_are_held(
    record: Record,
    write,
    monkeypatch: pytest.MonkeyPatch,  # type: ignore[no-untyped-def] # a fixture
) -> None:
    whole = table(write(record, "parquet") / "events.parquet")
    monkeypatch.setattr(arrow, "GROUP", 1)
    assert table(write(record, "parquet") / "events.parquet").equals(whole)
