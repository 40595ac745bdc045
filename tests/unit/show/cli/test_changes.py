"""`changes` tells what a run changed."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


@pytest.fixture
def twice(tmp_path: Path, run: Run, folder: Path) -> str:
    """Return a record of two runs: a report, then all of a folder."""
    place = str(tmp_path / "twice.db")
    for given in (folder / "a.txt", folder):
        assert run("build", str(given), "-o", place, "--workers", "0").exit_code == 0
    return place


def test_the_last_run_is_told_without_being_asked(twice: str, run: Run, folder: Path) -> None:
    shown = run("changes", twice).stdout
    assert "Since run 1, which ended " in shown
    assert f"new      {folder}/b.txt" in shown
    assert f"{folder}/a.txt  report" not in shown


def test_since_a_run_in_json(twice: str, run: Run) -> None:
    assert (
        len(json.loads(run("changes", twice, "--since", "1", "--json").stdout)["reports"]["new"])
        == 1
    )
    assert (
        len(json.loads(run("changes", twice, "--since", "0", "--json").stdout)["reports"]["new"])
        == 2
    )


def test_no_such_run_is_wrong_usage_and_says_which_there_are(twice: str, run: Run) -> None:
    outcome = run("changes", twice, "--since", "7")
    assert outcome.exit_code == 2
    assert "had its last, 2," in outcome.stderr


def test_a_record_that_is_not_there_is_wrong_usage(tmp_path: Path, run: Run) -> None:
    assert run("changes", str(tmp_path / "none.db")).exit_code == 2
