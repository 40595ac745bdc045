"""The parameters that several commands share."""

import os
import sys
from collections.abc import Callable
from functools import wraps
from typing import Any, BinaryIO

import click

from rashomon import api
from rashomon.nouns.errors import UsageError
from rashomon.nouns.options import Options

Command = Callable[..., Any]

PLACE = click.Path(readable=False)
"""A path, which shells complete; whether it can be read is found out by whoever reads it."""


def inputs(command: Command) -> Command:
    """Take the inputs: one or more files, folders, archives, or "-"."""
    return click.argument("paths", nargs=-1, required=True, type=PLACE, metavar="PATH...")(command)


def record(command: Command) -> Command:
    """Take the record."""
    return click.argument("record_path", type=PLACE, metavar="RECORD")(command)


def output(command: Command) -> Command:
    """Take the file to write."""
    return click.option(
        "--to",
        "to",
        required=True,
        type=PLACE,
        metavar="OUT.jsonl",
        help='File to write; "-" prints.',
    )(command)


def as_json(command: Command) -> Command:
    """Take `--json`."""
    return click.option(
        "--json", "json_wanted", is_flag=True, help="Print what the export would hold."
    )(command)


def workers(command: Command) -> Command:
    """Take `--workers`, `--options` and `--tables`."""
    for option in (
        click.option(
            "--tables",
            type=PLACE,
            metavar="DIR",
            expose_value=False,
            callback=_keep_tables,
            help="A folder of your own actors.tsv, offices.tsv, outlets.tsv.",
        ),
        click.option(
            "--options",
            "options_path",
            type=PLACE,
            metavar="FILE.toml",
            help="Options other than the defaults.",
        ),
        click.option(
            "--workers",
            "worker_count",
            type=click.IntRange(min=0),
            default=cores,
            show_default="one a core",
            help="Processes that read; 0 reads in this one. The result is the same.",
        ),
    ):
        command = option(command)
    return command


def cluster(command: Command) -> Command:
    """Take `--engine` and `--scheduler`; the command is given the latter, `None` for this machine."""

    @wraps(command)
    def understood(*given: object, engine: str, scheduler: str | None, **named: object) -> Any:
        if (engine == "dask") != (scheduler is not None):
            raise UsageError(
                "--engine dask and --scheduler ADDRESS go together; give both or neither"
            )
        return command(*given, scheduler=scheduler, **named)

    for option in (
        click.option(
            "--scheduler",
            metavar="ADDRESS",
            help="Where the scheduler of --engine dask listens, such as tcp://10.0.0.1:8786.",
        ),
        click.option(
            "--engine",
            type=click.Choice(["local", "dask"]),
            default="local",
            show_default=True,
            help="Who works: processes of this machine, or the workers of a Dask cluster. Same result.",
        ),
    ):
        understood = option(understood)
    return understood


def _keep_tables(context: click.Context, _: click.Parameter, folder: str | None) -> None:
    """Keep the folder for `options_of`, so that not every command has to hand it on."""
    context.meta[_TABLES] = folder


_TABLES = "rashomon.tables"


def cores() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def options_of(path: str | None) -> Options:
    """Return the options of a file, the defaults without one, with the tables of `--tables`."""
    context = click.get_current_context(silent=True)
    folder = None if context is None else context.meta.get(_TABLES)
    options = Options() if path is None else api.load_options(path)
    return options if folder is None else api.load_tables(folder, options)


def standard_input(paths: tuple[str, ...]) -> BinaryIO | None:
    """Return standard input as bytes if it is among the inputs."""
    return sys.stdin.buffer if "-" in paths else None
