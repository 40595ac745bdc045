"""One Excel workbook, a sheet a table; a table longer than a sheet goes on in the next.

Cells are words and numbers, never formulas or links. The time in the file is always the same, so that
the same record gives the same bytes. A text longer than a cell may hold is cut and ends in "…".
"""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from rashomon.show.exports.csv_files import flat
from rashomon.show.exports.extract import Extract
from rashomon.show.exports.format import Format, Shape
from rashomon.show.exports.tables import TABLES, Table

if TYPE_CHECKING:
    from xlsxwriter import Workbook

SHEET_ROWS = 1_048_576  # Excel's limit
CELL = 32_767  # likewise, UTF-16 units
EPOCH = datetime(1980, 1, 1)  # noqa: DTZ001 - what a zip file takes for no date


class _Sheets:
    """The sheets of one table, filled row by row."""

    def __init__(self, book: "Workbook", table: Table) -> None:
        self._book, self._table = book, table
        self._sheets = 0
        self._begin()

    def add(self, row: Sequence[str | int | float | None]) -> None:
        """Write a row; unknown cells stay empty."""
        if self._next == SHEET_ROWS:
            self._begin()
        for column, value in enumerate(row):
            if isinstance(value, str):
                self._sheet.write_string(self._next, column, _fitting(value))
            elif value is not None:
                self._sheet.write_number(self._next, column, value)
        self._next += 1

    def _begin(self) -> None:
        self._sheets += 1
        name = self._table.name if self._sheets == 1 else f"{self._table.name} {self._sheets}"
        self._sheet = self._book.add_worksheet(name)
        self._sheet.freeze_panes(1, 0)
        self._next = 0
        self.add([name for name, _ in self._table.columns])


def write(extract: Extract, place: Path) -> None:
    """Write the workbook."""
    from xlsxwriter import Workbook  # noqa: PLC0415 - only this format needs it

    settings = {
        "constant_memory": True,  # rows go to disk as they come
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "tmpdir": str(place.parent),
    }
    book = Workbook(str(place), settings)
    book.set_properties({"created": EPOCH})
    tables = [(table, _Sheets(book, table)) for table in TABLES]
    for bundle in extract.bundles():
        for table, sheets in tables:
            for row in flat(table, table.rows(bundle, extract)):
                sheets.add(row)
    book.close()


def _fitting(words: str) -> str:
    if len(words) <= CELL and len(words.encode("utf-16-le")) <= 2 * CELL:
        return words
    kept = words.encode("utf-16-le")[: 2 * (CELL - 1)].decode("utf-16-le", "ignore")
    return kept + "…"


FORMAT = Format("xlsx", Shape.FILE, "one Excel workbook, a sheet a table", write)
