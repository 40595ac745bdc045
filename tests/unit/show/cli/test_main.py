"""The commands on a made-up record: what they print, write and return."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from rashomon.show.cli.main import main
from rashomon.store.record import open_record
from support import records


@pytest.fixture
def path(tmp_path: Path) -> str:
    place = str(tmp_path / "r.db")
    with open_record(place, create=True) as record:
        records.fill(record)
    return place


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def test_show_prints_every_story_and_what_was_not_read(path: str) -> None:
    outcome = run("show", path)
    assert outcome.exit_code == 0
    assert "Harbour talks fail" in outcome.output
    assert "Not read: reports/third.txt (language de)" in outcome.output
    assert "reports/broken.zip: unreadable (not a zip file)" in outcome.output


def test_show_prints_one_story(path: str) -> None:
    outcome = run("show", path, "story-1")
    assert outcome.exit_code == 0
    assert "Rejected" not in outcome.output


def test_show_of_an_unknown_story_is_wrong_usage(path: str) -> None:
    outcome = run("show", path, "story-9")
    assert outcome.exit_code == 2
    assert "rashomon show" in outcome.stderr


def test_json_prints_what_the_export_holds(path: str, tmp_path: Path) -> None:
    run("export", path, "--format", "jsonl", "--to", str(tmp_path / "out"))
    told = json.loads(run("show", path, "--json").stdout)
    for name, rows in told.items():
        lines = (tmp_path / "out" / f"{name}.jsonl").read_text("utf-8").splitlines()
        assert [json.loads(line) for line in lines] == rows


def test_an_export_is_sorted_and_whole(path: str, tmp_path: Path) -> None:
    out = tmp_path / "deep" / "out"
    outcome = run("export", path, "--format", "jsonl", "--to", str(out))
    assert outcome.exit_code == 0, outcome.output
    counts = {}
    for file in sorted(out.iterdir()):
        if file.suffix == ".jsonl":
            rows = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
            counts[file.stem] = len(rows)
            assert [row["id"] for row in rows] == sorted(row["id"] for row in rows)
    assert counts == {
        "reports": 3, "quotes": 1, "events": 2, "stories": 1, "copies": 1, "origins": 3,
        "disagreements": 1, "findings": 2, "rejected": 1,
    }  # fmt: skip
    assert json.loads((out / "run.json").read_text("utf-8")) == {}
    assert [each.name for each in out.parent.iterdir()] == ["out"]


def test_an_export_keeps_characters_as_they_are(path: str, tmp_path: Path) -> None:
    run("export", path, "--format", "jsonl", "--to", str(tmp_path / "out"))
    assert "\U0001f6a2".encode() in (tmp_path / "out" / "quotes.jsonl").read_bytes()


@pytest.mark.parametrize(
    ("identity", "words"),
    [
        ("event-1", "said by: quote quote-1"),
        ("event-2", "reports/second.txt:"),
        ("quote-1", "speaker Ada Quill"),
        ("copy-1", "because: 3 words in a row are shared"),
        ("origin-1", "root: reports/first.txt"),
        ("disagreement-1", "“Ms Quill met some 40 dock workers on Monday"),
        ("finding-1", "no date stands in or beside the text"),
    ],
)
def test_why_opens_every_kind_of_line(path: str, identity: str, words: str) -> None:
    outcome = run("why", path, identity)
    assert outcome.exit_code == 0, outcome.output
    assert words in outcome.output


def test_why_of_an_unknown_id_is_wrong_usage(path: str) -> None:
    assert run("why", path, "event-9").exit_code == 2


def test_check_of_a_whole_record_is_0(path: str) -> None:
    outcome = run("check", path)
    assert (outcome.exit_code, "3 reports" in outcome.output) == (0, True)


def test_check_of_a_harmed_record_is_3_and_lists_the_harm(path: str) -> None:
    import sqlite3

    with sqlite3.connect(path) as raw:
        raw.execute("UPDATE spans SET text = 'x' WHERE owner = 'quote-1' AND ordinal = 0")
    raw.close()
    outcome = run("check", path)
    assert outcome.exit_code == 3
    assert "span content of quotes quote-1" in outcome.stdout
    assert "Traceback" not in outcome.output


@pytest.mark.parametrize("command", ["show", "check"])
def test_a_missing_record_is_wrong_usage(command: str, tmp_path: Path) -> None:
    outcome = run(command, str(tmp_path / "none.db"))
    assert outcome.exit_code == 2
    assert "rashomon build" in outcome.stderr


def test_a_file_that_is_no_record_is_3(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("notes\n" * 200)
    assert run("show", str(tmp_path / "notes.txt")).exit_code == 3


@pytest.mark.parametrize("arguments", [[], ["build"], ["nonsense"], ["show"], ["export", "x"]])
def test_wrong_usage_is_2(arguments: list[str]) -> None:
    assert run(*arguments).exit_code == 2


def test_version_and_help(path: str) -> None:
    assert run("--version").exit_code == 0
    for command in main.commands:
        outcome = run(command, "--help")
        assert outcome.exit_code == 0
        assert "--help" in outcome.output
