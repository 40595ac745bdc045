"""How `build` and `show` print the stories of a record."""

from rich.console import Console
from rich.text import Text

from rashomon.api import Record
from rashomon.nouns.account import Account
from rashomon.show.clean import clean
from rashomon.show.cli.terminal import emit
from rashomon.show.exports.extract import Extract
from rashomon.show.phrases import count
from rashomon.show.selection import Selection
from rashomon.show.text import StoryText, story_line

WHOLE = 3  # stories printed whole; of more, each is one line


def print_stories(record: Record, console: Console, selection: Selection | None = None) -> None:
    """Print every story, or what a selection keeps of each.

    Whole when they are few, on one line each when they are many; the largest first. A story asked for by its id is
    printed whole.
    """
    extract = Extract(record, selection)
    # Of many stories only these are held: how many reports, the id, how much of it fits.
    kept = [
        (len(one.reports), one.story, len(one.events), len(one.quotes))
        for one in (picked.account for picked in extract.picked())
    ]
    if len(kept) <= WHOLE or extract.selection.stories:
        accounts = (picked.account for picked in extract.picked())
        for account in sorted(accounts, key=lambda one: (-len(one.reports), one.story)):
            print_story(record, account, console)
    else:
        for _, story, events, quotes in sorted(kept, key=lambda one: (-one[0], one[1])):
            line = story_line(record, story)
            if extract.selection.asks_of_events:
                fits = f"{count(events, 'event')}, {count(quotes, 'quotation')}"
                line.append(f"  fits: {fits}", style="bold")
            emit(line, console)
        emit(Text(), console)
        emit(Text(f"One story whole: rashomon show {clean(record.path)} STORY"), console)
    print_beside(extract, console)
    if not extract.selection.is_everything and not kept:
        emit(Text(f"No story of {clean(record.path)} fits."), console)


def print_story(record: Record, account: Account, console: Console) -> None:
    """Print one story whole."""
    emit(StoryText(record, account).whole(), console)
    emit(Text(), console)


def print_beside(extract: Extract, console: Console) -> None:
    """Print what no story holds: reports without one, inputs not read, a build not finished."""
    view = extract.view
    for identity, _ in extract.alone():
        report = view.report(identity)
        emit(Text(f"Not read: {clean(report.path)} (language {clean(report.language)})"), console)
    rejected = view.rejected() if extract.selection.is_everything else ()
    if rejected:
        emit(Text(f"Rejected: {count(len(rejected), 'input')}"), console)
        for one in rejected:
            line = f"{clean(one.path)}: {one.reason.value} ({clean(one.detail)})"
            emit(Text("  " + line), console)
    if not view.is_settled():
        emit(Text("The last build did not finish: build again to bring this up to date."), console)
