"""`rashomon remove`: reports taken out of a record for good, with all that only they supported."""

from dataclasses import dataclass

import click
from rich.text import Text

from rashomon import api
from rashomon.api import Record
from rashomon.nouns.errors import UsageError
from rashomon.nouns.removals import Asked, Removal
from rashomon.nouns.reports import Report
from rashomon.show.clean import clean, shortened
from rashomon.show.cli import parameters
from rashomon.show.cli.terminal import console, emit, print_json, progress
from rashomon.show.phrases import count

TITLE = 100  # code points of a title shown
LISTED = 50  # reports and pages listed; --json lists all

_RESTS = {  # one of it, several
    "quotes": ("quotation", "quotations"),
    "events": ("event that no other report tells", "events that no other report tells"),
    "copies": ("copy", "copies"),
    "findings": ("finding", "findings"),
    "stories": ("story", "stories"),
    "origins": ("origin", "origins"),
    "disagreements": ("disagreement", "disagreements"),
}
_WITH = ("quotes", "events", "copies", "findings")
_TOLD_ANEW = ("stories", "origins", "disagreements")


@click.command()
@parameters.record
@click.option("--report", "reports", multiple=True, metavar="ID|PATH", help="A report.")
@click.option("--outlet", "outlets", multiple=True, metavar="NAME", help="All of an outlet.")
@click.option("--url", "urls", multiple=True, metavar="URL", help="A page, with all its versions.")
@click.option("--why", default="", metavar="TEXT", help="The reason, kept with the date.")
@click.option("--yes", is_flag=True, help="Remove it; without this, only say what would go.")
@click.option(
    "--allow-again", is_flag=True, help="Let in again what was removed; restores nothing."
)
@click.option("--list", "listed", is_flag=True, help="List the removals that were made.")
@parameters.workers
@click.option("--json", "json_wanted", is_flag=True, help="Print all of it as JSON.")
def remove(  # noqa: PLR0913 - # one argument an option
    *,
    record_path: str,
    reports: tuple[str, ...],
    outlets: tuple[str, ...],
    urls: tuple[str, ...],
    why: str,
    worker_count: int,
    options_path: str | None,
    yes: bool,
    allow_again: bool,
    listed: bool,
    json_wanted: bool,
) -> None:
    """Remove reports from RECORD, their words from the file, and all that only they supported.

    Without --yes nothing is removed: what would go is listed. What was removed does not come back
    by a build or watch: hashes of it are kept, with date and reason. With nothing named, a removal
    that was stopped is brought to its end.
    """
    asked = Asked(reports=reports, outlets=outlets, urls=urls)
    if listed:
        told = _made(record_path)
    elif allow_again:
        told = _let_in(record_path, asked)
    elif asked and not yes:
        with api.open_record(record_path) as record, record.snapshot():
            told = _plan(record, api.plan_removal(record, asked), removed=False)
    else:
        options = parameters.options_of(options_path)
        with api.open_to_amend(record_path) as record:
            if asked:
                told = _plan(record, api.plan_removal(record, asked), removed=True)
            else:
                told = _ended(record)
            with progress() as bars:
                api.remove(record, asked, why, options=options, workers=worker_count, progress=bars)
    if json_wanted:
        print_json(told.json)
        return
    for line in told.lines:
        emit(line, console())


@dataclass(frozen=True, slots=True)
class _Told:
    """What a removal says, as JSON and in lines."""

    json: object
    lines: list[Text]


def _plan(record: Record, removal: Removal, *, removed: bool) -> _Told:
    """Say what goes, or went; called before it does."""
    reports = [record.view.report(report) for report in removal.reports]
    body = {
        "removed": removed,
        "reports": [
            {"id": one.id, "path": one.path, "url": one.url, "outlet": one.outlet, "title": one.title}
            for one in reports
        ],
        "pages": list(removal.pages),
        "rests": dict(removal.rests),
    }  # fmt: skip
    what = count(len(reports), "report")
    head = f"Removed from {clean(record.path)}: {what}"
    if not removed:
        head = f"Would be removed from {clean(record.path)}: {what}"
    lines = [Text(head, style="bold"), *map(_report_line, reports[:LISTED])]
    lines += [Text(f"  the page {clean(page)} that is watched") for page in removal.pages[:LISTED]]
    left_out = max(0, len(reports) - LISTED) + max(0, len(removal.pages) - LISTED)
    if left_out:
        lines.append(Text(f"  … and {left_out} more; --json lists all"))
    if reports:
        lines.append(Text(f"With them: {_counts(removal, _WITH)}"))
        lines.append(Text(f"Told anew, or gone: {_counts(removal, _TOLD_ANEW)}"))
    if not removed:
        lines.append(
            Text("Nothing is removed yet, and nothing brings it back: to remove, add --yes")
        )
    return _Told(body, lines)


def _ended(record: Record) -> _Told:
    """Say that a removal is brought to its end.

    Raises:
        UsageError: none was stopped.
    """
    if not record.removals.is_unwiped() and record.view.is_settled():
        raise UsageError("name what is to be removed, with --report, --outlet or --url")
    words = f"Brought a removal from {clean(record.path)} to its end"
    return _Told({"removed": True, "reports": [], "pages": [], "rests": {}}, [Text(words)])


def _report_line(report: Report) -> Text:
    line = Text(f"  {clean(report.path)}")
    line.append(f", {clean(report.outlet)}" if report.outlet else "")
    line.append(f": {shortened(report.title, TITLE)}" if report.title else "")
    return line.append(f"  {report.id}", style="dim")


def _counts(removal: Removal, tables: tuple[str, ...]) -> str:
    sizes = ((removal.rests[table], _RESTS[table]) for table in tables)
    return ", ".join(f"{size} {words[size != 1]}" for size, words in sizes)


def _made(record_path: str) -> _Told:
    with api.open_record(record_path) as record:
        made = record.removals.made()
    lines = []
    for one in made:
        marks = ", ".join(f"{number} by {kind.value}" for kind, number in one.marks)
        why = f": {clean(one.why)}" if one.why else ""
        lines.append(Text(f"{one.stamp}  {one.asked}  keeps out {marks}{why}"))
    body = [
        {"when": one.stamp, "asked": one.asked, "why": one.why, "marks": dict(one.marks)}
        for one in made
    ]
    return _Told(body, lines or [Text(f"Nothing was removed from {clean(record_path)}")])


def _let_in(record_path: str, asked: Asked) -> _Told:
    if not asked:
        raise UsageError("say what is let in again, with --report ID, --outlet or --url")
    with api.open_to_amend(record_path) as record:
        lifted = api.let_in_again(record, asked)
    words = f"{count(lifted, 'mark')} lifted; what bears none any more comes back when it is given again"
    return _Told({"lifted": lifted}, [Text(words)])
