"""`compare` writes the copies among its inputs, without leaving a record."""

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Run = Callable[..., Result]


def test_a_copy_is_written_with_both_paths(run: Run, folder: Path) -> None:
    outcome = run("compare", str(folder), "--to", "-", "--workers", "0")
    assert outcome.exit_code == 0, outcome.output
    (row,) = (json.loads(line) for line in outcome.stdout.splitlines())
    assert {row["copy_path"], row["source_path"]} == {f"{folder}/a.txt", f"{folder}/b.txt"}
    assert "empty.txt: empty" in outcome.stderr


def test_nothing_readable_is_1(run: Run, folder: Path) -> None:
    outcome = run("compare", str(folder / "empty.txt"), "--to", "-", "--workers", "0")
    assert outcome.exit_code == 1
    assert "empty.txt: empty" in outcome.stderr
