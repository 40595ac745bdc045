"""Piped output is plain; what is listed obeys no report; bars follow a build."""

import io

import pytest
from rich.console import Console, Group
from rich.padding import Padding
from rich.progress import Progress
from rich.text import Text

from rashomon.nouns.rejected import Reason, Rejected
from rashomon.show.cli.terminal import (
    Bars,
    console,
    emit,
    emit_all,
    emit_hanging,
    list_rejected,
    print_json,
    print_parts,
    progress,
)


def test_piped_lines_are_whole_plain_and_end_where_their_words_do(
    capsys: pytest.CaptureFixture[str],
) -> None:
    long = Text("word " * 40, style="bold red")
    emit(Group(long, Padding(Group(long, Text()), (0, 0, 0, 4))), console())
    words = ("word " * 40).rstrip()
    assert capsys.readouterr().out == f"{words}\n    {words}\n\n"


def test_on_a_terminal_lines_are_wrapped(capsys: pytest.CaptureFixture[str]) -> None:
    emit(Text("word " * 40), Console(force_terminal=True, width=50))
    assert max(map(len, capsys.readouterr().out.splitlines())) <= 50


@pytest.mark.parametrize(("inward", "begins"), [(None, "  word"), (11, " " * 11 + "word")])
def test_what_does_not_fit_goes_on_set_in(
    inward: int | None, begins: str, capsys: pytest.CaptureFixture[str]
) -> None:
    emit_hanging(Text("  " + "word " * 40), Console(force_terminal=True, width=50), inward)
    first, *rest = capsys.readouterr().out.splitlines()
    assert first.startswith("  word")
    assert all(line.startswith(begins) and len(line) <= 50 for line in rest)
    assert " ".join([first, *rest]).split() == ["word"] * 40


def test_below_a_line_at_the_margin_it_is_set_in_a_little(
    capsys: pytest.CaptureFixture[str],
) -> None:
    emit_hanging(Text("word " * 40), Console(force_terminal=True, width=50), 11)
    assert capsys.readouterr().out.splitlines()[1].startswith("    word")


def test_piped_a_hanging_line_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    emit_hanging(Text("  " + "word " * 40), console(), 11)
    assert capsys.readouterr().out == "  " + ("word " * 40).rstrip() + "\n"


def test_many_things_are_printed_as_one_by_one(capsys: pytest.CaptureFixture[str]) -> None:
    many = [Text(f"line {number}") for number in range(1_100)]
    emit_all(many, console())
    assert capsys.readouterr().out == "".join(f"line {number}\n" for number in range(1_100))


@pytest.mark.parametrize(
    "parts",
    [
        {},
        {"a": []},
        {"a": [{"text": "“\n  é", "spans": [], "none": None}, {}], "b": [], "c": [[1, 2.5]]},
        {"a": list(range(1_001))},
    ],
)
def test_parts_are_printed_as_the_whole(
    parts: dict[str, list[object]], capsys: pytest.CaptureFixture[str]
) -> None:
    print_json(parts)
    whole = capsys.readouterr().out
    print_parts((name, iter(rows)) for name, rows in parts.items())
    assert capsys.readouterr().out == whole


def test_rejected_inputs_are_listed_on_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    list_rejected([Rejected("a\x1b[2J.txt", Reason.EMPTY, "no bytes")])
    out, err = capsys.readouterr()
    assert (out, err) == ("", "rejected: a\\x1b[2J.txt: empty (no bytes)\n")


def test_there_are_no_bars_where_there_is_no_terminal() -> None:
    with progress() as bars:
        assert bars is None


def test_bars_name_the_stage_and_count() -> None:
    screen = io.StringIO()
    with Progress(console=Console(file=screen, force_terminal=True), transient=True) as shown:
        bars = Bars(shown)
        bars.begin("read", 3)
        bars.advance(2)
        (task,) = shown.tasks
        assert (task.description, task.completed, task.total) == ("reading reports", 2, 3)
        bars.end()
        assert not task.visible
