"""`why` opens every kind of line to its words."""

import json
from collections.abc import Callable

import pytest
from click.testing import Result
from rich.console import Console
from rich.text import Text

from rashomon.store.record import open_record
from support import records
from support.rulings import ruling

Run = Callable[..., Result]


@pytest.mark.parametrize(
    ("identity", "words"),
    [
        ("event-1", "said by: Ada Quill, quote quote-1"),
        ("event-2", "reports/second.txt:"),
        ("quote-1", "speaker Ada Quill"),
        ("copy-1", "because: 3 words in a row are shared"),
        ("origin-1", "root: reports/first.txt"),
        ("disagreement-1", "“Ms Quill met some 40 dock workers on ‹Monday› in"),
        ("story-1", "why these reports are one story"),
        ("finding-1", "no date stands in or beside the text"),
    ],
)
def test_why_opens_every_kind_of_line(run: Run, path: str, identity: str, words: str) -> None:
    outcome = run("why", path, identity)
    assert outcome.exit_code == 0, outcome.output
    assert words in outcome.output


def test_why_of_an_unknown_id_is_wrong_usage(run: Run, path: str) -> None:
    assert run("why", path, "event-9").exit_code == 2


def test_a_story_is_one_object_of_json(run: Run, path: str) -> None:
    found = json.loads(run("why", path, "story-1", "--json").stdout)
    assert (found["id"], found["told_by_one"]) == ("story-1", ["event-1"])


def test_a_long_line_is_one_line_where_no_terminal_is(run: Run, path: str) -> None:
    lines = run("why", path, "disagreement-1").stdout.splitlines()
    assert max(map(len, lines)) > 100
    assert all(line.startswith("  ") for line in lines[1:])


def test_a_long_line_goes_on_under_its_start(
    run: Run, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = Console(force_terminal=True, width=100, no_color=True, highlight=False, _environ={})
    monkeypatch.setattr("rashomon.show.cli.why.console", lambda: screen)
    with screen.capture() as printed:
        run("why", path, "disagreement-1")
    lines = Text.from_ansi(printed.get()).plain.splitlines()
    assert max(map(len, lines)) <= 100
    assert all(line.startswith("  ") for line in lines[1:])


def test_a_ruling_is_told_by_its_id(run: Run, path: str) -> None:
    one = ruling("same-story", records.FIRST, records.SECOND)
    with open_record(path, create=True) as record:
        record.rulings.add([one])
    assert "because: I rang both desks." in run("why", path, one.id).stdout
    assert json.loads(run("why", path, one.id, "--json").stdout)["standing"] == "in force"
