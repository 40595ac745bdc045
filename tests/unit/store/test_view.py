"""What was written is read back whole."""

import pytest

from rashomon.nouns.errors import UsageError
from rashomon.nouns.ids import ReportId
from rashomon.nouns.readings import Reading
from rashomon.nouns.rejected import Reason, Rejected
from rashomon.store.record import Record, open_record
from rashomon.store.writer import Read
from support import records


@pytest.fixture
def record() -> Record:
    return open_record(":memory:")


def test_an_account_comes_back_whole(record: Record) -> None:
    records.fill(record)
    assert record.view.account(records.STORY) == records.account()


def test_a_new_version_of_the_reader_reads_again(record: Record) -> None:
    records.fill(record)
    assert record.view.unread("reader 1") == ()
    assert len(record.view.unread("reader 2")) == 3


def test_a_report_the_reader_gave_up_on_is_listed_as_rejected(record: Record) -> None:
    record.writer.add([records.FIRST])
    record.writer.save_readings(
        [Read(reading=Reading(report=records.FIRST.id), reader="v1", failed="the reader stopped")]
    )
    assert list(record.view.rejected()) == [
        Rejected(records.FIRST.path, Reason.UNREADABLE, "the reader stopped")
    ]


def test_search_takes_any_words(record: Record) -> None:
    records.fill(record)
    assert record.view.search("dock Tuesday") == (records.FIRST.id,)
    for odd in ('"', "a AND", "NEAR(", "*", "", "text:x", "\x00"):
        assert isinstance(record.view.search(odd), tuple)


def test_an_unknown_story_is_wrong_usage(record: Record) -> None:
    with pytest.raises(UsageError, match="story-x"):
        record.view.account("story-x")


def test_an_unknown_report_is_none(record: Record) -> None:
    assert record.view.find_report(ReportId("report-x")) is None
