"""`rashomon show`: the stories of a record, or one of them, as text."""

import click

from rashomon import api
from rashomon.nouns.ids import StoryId
from rashomon.show.cli import parameters
from rashomon.show.cli.stories import print_stories, print_story
from rashomon.show.cli.terminal import console, print_json
from rashomon.show.lines import FILES, Lines


@click.command()
@parameters.record
@click.argument("story", required=False)
@parameters.as_json
def show(record_path: str, story: str | None, *, json_wanted: bool) -> None:
    """Print the stories of RECORD, or one STORY whole."""
    with api.open_record(record_path) as record, record.snapshot():
        lines = Lines(record)
        if json_wanted and story is not None:
            print_json(lines.of_story(StoryId(story)))
        elif json_wanted:
            print_json({name: list(lines.of(name)) for name in FILES})
        elif story is not None:
            print_story(record, StoryId(story), console())
        else:
            print_stories(record, console())
