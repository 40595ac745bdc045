"""POLECAT's table has its forty columns, whoever reads it, and says None for what is not known."""

import csv

import duckdb

from rashomon.show.exports.polecat import COLUMNS
from rashomon.store.record import Record
from support import records


def test_rows_have_forty_cells_with_and_without_quoting(hostile: Record, write) -> None:  # type: ignore[no-untyped-def] # a fixture
    text = write(hostile, "polecat").read_text("utf-8")
    plain = [line.split("\t") for line in text.splitlines()]
    quoted = list(csv.reader(text.splitlines(), delimiter="\t"))
    assert [len(row) for row in plain] == [40, 40]
    assert plain == quoted
    assert tuple(plain[0]) == COLUMNS


def test_duckdb_reads_it(record: Record, write) -> None:  # type: ignore[no-untyped-def] # a fixture
    place = str(write(record, "polecat"))
    found = duckdb.read_csv(place, sep="\t", na_values="None", header=True)
    row = dict(
        zip(found.columns, next(r for r in found.fetchall() if r[0] == records.EVENT), strict=True)
    )
    assert row["Event Type"] == "REJECT"
    assert str(row["Event Date"]) == "2023-05-02"
    assert (row["Latitude"], row["Longitude"], row["GeoNames ID"]) == (44.5, -68.25, 7)
    assert row["Publication Date"] is not None
    assert row["Story People"] == "Ada Quill"
    assert row["City"] is None


def test_codes_stand_in_the_order_of_names(copied: Record, write) -> None:  # type: ignore[no-untyped-def] # a fixture
    row = write(copied, "polecat").read_text("utf-8").splitlines()[1].split("\t")
    cells = dict(zip(COLUMNS, row, strict=True))
    assert cells["Actor Name"] == "Norland; Ostby"
    assert cells["Actor Country"] == "NOR; None"
    assert cells["Recipient Name"] == "None"


def test_a_month_is_no_event_date(hostile: Record, write) -> None:  # type: ignore[no-untyped-def] # a fixture
    row = write(hostile, "polecat").read_text("utf-8").splitlines()[1].split("\t")
    assert row[COLUMNS.index("Event Date")] == "None"
