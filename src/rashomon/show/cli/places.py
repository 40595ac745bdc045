"""`rashomon places`: place names and where they are, without a record."""

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
def places(paths: tuple[str, ...], to: str, worker_count: int, options_path: str | None) -> None:
    """Write every place name in the inputs and the place it names."""
    write_readings(paths, to, worker_count, options_path, _rows, words_only=True)


def _rows(read: ReadReport) -> Iterator[Json]:
    wire = Wire(read.report.cut)
    found = [(span, place) for place in read.reading.places for span in place.spans]
    named = sorted(found, key=lambda pair: pair[0])
    for span, place in named:
        yield {
            "path": read.report.path,
            "span": wire.span(span),
            "name": place.name,
            "country": place.country,
            "lat": place.lat,
            "lon": place.lon,
            "geonames": place.geonames,
        }
