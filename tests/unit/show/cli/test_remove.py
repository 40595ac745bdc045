"""`remove` says what would go, removes it when told, and tells what was removed."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from rashomon.nouns.removals import Asked
from rashomon.store import connection
from rashomon.store.record import open_record
from support import records
from support.builders import make_report

Run = Callable[..., Result]

HOSTILE = make_report(
    "Words.", path="reports/\x1b[31m.txt", outlet="Bad \u202e Post", title="A \x1b]0;x\x07 title"
)
NOW = ("--yes", "--workers", "0")


@pytest.fixture
def built(tmp_path: Path, run: Run, folder: Path) -> str:
    place = str(tmp_path / "built.db")
    assert run("build", str(folder), "-o", place, "--workers", "0").exit_code == 0
    return place


def test_without_yes_it_says_what_would_go_and_nothing_does(path: str, run: Run) -> None:
    outcome = run("remove", path, "--report", "reports/first.txt")
    assert outcome.exit_code == 0, outcome.output
    assert outcome.stdout.splitlines() == [
        f"Would be removed from {path}: 1 report",
        f"  reports/first.txt, Ellery Post: Harbour talks fail  {records.FIRST.id}",
        "With them: 1 quotation, 1 event that no other report tells, 1 copy, 0 findings",
        "Told anew, or gone: 1 story, 1 origin, 1 disagreement",
        "Nothing is removed yet, and nothing brings it back: to remove, add --yes",
    ]
    with open_record(path) as record:
        assert records.FIRST.id in record.view.report_ids()


def test_with_yes_it_goes_and_does_not_come_back(built: str, run: Run, folder: Path) -> None:
    outcome = run("remove", built, "--report", f"{folder}/b.txt", "--why", "a letter", *NOW)
    assert outcome.exit_code == 0, outcome.output
    assert outcome.stdout.startswith(f"Removed from {built}: 1 report\n")
    again = run("build", str(folder), "-o", built, "--workers", "0")
    assert "kept out: 1 report removed from this record" in again.stderr
    assert "b.txt" not in again.stdout
    listed = run("remove", built, "--list")
    assert "keeps out 1 by bytes, 1 by report: a letter" in listed.stdout
    assert run("check", built).exit_code == 0


def test_what_is_let_in_again_is_built_again(built: str, run: Run, folder: Path) -> None:
    with open_record(built) as record:
        (one,) = (report.id for report in record.view.reports() if report.path.endswith("b.txt"))
    assert run("remove", built, "--report", one, *NOW).exit_code == 0
    lifted = run("remove", built, "--report", one, "--allow-again")
    assert lifted.stdout.startswith("2 marks lifted")
    again = run("build", str(folder), "-o", built, "--workers", "0")
    assert "2 reports" in again.stdout


def test_json_tells_what_goes(path: str, run: Run) -> None:
    told = json.loads(run("remove", path, "--outlet", "Ellery Post", "--json").stdout)
    assert (told["removed"], told["rests"]["quotes"]) == (False, 1)
    assert [one["path"] for one in told["reports"]] == ["reports/first.txt"]


def test_hostile_names_are_shown_by_their_codes(path: str, run: Run) -> None:
    with open_record(path, create=True) as record:
        record.writer.add([HOSTILE])
    shown = run("remove", path, "--outlet", HOSTILE.outlet).stdout
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert "reports/\\x1b[31m.txt" in shown


@pytest.mark.parametrize(
    "asked",
    [
        ("--report", "nowhere.txt"),
        ("--url", "https://else.test/\x1b[31m"),
        ("--allow-again",),
        ("--allow-again", "--report", "report-1"),
    ],
)
def test_what_is_not_there_is_wrong_usage(path: str, run: Run, asked: tuple[str, ...]) -> None:
    outcome = run("remove", path, *asked)
    assert outcome.exit_code == 2
    assert "\x1b" not in outcome.stderr


def test_a_record_that_is_not_there_is_not_made(tmp_path: Path, run: Run) -> None:
    place = tmp_path / "none.db"
    assert run("remove", str(place), "--report", "x", "--yes").exit_code == 2
    assert not place.exists()


def test_a_locked_record_is_told_and_left(
    built: str, run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.1)
    with open_record(built, create=True) as other, other._connection.transaction():
        outcome = run("remove", built, "--report", f"{folder}/b.txt", *NOW)
    assert outcome.exit_code == 2
    assert "another build is writing to it" in outcome.stderr
    with open_record(built) as record:
        assert len(record.view.report_ids()) == 2


def test_nothing_removed_is_said(path: str, run: Run) -> None:
    assert run("remove", path, "--list").stdout == f"Nothing was removed from {path}\n"


def test_a_removal_that_was_stopped_is_brought_to_its_end(
    built: str, run: Run, folder: Path
) -> None:
    with open_record(built, create=True) as record:
        removal = record.removals.select(Asked(reports=(f"{folder}/b.txt",)))
        record.removals.take_out(removal, "2026-11-22T15:00:00Z", "")
    outcome = run("remove", built, "--workers", "0")
    assert outcome.stdout == f"Brought a removal from {built} to its end\n"
    assert run("check", built).stderr == ""
    again = run("remove", built)
    assert (again.exit_code, "name what is to be removed" in again.stderr) == (2, True)
