"""`rashomon why`: every span under one line of a record."""

import click

from rashomon import api
from rashomon.api import Record
from rashomon.nouns.errors import UsageError
from rashomon.nouns.ids import StoryId
from rashomon.nouns.verdicts import Listed
from rashomon.show.cli import parameters
from rashomon.show.cli.terminal import console, emit_hanging, print_json
from rashomon.show.lines import Lines
from rashomon.show.rulings import ruling_json, ruling_lines
from rashomon.show.why import Named, Why


@click.command()
@parameters.record
@click.argument("identity", metavar="ID")
@parameters.as_json
def why(record_path: str, identity: str, *, json_wanted: bool) -> None:
    """Print what ID rests on: each span with its sentence, its place and the reasons.

    ID names an event, quote, copy, origin, story, finding, disagreement or ruling, as `show` and the
    export print it.
    """
    with api.open_record(record_path) as record, record.snapshot() as view:
        found: Named | None = view.find(identity)
        if found is None and identity in view.story_ids():
            story = StoryId(identity)
            found = view.account(story) if json_wanted else record.excerpts.head(story)
        if found is None:
            ruling = next((one for one in api.rulings(record) if one.ruling.id == identity), None)
            if ruling is not None:
                _ruling(record, ruling, json_wanted=json_wanted)
                return
            raise UsageError(f"{identity}: nothing in {record_path} has this id")
        if json_wanted:
            print_json(Lines(record).one(found))
            return
        screen = console()
        for line in Why(record).lines(found):
            emit_hanging(line, screen)


def _ruling(record: Record, ruling: Listed, *, json_wanted: bool) -> None:
    if json_wanted:
        print_json(ruling_json(record, ruling))
        return
    for line in ruling_lines(record, ruling):
        emit_hanging(line, console())
