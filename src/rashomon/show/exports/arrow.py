"""Rows of a table in, Arrow out: days as dates, several values as lists, unknown as null."""

from collections.abc import Sequence
from typing import Any

from rashomon.show.exports.tables import Kind, Row, Table

GROUP = 20_000  # rows held before they become Arrow


class ArrowRows:
    """Rows of one table on their way into Arrow; `flush` and `add` give a piece when there is one."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.schema = schema_of(table)
        self._rows: list[Row] = []

    def add(self, row: Row) -> Any | None:  # pyarrow has no types
        """Take a row; return what is held as a piece when it is enough, else `None`."""
        self._rows.append(row)
        return self.flush() if len(self._rows) >= GROUP else None

    def flush(self) -> Any | None:
        """Return the rows held as a `pyarrow.Table`, `None` when there are none."""
        held, self._rows = self._rows, []
        return _as_arrow(held, self.schema) if held else None


def schema_of(table: Table) -> Any:
    """Return the columns of a table with their Arrow types."""
    import pyarrow as pa

    types = {
        Kind.WORDS: pa.string(),
        Kind.TEXT: pa.string(),
        Kind.COUNT: pa.int64(),
        Kind.NUMBER: pa.float64(),
        Kind.DAY: pa.date32(),
        Kind.LIST: pa.list_(pa.string()),
    }
    return pa.schema([pa.field(name, types[kind]) for name, kind in table.columns])


def _as_arrow(rows: Sequence[Row], schema: Any) -> Any:
    import pyarrow as pa

    columns = zip(*rows, strict=True)
    arrays = [pa.array(values, field.type) for values, field in zip(columns, schema, strict=True)]
    return pa.Table.from_arrays(arrays, schema=schema)
