"""`rashomon versions`: pages that were changed after they were first read, and how."""

import click
from rich.text import Text

from rashomon import api
from rashomon.api import Record
from rashomon.nouns.errors import UsageError
from rashomon.nouns.page_histories import PageHistory, Revision
from rashomon.nouns.spans import Span
from rashomon.show.clean import clean, shortened
from rashomon.show.cli import parameters
from rashomon.show.cli.terminal import console, emit, print_json
from rashomon.show.phrases import count
from rashomon.show.wire import Wire

PASSAGE = 600  # code points of a passage shown


@click.command()
@parameters.record
@click.argument("url", required=False)
@parameters.as_json
def versions(record_path: str, url: str | None, *, json_wanted: bool) -> None:
    """Print the pages of RECORD that have several versions, with what changed; or those of one URL.

    Versions of a page are reports of the same address and outlet; they are one origin.
    """
    with api.open_record(record_path) as record, record.snapshot():
        histories = list(api.page_histories(record, url))
        if url is not None and not histories:
            raise UsageError(f"{url}: no page of this address has several versions")
        if json_wanted:
            print_json([as_json(record, history) for history in histories])
            return
        for history in histories:
            for line in lines(record, history):
                emit(line, console())


def lines(record: Record, history: PageHistory) -> list[Text]:
    """Return a history as lines of text."""
    of = f", {clean(history.outlet)}" if history.outlet else ""
    seen = all(version.seen for version in history.versions)
    order = "" if seen else "; no watch saw them all, they stand by date"
    found = [Text(f"{clean(history.url)}{of}: {count(len(history.versions), 'version')}{order}")]
    for number, version in enumerate(history.versions, start=1):
        when = f"seen {version.seen}" if version.seen else "not seen by a watch"
        changes = f", {count(len(version.revisions), 'change')}" if number > 1 else ""
        found.append(Text(f"  {number}. {when}{changes}  {version.report}", style="bold"))
        for revision in version.revisions:
            found += _revision_lines(record, revision)
    return found


def _revision_lines(record: Record, revision: Revision) -> list[Text]:
    sides = (("-", revision.was, "red"), ("+", revision.now, "green"))
    return [
        Text(f"      {sign} {shortened(_cut(record, span), PASSAGE)}", style=style)
        for sign, span, style in sides
        if span is not None
    ]


def as_json(record: Record, history: PageHistory) -> dict[str, object]:
    """Return a history as JSON; spans as in the export."""
    wire = Wire(lambda span: _cut(record, span))
    return {
        "url": history.url,
        "outlet": history.outlet,
        "versions": [
            {
                "report": version.report,
                "seen": version.seen,
                "changes": [
                    {
                        "was": one.was and wire.span(one.was),
                        "now": one.now and wire.span(one.now),
                    }
                    for one in version.revisions
                ],
            }
            for version in history.versions
        ],
    }


def _cut(record: Record, span: Span) -> str:
    return record.view.report(span.report).cut(span)
