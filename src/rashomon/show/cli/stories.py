"""How `build` and `show` print the stories of a record."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from rich.console import Console
from rich.text import Text

from rashomon.api import Record
from rashomon.nouns.account import Account
from rashomon.nouns.ids import StoryId
from rashomon.show.clean import clean
from rashomon.show.cli.terminal import emit, emit_all
from rashomon.show.digest import Digest, digest, whole
from rashomon.show.exports.extract import Extract
from rashomon.show.phrases import count
from rashomon.show.selection import Selection
from rashomon.show.text import StoryText, story_line

WHOLE = 3  # stories printed whole; of more, each is one line


def print_stories(
    record: Record,
    console: Console,
    selection: Selection | None = None,
    *,
    uncut: bool = False,
) -> None:
    """Print every story, or what a selection keeps of each.

    Whole when they are few, on one line each when they are many; the largest first. A story asked for
    by its id is printed whole. Of one too long to be read, what weighs most is printed, unless a
    filter says what is wanted or it is wanted `uncut`.
    """
    extract = Extract(record, selection)
    asked = extract.selection.stories
    if replace(extract.selection, stories=()).is_everything:
        found = _print_unfiltered(record, console, asked, uncut=uncut)
    else:
        found = _print_filtered(extract, console)
    print_beside(extract, console)
    if not extract.selection.is_everything and not found:
        emit(Text(f"No story of {clean(record.path)} fits."), console)


def _print_unfiltered(
    record: Record, console: Console, asked: Sequence[StoryId], *, uncut: bool
) -> int:
    """Print all stories, or those asked for; return how many."""
    stories = sorted(set(asked)) or record.view.story_ids()
    sizes = {story: len(record.excerpts.head(story).reports) for story in stories}
    largest = sorted(sizes, key=lambda story: (-sizes[story], story))
    if len(largest) > WHOLE and not asked:
        _print_list(record, (story_line(record, story) for story in largest), console)
        return len(largest)
    for story in largest:
        account = record.view.account(story) if uncut else None
        told = digest(record, story) if account is None else whole(record, account)
        print_story(record, told, console)
    return len(largest)


def _print_filtered(extract: Extract, console: Console) -> int:
    """Print what filters keep of each story; return of how many they keep something."""
    record, asked = extract.record, extract.selection.stories
    # Of many stories only these are held: how many reports, the id, how much of it fits.
    kept: list[tuple[int, StoryId, str]] = []
    accounts: list[Account] = []
    for account in (picked.account for picked in extract.picked()):
        fits = f"{count(len(account.events), 'event')}, {count(len(account.quotes), 'quotation')}"
        kept.append((-len(account.reports), account.story, fits))
        if asked or len(kept) <= WHOLE:
            accounts.append(account)
    if len(accounts) == len(kept):
        for account in sorted(accounts, key=lambda one: (-len(one.reports), one.story)):
            print_story(record, whole(record, account), console)
        return len(kept)
    lines = []
    for _, story, fits in sorted(kept):
        line = story_line(record, story)
        if extract.selection.asks_of_events:
            line.append(f"  fits: {fits}", style="bold")
        lines.append(line)
    _print_list(record, lines, console)
    return len(kept)


def _print_list(record: Record, lines: Iterable[Text], console: Console) -> None:
    """Print stories on a line each, and how to see one."""
    emit_all(lines, console)
    emit(Text(), console)
    emit(Text(f"One story whole: rashomon show {clean(record.path)} STORY"), console)


def print_story(record: Record, told: Digest, console: Console) -> None:
    """Print one story."""
    emit_all(StoryText(record, told).blocks(), console)
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
