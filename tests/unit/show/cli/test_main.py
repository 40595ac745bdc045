"""Every command ends with the contract's exit status and one line, never a traceback."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from rashomon.show.cli.main import main

Run = Callable[..., Result]


@pytest.mark.parametrize("command", ["show", "check"])
def test_a_missing_record_is_wrong_usage(run: Run, command: str, tmp_path: Path) -> None:
    outcome = run(command, str(tmp_path / "none.db"))
    assert outcome.exit_code == 2
    assert "rashomon build" in outcome.stderr


def test_a_file_that_is_no_record_is_3(run: Run, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("notes\n" * 200)
    assert run("show", str(tmp_path / "notes.txt")).exit_code == 3


@pytest.mark.parametrize("arguments", [[], ["build"], ["nonsense"], ["show"], ["export", "x"]])
def test_wrong_usage_is_2(run: Run, arguments: list[str]) -> None:
    assert run(*arguments).exit_code == 2


def test_version_and_help(run: Run, path: str) -> None:
    assert run("--version").exit_code == 0
    for command in main.commands:
        outcome = run(command, "--help")
        assert outcome.exit_code == 0
        assert "--help" in outcome.output
        assert "\\b" not in outcome.output  # click's mark, where it is not the character


def test_the_first_commands_stand_on_lines_of_their_own(run: Run) -> None:
    assert "\n    rashomon build reports/ " in run("--help").output
