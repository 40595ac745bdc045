"""The manual page tells every command and option, and roff takes its words for words."""

from collections.abc import Callable

import click
from click.testing import Result

from rashomon.show.cli.main import main
from rashomon.show.cli.man import page

Run = Callable[..., Result]


def test_every_command_and_option_is_in_it(run: Run) -> None:
    told = run("man").stdout.replace("\\-", "-")
    for name, command in main.commands.items():
        assert f"\n.B rashomon {name}\n" in told
        for parameter in command.params:
            assert all(option in told for option in parameter.opts if option.startswith("--"))


def test_no_word_is_a_request() -> None:
    @click.group(help=".so /etc/passwd\n\n'tis a \\n(.x -- trap")
    def group() -> None: ...

    lines = list(page(group))
    assert "\\&.so /etc/passwd" in lines
    assert "\\&'tis a \\en(.x \\-\\- trap" in lines


def test_every_other_line_that_begins_with_a_dot_is_ours(run: Run) -> None:
    requests = {line.split(" ")[0] for line in run("man").stdout.splitlines() if line[:1] in ".'"}
    assert requests == {".TH", ".SH", ".B", ".TP", ".PP", ".nf", ".fi"}


def test_it_is_ascii_whatever_the_words(run: Run) -> None:
    assert run("man").stdout.isascii()
