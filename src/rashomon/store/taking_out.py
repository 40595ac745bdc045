"""Takes reports out of a record with all that cites them, and wipes the file of what was deleted.

Deleted rows stay in the file's bytes until their pages are used again, and in the log beside it until
that is emptied. So the file is written anew (`VACUUM`), the full-text index too, and the log emptied.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from rashomon.nouns.errors import UsageError
from rashomon.nouns.ids import ReportId
from rashomon.nouns.removals import Removal, url_mark
from rashomon.store.connection import Connection

UNWIPED = "unwiped"  # the note that the file is still to be written anew

# Who shares an origin or a text with what goes; and the stories that are to be told anew: theirs,
# and those of which a part cites words that go.
_MATES = """
SELECT report FROM membership WHERE origin IN (SELECT origin FROM membership WHERE report IN going)
UNION SELECT copy FROM copies WHERE source IN going UNION SELECT source FROM copies WHERE copy IN going
UNION SELECT findings.report FROM findings JOIN spans ON owner_kind = 'findings' AND owner = id
    WHERE spans.report IN going
UNION SELECT report FROM going
"""
_TOUCHED = f"""
SELECT story FROM membership WHERE story IS NOT NULL AND report IN ({_MATES})
UNION SELECT story FROM events JOIN spans ON owner_kind = 'events' AND owner = id
    WHERE report IN going
UNION SELECT story FROM disagreements JOIN spans ON owner_kind = 'disagreements' AND owner = id
    WHERE report IN going
UNION SELECT owner FROM spans WHERE owner_kind = 'stories' AND report IN going
"""
_OF_REPORTS = "report IN (SELECT report FROM membership WHERE story IN touched) OR report IN going"
_DERIVED = (  # table, its id, which rows go
    ("quotes", "id", _OF_REPORTS),
    ("findings", "id", _OF_REPORTS),
    ("written", "report", _OF_REPORTS),
    ("disagreements", "id", "story IN touched"),
    ("events", "id", "story IN touched"),
    ("stories", "id", "id IN touched"),
    ("copies", "id", "copy IN going OR source IN going"),
    ("origins", "id", "id IN (SELECT origin FROM membership WHERE report IN going)"),
)


@contextmanager
def going(connection: Connection, reports: Iterable[ReportId]) -> Iterator[None]:
    """Hold the ids of reports as rows of `going`, a table beside the record."""
    connection.write("CREATE TEMP TABLE going (report TEXT PRIMARY KEY) WITHOUT ROWID")
    try:
        connection.write_many("INSERT INTO going VALUES (?)", ((one,) for one in reports))
        yield
    finally:
        connection.write("DROP TABLE temp.going")


def take_out(connection: Connection, removal: Removal, stamp: str, why: str) -> None:
    """Delete reports and all that rests on them, and keep the marks, in one transaction."""
    with going(connection, removal.reports), connection.transaction():
        connection.write("PRAGMA defer_foreign_keys = ON")
        connection.write_many(
            "INSERT OR IGNORE INTO removed VALUES (?, ?, ?, ?, ?)",
            (
                (mark.mark, mark.kind.value, asked, stamp, why)
                for mark, asked in removal.marks.items()
            ),
        )
        connection.write(f"INSERT OR IGNORE INTO stale {_MATES}")
        connection.write("UPDATE membership SET seal = '' WHERE report IN stale")
        _delete_derived(connection)
        _delete_pages(connection, removal)
        _delete_reports(connection)
        connection.write("DELETE FROM meta WHERE key = 'run'")
        connection.write("REPLACE INTO meta VALUES (?, ?)", (UNWIPED, stamp))


def wipe(connection: Connection) -> None:
    """Write the file and its full-text index anew, then empty the log beside it.

    Raises:
        UsageError: another program reads the record and keeps its former state alive.
    """
    connection.write("INSERT INTO reports_fts (reports_fts) VALUES ('rebuild')")
    connection.write("VACUUM")
    if connection.number("PRAGMA wal_checkpoint(TRUNCATE)"):
        raise UsageError(
            f"{connection.path}: what was removed is out of the record, but another program has it "
            "open, so that its words may still lie in the file beside it; close that program, then: "
            f"rashomon remove {connection.path}"
        )
    with connection.transaction():
        connection.write("DELETE FROM meta WHERE key = ?", (UNWIPED,))


def is_unwiped(connection: Connection) -> bool:
    """Say whether something was taken out and the file was not written anew since."""
    return bool(connection.number("SELECT count(*) FROM meta WHERE key = ?", (UNWIPED,)))


def _delete_derived(connection: Connection) -> None:
    connection.write(f"CREATE TEMP TABLE touched AS {_TOUCHED}")
    for table, key, which in _DERIVED:  # our own words all of them
        connection.write(
            f"DELETE FROM spans WHERE owner_kind = '{table}'"
            f" AND owner IN (SELECT {key} FROM {table} WHERE {which})"
        )
        connection.write(f"DELETE FROM {table} WHERE {which}")
    connection.write("DELETE FROM membership WHERE origin NOT IN (SELECT id FROM origins)")
    connection.write("UPDATE membership SET story = NULL WHERE story IN touched")
    connection.write("DROP TABLE temp.touched")


def _delete_pages(connection: Connection, removal: Removal) -> None:
    """Delete what a watch knows of pages that go, and what was refused at their addresses."""
    addresses = {
        str(row[0])
        for row in connection.rows("SELECT url FROM reports WHERE id IN going AND url IS NOT NULL")
    }
    for page in removal.pages:
        addresses.update(
            str(address)
            for row in connection.rows("SELECT url, final FROM pages WHERE url = ?", (page,))
            for address in tuple(row)
            if address is not None
        )
        connection.write("DELETE FROM pages WHERE url = ?", (page,))
    for address in sorted(addresses):
        if url_mark(address) in removal.marks:
            connection.write("DELETE FROM rejected WHERE path = ?", (address,))
    # A page of which other versions stay may be called by its feed as the version that goes was.
    connection.write(
        "UPDATE pages SET title = NULL WHERE report IN going"
        " OR coalesce(final, url) IN (SELECT url FROM reports WHERE id IN going)"
    )


def _delete_reports(connection: Connection) -> None:
    """Delete the reports, and before them what any table says of them."""
    tables = [str(row[0]) for row in connection.rows(
        "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
    )]  # fmt: skip
    for table in tables:
        for link in list(connection.rows(f"PRAGMA foreign_key_list({table})")):
            if link["table"] == "reports" and link["on_delete"] == "NO ACTION":
                connection.write(f'DELETE FROM {table} WHERE "{link["from"]}" IN going')
    connection.write("DELETE FROM reports WHERE id IN going")
