"""`rashomon quotes`: who said what, without a record."""

from collections.abc import Iterator

import click

from rashomon.nouns.readings import ReadReport
from rashomon.show.cli import parameters
from rashomon.show.cli.readings import write_readings
from rashomon.show.wire import Json, Wire


@click.command()
@parameters.inputs
@parameters.output
@parameters.workers
def quotes(paths: tuple[str, ...], to: str, worker_count: int, options_path: str | None) -> None:
    """Write every attributed statement in the inputs."""
    write_readings(paths, to, worker_count, options_path, _rows)


def _rows(read: ReadReport) -> Iterator[Json]:
    wire = Wire(read.report.cut)
    for quote in read.reading.quotes:
        yield {"path": read.report.path, **wire.quote(quote)}
