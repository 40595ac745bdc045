"""The libraries that people load tables with take every table, and read the same in it."""

from pathlib import Path

import duckdb
import networkx
import pandas as pd
import polars as pl
import pytest

from rashomon.show.exports.eventreport import COLUMNS as REPORT_COLUMNS
from rashomon.show.exports.gdelt import EVENT_COLUMNS, EVENTS, MENTION_COLUMNS, MENTIONS
from rashomon.show.exports.polecat import COLUMNS as POLECAT_COLUMNS
from rashomon.show.exports.tables import TABLES
from rashomon.store.record import Record
from support import records

made = pytest.mark.parametrize("made", ["record", "hostile", "copied"])


@made
def test_parquet(made: str, request: pytest.FixtureRequest, write) -> None:  # type: ignore[no-untyped-def] # a fixture
    folder = write(request.getfixturevalue(made), "parquet", full_text=True)
    for table in TABLES:
        place = folder / f"{table.name}.parquet"
        polars, pandas = pl.read_parquet(place), pd.read_parquet(place)
        rows = duckdb.sql(f"SELECT count(*) FROM '{place}'").fetchall()[0][0]
        assert polars.height == len(pandas) == rows
        assert polars.columns == list(pandas.columns) == [name for name, _ in table.columns]


@made
def test_csv(made: str, request: pytest.FixtureRequest, write) -> None:  # type: ignore[no-untyped-def] # a fixture
    folder = write(request.getfixturevalue(made), "csv", full_text=True)
    for table in TABLES:
        place = folder / f"{table.name}.csv"
        polars = pl.read_csv(place, infer_schema=False).fill_null("")
        pandas = pd.read_csv(place, dtype=str, keep_default_na=False)
        assert polars.rows() == [tuple(row) for row in pandas.itertuples(index=False)]
        assert polars.columns == [name for name, _ in table.columns]


@made
def test_tables_of_the_field(made: str, request: pytest.FixtureRequest, write) -> None:  # type: ignore[no-untyped-def] # a fixture
    given = request.getfixturevalue(made)
    reports = pd.read_csv(write(given, "eventreport"))
    assert list(reports.columns) == list(REPORT_COLUMNS)
    assert reports["id"].is_unique
    polecat = pd.read_csv(write(given, "polecat"), sep="\t", keep_default_na=False, dtype=str)
    assert (list(polecat.columns), polecat.shape[1]) == (list(POLECAT_COLUMNS), 40)
    folder = write(given, "gdelt")
    for columns, name in ((EVENT_COLUMNS, EVENTS), (MENTION_COLUMNS, MENTIONS)):
        table = pd.read_csv(folder / name, sep="\t", header=None, dtype=str)
        assert table.shape[1] == len(columns)


def test_a_spreadsheet(record: Record, write, tmp_path: Path) -> None:  # type: ignore[no-untyped-def] # a fixture
    place = tmp_path / "desk.xlsx"
    write(record, "xlsx").rename(place)
    sheets = pd.read_excel(place, sheet_name=None)
    assert list(sheets) == [table.name for table in TABLES]
    assert sheets["events"].set_index("id").loc[records.EVENT, "type"] == "REJECT"


@made
def test_a_graph_for_gephi(
    made: str, request: pytest.FixtureRequest, write, tmp_path: Path
) -> None:  # type: ignore[no-untyped-def] # a fixture
    """GEXF is Gephi's own: what GraphML says goes over into it whole."""
    graph = networkx.read_graphml(write(request.getfixturevalue(made), "graphml"))
    networkx.write_gexf(graph, tmp_path / "desk.gexf")
    again = networkx.read_gexf(tmp_path / "desk.gexf")
    assert again.number_of_edges() == graph.number_of_edges()
