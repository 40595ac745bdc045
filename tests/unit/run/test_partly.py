"""Readings, copies and stories alone, without the rest of the path."""

import pytest

from rashomon.nouns.errors import NothingRead
from rashomon.nouns.options import Options
from rashomon.nouns.readings import Reading
from rashomon.nouns.rejected import Rejected
from rashomon.run import works
from rashomon.run.partly import compare, group, read_reports
from rashomon.store.record import open_record
from support import records

ALONE = {"options": Options(), "workers": 0, "progress": None}


def test_quotes_are_dated_by_the_report_alone() -> None:
    (read,) = read_reports([records.FIRST], **ALONE)  # type: ignore[arg-type]
    assert not isinstance(read, Rejected)
    assert [quote.speaker for quote in read.reading.quotes] == ["Ada Quill"]


def test_a_report_the_reader_cannot_take_is_a_refusal(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> Reading:
        raise ValueError

    monkeypatch.setattr(works, "read", fails)
    (found,) = read_reports([records.FIRST], **ALONE)  # type: ignore[arg-type]
    assert isinstance(found, Rejected)
    assert found.path == records.FIRST.path


def test_independent_reports_are_no_copies_and_each_has_a_story() -> None:
    with open_record(":memory:") as record:
        given = [records.FIRST, records.SECOND]
        assert compare(given, record, **ALONE) == ()  # type: ignore[arg-type]
        stories = group(given, record, **ALONE)  # type: ignore[arg-type]
        assert sorted(report for story in stories for report in story.reports) == sorted(
            report.id for report in given
        )
        assert list(record.view.accounts()) == []


def test_nothing_to_compare_says_so() -> None:
    with open_record(":memory:") as record, pytest.raises(NothingRead):
        compare([records.REJECTED], record, **ALONE)  # type: ignore[arg-type]
