"""What changes in the derived tables of a record while one looks on: new, changed and gone, by table."""

from collections.abc import Iterator
from contextlib import contextmanager

from rashomon.nouns.verdicts import Touch
from rashomon.store.connection import Connection

# Table, and the column that names its rows.
TABLES = (
    ("stories", "id"), ("events", "id"), ("quotes", "id"), ("copies", "id"), ("origins", "id"),
    ("disagreements", "id"), ("findings", "id"), ("written", "report"),
)  # fmt: skip


class Touched:
    """Looks at what is written to one record through this connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @contextmanager
    def watched(self) -> Iterator[list[Touch]]:
        """Hold a list that is filled on leaving: of each table what became of its rows."""
        found: list[Touch] = []
        self._begin()
        try:
            yield found
            found += map(self._touch, (table for table, _ in TABLES), (key for _, key in TABLES))
        finally:
            self._end()

    def _begin(self) -> None:
        # Tables and columns are our own names. Of a row written twice the first state counts.
        self._end()
        self._connection.write(
            "CREATE TEMP TABLE touched (kind TEXT, id TEXT, body TEXT, PRIMARY KEY (kind, id))"
        )
        for table, key in TABLES:
            self._connection.write(
                f"CREATE TEMP TRIGGER touched_{table}_go AFTER DELETE ON main.{table} BEGIN"
                f" INSERT OR IGNORE INTO touched VALUES ('{table}', old.{key}, old.body); END"
            )
            self._connection.write(
                f"CREATE TEMP TRIGGER touched_{table}_come AFTER INSERT ON main.{table} BEGIN"
                f" INSERT OR IGNORE INTO touched VALUES ('{table}', new.{key}, NULL); END"
            )

    def _touch(self, table: str, key: str) -> Touch:
        row = self._connection.row(
            "SELECT total(touched.body IS NULL AND now.body IS NOT NULL),"
            " total(touched.body IS NOT now.body AND touched.body IS NOT NULL"
            " AND now.body IS NOT NULL), total(touched.body IS NOT NULL AND now.body IS NULL)"
            f" FROM touched LEFT JOIN {table} AS now ON now.{key} = touched.id WHERE touched.kind = ?",
            (table,),
        )
        new, changed, gone = (int(number) for number in row) if row is not None else (0, 0, 0)
        return Touch(kind=table, new=new, changed=changed, gone=gone)

    def _end(self) -> None:
        for table, _ in TABLES:
            for way in ("go", "come"):
                self._connection.write(f"DROP TRIGGER IF EXISTS temp.touched_{table}_{way}")
        self._connection.write("DROP TABLE IF EXISTS temp.touched")
