"""Each shell gets a script, and what it asks for is answered."""

from collections.abc import Callable

import click
import pytest
from click.shell_completion import ShellComplete
from click.testing import Result

from rashomon.show.cli.completion import SHELLS, VARIABLE
from rashomon.show.cli.main import main

Run = Callable[..., Result]


@pytest.mark.parametrize("shell", SHELLS)
def test_a_shell_gets_a_script(run: Run, shell: str) -> None:
    outcome = run("completion", shell)
    assert outcome.exit_code == 0
    assert f"{VARIABLE}={shell}_complete" in outcome.stdout


def test_another_shell_is_wrong_usage(run: Run) -> None:
    assert run("completion", "csh").exit_code == 2


@pytest.mark.parametrize(
    ("typed", "last", "wanted"),
    [
        ([], "exp", "export"),
        (["export", "r.db"], "--full", "--full-text"),
        (["export", "r.db", "--format"], "geo", "geojson"),
        (["show", "r.db", "--type"], "rej", "reject"),
    ],
)
def test_commands_options_and_choices_are_completed(
    typed: list[str], last: str, wanted: str
) -> None:
    completed = ShellComplete(main, {}, "rashomon", VARIABLE).get_completions(typed, last)
    assert wanted in [one.value for one in completed]


def test_every_file_and_record_is_completed_by_what_lies_there() -> None:
    for name, command in main.commands.items():
        for parameter in command.params:
            where = parameter.metavar or ""
            if where.startswith(("PATH...", "RECORD", "FILE", "OUT.", "IN.")):
                (kind,) = parameter.shell_complete(click.Context(command), "")
                assert kind.type == "file", f"{name} {parameter.name}"
