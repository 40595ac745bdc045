"""A folder of inputs made to break a reader, through the whole program as a user runs it."""

import json
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest

from rashomon.show.exports.registry import FORMATS, export
from rashomon.store.record import open_record
from support.commands import command, exported
from support.hostile import write_hostile
from support.hostile_texts import READ, Hostile

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def inputs(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, tuple[Hostile, ...]]:
    folder = tmp_path_factory.mktemp("hostile") / "in"
    return folder, write_hostile(folder, big=False)


@pytest.fixture(scope="module")
def build(inputs: tuple[Path, tuple[Hostile, ...]]) -> subprocess.CompletedProcess[bytes]:
    folder, _ = inputs
    record = folder.parent / "r.db"
    line = command("build", str(folder), "-o", str(record), "--workers", "2")
    return subprocess.run(line, capture_output=True, check=False, timeout=120)


@pytest.fixture(scope="module")
def files(
    inputs: tuple[Path, tuple[Hostile, ...]], build: subprocess.CompletedProcess[bytes]
) -> dict[str, list[dict[str, object]]]:
    """The export of the record; `exported` runs `check` first, and fails when it finds anything."""
    folder = inputs[0].parent
    return {
        name: [json.loads(line) for line in body.decode().splitlines()]
        for name, body in exported(folder / "r.db", folder / "out").items()
    }


def test_the_build_ends_well_and_prints_no_trace(
    build: subprocess.CompletedProcess[bytes],
) -> None:
    assert build.returncode == 0, build.stderr.decode()
    assert b"Traceback" not in build.stderr
    assert b"Traceback" not in build.stdout


def test_nothing_a_terminal_would_obey_is_printed(
    build: subprocess.CompletedProcess[bytes],
) -> None:
    printed = (build.stdout + build.stderr).decode()
    assert not [sign for sign in printed if sign in "\x00\x1b\x9b\u202e"]


def test_every_input_is_read_or_rejected_for_its_reason(
    inputs: tuple[Path, tuple[Hostile, ...]], files: dict[str, list[dict[str, object]]]
) -> None:
    folder, hostile = inputs
    outcomes = _outcomes(folder, files)
    wrong = {
        one.name: sorted(outcomes.get(one.name, {"nothing"}) - one.outcomes)
        for one in hostile
        if not outcomes.get(one.name, set()) or outcomes[one.name] - one.outcomes
    }
    assert not wrong


def test_no_report_is_lost_while_it_is_read(
    files: dict[str, list[dict[str, object]]],
) -> None:
    late = [row for row in files["rejected.jsonl"] if "reader" in str(row["detail"])]
    assert not late


def _outcomes(folder: Path, files: dict[str, list[dict[str, object]]]) -> dict[str, set[str]]:
    """Return, for each name in the folder, what became of it and of all in it."""
    found: dict[str, set[str]] = {}
    given = [
        (str(path), READ) for row in files["reports.jsonl"] for path in _list(row["paths"])
    ] + [(str(row["path"]), str(row["reason"])) for row in files["rejected.jsonl"]]
    for path, outcome in given:
        inside = path.removeprefix(f"{folder}/")
        name = inside.split("/")[0].split("#")[0].split("!")[0]
        found.setdefault(name, set()).add(outcome)
    return found


def _list(value: object) -> list[object]:
    assert isinstance(value, list)
    return value


def test_every_format_takes_what_was_read(
    inputs: tuple[Path, tuple[Hostile, ...]],
    build: subprocess.CompletedProcess[bytes],
    tmp_path: Path,
) -> None:
    with open_record(str(inputs[0].parent / "r.db")) as record:
        for name in FORMATS:
            export(record, name, tmp_path / name, full_text=True)
    for name in ("plover", "ftm", "ninjs"):
        assert [json.loads(line) for line in (tmp_path / name).read_bytes().split(b"\n")[:-1]]
    for name in ("jsonld", "annotations", "timeline", "geojson"):
        assert json.loads((tmp_path / name).read_text("utf-8"))
    assert ElementTree.parse(tmp_path / "graphml").getroot().tag.endswith("graphml")
    table = (tmp_path / "polecat").read_bytes().decode()
    assert {line.count("\t") for line in table.split("\n")[:-1]} == {39}
    assert not [sign for sign in table if sign in "\x00\x1b\x9b\u202e\r"]
