"""Rows of another record taken over as they are: readings, and what a watch knows."""

from collections.abc import Iterable
from itertools import islice
from pathlib import Path

from rashomon.nouns.removals import page_marks
from rashomon.store.connection import MEMORY, Connection, Row, SqlValue
from rashomon.store.removals import bears_any
from rashomon.store.rows import reading_digest
from rashomon.store.writer import BESIDE

BATCH = 256  # rows taken over in one transaction

# A reading hangs on the words and on what came beside them; which path came first may decide that.
_READINGS = (
    f"SELECT report, reader, digest, readings.body, text, {', '.join(BESIDE)}"
    " FROM readings JOIN reports ON id = report"
    " WHERE reader = ? AND failed IS NULL ORDER BY report"
)
_WAITS = (
    "SELECT 1 FROM reports LEFT JOIN readings ON report = id AND reader = ?"
    f" WHERE id = ? AND report IS NULL AND {' AND '.join(f'{column} IS ?' for column in BESIDE)}"
)
_MADE = (  # signatures and outlines, each with the reading it was made from
    "SELECT {0}.*, digest FROM {0} JOIN readings ON readings.report = {0}.report"
    " WHERE {1} = ? AND reader = ? AND failed IS NULL ORDER BY {0}.report"
)
_VERSION_OFFSET = slice(60, 64)  # where the header of an SQLite file has `user_version`


class Merging:
    """Takes rows of other records over into one."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def holds_path(self, path: str) -> bool:
        """Say whether a report came by this path."""
        return self._connection.row("SELECT 1 FROM paths WHERE path = ?", (path,)) is not None

    def readings_from(self, other: "Merging", reader: str) -> int:
        """Take over readings of this reader that are not here yet; return how many."""
        found = other._connection.rows(_READINGS, (reader,))
        rows = (
            (row["report"], reader, row["digest"], row["body"])
            for row in found
            if self._waits(reader, row)
            and reading_digest(row["body"], row["text"]) == row["digest"]
        )
        return self._write("REPLACE INTO readings VALUES (?, ?, ?, ?, NULL)", rows)

    def made_from(self, other: "Merging", table: str, maker: str, version: str, reader: str) -> int:
        """Take over signatures or outlines made of readings that are the same here."""
        same = f"SELECT 1 FROM readings LEFT JOIN {table} ON {table}.report = readings.report"
        same += (
            f" AND {maker} = ? WHERE readings.report = ? AND digest = ? AND {table}.report IS NULL"
        )
        width = self._connection.number("SELECT count(*) FROM pragma_table_info(?)", (table,))
        rows = (
            tuple(row)[:width]
            for row in other._connection.rows(_MADE.format(table, maker), (version, reader))
            if self._connection.row(same, (version, row["report"], row["digest"])) is not None
        )
        return self._write(f"REPLACE INTO {table} VALUES ({_marks(width)})", rows)

    def watched_from(self, other: "Merging") -> None:
        """Take over feeds and pages that are not watched here, and when versions of pages were seen.

        What sites allow is asked anew.
        """
        here = "SELECT 1 FROM reports WHERE id = ?"
        versions = (
            tuple(row)
            for row in other._connection.rows("SELECT url, seen, report FROM page_versions")
            if self._connection.row(here, (row["report"],)) is not None
        )
        self._write(
            "INSERT INTO page_versions VALUES (?, ?, ?)"
            " ON CONFLICT DO UPDATE SET report = min(report, excluded.report)",
            versions,
        )
        feeds = (tuple(row) for row in other._connection.rows("SELECT * FROM feeds"))
        self._write(f"INSERT OR IGNORE INTO feeds VALUES ({_marks(8)})", feeds)
        pages = (
            tuple(row)
            for row in other._connection.rows("SELECT * FROM pages")
            if not bears_any(self._connection, page_marks(row["url"], row["outlet"]))
            and self._is_wanted(row)
        )
        self._write(f"REPLACE INTO pages VALUES ({_marks(14)})", pages)

    def _is_wanted(self, page: Row) -> bool:
        """Say whether a page is not known here, or only waits here and is kept there."""
        known = self._connection.row("SELECT state FROM pages WHERE url = ?", (page["url"],))
        there = self._connection.row("SELECT 1 FROM reports WHERE id = ?", (page["report"],))
        if page["report"] is not None and there is None:
            return False
        return known is None or (known["state"] == "waiting" and page["state"] == "kept")

    def _waits(self, reader: str, row: Row) -> bool:
        """Say whether the same report, with the same beside it, waits to be read here."""
        beside = (row[column] for column in BESIDE)
        return self._connection.row(_WAITS, (reader, row["report"], *beside)) is not None

    def _write(self, sql: str, rows: Iterable[tuple[SqlValue, ...]]) -> int:
        number, left = 0, iter(rows)
        while batch := list(islice(left, BATCH)):
            with self._connection.transaction():
                self._connection.write_many(sql, batch)
            number += len(batch)
        return number


def schema_of(path: str) -> int:
    """Return the schema version that a record's file has before it is opened, 0 where unknown."""
    if path == MEMORY:
        return 0
    try:
        with Path(path).open("rb") as file:
            return int.from_bytes(file.read(64)[_VERSION_OFFSET], "big")
    except OSError:
        return 0


def _marks(number: int) -> str:
    return ", ".join("?" * number)
