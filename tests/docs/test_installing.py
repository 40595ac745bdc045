"""docs/installing.md is true: what it writes lies where shells and `man` look, and works there.

That the wheel is made and runs is the business of tests/end_to_end/test_wheel.py.
"""

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner

from rashomon.show.cli.completion import SHELLS
from rashomon.show.cli.main import main

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "installing.md").read_text(encoding="utf-8")
VERSION = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
SHOWN = re.findall(r"^\$ (.*?)(?:  +#.*)?$", PAGE, re.MULTILINE)

ASK = """
source ~/.local/share/bash-completion/completions/rashomon
COMP_WORDS=(rashomon export desk.db --format geo) COMP_CWORD=4
_rashomon_completion rashomon geo --format
echo "${COMPREPLY[@]}"
"""


def bash(line: str, home: Path) -> subprocess.CompletedProcess[str]:
    """Run a line with this Python's `rashomon` on the path and a home of its own."""
    path = f"{Path(sys.executable).parent}:/usr/local/bin:/usr/bin:/bin"
    return subprocess.run(
        ["bash", "-c", line], env={"HOME": str(home), "PATH": path, "LANG": "C.UTF-8"},
        capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a home in which the page's lines about shells and the manual were run."""
    place = tmp_path_factory.mktemp("home")
    lines = [line for line in SHOWN if line.startswith(("mkdir", "rashomon"))]
    assert len(lines) == 3
    for line in lines:
        bash(line, place)
    return place


def test_bash_completes_from_where_it_looks(home: Path) -> None:
    assert bash(ASK, home).stdout == "geojson\n"


@pytest.mark.skipif(shutil.which("groff") is None, reason="groff is not installed")
def test_roff_has_nothing_to_warn_of_in_the_manual(home: Path) -> None:
    (page,) = (home / ".local" / "share" / "man").rglob("rashomon.1")
    assert any(str(page.relative_to(home)) in line for line in SHOWN if line.startswith("man "))
    assert bash(f"groff -man -ww -z {page}", home).stderr == ""


def test_every_shell_is_in_it() -> None:
    assert [one for one in SHELLS if f"rashomon completion {one} >" not in PAGE] == []


def test_the_package_runs_by_its_name() -> None:
    assert any(line.endswith("python -m rashomon --version") for line in SHOWN)
    asked = [sys.executable, "-m", "rashomon", "--version"]
    said = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    assert said == CliRunner().invoke(main, ["--version"], prog_name="rashomon").output
    assert VERSION in said


def test_every_wheel_and_extra_named_in_docs_is_ours() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    for page in (ROOT / "docs").glob("*.md"):
        text = page.read_text(encoding="utf-8")
        assert set(re.findall(r"rashomon-([\d.]+)-py3", text)) <= {VERSION}, page.name
        extras = re.findall(r"(?:rashomon|any\.whl)\[([\w-]+)\]", text)
        assert set(extras) <= project["optional-dependencies"].keys(), page.name
