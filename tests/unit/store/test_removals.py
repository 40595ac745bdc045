"""What was removed is kept out by its marks, until they are lifted."""

from dataclasses import replace

import pytest

from rashomon.nouns.removals import Asked, MarkKind
from rashomon.store.record import Record, open_record
from support import records
from support.builders import make_report

STAMP = "2026-11-22T15:00:00Z"
FIRST = records.FIRST


@pytest.fixture
def record() -> Record:
    record = open_record(":memory:")
    records.fill(record)
    return record


def remove(record: Record, asked: Asked) -> None:
    record.removals.take_out(record.removals.select(asked), STAMP, "a letter")


def test_nothing_is_kept_out_of_a_new_record(record: Record) -> None:
    assert not record.removals.bars(FIRST)


def test_a_removed_report_is_kept_out_and_another_is_not(record: Record) -> None:
    remove(record, Asked(reports=(FIRST.id,)))
    assert record.removals.bars(FIRST)
    assert not record.removals.bars(records.SECOND)


def test_another_text_at_a_removed_address_is_kept_out(record: Record) -> None:
    remove(record, Asked(urls=(str(FIRST.url),)))
    assert record.removals.bars(make_report("Later words.", url=FIRST.url))


def test_the_same_bytes_read_otherwise_are_kept_out(record: Record) -> None:
    made = replace(make_report("Words."), raw_sha256="ab" * 32)
    record.writer.add([made])
    remove(record, Asked(reports=(made.id,)))
    assert record.removals.bars(replace(make_report("Other words."), raw_sha256="ab" * 32))


def test_later_reports_of_a_removed_outlet_are_kept_out(record: Record) -> None:
    remove(record, Asked(outlets=(str(FIRST.outlet),)))
    assert record.removals.bars(make_report("New.", outlet=str(FIRST.outlet).upper()))
    assert record.watched.is_removed("https://new.test/1", FIRST.outlet)


def test_removals_are_listed_with_date_and_reason(record: Record) -> None:
    remove(record, Asked(reports=(FIRST.id,)))
    (made,) = record.removals.made()
    assert (made.stamp, made.asked, made.why) == (STAMP, FIRST.id, "a letter")
    assert dict(made.marks) == {MarkKind.REPORT: 1, MarkKind.URL: 1}


@pytest.mark.parametrize("again", [FIRST.path, FIRST.id])
def test_what_was_removed_by_its_path_is_let_in_by_path_or_id(record: Record, again: str) -> None:
    remove(record, Asked(reports=(FIRST.path,)))
    assert record.removals.lift(Asked(reports=(again,))) == 2
    assert record.removals.marks() == ()


@pytest.mark.parametrize(
    "asked", [Asked(outlets=("ellery  post",)), Asked(urls=("https://post.example/1",))]
)
def test_lifting_what_was_asked_for_lets_its_reports_in_again(record: Record, asked: Asked) -> None:
    remove(record, asked)
    assert record.removals.lift(asked) >= 2
    assert not record.removals.bars(FIRST)


def test_lifting_what_was_not_removed_lifts_nothing(record: Record) -> None:
    remove(record, Asked(reports=(FIRST.id,)))
    assert record.removals.lift(Asked(urls=("https://else.test/",))) == 0
    assert record.removals.bars(FIRST)


def test_a_mark_is_kept_once(record: Record) -> None:
    remove(record, Asked(reports=(FIRST.id,)))
    ((mark, asked, stamp, why), *_) = record.removals.marks()
    record.removals.keep(mark, "other", "later", "again")
    assert (mark, asked, stamp, why) in record.removals.marks()
