"""Few stories are printed whole, many on one line each."""

import io
from dataclasses import replace

import pytest
from rich.console import Console

from rashomon.nouns.ids import StoryId
from rashomon.show.cli import stories
from rashomon.show.selection import Selection
from rashomon.store.derivatives import Derived
from rashomon.store.record import open_record
from support import records
from support.builders import make_report


def printed(
    capsys: pytest.CaptureFixture[str], count: int, selection: Selection | None = None
) -> str:
    with open_record(":memory:") as record:
        records.fill(record, *(make_report(f"Report {n}.", path=f"{n}.txt") for n in range(count)))
        bare = replace(records.account(), quotes=(), events=(), disagreements=(), findings=())
        accounts = [
            replace(bare, story=StoryId(f"story-{n}"), title=f"Title {n}", written=(), origins=())
            for n in range(count)
        ]
        record.writer.replace_derived(
            Derived(stories=(), accounts=accounts, copies=(), origins=()), "deriver 2"
        )
        stories.print_stories(record, Console(file=io.StringIO(), width=80), selection)
    return capsys.readouterr().out


def test_few_stories_are_whole(capsys: pytest.CaptureFixture[str]) -> None:
    out = printed(capsys, 2)
    assert "[1] reports/first.txt" in out
    assert "One story whole" not in out


def test_many_stories_are_a_line_each(capsys: pytest.CaptureFixture[str]) -> None:
    out = printed(capsys, stories.WHOLE + 1)
    assert "[1] reports/first.txt" not in out
    assert out.count("Title ") == stories.WHOLE + 1
    assert "One story whole: rashomon show :memory: STORY" in out


def test_stories_asked_for_are_whole_however_many(capsys: pytest.CaptureFixture[str]) -> None:
    asked = tuple(StoryId(f"story-{n}") for n in range(stories.WHOLE + 1))
    out = printed(capsys, stories.WHOLE + 2, Selection(stories=asked))
    assert out.count("[1] reports/first.txt") == len(asked)
    assert "Rejected" not in out
