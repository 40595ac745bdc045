"""`merge` makes one record of several and says what it took from each."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from rashomon.store import connection
from rashomon.store.record import open_record

Run = Callable[..., Result]


@pytest.fixture
def pair(tmp_path: Path, run: Run, folder: Path) -> tuple[str, str]:
    """Return two records: of one report, and of it and another."""
    places = (str(tmp_path / "one.db"), str(tmp_path / "two.db"))
    for place, given in zip(places, (folder / "a.txt", folder), strict=True):
        assert run("build", str(given), "-o", place, "--workers", "0").exit_code == 0
    return places


def test_it_says_what_it_took(pair: tuple[str, str], run: Run, tmp_path: Path) -> None:
    out = str(tmp_path / "all.db")
    outcome = run("merge", *pair, "-o", out, "--workers", "0")
    assert outcome.exit_code == 0, outcome.output
    assert outcome.stdout.splitlines() == [
        f"{out}: 2 reports, 0 of them read now",
        f"  {pair[0]}: 1 report, 1 new; 1 reading taken over",
        f"  {pair[1]}: 2 reports, 1 new; 1 reading taken over",
        f"See its stories: rashomon show {out}",
    ]
    assert run("check", out).exit_code == 0
    assert run("show", out, "--json").stdout == run("show", pair[1], "--json").stdout


def test_one_of_them_may_be_what_the_others_are_added_to(pair: tuple[str, str], run: Run) -> None:
    outcome = run("merge", *pair, "-o", pair[0], "--workers", "0", "--json")
    told = json.loads(outcome.stdout)
    assert (told["reports"], [one["new"] for one in told["taken"]]) == (2, [1])
    assert run("show", pair[0], "--json").stdout == run("show", pair[1], "--json").stdout


def test_an_older_schema_is_told(
    pair: tuple[str, str], run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    newer = connection.SCHEMA_VERSION
    monkeypatch.setattr("rashomon.store.record.schema_of", lambda _: 3)
    outcome = run("merge", *pair, "-o", str(tmp_path / "all.db"), "--workers", "0")
    assert f"was of schema 3, is of {newer} now" in outcome.stdout


def test_a_record_that_is_not_there_is_wrong_usage(
    pair: tuple[str, str], run: Run, tmp_path: Path
) -> None:
    none, out = str(tmp_path / "none.db"), tmp_path / "out.db"
    assert run("merge", pair[0], none, "-o", str(out)).exit_code == 2
    assert run("merge", none, pair[0], "-o", none).exit_code == 2
    assert not out.exists()
    assert not Path(none).exists()


def test_a_file_of_another_program_is_refused(
    pair: tuple[str, str], run: Run, tmp_path: Path
) -> None:
    alien = tmp_path / "\x1b[31m.db"
    alien.write_text("no database")
    outcome = run("merge", pair[0], str(alien), "-o", str(tmp_path / "out.db"))
    assert outcome.exit_code in {2, 3}
    assert "\x1b" not in outcome.stderr


def test_one_record_alone_is_wrong_usage(pair: tuple[str, str], run: Run) -> None:
    assert run("merge", pair[0], "-o", pair[0]).exit_code == 2


def test_a_locked_record_is_told(
    pair: tuple[str, str], run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.1)
    with open_record(pair[0], create=True) as other, other._connection.transaction():
        outcome = run("merge", pair[1], "-o", pair[0], "--workers", "0")
    assert outcome.exit_code == 2
    assert "another build is writing to it" in outcome.stderr
