"""`rashomon group`: which reports tell one story, without a record."""

import click

from rashomon import api
from rashomon.show.cli import parameters
from rashomon.show.cli.outputs import write_lines
from rashomon.show.cli.terminal import list_rejected, progress


@click.command()
@parameters.inputs
@parameters.output
@parameters.workers
def group(paths: tuple[str, ...], to: str, worker_count: int, options_path: str | None) -> None:
    """Write the story of each input; one that is in a language not read has none."""
    options = parameters.options_of(options_path)
    with api.scratch_record() as record:
        given = api.load_reports(*paths, options=options, stdin=parameters.standard_input(paths))
        try:
            with progress() as bars:
                stories = api.group(
                    given, record, options=options, workers=worker_count, progress=bars
                )
        finally:
            list_rejected(record.view.rejected())
        story_of = {report: story.id for story in stories for report in story.reports}
        told = {
            path: story_of.get(report.id)
            for report in record.view.reports()
            for path in report.paths
        }
        write_lines(({"path": path, "story": told[path]} for path in sorted(told)), to)
