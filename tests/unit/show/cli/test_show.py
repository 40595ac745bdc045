"""`show` prints the stories of a record, in words or as the export holds them."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from rashomon.show import digest

Run = Callable[..., Result]


def test_show_prints_every_story_and_what_was_not_read(run: Run, path: str) -> None:
    outcome = run("show", path)
    assert outcome.exit_code == 0
    assert "Harbour talks fail" in outcome.output
    assert "Not read: reports/third.txt (language de)" in outcome.output
    assert "reports/broken.zip: unreadable (not a zip file)" in outcome.output


def test_show_prints_one_story(run: Run, path: str) -> None:
    outcome = run("show", path, "story-1")
    assert outcome.exit_code == 0
    assert "Rejected" not in outcome.output


def test_a_long_story_is_cut_unless_all_is_wanted(
    run: Run, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    uncut = run("show", path, "story-1").output
    monkeypatch.setattr(digest, "FACTS", 1)
    cut = run("show", path, "story-1").output
    assert "… 1 more fact" in cut
    assert "event-2" in uncut.replace("part-of event-2", "")
    assert run("show", path, "story-1", "--all").output == uncut


def test_show_of_an_unknown_story_is_wrong_usage(run: Run, path: str) -> None:
    for more in ((), ("--json",), ("--all",)):
        outcome = run("show", path, "story-9", *more)
        assert (outcome.exit_code, outcome.stdout) == (2, "")
        assert "rashomon show" in outcome.stderr


def test_json_prints_what_the_export_holds(run: Run, path: str, tmp_path: Path) -> None:
    run("export", path, "--format", "jsonl", "--to", str(tmp_path / "out"))
    told = json.loads(run("show", path, "--json").stdout)
    for name, rows in told.items():
        lines = (tmp_path / "out" / f"{name}.jsonl").read_text("utf-8").splitlines()
        assert [json.loads(line) for line in lines] == rows


def test_a_filter_prints_what_fits(run: Run, path: str) -> None:
    fits = run("show", path, "--type", "REJECT")
    assert fits.exit_code == 0
    assert "event-1" in fits.output
    assert "event-2" not in fits.output.replace("part-of event-2", "")
    assert "Not read" not in fits.output
    assert "Rejected" not in fits.output


def test_a_filter_that_nothing_fits_says_so(run: Run, path: str) -> None:
    outcome = run("show", path, "--actor", "Nobody")
    assert outcome.exit_code == 0
    assert f"No story of {path} fits." in " ".join(outcome.output.split())


def test_filtered_json_is_what_the_filtered_export_holds(
    run: Run, path: str, tmp_path: Path
) -> None:
    asked = ("--since", "2023-05-01", "--country", "USA")
    run("export", path, "--format", "jsonl", "--to", str(tmp_path / "out"), *asked)
    told = json.loads(run("show", path, "--json", *asked).stdout)
    assert [event["id"] for event in told["events"]] == ["event-1"]
    for name, rows in told.items():
        lines = (tmp_path / "out" / f"{name}.jsonl").read_text("utf-8").splitlines()
        assert [json.loads(line) for line in lines] == rows


def test_a_filter_holds_within_one_story(run: Run, path: str) -> None:
    told = json.loads(run("show", path, "story-1", "--json", "--type", "CONSULT").stdout)
    assert [event["id"] for event in told["events"]] == ["event-2"]
