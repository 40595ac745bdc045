"""What is taken out leaves no row and no byte; a removal that fails leaves all as it was."""

from dataclasses import replace
from pathlib import Path

import pytest

from rashomon.nouns.errors import UsageError
from rashomon.nouns.rejected import Reason, Rejected
from rashomon.nouns.removals import Asked
from rashomon.nouns.watching import Page, PageState
from rashomon.store import connection as connections
from rashomon.store import taking_out
from rashomon.store.record import Record, open_record
from support import records
from support.builders import make_report

ODD = make_report(
    "Zyxomancers of Qwlbrth danced the vrantaloop.",
    path="reports/odd.txt",
    outlet="Ghlarn Courier",
    url="https://ghlarn.test/vrantaloop",
    title="Zyxomancers dance",
)
WORDS = (b"yxomancer", b"wlbrth", b"rantaloop", b"hlarn", b"odd.txt")
STAMP = "2026-11-22T15:00:00Z"


@pytest.fixture
def path(tmp_path: Path) -> str:
    place = str(tmp_path / "r.db")
    with open_record(place, create=True) as record:
        records.fill(record, ODD)
        record.history.end_run(STAMP)
    return place


def remove(record: Record, *reports: str) -> None:
    record.removals.take_out(record.removals.select(Asked(reports=reports)), STAMP, "asked")


def file_bytes(path: str) -> bytes:
    """Return the bytes of a record and of the log beside it, in small letters."""
    beside = Path(path + "-wal")
    log = beside.read_bytes() if beside.exists() else b""
    return (Path(path).read_bytes() + log).lower()


def test_words_lie_in_the_file_before(path: str) -> None:
    assert all(word in file_bytes(path) for word in WORDS)


def test_no_byte_of_a_removed_report_stays_in_the_file(path: str) -> None:
    with open_record(path, create=True) as record:
        remove(record, ODD.id)
        record.removals.wipe()
        found = [word for word in WORDS if word in file_bytes(path)]
    assert found == []
    assert [word for word in WORDS if word in file_bytes(path)] == []


def test_no_word_of_it_stays_in_the_full_text_index(path: str) -> None:
    with open_record(path, create=True) as record:
        remove(record, ODD.id)
        record.removals.wipe()
        record._connection.write(
            "CREATE VIRTUAL TABLE temp.words USING fts5vocab (main, reports_fts, row)"
        )
        terms = {str(row[0]) for row in record._connection.rows("SELECT term FROM temp.words")}
    assert "quill" in terms
    assert not terms & {"zyxomancers", "qwlbrth", "vrantaloop"}


def test_only_marks_and_history_name_what_is_gone(path: str) -> None:
    with open_record(path, create=True) as record:
        remove(record, records.FIRST.id)
        connection = record._connection
        tables = [
            str(row[0])
            for row in connection.rows("SELECT name FROM sqlite_master WHERE type = 'table'")
        ]
        naming = {
            table
            for table in tables
            for row in list(connection.rows(f"SELECT * FROM {table}"))
            if any(records.FIRST.id in str(value) for value in tuple(row))
        }
    assert naming == {"removed", "history", "stale"}  # stale until the record is brought up to date


def test_what_stays_holds_and_is_to_be_derived_anew(path: str) -> None:
    with open_record(path, create=True) as record:
        remove(record, records.FIRST.id)
        assert list(record.problems()) == []
        assert not record.view.is_settled()
        assert record.view.story_ids() == ()
        assert {origin.id for origin in record.view.origins()} == set(records.ORIGINS[1:])


def test_a_failure_leaves_all_as_it_was(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(taking_out, "_delete_reports", fail)
    with open_record(path, create=True) as record:
        before = list(record.problems())
        with pytest.raises(KeyboardInterrupt):
            remove(record, records.FIRST.id)
        assert list(record.problems()) == before
        assert record.view.account(records.STORY) == records.account()
        assert not record.removals.is_unwiped()
        assert record.removals.made() == ()


def test_a_record_is_unwiped_until_it_is_wiped(path: str) -> None:
    with open_record(path, create=True) as record:
        remove(record, ODD.id)
        assert record.removals.is_unwiped()
        record.removals.wipe()
        assert not record.removals.is_unwiped()


def test_a_reader_that_stays_keeps_it_from_being_wiped(
    path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "BUSY_SECONDS", 0.1)
    with open_record(path) as reader, open_record(path, create=True) as record:
        with reader.snapshot():
            assert len(reader.view.report_ids()) == 4
            remove(record, ODD.id)
            with pytest.raises(UsageError, match="close that program"):
                record.removals.wipe()
        assert record.removals.is_unwiped()
        record.removals.wipe()
    assert [word for word in WORDS if word in file_bytes(path)] == []


def test_what_was_refused_at_a_removed_address_is_forgotten(path: str) -> None:
    with open_record(path, create=True) as record:
        record.writer.add([Rejected(str(ODD.url), Reason.MISSING, "HTTP 404")])
        remove(record, ODD.id)
        assert str(ODD.url) not in {one.path for one in record.view.rejected()}


def test_a_page_that_stays_is_not_called_as_what_goes_was(path: str) -> None:
    later = make_report("Corrected words.", url=ODD.url, outlet=ODD.outlet, path="later.txt")
    page = Page(
        url=str(ODD.url), feed="f", due=None, state=PageState.KEPT, title=ODD.title, report=later.id
    )
    with open_record(path, create=True) as record:
        record.writer.add([later])
        record.watched.save(page)
        remove(record, ODD.id)
        assert record.watched.page(page.url) == replace(page, title=None)
