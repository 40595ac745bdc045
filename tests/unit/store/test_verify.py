"""`check` finds nothing in a whole record, and every kind of damage in a harmed one."""

import sqlite3
from pathlib import Path

import pytest

from rashomon.nouns.watching import PageVersion
from rashomon.store.record import open_record
from support import records


def test_a_whole_record_has_no_problems(tmp_path: Path) -> None:
    with open_record(str(tmp_path / "r.db"), create=True) as record:
        records.fill(record)
        assert list(record.problems()) == []


def test_a_record_read_only_is_checked_too(tmp_path: Path) -> None:
    path = str(tmp_path / "r.db")
    with open_record(path, create=True) as record:
        records.fill(record)
    with open_record(path) as record:
        assert list(record.problems()) == []


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE reports SET text = 'x' || text WHERE path LIKE '%first%'",
        "UPDATE reports SET text = replace(text, 'Mayor', 'Major')",
        "UPDATE reports SET outlet = 'Another'",
        "UPDATE reports SET path = 'reports/zzz.txt' WHERE path LIKE '%first%'",
        "UPDATE reports SET authors = 'not json'",
        "DELETE FROM reports WHERE path LIKE '%second%'",
        "DELETE FROM paths",
        'UPDATE readings SET body = replace(body, \'"title":"Harbour\', \'"title":"Harbor\')',
        "UPDATE readings SET body = '{'",
        'UPDATE spans SET start = start + 1 WHERE "end" > start + 1',
        "UPDATE spans SET text = 'other words' WHERE role = 'content'",
        "DELETE FROM spans WHERE owner_kind = 'stories'",
        "DELETE FROM facets WHERE kind = 'actor'",
        "UPDATE facets SET value = value || '!' WHERE kind = 'actor'",
        "DELETE FROM parts WHERE role = 'actor'",
        "UPDATE parts SET score = 10",
        "DELETE FROM tells",
        "UPDATE persons SET office = 'king'",
        "UPDATE speakers SET day = '1999-01-01'",
        "UPDATE actors SET acts = acts + 1",
        "INSERT INTO spans SELECT 'quotes', 'q9', '', 0, report, 0, 1, 'H' FROM paths LIMIT 1",
        "UPDATE events SET body = 'nothing'",
        "UPDATE events SET status = 'denied' WHERE id = 'event-1'",
        "UPDATE events SET body = replace(body, 'origin-1', 'origin-9') WHERE id = 'event-1'",
        "UPDATE events SET body = replace(body, 'quote-1', 'quote-9') WHERE id = 'event-1'",
        "UPDATE stories SET title = 'Another title'",
        "UPDATE stories SET body = '[]'",
        "UPDATE history SET now = x'00' WHERE kind = 'story'",
        "UPDATE history SET now = NULL WHERE kind = 'finding'",
        "DELETE FROM quotes",
        "DELETE FROM membership",
        "UPDATE membership SET story = NULL",
        'UPDATE origins SET body = replace(body, \'"reports":["\', \'"reports":["x\')',
        "INSERT INTO reports_fts (reports_fts) VALUES ('delete-all')",
    ],
)
def test_harm_is_found(tmp_path: Path, harm: str) -> None:
    path = str(tmp_path / "r.db")
    with open_record(path, create=True) as record:
        records.fill(record)
    with sqlite3.connect(path) as raw:
        assert raw.execute(harm).rowcount != 0
    raw.close()
    with open_record(path, create=True) as record:
        assert list(record.problems())


def test_overwritten_pages_are_found_or_refused(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    with open_record(str(path), create=True) as record:
        records.fill(record)
    body = bytearray(path.read_bytes())
    body[8192 : 8192 + 40000] = b"\xab" * 40000
    path.write_bytes(bytes(body))
    with open_record(str(path)) as record:
        assert list(record.problems())


def test_a_version_of_another_page_is_found(tmp_path: Path) -> None:
    with open_record(str(tmp_path / "r.db"), create=True) as record:
        records.fill(record)
        record.watched.save(PageVersion("https://a.test/1", "2021", records.FIRST.id))
        assert [line for line in record.problems() if "of another address" in line]
