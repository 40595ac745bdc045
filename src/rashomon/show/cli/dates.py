"""`rashomon dates`: time expressions and their TimeML values, without a record."""

from collections.abc import Iterator
from datetime import date

import click

from rashomon import api
from rashomon.nouns.errors import UsageError
from rashomon.nouns.readings import ReadReport
from rashomon.show.cli import parameters
from rashomon.show.cli.readings import write_readings
from rashomon.show.wire import Json, Wire


@click.command()
@parameters.inputs
@parameters.output
@click.option(
    "--date", "stated", multiple=True, metavar="PATH=YYYY-MM-DD",
    help="The day a document was written; may be given many times.",
)  # fmt: skip
@parameters.workers
def dates(
    paths: tuple[str, ...],
    to: str,
    stated: tuple[str, ...],
    worker_count: int,
    options_path: str | None,
) -> None:
    """Write every time expression in the inputs with its TimeML value.

    A document's day is that of --date, else the `date` that came beside its text.
    """
    days = dict(_day(one) for one in stated)

    def rows(read: ReadReport) -> Iterator[Json]:
        wire = Wire(read.report.cut)
        day = days.get(read.report.path, read.report.date)
        for expression, value in api.time_values(read, day):
            yield {
                "path": read.report.path,
                "span": wire.span(expression.span),
                "type": expression.type.value,
                "value": value,
            }

    write_readings(paths, to, worker_count, options_path, rows, words_only=True)


def _day(stated: str) -> tuple[str, date]:
    path, _, day = stated.rpartition("=")
    try:
        return path, date.fromisoformat(day)
    except ValueError as fault:
        raise UsageError(f"--date {stated}: write PATH=YYYY-MM-DD") from fault
