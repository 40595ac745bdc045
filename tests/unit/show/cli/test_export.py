"""`export` writes whole, sorted files, all of them at once."""

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Run = Callable[..., Result]


def test_an_export_is_sorted_and_whole(run: Run, path: str, tmp_path: Path) -> None:
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


def test_an_export_keeps_characters_as_they_are(run: Run, path: str, tmp_path: Path) -> None:
    run("export", path, "--format", "jsonl", "--to", str(tmp_path / "out"))
    assert "\U0001f6a2".encode() in (tmp_path / "out" / "quotes.jsonl").read_bytes()
