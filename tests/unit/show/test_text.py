"""A story in words: everything known of it is in them, and nothing a report wrote is obeyed."""

import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from rich.console import Console

from rashomon.nouns.ids import QuoteId
from rashomon.show.digest import whole
from rashomon.show.text import StoryText, story_line
from rashomon.store.derivatives import Derived
from rashomon.store.record import Record, open_record
from support import records
from support.builders import span_of
from support.rulings import ruling


@pytest.fixture
def record() -> Iterator[Record]:
    with open_record(":memory:") as made:
        records.fill(made)
        yield made


def shown(record: Record, width: int = 100) -> str:
    console = Console(file=io.StringIO(), width=width, color_system=None)
    console.print(
        *StoryText(record, whole(record, record.view.account(records.STORY))).blocks(), sep="\n"
    )
    return " ".join(console.file.getvalue().split())  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "words",
    [
        "Harbour talks fail",
        "2 reports, 2 origins",
        "2023-05-02 · Port Ellery",
        "[1] reports/first.txt, Ellery Post; written 2023-05-02",
        "[2] reports/second.txt; written: unknown",
        "Ada Quill (USA GOV) CONSULT happened dock workers (LAB) at Port Ellery",
        "at least 40 dock workers",
        "told by [1] [2] (2 origins); according to Ada Quill",
        "Who reports on their own [1] alone origin-1 [2] alone origin-2",
        "[1] direct quote-1",
        "no date stands in or beside the text finding-1",
        "Told by one origin only, which is no disagreement only [1]",
        "REJECT yield happened dock workers (LAB)",
        "“We \U0001f6a2 will not sign,” [1] direct",
        "[2] copies [1]: excerpt, 18% of [2], 1 change, direction inferred",
        "on when of CONSULT Ada Quill (USA GOV)",
        "2023-05-01: [2], 1 origin “Monday”",
        "[2] undated: no date stands in or beside the text",
    ],
)
def test_a_story_says(record: Record, words: str) -> None:
    assert words in shown(record)


def test_no_line_is_wider_than_the_terminal(record: Record) -> None:
    console = Console(file=io.StringIO(), width=40, color_system=None)
    console.print(
        *StoryText(record, whole(record, record.view.account(records.STORY))).blocks(), sep="\n"
    )
    assert max(map(len, console.file.getvalue().splitlines())) <= 40  # type: ignore[attr-defined]


def test_markup_and_escapes_in_a_title_are_shown_not_obeyed(record: Record) -> None:
    hostile = replace(records.account(), title="[bold red]x[/] \x1b[2J [link=file:///etc]y")
    record.writer.replace_derived(
        Derived(
            stories=(),
            accounts=(hostile,),
            copies=(),
            origins=records.derived().origins,
        ),
        "deriver 2",
    )
    assert "[bold red]x[/] \\x1b[2J [link=file:///etc]y" in shown(record)


def test_one_line_counts_reports_origins_and_events(record: Record) -> None:
    line = story_line(record, records.STORY).plain
    assert "Harbour talks fail  2023-05-02 · 2 reports, 2 origins · 2 events  story-1" in line


def test_one_statement_in_two_reports_is_shown_once_with_its_cue(record: Record) -> None:
    one = replace(records.quote(), content=(span_of(records.FIRST, "dock workers"),))
    other = replace(one, id=QuoteId("quote-2"), content=(span_of(records.SECOND, "dock workers"),))
    account = replace(records.account(), quotes=(one, other))
    console = Console(file=io.StringIO(), width=100, color_system=None)
    console.print(*StoryText(record, whole(record, account)).blocks(), sep="\n")
    text = " ".join(console.file.getvalue().split())  # type: ignore[attr-defined]
    assert text.count("said: dock workers [1] [2] direct") == 1


def test_what_was_decided_by_hand_is_told_with_whom(record: Record) -> None:
    day = ruling("date", records.FIRST, day=date(2023, 5, 2))
    one = ruling("same-event", span_of(records.FIRST, "met"), span_of(records.SECOND, "met"))
    record.rulings.add([day, one])
    told = shown(record)
    assert "written 2023-05-02, as Nia Okoro decided" in told
    assert f"told by [1] [2] (2 origins); according to Ada Quill; see {one.id}" in told
    assert "What was decided by hand" in told
    assert f"{day.id} this report was written on 2023-05-02 in force" in told
