"""`rashomon show`: the stories of a record, or one of them, as text."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import click

from rashomon import api
from rashomon.nouns.ids import StoryId
from rashomon.show.cli import parameters
from rashomon.show.cli.filters import filters, selection
from rashomon.show.cli.stories import print_stories
from rashomon.show.cli.terminal import console, print_parts
from rashomon.show.exports.extract import Extract
from rashomon.show.exports.kept import kept
from rashomon.show.lines import FILES, Lines


@click.command()
@parameters.record
@click.argument("one", metavar="[STORY]", required=False)
@parameters.as_json
@click.option("--all", "uncut", is_flag=True, help="Print all of a story, however long it is.")
@filters
def show(
    record_path: str, one: str | None, *, json_wanted: bool, uncut: bool, **given: Any
) -> None:
    """Print the stories of RECORD, or one STORY whole, or what filters keep of them.

    Of a story of hundreds of reports what weighs most is printed, with how much more there is; --all
    prints the rest too. --json and filters leave nothing out.

    An event is kept when it fits every filter, and of several values of one filter any. The reports
    and counts at the head of a story stay those of the whole.
    """
    chosen = selection(given)
    with _uncollected(), api.open_record(record_path) as record, record.snapshot():
        if json_wanted and one is not None and chosen.is_everything:
            print_parts(Lines(record).of_story(StoryId(one)).items())
            return
        if one is not None:
            chosen = replace(chosen, stories=(*chosen.stories, StoryId(one)))
        if json_wanted:
            lines = Lines(record, kept(Extract(record, chosen)))
            print_parts((name, lines.of(name)) for name in FILES)
        else:
            print_stories(record, console(), chosen, uncut=uncut)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Look for no cycles among what is read, which has none: of a huge story that is a quarter of the time."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()
