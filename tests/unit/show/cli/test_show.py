"""`show` prints the stories of a record, in words or as the export holds them."""

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

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


def test_show_of_an_unknown_story_is_wrong_usage(run: Run, path: str) -> None:
    outcome = run("show", path, "story-9")
    assert outcome.exit_code == 2
    assert "rashomon show" in outcome.stderr


def test_json_prints_what_the_export_holds(run: Run, path: str, tmp_path: Path) -> None:
    run("export", path, "--format", "jsonl", "--to", str(tmp_path / "out"))
    told = json.loads(run("show", path, "--json").stdout)
    for name, rows in told.items():
        lines = (tmp_path / "out" / f"{name}.jsonl").read_text("utf-8").splitlines()
        assert [json.loads(line) for line in lines] == rows
