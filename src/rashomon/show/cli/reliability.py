"""`rashomon reliability`: how often each field is unknown, and how often it was right on what."""

import click

from rashomon import api
from rashomon.show.cli import parameters
from rashomon.show.cli.terminal import console, emit_hanging, print_json
from rashomon.show.reliability import reliance, reliance_json, reliance_lines

HANGING = 21  # columns before what goes on from the line above


@click.command()
@parameters.record
@parameters.as_json
def reliability(record_path: str, *, json_wanted: bool) -> None:
    """Print how often each field of RECORD is unknown, and how often such were right on test sets.

    What is unknown is counted in the record; figures are those of docs/quality.md, which says how
    their data was used before.
    """
    with api.open_record(record_path) as record, record.snapshot():
        told = reliance(record)
    if json_wanted:
        print_json({"fields": [reliance_json(one) for one in told]})
        return
    screen = console()
    for line in reliance_lines(told):
        emit_hanging(line, screen, HANGING)
