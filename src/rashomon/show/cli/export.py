"""`rashomon export`: a record in a form that other programs read."""

from pathlib import Path

import click

from rashomon import api
from rashomon.show.cli import parameters
from rashomon.show.exports import jsonl

FORMATS = {"jsonl": jsonl.export}


@click.command()
@parameters.record
@click.option("--format", "name", type=click.Choice(sorted(FORMATS)), required=True)
@click.option("--to", "to", required=True, metavar="PATH", help="Folder to write into.")
def export(record_path: str, name: str, to: str) -> None:
    """Write RECORD in another form; `jsonl` is one file a kind of thing, one line each."""
    with api.open_record(record_path) as record:
        if not record.view.is_settled():
            click.echo(
                "the last build did not finish: build again to bring it up to date", err=True
            )
        FORMATS[name](record, Path(to))
