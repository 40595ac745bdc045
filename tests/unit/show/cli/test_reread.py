"""`reread` says what it would read, reads it, and counts what that changed."""

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from rashomon.store import connection

Run = Callable[..., Result]


@pytest.fixture
def old(tmp_path: Path, run: Run, folder: Path) -> str:
    """Return a record whose readings say they are of another version."""
    place = str(tmp_path / "old.db")
    assert run("build", str(folder), "-o", place, "--workers", "0").exit_code == 0
    with sqlite3.connect(place) as raw:
        raw.execute("UPDATE readings SET reader = 'of last year'")
    return place


def test_a_dry_run_reads_nothing(old: str, run: Run) -> None:
    for _ in range(2):
        shown = run("reread", old, "--dry-run", "--workers", "2").stdout
        assert shown == (
            f"{old}: 2 reports, 2 read by another version; reading takes about 5 seconds with"
            " --workers 2\n"
        )


def test_a_dry_run_for_a_cluster_asks_nothing_of_it(old: str, run: Run) -> None:
    shown = run("reread", old, "--dry-run", "--engine", "dask", "--scheduler", "nowhere").stdout
    assert shown.endswith("reading takes about 5 seconds by one thread of the cluster\n")


def test_it_counts_what_is_the_same(old: str, run: Run) -> None:
    outcome = run("reread", old, "--workers", "0")
    assert outcome.exit_code == 0, outcome.output
    lines = outcome.stdout.splitlines()
    assert lines[0] == f"{old}: 2 of 2 reports read again"
    assert lines[2].split() == ["same", "changed", "new", "gone"]
    assert [line.split()[0] for line in lines[3:9]] == [
        "events", "quotes", "stories", "copies", "disagreements", "findings",
    ]  # fmt: skip
    assert {tuple(line.split()[2:]) for line in lines[3:9]} == {("0", "0", "0")}
    again = run("reread", old, "--dry-run").stdout
    assert "nothing is to be read again" in again


def test_json_lists_what_changed(old: str, run: Run) -> None:
    told = json.loads(run("reread", old, "--workers", "0", "--json").stdout)
    assert told["read"]["older"] == 2
    assert told["events"]["gone"] == []
    assert told["stories"]["same"] == 1


def test_a_record_that_is_not_there_is_not_made(tmp_path: Path, run: Run) -> None:
    place = tmp_path / "none.db"
    assert run("reread", str(place)).exit_code == 2
    assert not place.exists()


def test_a_locked_record_is_told(old: str, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.1)
    with sqlite3.connect(old, isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        outcome = run("reread", old, "--workers", "0")
        other.execute("ROLLBACK")
    assert outcome.exit_code == 2
    assert "another build is writing" in outcome.stderr
