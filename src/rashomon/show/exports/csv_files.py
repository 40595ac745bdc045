"""A folder of CSV files, one a table (RFC 4180, UTF-8, a line feed after each row)."""

import csv
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import date
from pathlib import Path

from rashomon.show.exports.cells import cell, joined, text_cell
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


FORMAT = Format("csv", Shape.FOLDER, "CSV tables, one file each", write)
