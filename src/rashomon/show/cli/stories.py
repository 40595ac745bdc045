"""How `build` and `show` print the stories of a record."""

from rich.console import Console
from rich.text import Text

from rashomon.api import Record
from rashomon.nouns.ids import ReportId, StoryId
from rashomon.show.clean import clean
from rashomon.show.cli.terminal import emit
from rashomon.show.phrases import count
from rashomon.show.text import StoryText, story_line

WHOLE = 3  # stories printed whole; of more, each is one line


def print_stories(record: Record, console: Console) -> None:
    """Print every story: whole when they are few, on one line each when they are many."""
    view = record.view
    stories = view.story_ids()
    if len(stories) <= WHOLE:
        for story in stories:
            print_story(record, story, console)
    else:
        told = sorted(stories, key=lambda story: (-len(view.account(story).reports), story))
        for story in told:
            emit(story_line(record, story), console)
        emit(Text(), console)
        emit(Text(f"One story whole: rashomon show {clean(record.path)} STORY"), console)
    print_beside(record, console)


def print_story(record: Record, story: StoryId, console: Console) -> None:
    """Print one story whole."""
    emit(StoryText(record, record.view.account(story)).whole(), console)
    emit(Text(), console)


def print_beside(record: Record, console: Console) -> None:
    """Print what no story holds: reports without one, inputs not read, a build not finished."""
    view = record.view
    alone = [report for report in view.reports() if _without_story(record, report.id)]
    for report in alone:
        emit(Text(f"Not read: {clean(report.path)} (language {clean(report.language)})"), console)
    rejected = view.rejected()
    if rejected:
        emit(Text(f"Rejected: {count(len(rejected), 'input')}"), console)
        for one in rejected:
            line = f"{clean(one.path)}: {one.reason.value} ({clean(one.detail)})"
            emit(Text("  " + line), console)
    if not view.is_settled():
        emit(Text("The last build did not finish: build again to bring this up to date."), console)


def _without_story(record: Record, report: ReportId) -> bool:
    standing = record.view.standing(report)
    return standing is not None and standing.story is None
