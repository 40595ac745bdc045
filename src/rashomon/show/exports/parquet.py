"""A folder of Parquet files, one a table, typed: days as dates, several values as lists."""

from contextlib import ExitStack
from pathlib import Path
from typing import Any

from rashomon.show.exports.extract import Extract
from rashomon.show.exports.format import Format, Shape
from rashomon.show.exports.tables import TABLES, Kind, Row, Table

GROUP = 20_000  # rows held and written at a time


class _Rows:
    """The rows of one table on their way into its file."""

    def __init__(self, table: Table, writer: Any, schema: Any) -> None:  # pyarrow has no types
        self._table, self._writer, self._schema = table, writer, schema
        self._rows: list[Row] = []

    def add(self, row: Row) -> None:
        """Take a row; write when there are enough."""
        self._rows.append(row)
        if len(self._rows) == GROUP:
            self.flush()

    def flush(self) -> None:
        """Write the rows held."""
        import pyarrow as pa

        if self._rows:
            columns = zip(*self._rows, strict=True)
            arrays = [
                pa.array(values, field.type)
                for values, field in zip(columns, self._schema, strict=True)
            ]
            self._writer.write_table(pa.Table.from_arrays(arrays, schema=self._schema))
        self._rows = []


def write(extract: Extract, folder: Path) -> None:
    """Write every table."""
    from pyarrow.parquet import ParquetWriter

    with ExitStack() as files:
        tables = []
        for table in TABLES:
            schema = _schema(table)
            place = folder / f"{table.name}.parquet"
            writer = files.enter_context(ParquetWriter(place, schema, compression="zstd"))
            tables.append((table, _Rows(table, writer, schema)))
        for bundle in extract.bundles():
            for table, rows in tables:
                for row in table.rows(bundle, extract):
                    rows.add(row)
        for _, rows in tables:
            rows.flush()


def _schema(table: Table) -> Any:
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


FORMAT = Format("parquet", Shape.FOLDER, "Parquet tables, one file each", write)
