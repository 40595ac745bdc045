"""`places` writes one line each, with the path, and lists what it could not read."""

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Run = Callable[..., Result]


def test_places_are_written_with_where_they_are(run: Run, folder: Path) -> None:
    outcome = run("places", str(folder / "a.txt"), "--to", "-", "--workers", "0")
    assert outcome.exit_code == 0, outcome.output
    (row,) = (json.loads(line) for line in outcome.stdout.splitlines())
    assert (row["path"], row["span"]["text"], row["country"]) == (
        f"{folder}/a.txt", "Oslo", "NOR",
    )  # fmt: skip
    assert abs(row["lat"] - 59.9) < 0.2
