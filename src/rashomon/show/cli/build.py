"""`rashomon build`: reports in, a record and its stories out."""

from collections.abc import Iterable

import click

from rashomon import api
from rashomon.nouns.errors import NothingRead
from rashomon.show.cli import parameters
from rashomon.show.cli.stories import print_stories
from rashomon.show.cli.terminal import console, list_rejected, print_parts, progress
from rashomon.show.lines import FILES, Lines
from rashomon.show.phrases import count


@click.command()
@parameters.inputs
@click.option(
    "-o", "--output", "record_path", default="rashomon.db", show_default=True,
    type=parameters.PLACE, metavar="RECORD",
    help="The record to make or add to.",
)  # fmt: skip
@parameters.workers
@parameters.cluster
@parameters.as_json
def build(
    paths: tuple[str, ...],
    record_path: str,
    worker_count: int,
    options_path: str | None,
    *,
    scheduler: str | None,
    json_wanted: bool,
) -> None:
    """Read reports into a record and print its stories.

    PATH is a file, a folder, an archive, or "-". Adding the same reports again changes nothing; a
    build that was stopped goes on from where it was.
    """
    options = parameters.options_of(options_path)
    stdin = parameters.standard_input(paths)
    with api.open_record(record_path, create=True) as record:
        with progress() as bars:
            given = api.load_reports(*paths, options=options, stdin=stdin)
            try:
                outcome = api.build(
                    given,
                    record,
                    options=options,
                    workers=worker_count,
                    progress=bars,
                    scheduler=scheduler,
                )
            except NothingRead:
                list_rejected(record.view.rejected())
                raise
        list_rejected(outcome.rejected)
        _tell_of_the_rest(outcome.barred, outcome.lost)
        if json_wanted:
            lines = Lines(record)
            print_parts((name, lines.of(name)) for name in FILES)
        else:
            print_stories(record, console())


def _tell_of_the_rest(barred: int, lost: Iterable[str]) -> None:
    """Say on standard error what of the inputs is not in the record, or not whole."""
    if barred:
        click.echo(
            f"kept out: {count(barred, 'report')} removed from this record; "
            "rashomon remove --allow-again lets in again",
            err=True,
        )
    for one in lost:
        click.echo(f"lost: {one}", err=True)
