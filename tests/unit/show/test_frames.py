"""The tables in memory are those of the Parquet export, and other libraries take them as they are."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import duckdb
import pandas as pd
import polars as pl
import pytest

import rashomon
from rashomon.show.exports.registry import export
from rashomon.show.exports.tables import TABLES
from rashomon.store.record import Record, open_record
from support import records


@pytest.fixture
def record() -> Iterator[Record]:
    with open_record(":memory:") as made:
        records.fill(made)
        yield made


def test_every_table_is_that_of_the_export(record: Record, tmp_path: Path) -> None:
    from pyarrow.parquet import read_table

    export(record, "parquet", tmp_path / "out", full_text=True)
    made = rashomon.tables(record, full_text=True)
    assert list(made) == [one.name for one in TABLES]
    for name, table in made.items():
        assert table.equals(read_table(tmp_path / "out" / f"{name}.parquet")), name


def test_filters_are_those_of_the_export(record: Record) -> None:
    chosen = rashomon.Selection(since=date(2024, 1, 1))
    events = rashomon.table(record, "events", selection=chosen)
    assert events.num_rows == 0
    assert events.column_names == rashomon.table(record, "events").column_names


def test_texts_stay_unless_asked_for(record: Record) -> None:
    assert rashomon.table(record, "reports")["text"].null_count == 3
    texts = rashomon.table(record, "reports", full_text=True)["text"].to_pylist()
    assert records.FIRST.text in texts


def test_pandas_polars_and_duckdb_take_them(record: Record) -> None:
    events = rashomon.table(record, "events")
    frame = events.to_pandas()
    assert isinstance(frame, pd.DataFrame)
    assert frame.set_index("id").loc[records.EVENT, "start"] == date(2023, 5, 2)
    found = pl.DataFrame(events).filter(pl.col("id") == records.EVENT)
    assert found.select("start", "modes").rows() == [(date(2023, 5, 2), ["yield"])]
    assert pl.from_arrow(events).equals(pl.DataFrame(events))
    assert duckdb.sql("SELECT count(*) FROM events").fetchall() == [(2,)]


def test_there_is_no_such_table(record: Record) -> None:
    with pytest.raises(rashomon.UsageError, match="there are stories, reports"):
        rashomon.table(record, "people")


def test_no_library_of_frames_loads_before_it_is_needed() -> None:
    code = "import rashomon, sys; print({'pyarrow', 'pandas', 'polars'} & set(sys.modules))"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout == "set()\n"
