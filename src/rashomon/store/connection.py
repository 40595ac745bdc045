"""A path in, a checked connection to the record out; its faults come as rashomon's own errors."""

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from urllib.parse import quote

from rashomon.nouns.actors import actor_key
from rashomon.nouns.errors import BrokenRecord, UsageError
from rashomon.nouns.plover import EventType, goldstein

APPLICATION_ID = 0x72617368  # "rash": how a record is told from another program's SQLite file
FIRST_VERSION = 3  # what schema.sql lays; the steps after it lie in migrations/
SCHEMA_VERSION = 17
CACHE_KIB = 65_536  # pages at hand while building: keys of postings lie anywhere in the file
BUSY_SECONDS = 60.0  # how long a writer waits for another build of the same record
MEMORY = ":memory:"

SqlValue = str | int | float | bytes | None
Row = sqlite3.Row


class Connection:
    """A connection that speaks rashomon's errors; wraps `sqlite3` and owns its lifetime."""

    def __init__(self, raw: sqlite3.Connection, path: str) -> None:
        self._raw = raw
        self.path = path
        raw.row_factory = sqlite3.Row
        raw.create_function("actor_key", 3, actor_key, deterministic=True)
        raw.create_function("plover_score", 2, _score, deterministic=True)
        raw.create_function("fingerprint", 1, _fingerprint, deterministic=True)

    def rows(self, sql: str, values: Sequence[SqlValue] = ()) -> Iterator[Row]:
        """Yield the rows of a query.

        Raises:
            BrokenRecord: the file is damaged.
        """
        with self._own_errors():
            yield from self._raw.execute(sql, values)

    def row(self, sql: str, values: Sequence[SqlValue] = ()) -> Row | None:
        """Return the first row of a query, `None` when it has none."""
        return next(self.rows(sql, values), None)

    def number(self, sql: str, values: Sequence[SqlValue] = ()) -> int:
        """Return the one whole number a query gives, 0 when it gives none."""
        row = self.row(sql, values)
        return int(row[0]) if row is not None and row[0] is not None else 0

    def write(self, sql: str, values: Sequence[SqlValue] = ()) -> int:
        """Run one statement that writes; return how many rows it touched."""
        with self._own_errors():
            return self._raw.execute(sql, values).rowcount

    def write_many(self, sql: str, rows: Iterable[Sequence[SqlValue]]) -> None:
        """Run one statement over many rows."""
        with self._own_errors():
            self._raw.executemany(sql, rows)

    def script(self, statements: str) -> None:
        """Run statements one after another inside the transaction that is open."""
        with self._own_errors():
            for statement in _statements(statements):
                self._raw.execute(statement)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Hold the write lock; commit on leaving, undo everything on any exception."""
        with self._own_errors():
            self._raw.execute("BEGIN IMMEDIATE")
        try:
            yield
            with self._own_errors():
                self._raw.execute("COMMIT")
        except BaseException:
            if self._raw.in_transaction:  # some faults end it themselves
                self._raw.execute("ROLLBACK")
            raise

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Hold one state of the file while reading; a build may go on meanwhile."""
        with self._own_errors():
            self._raw.execute("BEGIN")
        try:
            yield
        finally:
            self._raw.rollback()

    def index_holds(self, table: str) -> bool:
        """Say whether a full-text index agrees with its texts; `True` where it cannot be asked.

        FTS5 asks by a statement that writes, so a record opened to read is opened once more.
        """
        question = f"INSERT INTO {table} ({table}, rank) VALUES ('integrity-check', 1)"
        raw = self._raw
        try:
            if self.path != MEMORY:
                raw = _open(f"file:{quote(str(Path(self.path).absolute()))}?mode=rw", uri=True)
            raw.execute(question)
        except sqlite3.OperationalError:
            return True
        except sqlite3.DatabaseError:
            return False
        finally:
            if raw is not self._raw:
                raw.close()
        return True

    def close(self) -> None:
        """Close; closing again does nothing."""
        self._raw.close()

    @contextmanager
    def _own_errors(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.OperationalError as fault:
            raise _operational(self.path, fault) from fault
        except sqlite3.ProgrammingError as fault:
            raise UsageError(f"{self.path}: the record is closed ({fault})") from fault
        except (sqlite3.DatabaseError, UnicodeDecodeError) as fault:
            raise BrokenRecord(f"{self.path}: the record is damaged ({fault})") from fault


def _score(plover: str, modes: str) -> float:
    return goldstein(EventType(plover), tuple(json.loads(modes)))


def _fingerprint(body: str | None) -> bytes | None:
    """Return 8 bytes that tell a row from what it was, of SHA-256; `None` of no row."""
    return (
        None if body is None else hashlib.sha256(body.encode("utf-8", "surrogatepass")).digest()[:8]
    )


def connect(path: str, *, create: bool) -> Connection:
    """Return a connection to a record; `create` makes the file, or takes it for writing.

    Without `create` the connection cannot write, and readers never wait for a build.

    Raises:
        UsageError: there is no such file, or another program's file lies where one would be made.
        BrokenRecord: the file to read is not a whole record.
    """
    if path == MEMORY:
        connection = Connection(_open(MEMORY, uri=False), path)
        connection.row("PRAGMA foreign_keys = ON")
        _lay_schema(connection)
        return connection
    where = Path(path)
    if where.is_dir():
        raise UsageError(f"{path}: is a folder; name a file for the record, as in -o rashomon.db")
    if create:
        return _for_writing(where, path)
    if not where.exists():
        raise UsageError(f"{path}: no such record; make one with: rashomon build PATH... -o {path}")
    return _for_reading(where, path)


def _for_writing(where: Path, path: str) -> Connection:
    if not where.parent.is_dir():
        raise UsageError(f"{path}: the folder {where.parent} does not exist; make it first")
    try:
        connection = Connection(_open(str(where), uri=False), path)
        fresh = _is_fresh(connection)
    except (BrokenRecord, sqlite3.OperationalError) as fault:
        raise UsageError(f"{path}: cannot be a record ({fault}); name another file") from fault
    try:
        if not fresh:
            _refuse_others(connection, UsageError)
            _migrate(connection)
        connection.row("PRAGMA journal_mode = WAL")
        connection.row("PRAGMA synchronous = NORMAL")
        connection.row(f"PRAGMA cache_size = -{CACHE_KIB}")
        connection.row("PRAGMA foreign_keys = ON")
        if fresh:
            _lay_schema(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _for_reading(where: Path, path: str) -> Connection:
    address = f"file:{quote(str(where.absolute()))}?mode=ro"
    last: Exception | None = None
    for uri in (address, f"{address}&immutable=1"):  # the second: WAL in a folder we cannot write
        try:
            connection = Connection(_open(uri, uri=True), path)
            _refuse_others(connection, BrokenRecord)
        except (UsageError, sqlite3.OperationalError) as fault:
            last = fault
            continue
        if _version(connection) == SCHEMA_VERSION:
            return connection
        connection.close()
        try:  # an earlier version's record gains what it lacks; nothing in it changes
            _for_writing(where, path).close()
        except UsageError as fault:
            raise BrokenRecord(
                f"{path}: is of an earlier rashomon and cannot be written to; open a copy ({fault})"
            ) from fault
        return _for_reading(where, path)
    raise BrokenRecord(f"{path}: cannot be opened ({last})")


def _open(address: str, *, uri: bool) -> sqlite3.Connection:
    return sqlite3.connect(
        address, uri=uri, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
    )


def _is_fresh(connection: Connection) -> bool:
    """Say whether nothing was ever laid here: a new file, or a build killed at its first step."""
    tables = connection.number("SELECT count(*) FROM sqlite_master")
    return tables == 0 and connection.number("PRAGMA application_id") == 0


def _refuse_others(connection: Connection, error: type[UsageError | BrokenRecord]) -> None:
    if connection.number("PRAGMA application_id") != APPLICATION_ID:
        connection.close()
        raise error(f"{connection.path}: is not a rashomon record")
    found = _version(connection)
    if not FIRST_VERSION <= found <= SCHEMA_VERSION:
        connection.close()
        raise error(
            f"{connection.path}: has schema {found}, this rashomon reads {FIRST_VERSION} to "
            f"{SCHEMA_VERSION}; build the record anew or use the rashomon that made it"
        )


def _version(connection: Connection) -> int:
    return connection.number("PRAGMA user_version")


def _lay_schema(connection: Connection) -> None:
    schema = files("rashomon.store").joinpath("schema.sql").read_text("utf-8")
    with connection.transaction():
        if _is_fresh(connection):  # another build may have been first
            connection.script(schema)
            connection.write(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.write(f"PRAGMA user_version = {FIRST_VERSION}")
    _migrate(connection)


def _migrate(connection: Connection) -> None:
    """Take a record to today's schema, one numbered step after another, all of them or none."""
    if _version(connection) == SCHEMA_VERSION:
        return
    folder = files("rashomon.store").joinpath("migrations")
    steps = {int(step.name[:4]): step for step in folder.iterdir() if step.name.endswith(".sql")}
    with connection.transaction():
        for number in range(_version(connection) + 1, SCHEMA_VERSION + 1):
            connection.script(steps[number].read_text("utf-8"))
        connection.write(f"PRAGMA user_version = {SCHEMA_VERSION}")


def _statements(script: str) -> Iterator[str]:
    """Yield the statements of a script; a trigger's inner semicolons do not end it."""
    gathered = ""
    for line in script.splitlines(keepends=True):
        gathered += line
        if sqlite3.complete_statement(gathered):
            yield gathered
            gathered = ""


def _operational(path: str, fault: sqlite3.OperationalError) -> UsageError | BrokenRecord:
    words = str(fault)
    if "locked" in words or "busy" in words:
        return UsageError(f"{path}: another build is writing to it; wait for it to end")
    if "readonly" in words or "disk" in words or "unable to open" in words:
        return UsageError(f"{path}: cannot be written or opened ({words})")
    return BrokenRecord(f"{path}: the record is damaged ({words})")
