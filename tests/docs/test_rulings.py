"""docs/rulings.md is true: its commands print what it shows, its Python runs."""

import re
import shlex
import shutil
from itertools import count
from pathlib import Path

import pytest

from rashomon.show.cli import decide
from support.examples import built, printed

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "rulings.md").read_text(encoding="utf-8")
CONSOLE = re.findall(r"```console\n(.*?)```", PAGE, re.DOTALL)
(CODE,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)


@pytest.mark.xdist_group("examples")
def test_its_commands_print_what_it_shows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ticks = count()
    monkeypatch.setattr(decide, "_now", lambda: f"2026-11-22T16:{next(ticks):02d}:00.000Z")
    for name in ("desk.db", "other.db"):
        shutil.copy(built("geneva-2021")[0], tmp_path / name)
    for block in CONSOLE:
        for command, shown in re.findall(
            r"^\$ rashomon (.*)\n((?:(?!\$).*\n)*)", block, re.MULTILINE
        ):
            given = re.sub(r"\b(\w+\.(?:db|jsonl))\b", rf"{tmp_path}/\1", command)
            answer = printed(*shlex.split(given))
            assert missing(shown.splitlines(), answer) == [], f"{command}\n{answer}"


def test_its_python_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    reports = ROOT / "tests" / "golden" / "counts-differ" / "reports"
    printed("build", str(reports), "-o", str(tmp_path / "desk.db"), "--workers", "0")
    monkeypatch.chdir(tmp_path)
    exec(compile(CODE, "rulings.md", "exec"), {})
    assert re.fullmatch(r"1\nruling-\w+ in force\n", capsys.readouterr().out)


def missing(shown: list[str], whole: str) -> list[str]:
    """Return the lines that a text lacks, or has in another order; "…" stands for anything."""
    lines, place, lost = whole.splitlines(), 0, []
    for line in shown:
        pattern = re.escape(line).replace("…", r"\S*")
        found = [n for n, one in enumerate(lines) if n >= place and re.fullmatch(pattern, one)]
        if found:
            place = found[0] + 1
        elif line.strip() != "…":
            lost.append(line)
    return lost
