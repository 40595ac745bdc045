"""`group` writes the story of each input."""

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Run = Callable[..., Result]


def test_each_path_has_its_story(run: Run, folder: Path) -> None:
    (folder / "c.txt").write_text("Heavy snow closed the airport of Lima for two days, it said.")
    outcome = run("group", str(folder), "--to", "-", "--workers", "0")
    assert outcome.exit_code == 0, outcome.output
    rows = {row["path"]: row["story"] for row in map(json.loads, outcome.stdout.splitlines())}
    assert rows[f"{folder}/a.txt"] == rows[f"{folder}/b.txt"] != rows[f"{folder}/c.txt"]
