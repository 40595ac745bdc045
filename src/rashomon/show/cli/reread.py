"""`rashomon reread`: an old record brought to today's models, and what that changed."""

from collections.abc import Iterator

import click
from rich.text import Text

from rashomon import api
from rashomon.nouns.changes import How
from rashomon.nouns.rereadings import Example, Reread, Waiting
from rashomon.show.clean import clean, shortened
from rashomon.show.cli import parameters
from rashomon.show.cli.terminal import console, emit, emit_hanging, print_json, progress
from rashomon.show.phrases import count
from rashomon.show.wire import Json

EXAMPLES = 3  # of each kind and way
WORDS = 120  # code points of an example shown
HANGING = 11  # columns before the words of an example
STARTING = 5.0  # seconds until models are loaded


@click.command()
@parameters.record
@click.option("--dry-run", is_flag=True, help="Say how much would be read again, and how long.")
@parameters.workers
@parameters.cluster
@click.option("--json", "json_wanted", is_flag=True, help="Print all of it as JSON.")
def reread(
    *,
    record_path: str,
    worker_count: int,
    options_path: str | None,
    scheduler: str | None,
    dry_run: bool,
    json_wanted: bool,
) -> None:
    """Read again what an earlier rashomon read in RECORD, and print what that changed.

    Counts what is the same, changed, new and gone, with examples; --json lists all. The texts stay as
    they were extracted. Stopped, it goes on from there; a build would read the same reports again.
    """
    options = parameters.options_of(options_path)
    if dry_run:
        with api.open_record(record_path) as record:
            waits = api.to_reread(record, options=options)
        if json_wanted:
            print_json(_waiting_json(waits))
        else:
            workers = None if scheduler is not None else worker_count
            emit(Text(_waiting_words(record_path, waits, workers)), console())
        return
    with api.open_to_amend(record_path) as record, progress() as bars:
        done = api.reread(
            record, options=options, workers=worker_count, progress=bars,
            examples=None if json_wanted else EXAMPLES, scheduler=scheduler,
        )  # fmt: skip
    if json_wanted:
        print_json(_json(done))
        return
    screen = console()
    for line in _lines(record_path, done):
        emit_hanging(line, screen, HANGING)


def _waiting_words(path: str, waits: Waiting, workers: int | None) -> str:
    """Say how much is to be read, and how long that takes; of a cluster (`None`) in a thread's time."""
    words = (
        f"{clean(path)}: {count(waits.reports, 'report')}, {waits.older} read by another version"
    )
    words += f", {waits.unread} not read yet" if waits.unread else ""
    if not waits.older + waits.unread:
        return f"{words}; nothing is to be read again"
    minutes = (STARTING + waits.seconds / max(1, workers or 1)) / 60
    time = f"{minutes:.0f} minutes" if minutes >= 2 else f"{minutes * 60:.0f} seconds"
    who = "by one thread of the cluster" if workers is None else f"with --workers {workers}"
    return f"{words}; reading takes about {time} {who}"


def _lines(path: str, done: Reread) -> Iterator[Text]:
    read = done.waiting.older + done.waiting.unread
    yield Text(f"{clean(path)}: {read} of {count(done.waiting.reports, 'report')} read again")
    yield Text()
    yield Text(f"{'':<15}{'same':>8}{'changed':>9}{'new':>8}{'gone':>8}", style="bold")
    for kind, difference in done.differences.items():
        numbers = difference.counts
        yield Text(
            f"{kind:<15}{difference.same:>8}{numbers[How.CHANGED]:>9}{numbers[How.NEW]:>8}"
            f"{numbers[How.GONE]:>8}"
        )
    for kind, difference in done.differences.items():
        if difference.examples:
            yield Text()
            yield Text(f"For example, {kind}", style="bold")
        for example in difference.examples:
            yield from _example(example)


def _example(example: Example) -> Iterator[Text]:
    said = [shortened(words, WORDS) for words in (example.was, example.now) if words is not None]
    line = Text(f"  {example.how.value:<8} ", style="yellow")
    line.append(said[0] if said else "", style="none")
    if len(said) == 2 and said[0] == said[1]:
        line.append("  (as before; something else of it changed)", style="none")
    if len(set(said)) < 2:
        yield line.append(f"  {example.id}", style="dim")
        return
    yield line
    yield Text(f"  {'now':<8} {said[1]}").append(f"  {example.id}", style="dim")


def _json(done: Reread) -> Json:
    told: Json = {"read": _waiting_json(done.waiting)}
    for kind, difference in done.differences.items():
        listed = {
            how.value: [
                {"id": one.id, "was": one.was, "now": one.now}
                for one in difference.examples
                if one.how is how
            ]
            for how in How
        }
        told[kind] = {"same": difference.same, **listed}
    return told


def _waiting_json(waits: Waiting) -> Json:
    return {
        "reports": waits.reports, "older": waits.older, "unread": waits.unread,
        "seconds": round(waits.seconds, 1),
    }  # fmt: skip
