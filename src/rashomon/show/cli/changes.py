"""`rashomon changes`: what is new in a record since a run or a time."""

import click

from rashomon import api
from rashomon.show.changes import ChangesText, changes_json
from rashomon.show.cli import parameters
from rashomon.show.cli.terminal import console, emit_hanging, print_json

SHOWN = 20  # of each kind and way
HANGING = 11  # columns before the words of a change


@click.command()
@parameters.record
@click.option(
    "--since", default="last", show_default=True, metavar="RUN|TIME",
    help="A run by its number, the last run, or a time such as 2026-11-20T10:00 (UTC).",
)  # fmt: skip
@click.option("--all", "whole", is_flag=True, help=f"List all, not {SHOWN} of each kind.")
@click.option("--json", "json_wanted", is_flag=True, help="Print all of it as JSON.")
def changes(record_path: str, since: str, *, whole: bool, json_wanted: bool) -> None:
    """Print what is new, changed or gone in RECORD: stories, reports, origins, disagreements, findings.

    Every build, watch, removal, rereading and merge is a run. --since 12 tells what changed after
    run 12, --since last what the last run changed, --since 0 everything.
    """
    with api.open_record(record_path) as record, record.snapshot():
        found = api.changes(record, since)
        if json_wanted:
            print_json(changes_json(record, found))
            return
        screen = console()
        for line in ChangesText(record, found, None if whole else SHOWN).lines():
            emit_hanging(line, screen, HANGING)
