"""`rashomon merge`: several records made one."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import asdict
from pathlib import Path

import click
from rich.text import Text

from rashomon import api
from rashomon.nouns.errors import UsageError
from rashomon.nouns.merging import Merged, Taken
from rashomon.show.clean import clean
from rashomon.show.cli import parameters
from rashomon.show.cli.terminal import console, emit, print_json, progress
from rashomon.show.phrases import count


@click.command()
@click.argument("record_paths", nargs=-1, required=True, type=parameters.PLACE, metavar="RECORD...")
@click.option(
    "-o", "--output", "output_path", required=True, type=parameters.PLACE, metavar="RECORD",
    help="The record to make or add to; it may be one of those merged.",
)  # fmt: skip
@parameters.workers
@click.option("--json", "json_wanted", is_flag=True, help="Print all of it as JSON.")
def merge(
    *,
    record_paths: tuple[str, ...],
    output_path: str,
    worker_count: int,
    options_path: str | None,
    json_wanted: bool,
) -> None:
    """Make one record of several, as a build from all their inputs would.

    A report that several have is one with all its paths. Readings by this rashomon with these options
    are taken over, others made again; so are rulings, feeds and removals: what one had removed is in
    none of the result.
    """
    options = parameters.options_of(options_path)
    others = [path for path in record_paths if not _is_same(path, output_path)]
    if len(others) < len(record_paths):
        api.open_record(output_path).close()  # named as one of those merged, it must be there
    if not others:
        raise UsageError(f"{output_path}: nothing to merge with it; name other records")
    with ExitStack() as held:
        sources = []
        for path in others:
            source = held.enter_context(api.open_record(path))
            held.enter_context(source.snapshot())  # a watch may go on adding to it
            sources.append(source)
        record = held.enter_context(api.open_record(output_path, create=True))
        bars = held.enter_context(progress())
        done = api.merge(sources, record, options=options, workers=worker_count, progress=bars)
    for lost in done.lost:
        click.echo(f"lost: {lost}", err=True)
    if json_wanted:
        print_json(asdict(done))
        return
    screen = console()
    for line in _lines(output_path, done):
        emit(line, screen)


def _lines(path: str, done: Merged) -> Iterator[Text]:
    words = f"{clean(path)}: {count(done.reports, 'report')}, {done.read} of them read now"
    removed = (
        f"; {count(done.removed, 'report')} removed, as another record had" if done.removed else ""
    )
    yield Text(words + removed, style="bold")
    for one in done.taken:
        yield Text(f"  {clean(one.path)}: {_taken(one, done.schema)}")
    yield Text(f"See its stories: rashomon show {clean(path)}")


def _taken(one: Taken, schema: int) -> str:
    parts = [
        f"{count(one.reports, 'report')}, {one.new} new",
        f"{count(one.readings, 'reading')} taken over",
    ]
    if one.older:
        parts.append(f"{count(one.older, 'reading')} of another version or other options left")
    if one.barred:
        parts.append(f"{count(one.barred, 'report')} kept out, as removed")
    if one.rulings:
        parts.append(f"{count(one.rulings, 'ruling')} taken over")
    if one.schema not in {0, schema}:
        parts.append(f"was of schema {one.schema}, is of {schema} now")
    return "; ".join(parts)


def _is_same(path: str, other: str) -> bool:
    return Path(path).resolve() == Path(other).resolve()
