"""A record keeps what is written, changes nothing when told again, and shares its file."""

import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from rashomon.nouns.errors import BrokenRecord, UsageError
from rashomon.nouns.ids import ReportId
from rashomon.nouns.readings import Reading
from rashomon.nouns.rejected import Reason, Rejected
from rashomon.nouns.spans import Span
from rashomon.store.record import Record, open_record
from rashomon.store.writer import Derived, Read
from support import records
from support.builders import make_report


@pytest.fixture
def record() -> Record:
    return open_record(":memory:")


def test_an_account_comes_back_whole(record: Record) -> None:
    records.fill(record)
    assert record.view.account(records.STORY) == records.account()


def test_a_report_comes_back_whole_with_nul_and_emoji(record: Record) -> None:
    report = make_report("a\x00b \U0001f600 \u200f\u05e9\r\nend")
    record.writer.add([report])
    record.view.forget(report.id)
    assert record.view.report(report.id) == report


def test_adding_again_changes_nothing(record: Record) -> None:
    assert record.writer.add([records.FIRST]) == 1
    before = record.view.report(records.FIRST.id)
    assert record.writer.add([records.FIRST]) == 0
    assert record.view.report(records.FIRST.id) == before


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_a_second_path_joins_and_the_first_by_sort_leads(
    record: Record, order: tuple[int, int]
) -> None:
    given = [
        make_report("Same words.", path="a.txt", title="From a", written=date(2020, 1, 1)),
        make_report("Same words.", path="b.txt", title="From b"),
    ]
    for number in order:
        record.writer.add([given[number]])
    kept = record.view.report(given[0].id)
    assert kept == replace(given[0], paths=("a.txt", "b.txt"))
    assert record.view.search("From a") == (kept.id,)
    assert record.view.search('"b"') == ()


def test_a_report_with_a_new_title_is_read_again(record: Record) -> None:
    record.writer.add([make_report("Same words.", path="b.txt", title="From b")])
    report = record.view.report_ids()[0]
    record.writer.save_readings([Read(reading=Reading(report=report), reader="v1")])
    record.writer.add([make_report("Same words.", path="a.txt", title="From a")])
    assert record.view.unread("v1") == (report,)


def test_a_new_version_of_the_reader_reads_again(record: Record) -> None:
    records.fill(record)
    assert record.view.unread("reader 1") == ()
    assert len(record.view.unread("reader 2")) == 3


def test_a_path_that_is_read_at_last_is_no_longer_rejected(record: Record) -> None:
    record.writer.add([Rejected("a.txt", Reason.EMPTY, "no bytes")])
    record.writer.add([make_report("Words.", path="a.txt")])
    assert list(record.view.rejected()) == []


def test_a_report_the_reader_gave_up_on_is_listed_as_rejected(record: Record) -> None:
    record.writer.add([records.FIRST])
    record.writer.save_readings(
        [Read(reading=Reading(report=records.FIRST.id), reader="v1", failed="the reader stopped")]
    )
    assert list(record.view.rejected()) == [
        Rejected(records.FIRST.path, Reason.UNREADABLE, "the reader stopped")
    ]


def test_a_span_past_the_text_leaves_the_former_rows(record: Record) -> None:
    records.fill(record)
    stray = replace(records.quote(), content=(Span(records.FIRST.id, 0, 9999),))
    broken = replace(records.account(), quotes=(stray,))
    with pytest.raises(BrokenRecord):
        record.writer.replace_derived(
            Derived(stories=(), accounts=(broken,), copies=(), origins=()), "deriver 2"
        )
    assert record.view.account(records.STORY) == records.account()
    assert list(record.problems()) == []


def test_an_id_that_is_nowhere_leaves_the_former_rows(record: Record) -> None:
    records.fill(record)
    stray = replace(records.account().disagreements[0], event="event-nowhere")
    broken = replace(
        records.derived(), accounts=[replace(records.account(), disagreements=(stray,))]
    )
    with pytest.raises(BrokenRecord):
        record.writer.replace_derived(broken, "deriver 2")
    assert record.view.account(records.STORY) == records.account()


def test_a_new_report_makes_the_derived_rows_stale(record: Record) -> None:
    records.fill(record)
    assert record.view.is_settled()
    record.writer.add([make_report("More words.", path="z.txt")])
    assert not record.view.is_settled()


def test_search_takes_any_words(record: Record) -> None:
    records.fill(record)
    assert record.view.search("dock Tuesday") == (records.FIRST.id,)
    for odd in ('"', "a AND", "NEAR(", "*", "", "text:x", "\x00"):
        assert isinstance(record.view.search(odd), tuple)


def test_a_reader_sees_the_record_while_a_build_writes(tmp_path: Path) -> None:
    path = str(tmp_path / "r.db")
    with open_record(path, create=True) as writing:
        records.fill(writing)
        with open_record(path) as reading, reading.snapshot() as view:
            assert len(view.report_ids()) == 3
            writing.writer.add([make_report("More words.", path="z.txt")])
            assert len(view.report_ids()) == 3
        with open_record(path) as reading:
            assert len(reading.view.report_ids()) == 4


def test_a_record_opened_to_read_cannot_be_written(tmp_path: Path) -> None:
    path = str(tmp_path / "r.db")
    open_record(path, create=True).close()
    with open_record(path) as record, pytest.raises(UsageError):
        record.writer.add([records.FIRST])


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


def test_an_unknown_story_is_wrong_usage(record: Record) -> None:
    with pytest.raises(UsageError, match="story-x"):
        record.view.account("story-x")


def test_an_unknown_report_is_none(record: Record) -> None:
    assert record.view.find_report(ReportId("report-x")) is None
