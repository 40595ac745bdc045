"""Only a record is opened as one, and no other file is ever written to."""

import sqlite3
from pathlib import Path

import pytest

from rashomon.nouns.errors import BrokenRecord, UsageError
from rashomon.store import connection
from rashomon.store.record import open_record


def test_a_missing_record_is_wrong_usage(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such record"):
        open_record(str(tmp_path / "none.db"))


def test_a_folder_is_wrong_usage(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="folder"):
        open_record(str(tmp_path), create=True)


@pytest.mark.parametrize("body", [b"just some notes\n" * 99, b""])
def test_another_file_is_not_a_record_to_read(tmp_path: Path, body: bytes) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(body)
    with pytest.raises(BrokenRecord):
        open_record(str(path))


def test_another_file_is_never_built_into(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(b"just some notes\n" * 99)
    with pytest.raises(UsageError, match="name another file"):
        open_record(str(path), create=True)
    assert path.read_bytes() == b"just some notes\n" * 99


def test_another_programs_database_is_never_built_into(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE t (x)")
    other.close()
    before = path.read_bytes()
    with pytest.raises(UsageError, match="not a rashomon record"):
        open_record(str(path), create=True)
    assert path.read_bytes() == before


def test_a_record_of_a_newer_schema_says_so(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    open_record(str(path), create=True).close()
    with sqlite3.connect(path) as raw:
        raw.execute("PRAGMA user_version = 99")
    raw.close()
    with pytest.raises(BrokenRecord, match="schema 99"):
        open_record(str(path))


def of_schema_3(path: Path) -> None:
    """Lay a record as it was before migrations."""
    schema = (Path(connection.__file__).parent / "schema.sql").read_text("utf-8")
    with sqlite3.connect(path) as raw:
        raw.executescript(schema)
        raw.execute(f"PRAGMA application_id = {connection.APPLICATION_ID}")
        raw.execute("PRAGMA user_version = 3")
    raw.close()


@pytest.mark.parametrize("create", [True, False])
def test_a_record_of_an_earlier_schema_gains_what_it_lacks(tmp_path: Path, create: bool) -> None:
    path = tmp_path / "r.db"
    of_schema_3(path)
    with open_record(str(path), create=create) as record:
        assert record.watched.feeds() == ()
    with sqlite3.connect(path) as raw:
        assert raw.execute("PRAGMA user_version").fetchone() == (connection.SCHEMA_VERSION,)
    raw.close()


def test_a_record_of_a_schema_too_old_says_so(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    of_schema_3(path)
    with sqlite3.connect(path) as other:
        other.execute("PRAGMA user_version = 2")
    other.close()
    with pytest.raises(BrokenRecord, match="schema 2, this rashomon reads 3 to"):
        open_record(str(path))


def test_every_step_of_the_schema_has_its_file() -> None:
    folder = Path(connection.__file__).parent / "migrations"
    numbers = sorted(int(path.name[:4]) for path in folder.glob("*.sql"))
    assert numbers == list(range(connection.FIRST_VERSION + 1, connection.SCHEMA_VERSION + 1))
