"""The README is true: its Python runs, its commands exist, its links lead somewhere."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from rashomon.show.cli.main import main
from support.examples import built, printed

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


@pytest.mark.xdist_group("examples")
def test_the_story_it_shows_is_what_the_program_prints() -> None:
    (shown,) = re.findall(r"```text\n(.*?)```", README, re.DOTALL)
    assert missing(shown.splitlines(), built("geneva-2021")[1]) == []


@pytest.mark.xdist_group("examples")
def test_the_answers_it_shows_are_what_the_program_gives() -> None:
    (shown,) = re.findall(r"```console\n(\$ rashomon why.*?)```", README, re.DOTALL)
    asked = re.findall(r"^\$ rashomon why \S+ (\S+)\n((?:(?!\$).*\n)+)", shown, re.MULTILINE)
    assert len(asked) == 2
    for identity, answer in asked:
        printed_now = printed("why", built("geneva-2021")[0], identity)
        assert missing(answer.splitlines(), printed_now) == []


def missing(shown: list[str], whole: str) -> list[str]:
    """Return the lines that a text lacks, or has in another order; "…" stands for any number."""
    printed_lines, place, lost = whole.splitlines(), 0, []
    for line in shown:
        if line.strip() in {"", "…"}:
            continue
        if line in printed_lines[place:]:
            place = printed_lines.index(line, place) + 1
        else:
            lost.append(line)
    return lost
