"""docs/exports.md is true: it has every format, and its commands and its Python run."""

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from rashomon.show.cli.main import main
from rashomon.show.exports.registry import FORMATS
from rashomon.store.record import open_record
from support import records

PAGE = (Path(__file__).parents[2] / "docs" / "exports.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^    rashomon (export desk\.db .*)$", PAGE, re.MULTILINE)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    with open_record("desk.db", create=True) as record:
        records.fill(record)
    return tmp_path


def test_every_format_has_a_command() -> None:
    assert [re.findall(r"--format (\w+)", command) for command in COMMANDS] == [
        [name] for name in FORMATS
    ]


def test_every_command_runs(desk: Path) -> None:
    for command in COMMANDS:
        outcome = CliRunner().invoke(main, shlex.split(command))
        assert outcome.exit_code == 0, f"{command}: {outcome.output}"


def test_its_python_runs(desk: Path) -> None:
    code = PAGE.split("## From Python")[1].split("\nA format")[0]
    exec(compile(re.sub("^    ", "", code, flags=re.MULTILINE), "exports.md", "exec"), {})
    assert (desk / "desk.geojson").exists()


def test_every_filter_is_in_it() -> None:
    options = [one for each in main.commands["export"].params for one in each.opts]
    assert [one for one in options if one.startswith("--") and one not in PAGE] == []
