"""`dates` writes one line each, with the path, and lists what it could not read."""

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Run = Callable[..., Result]


def values(run: Run, path: Path, *more: str) -> list[str]:
    outcome = run("dates", str(path), "--to", "-", "--workers", "0", *more)
    assert outcome.exit_code == 0, outcome.output
    rows = [json.loads(line) for line in outcome.stdout.splitlines()]
    assert {row["path"] for row in rows} == {str(path)}
    return [row["value"] for row in rows if row["span"]["text"] == "Tuesday"]


def test_a_day_is_counted_from_the_date_given(run: Run, folder: Path) -> None:
    path = folder / "a.txt"
    assert values(run, path, "--date", f"{path}=2023-05-03") == ["2023-05-02"]


def test_a_day_without_a_date_stays_open(run: Run, folder: Path) -> None:
    assert values(run, folder / "a.txt") == ["XXXX-WXX-2"]


def test_a_wrong_date_is_wrong_usage(run: Run, folder: Path) -> None:
    outcome = run("dates", str(folder), "--to", "-", "--date", "a.txt=yesterday")
    assert outcome.exit_code == 2
    assert "PATH=YYYY-MM-DD" in outcome.stderr
