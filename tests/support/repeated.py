"""A record in, one many times as large out: every report, story and fact of it again under other ids."""

import re
import shutil

from rashomon.store.connection import SqlValue
from rashomon.store.record import open_record

# Tables in the order they refer to one another; what triggers keep of them follows by itself.
TABLES = (
    "reports", "paths", "readings", "origins", "stories", "membership", "written", "quotes",
    "events", "copies", "disagreements", "findings", "spans",
)  # fmt: skip
_ID = re.compile(
    r"\b(report|story|origin|quote|event|copy|disagreement|finding)-[0-9a-f]{4}([0-9a-f]{12})\b"
)

Row = tuple[SqlValue, ...]


def repeat(source: str, target: str, times: int) -> None:
    """Write a record that holds all of `source` this many times, its stories on days of their own."""
    shutil.copy(source, target)
    with open_record(target, create=True) as record, record._connection.transaction():
        connection = record._connection
        for table in TABLES:
            columns = [str(row[1]) for row in connection.rows(f"PRAGMA table_info({table})")]
            rows = [tuple(row) for row in connection.rows(f"SELECT * FROM {table}")]
            asked = ", ".join("?" * len(columns))
            connection.write_many(
                f"INSERT INTO {table} VALUES ({asked})",
                (_again(row, columns, table, number) for number in range(1, times) for row in rows),
            )
        connection.write(
            "UPDATE stories SET start_date = date(start_date, '-' || unicode(substr(id, -2)) || ' days')"
        )


def _again(row: Row, columns: list[str], table: str, number: int) -> Row:
    return tuple(
        _other(value, name, table, number) for value, name in zip(row, columns, strict=True)
    )


def _other(value: SqlValue, name: str, table: str, number: int) -> SqlValue:
    if (table, name) == ("reports", "number"):
        return None
    if name == "path" and isinstance(value, str):
        return f"{number}/{value}"
    if isinstance(value, str) and name not in {"text", "title"}:
        return _ID.sub(rf"\1-{number:04x}\2", value)
    return value
