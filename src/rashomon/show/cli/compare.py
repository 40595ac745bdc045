"""`rashomon compare`: which reports share text, without a record."""

import click

from rashomon import api
from rashomon.show.cli import parameters
from rashomon.show.cli.outputs import write_lines
from rashomon.show.cli.terminal import list_rejected, progress
from rashomon.show.lines import Lines


@click.command()
@parameters.inputs
@parameters.output
@parameters.workers
def compare(paths: tuple[str, ...], to: str, worker_count: int, options_path: str | None) -> None:
    """Write every pair of inputs that share text, with what was changed."""
    options = parameters.options_of(options_path)
    with api.scratch_record() as record:
        given = api.load_reports(*paths, options=options, stdin=parameters.standard_input(paths))
        try:
            with progress() as bars:
                copies = api.compare(
                    given, record, options=options, workers=worker_count, progress=bars
                )
        finally:
            list_rejected(record.view.rejected())
        write_lines(map(Lines(record).one, copies), to)
