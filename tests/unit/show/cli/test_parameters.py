"""What several commands share: workers, options, standard input."""

from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from rashomon.nouns.errors import UsageError
from rashomon.nouns.options import Options
from rashomon.show.cli.main import main
from rashomon.show.cli.parameters import cores, options_of, standard_input, workers


def test_without_a_file_options_are_the_defaults() -> None:
    assert options_of(None) == Options()


def test_a_missing_options_file_is_wrong_usage() -> None:
    with pytest.raises(UsageError):
        options_of("nowhere.toml")


def test_there_is_a_core() -> None:
    assert cores() >= 1


def test_standard_input_is_read_only_when_asked_for() -> None:
    assert standard_input(("a.txt",)) is None


def test_own_tables_reach_the_options_of_every_command_that_reads(tmp_path: Path) -> None:
    (tmp_path / "actors.tsv").write_text(
        "names\tkind\tcountry\tsectors\twikidata\nAda Quill\tperson\tNOR\n", "utf-8"
    )

    @click.command()
    @workers
    def reads(worker_count: int, options_path: str | None) -> None:
        click.echo(f"{worker_count} {options_of(options_path).read.actors}")

    outcome = CliRunner().invoke(reads, ["--workers", "0", "--tables", str(tmp_path)])
    assert outcome.output == "0 ('Ada Quill\\tperson\\tNOR',)\n"
    assert CliRunner().invoke(reads, ["--workers", "0"]).output == "0 ()\n"


COMMANDS = (
    ("build", "reports", "-o"),
    ("watch", "http://127.0.0.1:9/rss", "--once", "-o"),
    ("reread",),
)
"""Those that a cluster may work for, up to the name of the record."""


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("given", [("--engine", "dask"), ("--scheduler", "tcp://127.0.0.1:9")])
def test_a_cluster_needs_the_address_of_its_scheduler(
    command: tuple[str, ...], given: tuple[str, str], path: str
) -> None:
    outcome = CliRunner().invoke(main, [*command, path, *given])
    assert outcome.exit_code == 2
    assert "--engine dask and --scheduler ADDRESS go together" in outcome.stderr


@pytest.mark.parametrize("command", COMMANDS)
def test_a_scheduler_that_is_no_address_is_told_in_a_line(
    command: tuple[str, ...], path: str
) -> None:
    outcome = CliRunner().invoke(
        main, [*command, path, "--engine", "dask", "--scheduler", "nowhere"]
    )
    assert outcome.exit_code == 2
    assert outcome.stderr.startswith("rashomon: nowhere: no Dask scheduler answers there")
