"""A folder of CSV files, one a table (RFC 4180, UTF-8, a line feed after each row)."""

import csv
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import date
from pathlib import Path

from rashomon.show.exports.cells import cell, joined, text_cell
from rashomon.show.exports.codebook import Codebook
from rashomon.show.exports.extract import Extract
from rashomon.show.exports.format import Format, Shape
from rashomon.show.exports.tables import TABLES, Kind, Row, Table, Value


def write(extract: Extract, folder: Path) -> None:
    """Write every table."""
    with ExitStack() as files:
        tables = []
        for table in TABLES:
            place = folder / f"{table.name}.csv"
            file = files.enter_context(place.open("w", encoding="utf-8", newline=""))
            rows = csv.writer(file, lineterminator="\n")
            rows.writerow(name for name, _ in table.columns)
            tables.append((table, rows))
        for bundle in extract.bundles():
            for table, rows in tables:
                rows.writerows(flat(table, table.rows(bundle, extract)))
    if extract.codebook is not None:
        _write_codes(extract, extract.codebook, folder / "own_codes.csv")


def _write_codes(extract: Extract, book: Codebook, place: Path) -> None:
    """Write the codes of the user's codebook: a table of their own, one row a coded event."""
    with place.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(("event", "code", "label"))
        for bundle in extract.bundles():
            for event in bundle.events:
                own = book.code(event.plover, event.modes, event.contexts)
                if own is not None:
                    rows.writerow((event.id, cell(own.code), cell(own.label)))


def flat(table: Table, rows: Iterator[Row]) -> Iterator[list[str | int | float | None]]:
    """Yield rows as a spreadsheet holds them: words and numbers, several values in one cell."""
    kinds = [kind for _, kind in table.columns]
    for row in rows:
        yield [_flat(value, kind) for value, kind in zip(row, kinds, strict=True)]


def _flat(value: Value, kind: Kind) -> str | int | float | None:
    if isinstance(value, tuple):
        return cell(joined(value))
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        return text_cell(value) if kind is Kind.TEXT else cell(value)
    return value


FORMAT = Format("csv", Shape.FOLDER, "CSV tables, one file each", write, coded=True)
