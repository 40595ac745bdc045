"""`rashomon decide`: what a person decides of a record, kept with who, when and why; and their list."""

import getpass
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import click
from rich.text import Text

from rashomon import api
from rashomon.api import Record
from rashomon.nouns.errors import UsageError
from rashomon.nouns.ruling_lines import from_lines
from rashomon.nouns.rulings import Ruling, RulingKind, Said, stamp_of
from rashomon.nouns.verdicts import Listed, Settled, Standing
from rashomon.show.cli import parameters
from rashomon.show.cli.outputs import write_lines
from rashomon.show.cli.terminal import console, emit, emit_hanging, print_json, progress
from rashomon.show.phrases import count
from rashomon.show.rulings import ruling_json, ruling_lines

KINDS = """\b
Kinds, and what each is said of:
  same-story, not-same-story  two stories, or reports of them
  same-event, not-same-event  two events, or words that tell them
  same-actor, not-same-actor  two actors, or words that name them
  not-copy                    a copy, or the two reports
  date                        a report and the day it was written
  undo                        a ruling

\b
Name a report by id or path, an actor by its code (Q42, actor-…), anything
else by its id, words as `rashomon why` does: REPORT:START-END.

\b
  rashomon decide desk.db not-copy copy-939c4ccd7c4371aa --why "We saw both."
  rashomon decide desk.db date reports/a.txt 2023-05-03 --why "The desk said so."
  rashomon decide desk.db undo ruling-1c5e7f20aa3b4d66 --why "Mistaken."
  rashomon decide desk.db                           all that was decided
"""


HANGING = 4  # columns before what goes on from the line above
KIND_WORDS = {"written": "days of writing"}


@dataclass(frozen=True, slots=True, kw_only=True)
class _How:
    """How rulings are added."""

    later: bool
    workers: int
    options: str | None


@click.command(epilog=KINDS)
@parameters.record
@click.argument("kind", type=click.Choice([kind.value for kind in RulingKind]), required=False,
                metavar="[KIND")  # fmt: skip
@click.argument("things", nargs=-1, metavar="THING...]")
@click.option("--why", default="", metavar="TEXT", help="The reason. A ruling needs one.")
@click.option("--who", metavar="NAME", help="Who decides; your login name without it.")
@click.option("--no-update", "later", is_flag=True, help="Leave what follows to the next build.")
@click.option(
    "--import",
    "given",
    type=parameters.PLACE,
    metavar="FILE.jsonl",
    help='Add the rulings of a file, "-" of input.',
)
@click.option(
    "--export",
    "to",
    type=parameters.PLACE,
    metavar="FILE.jsonl",
    help='Write all rulings to a file; "-" prints.',
)
@parameters.workers
@parameters.as_json
def decide(  # noqa: PLR0913 - # one argument an option
    *,
    record_path: str,
    kind: str | None,
    things: tuple[str, ...],
    why: str,
    who: str | None,
    later: bool,
    given: str | None,
    to: str | None,
    worker_count: int,
    options_path: str | None,
    json_wanted: bool,
) -> None:
    """Decide what RECORD is to hold to; without KIND, list what was decided.

    A ruling is kept with who, when and why, is respected by every later build, and is undone by
    another ruling, never deleted. Of two that contradict one another the later holds.
    """
    how = _How(later=later, workers=worker_count, options=options_path)
    if sum(each is not None for each in (kind, given, to)) > 1:
        raise UsageError("either decide, or --import, or --export: one at a time")
    if to is not None:
        with api.open_record(record_path) as record, record.snapshot():
            write_lines((ruling_json(record, one) for one in api.rulings(record)), to)
        return
    if kind is None and given is None:
        _list(record_path, json_wanted=json_wanted)
        return
    with api.open_to_amend(record_path) as record:
        if kind is None:
            rulings = from_lines(_lines_of(given or "-"), given or "-")
        else:
            said = Said(who=who or _login(), when=_now(), why=why)
            rulings = (api.understand(record, RulingKind(kind), things, said),)
        settled = _settle(record, rulings, how)
        told = {one.ruling.id: one for one in api.rulings(record)}
        made = [told[one.id] for one in rulings]
        if json_wanted:
            print_json(_json(record, made, settled))
            return
        for line in _lines(record, made, tuple(told.values()), settled, how):
            emit_hanging(line, console(), HANGING)


def _list(record_path: str, *, json_wanted: bool) -> None:
    with api.open_record(record_path) as record, record.snapshot():
        found = api.rulings(record)
        if json_wanted:
            print_json([ruling_json(record, one) for one in found])
            return
        for one in found:
            for line in ruling_lines(record, one):
                emit_hanging(line, console(), HANGING)
        if not found:
            emit(Text("Nobody decided anything yet; see: rashomon decide --help"), console())


def _settle(record: Record, rulings: tuple[Ruling, ...], how: _How) -> Settled:
    if how.later:
        return Settled(record.rulings.add(rulings))
    options = parameters.options_of(how.options)
    with progress() as bars:
        return api.decide(record, rulings, options=options, workers=how.workers, progress=bars)


def _lines(
    record: Record, made: list[Listed], known: tuple[Listed, ...], settled: Settled, how: _How
) -> Iterator[Text]:
    if len(made) == 1:
        yield from ruling_lines(record, made[0])
    else:
        waiting = sum(one.waits for one in made)
        waits = f", {waiting} waiting for what they are about" if waiting else ""
        yield Text(f"{count(len(made), 'ruling')}, {settled.new} of them new{waits}")
    ids = {one.ruling.id for one in made}
    for one in known:
        if one.verdict.by in ids and one.ruling.id not in ids:
            how_so = "undoes" if one.verdict.standing is Standing.UNDONE else "overrules"
            yield Text(f"this {how_so} {one.ruling.id}, {one.ruling.kind.value}")
    if how.later:
        yield Text("the next build will keep to it")
        return
    yield Text(f"changed: {_changes(settled) or 'nothing'}")


def _changes(settled: Settled) -> str:
    """Return how many of each kind are new, changed or gone."""
    words = []
    for one in settled.touched:
        sizes = ((one.new, "new"), (one.changed, "changed"), (one.gone, "gone"))
        told = ", ".join(f"{size} {how}" for size, how in sizes if size)
        words.append(f"{KIND_WORDS.get(one.kind, one.kind)} {told}")
    return "; ".join(words)


def _json(record: Record, made: list[Listed], settled: Settled) -> object:
    return {
        "rulings": [ruling_json(record, one) for one in made],
        "new": settled.new,
        "changes": {
            one.kind: {"new": one.new, "changed": one.changed, "gone": one.gone}
            for one in settled.touched
        },
    }


def _lines_of(given: str) -> Iterator[str]:
    if given == "-":
        yield from sys.stdin
        return
    try:
        with Path(given).open(encoding="utf-8", errors="replace", newline="\n") as file:
            yield from file
    except OSError as fault:
        raise UsageError(f"{given}: cannot be read ({fault.strerror})") from fault


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError) as fault:
        raise UsageError("say who decides, with --who NAME") from fault


def _now() -> str:
    return stamp_of(datetime.fromtimestamp(time.time(), UTC))
