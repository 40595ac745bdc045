"""A record as Arrow tables in memory, which pandas, polars, DuckDB and R take as they are.

    import rashomon

    with rashomon.open_record("desk.db") as record:
        events = rashomon.table(record, "events")
    events.to_pandas()

The tables, columns and filters are those of `rashomon export --format parquet`.
"""
# ruff: noqa: PLC0415 - # `import rashomon` costs nothing: tables load when one is asked for

from collections.abc import Collection
from typing import TYPE_CHECKING

from rashomon.api import Record
from rashomon.nouns.errors import UsageError
from rashomon.show.selection import Selection

if TYPE_CHECKING:
    import pyarrow as pa


def table(
    record: Record, name: str, *, selection: Selection | None = None, full_text: bool = False
) -> "pa.Table":
    """Return one table of a record, or of what a selection keeps of it.

    `full_text` fills `text` of "reports" and lets passages be longer than a snippet.

    Raises:
        UsageError: there is no such table, or a story asked for is not in the record.
    """
    return tables(record, (name,), selection=selection, full_text=full_text)[name]


def tables(
    record: Record,
    names: Collection[str] | None = None,
    *,
    selection: Selection | None = None,
    full_text: bool = False,
) -> "dict[str, pa.Table]":
    """Return tables by name, all without names; of one state of the record, in one walk through it.

    Raises:
        UsageError: there is no such table, or a story asked for is not in the record.
    """
    import pyarrow as pa

    from rashomon.show.exports.arrow import ArrowRows
    from rashomon.show.exports.extract import Extract
    from rashomon.show.exports.tables import TABLES

    known = [one.name for one in TABLES]
    for name in names or ():
        if name not in known:
            raise UsageError(f"{name}: no such table; there are {', '.join(known)}")
    extract = Extract(record, selection, full_text=full_text)
    wanted = [ArrowRows(one) for one in TABLES if names is None or one.name in names]
    pieces: dict[str, list[pa.Table]] = {rows.table.name: [] for rows in wanted}
    with record.snapshot():
        for bundle in extract.bundles():
            for rows in wanted:
                for row in rows.table.rows(bundle, extract):
                    piece = rows.add(row)
                    if piece is not None:
                        pieces[rows.table.name].append(piece)
    for rows in wanted:
        pieces[rows.table.name].append(rows.flush() or rows.schema.empty_table())
    return {name: pa.concat_tables(held) for name, held in pieces.items()}
