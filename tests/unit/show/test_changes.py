"""Changes as text and JSON, hostile words shown as codes."""

import json
from dataclasses import replace

import pytest

from rashomon import api
from rashomon.nouns.changes import Changes
from rashomon.nouns.ids import StoryId
from rashomon.show.changes import ChangesText, changes_json
from rashomon.store.record import Record, open_record
from support import records
from support.builders import make_report

HOSTILE = make_report("Words.", path="\x1b[31m.txt", outlet="Bad \u202e Post")


@pytest.fixture
def record() -> Record:
    record = open_record(":memory:")
    records.fill(record)
    record.history.end_run("2026-11-20T10:00:00Z")
    return record


def told(record: Record, since: str, most: int | None = None) -> list[str]:
    return [line.plain for line in ChangesText(record, api.changes(record, since), most).lines()]


def test_everything_is_told_by_kind(record: Record) -> None:
    lines = told(record, "0")
    assert lines[0] == "Since the beginning: 1 run, number 1, ended 2026-11-20T10:00:00Z"
    assert [line for line in lines if line.endswith("new")] == [
        "Stories: 1 new", "Reports: 3 new", "Origins: 3 new", "Disagreements: 1 new",
        "Findings: 2 new",
    ]  # fmt: skip
    assert "  new      Harbour talks fail · 2 reports (2 new), 2 origins  story-1" in lines
    assert (
        "  new      on when of CONSULT Ada Quill (USA GOV): 2023-05-01 / 2023-05-02  disagreement-1"
        in lines
    )


def test_what_is_gone_is_told_by_what_it_was_about(record: Record) -> None:
    without = replace(records.account(), disagreements=())
    record.writer.replace_derived(replace(records.derived(), accounts=(without,)), "deriver 2")
    assert "  gone     when of event-2  disagreement-1" in told(record, "1")


def test_of_many_a_few_are_told(record: Record) -> None:
    lines = told(record, "0", 1)
    assert "  … and 2 more new; --all lists them" in lines


def test_the_largest_story_is_told_first(record: Record) -> None:
    alone = replace(
        records.account(), story=StoryId("story-0"), title="Alone", reports=(records.FOREIGN.id,),
        title_report=records.FOREIGN.id, origins=records.ORIGINS[2:], when=None, summary=(),
        written=(), quotes=(), events=(), disagreements=(), findings=(),
    )  # fmt: skip
    derived = replace(records.derived(), accounts=(records.account(), alone))
    record.writer.replace_derived(derived, "deriver 2")
    stories = [line.split()[-1] for line in told(record, "0") if "story-" in line]
    assert stories == ["story-1", "story-0"]


def test_nothing_is_said_to_be_nothing(record: Record) -> None:
    assert told(record, "1") == ["Nothing changed since run 1, which ended 2026-11-20T10:00:00Z"]


def test_that_no_run_is_noted_is_not_told_as_no_change() -> None:
    unknown = Changes(since=None, runs=(), changes=(), unfinished=False)
    with open_record(":memory:") as record:
        (line,) = ChangesText(record, unknown, None).lines()
    assert line.plain.startswith("No run of this record is noted")


def test_hostile_names_are_shown_by_their_codes(record: Record) -> None:
    record.writer.add([HOSTILE])
    shown = "\n".join(told(record, "1"))
    assert "\\x1b[31m.txt" in shown
    assert "\x1b" not in shown
    assert "\u202e" not in shown


def test_json_has_what_the_export_would(record: Record) -> None:
    found = changes_json(record, api.changes(record, "0"))
    assert json.loads(json.dumps(found)) == found
    assert [one["id"] for one in found["stories"]["new"]] == [records.STORY]  # type: ignore[index, call-overload]
    assert found["runs"] == [{"run": 1, "ended": "2026-11-20T10:00:00Z"}]
    assert {one["id"] for one in found["findings"]["new"]} == {"finding-1", "finding-2"}  # type: ignore[index, call-overload]
