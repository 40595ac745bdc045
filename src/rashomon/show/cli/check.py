"""`rashomon check`: recut every span of a record, follow every link."""

import click

from rashomon import api
from rashomon.nouns.errors import BrokenRecord
from rashomon.show.clean import clean
from rashomon.show.cli import parameters
from rashomon.show.cli.terminal import print_json


@click.command()
@parameters.record
@parameters.as_json
def check(record_path: str, *, json_wanted: bool) -> None:
    """Recut every span of RECORD and follow every link; exit 3 if anything does not hold."""
    with api.open_record(record_path) as record:
        found = list(record.problems())
        if json_wanted:
            print_json({"problems": found})
        else:
            for problem in found:
                click.echo(clean(problem))
        if found:
            raise BrokenRecord(f"{record_path}: {len(found)} things do not hold; build it anew")
        if not json_wanted:
            reports = len(record.view.report_ids())
            click.echo(f"{record_path}: every span and link holds ({reports} reports)")
        if record.removals.is_unwiped():
            click.echo(
                "a removal did not finish, words of it may lie in the file: end it with "
                f"rashomon remove {clean(record_path)}",
                err=True,
            )
        if not record.view.is_settled():
            click.echo(
                "the last build did not finish: build again to bring it up to date", err=True
            )
