"""`decide` keeps what somebody decides, lists it, and brings the record up to date."""

import getpass
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from click.testing import Result

from rashomon.nouns.ruling_lines import to_line
from rashomon.store.record import open_record
from support import records
from support.rulings import ruling

Run = Callable[..., Result]
WHO = ("--who", "Nia Okoro", "--why", "I rang both desks.")
DATE = ("date", "reports/first.txt", "2023-05-04")


@pytest.fixture
def built(tmp_path: Path, run: Run, folder: Path) -> str:
    place = str(tmp_path / "built.db")
    assert run("build", str(folder), "-o", place, "--workers", "0").exit_code == 0
    return place


def test_without_anything_decided_it_says_so(path: str, run: Run) -> None:
    assert "Nobody decided anything yet" in run("decide", path).stdout
    assert json.loads(run("decide", path, "--json").stdout) == []


def test_a_decision_is_said_back_and_listed(path: str, run: Run) -> None:
    outcome = run("decide", path, *DATE, *WHO, "--no-update")
    assert outcome.exit_code == 0, outcome.output
    lines = outcome.stdout.splitlines()
    assert lines[0].endswith("this report was written on 2023-05-04  in force")
    assert lines[1] == f"  reports/first.txt  {records.FIRST.id}"
    assert lines[-1] == "the next build will keep to it"
    assert run("decide", path).stdout.splitlines() == lines[:-1]


def test_a_decision_is_kept_to_at_once_and_undone_by_another(
    built: str, run: Run, folder: Path
) -> None:
    before = run("show", built).stdout
    wrong = run(
        "decide", built, "not-copy", f"{folder}/a.txt", f"{folder}/b.txt", *WHO, "--workers", "0",
        "--json",
    )  # fmt: skip
    assert wrong.exit_code == 0, wrong.output
    told = json.loads(wrong.stdout)
    assert told["changes"]["copies"] == {"new": 0, "changed": 0, "gone": 1}
    assert run("show", built).stdout != before
    (made,) = told["rulings"]
    back = run("decide", built, "undo", made["id"], *WHO, "--workers", "0")
    assert f"this undoes {made['id']}, not-copy" in back.stdout
    assert run("show", built).stdout == before
    assert run("check", built).exit_code == 0
    assert [one["standing"] for one in json.loads(run("decide", built, "--json").stdout)] == [
        "undone", "in force",
    ]  # fmt: skip


def test_a_later_decision_says_which_it_overrules(path: str, run: Run) -> None:
    run("decide", path, *DATE, *WHO, "--no-update")
    other = run("decide", path, *DATE[:2], "2023-05-05", *WHO, "--no-update")
    assert "this overrules ruling-" in other.stdout


def test_rulings_go_from_one_record_to_another(path: str, run: Run, tmp_path: Path) -> None:
    run("decide", path, *DATE, *WHO, "--no-update")
    out = tmp_path / "rulings.jsonl"
    assert run("decide", path, "--export", str(out)).exit_code == 0
    assert run("decide", path, "--export", "-").stdout == out.read_text("utf-8")
    other = str(tmp_path / "other.db")
    with open_record(other, create=True) as record:
        records.fill(record)
    told = run("decide", other, "--import", str(out), "--no-update")
    assert told.exit_code == 0, told.output
    assert run("decide", other).stdout == run("decide", path).stdout
    again = run("decide", other, "--import", "-", "--no-update", stdin=out.read_text("utf-8") * 2)
    assert "2 rulings, 0 of them new" in again.stdout
    away = to_line(ruling("date", "report-0", day=date(2023, 5, 3)))
    more = run("decide", other, "--import", "-", "--no-update", stdin=f"{away}\n{out.read_text()}")
    assert "2 rulings, 1 of them new, 1 waiting for what they are about" in more.stdout


def test_without_a_name_the_one_who_is_logged_in_decides(
    path: str, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(getpass, "getuser", lambda: "nia")
    assert "decided by nia, " in run("decide", path, *DATE, "--why", "x", "--no-update").stdout

    def nobody() -> str:
        raise OSError

    monkeypatch.setattr(getpass, "getuser", nobody)
    outcome = run("decide", path, *DATE, "--why", "x", "--no-update")
    assert (outcome.exit_code, "--who NAME" in outcome.stderr) == (2, True)


@pytest.mark.parametrize(
    "given",
    [
        (*DATE,),
        ("undo", "ruling-0", *WHO),
        ("same-story", "reports/first.txt", *WHO),
        (*DATE, "--export", "x.jsonl", *WHO),
        ("--import", "nowhere.jsonl"),
        ("nonsense", *WHO),
    ],
    ids=" ".join,
)
def test_wrong_usage_is_told_and_decides_nothing(
    path: str, run: Run, given: tuple[str, ...]
) -> None:
    outcome = run("decide", path, *given)
    assert outcome.exit_code == 2, outcome.output
    with open_record(path) as record:
        assert record.rulings.count() == 0


def test_there_is_nothing_to_decide_of_no_record(run: Run, tmp_path: Path) -> None:
    place = tmp_path / "none.db"
    assert run("decide", str(place), *DATE, *WHO).exit_code == 2
    assert not place.exists()


def test_words_of_people_are_shown_and_not_obeyed(path: str, run: Run) -> None:
    evil = ("--who", "\x1b[31mN", "--why", "\x1b]0;x\x07\u202ey", "--no-update")
    told = run("decide", path, *DATE, *evil).stdout
    assert "\\x1b[31mN" in told
    assert not {"\x1b", "\x07", "\u202e"} & set(told)
