"""The README is true: its Python runs, its commands exist, its links lead somewhere."""

import re
from pathlib import Path

from click.testing import CliRunner

from rashomon.show.cli.main import main

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
REPORTS = ROOT / "tests" / "golden" / "counts-differ" / "reports"


def test_its_python_example_prints_positions(tmp_path: Path, capsys) -> None:  # type: ignore[no-untyped-def] # pytest's own fixture
    (code,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    code = code.replace("desk.db", str(tmp_path / "desk.db")).replace("reports/", str(REPORTS))
    exec(compile(code, "README.md", "exec"), {})
    assert "12 Belarusian diplomats 1 independent origins" in capsys.readouterr().out


def test_every_command_of_the_program_is_in_it() -> None:
    assert [name for name in main.commands if not re.search(rf"\b{name}\b", README)] == []


def test_every_command_it_shows_has_help() -> None:
    for name in main.commands:
        outcome = CliRunner().invoke(main, [name, "--help"])
        assert outcome.exit_code == 0
        assert len(outcome.output) > 100


def test_every_link_leads_to_a_file() -> None:
    for page in (ROOT / "README.md", *(ROOT / "docs").rglob("*.md"), ROOT / "CONTRIBUTING.md"):
        for link in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8")):
            assert (page.parent / link).exists(), f"{page.name}: {link}"
