"""What each run changed is kept, at no cost where nothing did."""

from dataclasses import replace

import pytest

from rashomon.nouns.changes import Change, How, Kind, Run
from rashomon.nouns.removals import Asked
from rashomon.store.record import Record, open_record
from support import records
from support.builders import make_report

FIRST_RUN = Run(1, "2026-11-22T10:00:00Z")


@pytest.fixture
def record() -> Record:
    record = open_record(":memory:")
    records.fill(record)
    record.history.end_run(FIRST_RUN.ended)
    return record


def changes(record: Record, since: int) -> dict[str, How]:
    return {change.id: change.how for change in record.history.changes_after(since)}


def test_since_the_beginning_all_is_new(record: Record) -> None:
    told = changes(record, 0)
    assert set(told.values()) == {How.NEW}
    assert records.STORY in told
    assert len(told) == 3 + 1 + 3 + 1 + 2


def test_derived_again_and_the_same_nothing_changed(record: Record) -> None:
    record.writer.replace_derived(records.derived(), "deriver 2")
    assert changes(record, 1) == {}
    assert not record.history.is_running()


def test_a_row_that_is_another_is_changed(record: Record) -> None:
    told = replace(records.account(), title="Talks fail at the harbour")
    record.writer.replace_derived(replace(records.derived(), accounts=(told,)), "deriver 2")
    assert changes(record, 1) == {records.STORY: How.CHANGED}


def test_changed_and_changed_back_is_no_change(record: Record) -> None:
    told = replace(records.account(), title="Talks fail at the harbour")
    record.writer.replace_derived(replace(records.derived(), accounts=(told,)), "deriver 2")
    record.history.end_run("2026-11-22T11:00:00Z")
    record.writer.replace_derived(records.derived(), "deriver 3")
    assert changes(record, 1) == {}
    assert changes(record, 2) == {records.STORY: How.CHANGED}


def test_what_came_and_went_is_not_told(record: Record) -> None:
    report = make_report("More words.", path="z.txt")
    record.writer.add([report])
    record.history.end_run("2026-11-22T11:00:00Z")
    record.removals.take_out(record.removals.select(Asked(reports=("z.txt",))), "x", "")
    assert report.id not in changes(record, 1)
    assert changes(record, 2)[report.id] is How.GONE


def test_what_a_thing_is_about_is_told_when_it_is_gone(record: Record) -> None:
    told = replace(records.account(), disagreements=())
    record.writer.replace_derived(replace(records.derived(), accounts=(told,)), "deriver 2")
    gone = [one for one in record.history.changes_after(1) if one.how is How.GONE]
    assert gone == [
        Change(
            kind=Kind.DISAGREEMENT, id="disagreement-1", how=How.GONE, about="when",
            parent=records.MEETING,
        )
    ]  # fmt: skip


def test_runs_are_found_by_number_and_time(record: Record) -> None:
    history = record.history
    assert history.last() == FIRST_RUN == history.run(1)
    assert history.run(2) is None
    assert history.run_before("2026-11-22T09:59:59Z") is None
    assert history.run_before("2026-11-22T10:00:00Z") == FIRST_RUN
    assert history.runs_after(0) == (FIRST_RUN,)


def test_a_run_that_goes_on_counts(record: Record) -> None:
    record.writer.add([make_report("More words.", path="z.txt")])
    assert record.history.is_running()
    assert set(changes(record, 1).values()) == {How.NEW}


def test_history_of_a_run_that_changed_little_is_short(record: Record) -> None:
    record.writer.add([make_report("More words.", path="z.txt")])
    rows = record._connection.number("SELECT count(*) FROM history WHERE run = 2")
    assert rows == 1


def test_sizes_of_stories_are_known(record: Record) -> None:
    assert record.history.story_sizes() == {records.STORY: 2}
    assert record.history.reports_of(records.STORY) == records.account().reports
