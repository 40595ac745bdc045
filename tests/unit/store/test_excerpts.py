"""Parts of a long story: the heaviest first, everything counted, nothing else read."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from rashomon.nouns.errors import UsageError
from rashomon.nouns.ids import EventId, ReportId
from rashomon.store import excerpts
from rashomon.store.derivatives import Derived
from rashomon.store.record import Record, open_record
from support import records


@pytest.fixture
def record() -> Iterator[Record]:
    with open_record(":memory:") as made:
        records.fill(made)
        yield made


def with_events(record: Record, number: int) -> None:
    """Make the story one of so many further events, each of one report."""
    more = tuple(replace(records.event(), id=EventId(f"event-x{n:03d}")) for n in range(number))
    account = replace(records.account(), events=(*records.account().events, *more))
    derived: Derived = replace(records.derived(), accounts=(account,))
    record.writer.replace_derived(derived, "another deriver")


def test_a_short_story_is_whole_but_for_its_quotes(record: Record) -> None:
    whole, excerpt = records.account(), record.excerpts.of(records.STORY)
    assert set(excerpt.account.events) == set(whole.events)
    assert excerpt.account.disagreements == whole.disagreements
    assert excerpt.account.findings == whole.findings
    assert (excerpt.account.title, excerpt.account.quotes) == (whole.title, ())


def test_of_many_events_the_heaviest_are_looked_at_and_all_are_counted(
    record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_events(record, 5)
    monkeypatch.setattr(excerpts, "EVENTS", 2)
    excerpt = record.excerpts.of(records.STORY)
    assert [one.id for one in excerpt.account.events] == ["event-2", "event-1"]
    assert excerpt.totals.events == 7


def test_events_come_a_page_at_a_time(record: Record) -> None:
    with_events(record, 5)
    pages = [record.excerpts.heaviest(records.STORY, 3, skipped) for skipped in (0, 3, 6, 9)]
    assert [len(page) for page in pages] == [3, 3, 1, 0]
    assert len({event.id for page in pages for event in page}) == 7


def test_totals_are_those_of_the_account(record: Record) -> None:
    totals = record.excerpts.totals(records.STORY)
    assert (totals.events, totals.disagreements, totals.copies) == (2, 1, 1)
    assert totals.findings == (("undated", 1),)


def test_a_story_that_is_not_there_is_wrong_usage(record: Record) -> None:
    with pytest.raises(UsageError):
        record.excerpts.of("story-9")


def test_a_report_is_named_with_its_day_origin_and_what_it_copies(record: Record) -> None:
    lines = record.excerpts.lines([records.SECOND.id, records.FIRST.id, ReportId("report-9")])
    first, second = lines[records.FIRST.id], lines[records.SECOND.id]
    assert len(lines) == 2
    assert (first.outlet, first.written, first.origin) == (
        records.FIRST.outlet, record.view.written(records.FIRST.id).when, "origin-1",
    )  # fmt: skip
    assert (first.copy, second.copy and second.copy.outlet) == (None, "Ellery Post")


def test_very_many_reports_are_asked_for_in_several_questions(record: Record) -> None:
    asked = [ReportId(f"report-{number}") for number in range(1200)] + [records.FIRST.id]
    assert list(record.excerpts.lines(asked)) == [records.FIRST.id]


def test_copies_among_reports_have_both_ends_there(record: Record) -> None:
    (copy,) = record.excerpts.copies_among([records.FIRST.id, records.SECOND.id])
    assert (copy.id, copy.changes) == ("copy-1", len(records.copy().changed))
    assert record.excerpts.copies_among([records.SECOND.id]) == ()
    assert record.excerpts.copies_of(records.FIRST.id, 5) == (copy,)
    assert record.excerpts.copy_count(records.FIRST.id) == 1


def test_voices_are_who_says_the_quotes(record: Record) -> None:
    (voice,) = record.excerpts.voices(records.STORY)
    told = records.quote()
    assert (voice.quote, voice.speaker, voice.kind) == (told.id, told.speaker, told.source_kind)
    assert record.excerpts.quotes([voice.quote]) == {told.id: told}


def test_disputes_and_findings_lead_to_their_rows(record: Record) -> None:
    assert record.excerpts.disputes(records.STORY) == {"event-2": ["disagreement-1"]}
    assert record.excerpts.reports_found(records.STORY, ["undated"]) == {records.SECOND.id}
    assert record.excerpts.findings(records.STORY, "undated", 5, 0) == records.account().findings
    assert record.excerpts.findings(records.STORY, "recycled", 5, 0) == ()
    assert [one.id for one in record.excerpts.origins(records.STORY)] == ["origin-1", "origin-2"]
