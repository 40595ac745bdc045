"""A folder of Parquet files, one a table, typed: days as dates, several values as lists."""

from contextlib import ExitStack
from pathlib import Path

from rashomon.show.exports.arrow import ArrowRows
from rashomon.show.exports.extract import Extract
from rashomon.show.exports.format import Format, Shape
from rashomon.show.exports.tables import TABLES


def write(extract: Extract, folder: Path) -> None:
    """Write every table."""
    from pyarrow.parquet import ParquetWriter

    with ExitStack() as files:
        tables = []
        for table in TABLES:
            rows = ArrowRows(table)
            place = folder / f"{table.name}.parquet"
            file = files.enter_context(ParquetWriter(place, rows.schema, compression="zstd"))
            tables.append((rows, file))
        for bundle in extract.bundles():
            for rows, file in tables:
                for row in rows.table.rows(bundle, extract):
                    piece = rows.add(row)
                    if piece is not None:
                        file.write_table(piece)
        for rows, file in tables:
            piece = rows.flush()
            if piece is not None:
                file.write_table(piece)


FORMAT = Format("parquet", Shape.FOLDER, "Parquet tables, one file each", write)
