"""A build keeps what it did, skips what is done, and says what it could not do."""

from itertools import count

import pytest

from rashomon.nouns.errors import NothingRead
from rashomon.nouns.options import Options
from rashomon.nouns.readings import Reading
from rashomon.nouns.rejected import Reason, Rejected
from rashomon.nouns.reports import Report
from rashomon.run import works
from rashomon.run.pipeline import batches, build, catch_up, nothing_read
from rashomon.store.record import Record, open_record
from support import records


@pytest.fixture
def record() -> Record:
    return open_record(":memory:")


def run(record: Record, *given: Report | Rejected) -> object:
    return build(given, record, options=Options(), workers=0)


def test_batches_are_whole_but_the_last() -> None:
    assert list(batches(range(5), 2)) == [[0, 1], [2, 3], [4]]
    assert list(batches([], 2)) == []


def test_a_run_is_kept_with_counts_of_every_stage(record: Record) -> None:
    run(record, records.FIRST, records.SECOND)
    kept = record.view.run()
    stages = {stage["stage"]: (stage["in"], stage["out"]) for stage in kept["stages"]}  # type: ignore[attr-defined, index, union-attr]
    assert stages["read"] == (2, 2)
    assert set(stages) == {
        "ingest", "read", "sign", "outline", "pair", "compare", "trace", "group", "reconcile",
    }  # fmt: skip


def test_what_is_read_is_not_read_again(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    run(record, records.FIRST)
    calls = count()
    monkeypatch.setattr(works, "read", lambda *_: next(calls))
    run(record, records.FIRST)
    assert next(calls) == 0


def test_a_report_the_reader_cannot_take_is_kept_and_told(
    record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = works.read

    def fails_on_second(report: Report, *more: object) -> Reading:
        if report.id == records.SECOND.id:
            raise ValueError("words")
        return read(report, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(works, "read", fails_on_second)
    outcome = build([records.FIRST, records.SECOND], record, options=Options(), workers=0)
    told = Rejected(records.SECOND.path, Reason.UNREADABLE, "the reader failed: ValueError")
    assert outcome.rejected == (told,)
    assert len(record.view.report_ids()) == 2
    assert list(record.problems()) == []


def test_a_story_that_cannot_be_told_whole_is_told_poorer(
    record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    reconcile = works.reconcile

    def fails_on_quotes(
        story: object, reads: list[object], *more: object, **given: object
    ) -> object:
        if any(read.reading.quotes or read.reading.events for read in reads):  # type: ignore[attr-defined]
            raise ValueError
        return reconcile(story, reads, *more, **given)  # type: ignore[arg-type]

    monkeypatch.setattr(works, "reconcile", fails_on_quotes)
    outcome = build([records.FIRST], record, options=Options(), workers=0)
    assert "could not be told whole: ValueError" in outcome.lost[0]
    (account,) = record.view.accounts()
    assert account.quotes == ()


def test_a_pair_that_cannot_be_compared_is_told(
    record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise ValueError

    monkeypatch.setattr(works, "compare_prepared", fails)
    from dataclasses import replace

    from rashomon.nouns.reports import report_id

    text = records.FIRST.text
    copied = replace(records.FIRST, id=report_id("Another", None, text), outlet="Another", url=None)
    outcome = build([records.FIRST, copied], record, options=Options(), workers=0)
    assert [lost.endswith("were not compared: ValueError") for lost in outcome.lost] == [True]


def test_nothing_to_read_keeps_what_was_refused(record: Record) -> None:
    with pytest.raises(NothingRead, match="1 rejected"):
        run(record, records.REJECTED)
    assert record.view.rejected() == (records.REJECTED,)


def test_nothing_given_says_what_to_give() -> None:
    assert "give files" in nothing_read(())


def test_catching_up_reads_what_was_only_added(record: Record) -> None:
    record.writer.add([records.FIRST])
    assert not record.view.is_settled()
    outcome = catch_up(record, options=Options(), workers=0)
    assert (outcome.given, outcome.lost) == (0, ())
    assert record.view.is_settled()
    assert record.view.standing(records.FIRST.id) is not None
