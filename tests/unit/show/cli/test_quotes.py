"""`quotes` writes one line each, with the path, and lists what it could not read."""

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Run = Callable[..., Result]


def test_quotes_are_written_with_their_path(run: Run, folder: Path, tmp_path: Path) -> None:
    to = tmp_path / "out.jsonl"
    outcome = run("quotes", str(folder), "--to", str(to), "--workers", "0")
    assert outcome.exit_code == 0, outcome.output
    rows = [json.loads(line) for line in to.read_text("utf-8").splitlines()]
    direct = [row for row in rows if row["form"] == "direct"]
    assert {row["path"] for row in direct} == {f"{folder}/a.txt", f"{folder}/b.txt"}
    assert {row["speaker"] for row in direct} == {"Ada Quill"}
    assert "empty.txt: empty" in outcome.stderr


def test_a_file_that_cannot_be_written_is_wrong_usage(run: Run, folder: Path) -> None:
    outcome = run("quotes", str(folder), "--to", str(folder / "no" / "out"), "--workers", "0")
    assert outcome.exit_code == 2


def test_nothing_readable_is_1(run: Run, folder: Path) -> None:
    outcome = run("quotes", str(folder / "empty.txt"), "--to", "-", "--workers", "0")
    assert outcome.exit_code == 1
