"""Rows taken over: readings that would be made the same, and what a watch knows."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from rashomon.nouns.readings import Reading
from rashomon.nouns.removals import Asked
from rashomon.nouns.watching import Feed, Page, PageState, PageVersion
from rashomon.store.connection import SCHEMA_VERSION
from rashomon.store.merging import schema_of
from rashomon.store.record import Record, open_record
from rashomon.store.writer import Read
from support import records
from support.builders import make_report

URL = "https://a.test/1"
PAGE = Page(url=URL, feed="https://a.test/rss", due=5.0, title="A title")


@pytest.fixture
def other() -> Iterator[Record]:
    with open_record(":memory:") as record:
        records.fill(record)
        record.writer.save_signatures("signer 1", [(records.FIRST.id, b"signed")])
        yield record


@pytest.fixture
def record() -> Iterator[Record]:
    with open_record(":memory:") as record:
        record.writer.add([records.FIRST, records.SECOND])
        yield record


def test_readings_of_the_same_reader_are_taken_over_once(record: Record, other: Record) -> None:
    assert record.merging.readings_from(other.merging, "reader 1") == 2
    assert record.merging.readings_from(other.merging, "reader 1") == 0
    assert record.view.find_reading(records.FIRST.id) == records.reading_of_first()
    assert record.view.unread("reader 1") == ()


def test_readings_of_another_reader_are_left(record: Record, other: Record) -> None:
    assert record.merging.readings_from(other.merging, "reader 2") == 0


def test_a_reading_with_another_title_beside_is_left(other: Record) -> None:
    with open_record(":memory:") as record:
        record.writer.add([replace(records.FIRST, title="Another title")])
        assert record.merging.readings_from(other.merging, "reader 1") == 0


def test_a_reading_that_was_given_up_is_left(record: Record) -> None:
    with open_record(":memory:") as other:
        other.writer.add([records.FIRST])
        given_up = Read(reading=Reading(report=records.FIRST.id), reader="r", failed="timeout")
        other.writer.save_readings([given_up])
        assert record.merging.readings_from(other.merging, "r") == 0


def test_a_reading_that_was_touched_is_left(record: Record, other: Record) -> None:
    other._connection.write("UPDATE readings SET body = replace(body, 'Quill', 'Quall')")
    assert record.merging.readings_from(other.merging, "reader 1") == 1  # that without a Quill


def test_signatures_go_with_the_readings_they_were_made_from(record: Record, other: Record) -> None:
    asked = ("signatures", "signer", "signer 1", "reader 1")
    assert record.merging.made_from(other.merging, *asked) == 0
    record.merging.readings_from(other.merging, "reader 1")
    assert record.merging.made_from(other.merging, *asked) == 1
    assert list(record.view.signatures()) == [(records.FIRST.id, b"signed")]


def test_what_is_watched_there_is_watched_here(record: Record, other: Record) -> None:
    other.watched.save(
        Feed(url="https://a.test/rss", due=1.0), PAGE,
        PageVersion(URL, "2021-06-16T10:00:00Z", records.FIRST.id),
        PageVersion(URL, "2021-06-16T11:00:00Z", records.FOREIGN.id),
    )  # fmt: skip
    record.merging.watched_from(other.merging)
    assert [feed.url for feed in record.watched.feeds()] == ["https://a.test/rss"]
    assert record.watched.page(URL) == PAGE
    assert record.watched.latest(URL) == records.FIRST.id  # the other report is not here


def test_a_page_that_is_kept_anywhere_is_kept(record: Record, other: Record) -> None:
    record.watched.save(PAGE)
    kept = replace(PAGE, state=PageState.KEPT, report=records.FIRST.id)
    other.watched.save(kept)
    record.merging.watched_from(other.merging)
    assert record.watched.page(URL) == kept
    other.watched.save(PAGE)
    record.merging.watched_from(other.merging)
    assert record.watched.page(URL) == kept


def test_a_removed_page_is_not_watched(record: Record, other: Record) -> None:
    gone = make_report("Words.", url=URL)
    record.writer.add([gone])
    record.removals.take_out(record.removals.select(Asked(urls=(URL,))), "x", "")
    other.watched.save(PAGE)
    record.merging.watched_from(other.merging)
    assert record.watched.page(URL) is None


def test_which_paths_are_held_is_known(record: Record) -> None:
    assert record.merging.holds_path("reports/first.txt")
    assert not record.merging.holds_path("reports/third.txt")


def test_the_schema_of_a_file_is_known(tmp_path: Path) -> None:
    place = str(tmp_path / "r.db")
    open_record(place, create=True).close()
    assert schema_of(place) == SCHEMA_VERSION
    assert (schema_of(":memory:"), schema_of(str(tmp_path / "none"))) == (0, 0)
