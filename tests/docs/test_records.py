"""docs/records.md is true: its commands print what it shows, its Python runs."""

import re
import shlex
import shutil
from contextlib import chdir
from pathlib import Path

import pytest
from click.testing import CliRunner

from rashomon.show.cli.main import main
from support.examples import ROOT

PAGE = (ROOT / "docs" / "records.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```console\n(.*?)```", PAGE, re.DOTALL)
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("examples")]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the example reports, where the page says they are."""
    place = tmp_path_factory.mktemp("records")
    shutil.copytree(ROOT / "examples", place / "examples")
    return place


def shown() -> list[tuple[str, list[str]]]:
    """Return every command of the page with the lines it is said to print."""
    found: list[tuple[str, list[str]]] = []
    for line in "".join(BLOCKS).splitlines():
        if line.startswith("$ "):
            found.append((line[2:].split("  #")[0].strip(), []))
        elif line.strip():
            found[-1][1].append(line)
    return found


def test_its_commands_print_what_it_shows(folder: Path) -> None:
    wrong = []
    for command, lines in shown():
        if "vienna.db" in command:
            shutil.copy(folder / "desk.db", folder / "vienna.db")
        program, *arguments = shlex.split(command)
        assert program == "rashomon"
        with chdir(folder):
            outcome = CliRunner().invoke(main, arguments)
        assert outcome.exit_code == 0, f"{command}: {outcome.output}"
        printed = TIME.sub("2026-11-22T15:34:43Z", outcome.output).splitlines()
        wrong += [(command, line) for line in lines if line.strip() != "…" and line not in printed]
    assert wrong == []


def test_its_python_runs(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (code,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    (folder / "all.db").unlink(missing_ok=True)
    with chdir(folder):
        exec(compile(code, "records.md", "exec"), {})
    assert "12 reports" in capsys.readouterr().out
