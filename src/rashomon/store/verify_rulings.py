"""Rulings in, every one that the record does not keep to out: a part of what `check` lists."""

from collections.abc import Iterator

from rashomon.nouns.ids import ReportId
from rashomon.nouns.spans import Span
from rashomon.nouns.verdicts import Decided, decided
from rashomon.store.connection import Connection
from rashomon.store.rulings import Rulings
from rashomon.store.view import View


def ruling_problems(connection: Connection, view: View) -> Iterator[str]:
    """Yield one line for each ruling that cannot be read, or is in force and not respected.

    What waits for its reports promises nothing, and nothing does before the next build.
    """
    kept = Rulings(connection)
    found = kept.all()
    if not found or not view.is_settled():
        return
    whole = decided(found)
    yield from _stories(whole, view)
    yield from _events(whole, kept)
    yield from _copies(whole, connection)
    yield from _days(whole, view)


def _stories(whole: Decided, view: View) -> Iterator[str]:
    for pairs, together in ((whole.same_stories, True), (whole.other_stories, False)):
        for one, other in pairs:
            homes = _story(view, one), _story(view, other)
            if None not in homes and (homes[0] == homes[1]) is not together:
                what = "one story" if together else "two stories"
                yield f"rulings: {one} and {other} are decided to tell {what}, and do not"


def _story(view: View, report: ReportId) -> str | None:
    standing = view.standing(report)
    return None if standing is None else standing.story


def _events(whole: Decided, kept: Rulings) -> Iterator[str]:
    for pairs, together in ((whole.same_events, True), (whole.other_events, False)):
        for one, other in pairs:
            homes = kept.told_by(one), kept.told_by(other)
            if None not in homes and (homes[0] == homes[1]) is not together:
                what = "one event" if together else "two events"
                yield f"rulings: {_place(one)} and {_place(other)} are decided to tell {what}, and do not"


def _copies(whole: Decided, connection: Connection) -> Iterator[str]:
    for one, other in whole.no_copies:
        for row in connection.rows(
            "SELECT id FROM copies WHERE copy IN (?1, ?2) AND source IN (?1, ?2)", (one, other)
        ):
            yield f"rulings: {row['id']} is decided to be no copy, and is kept as one"


def _days(whole: Decided, view: View) -> Iterator[str]:
    for report, ruled in whole.dates:
        when = view.written(report).when
        known = view.find_report(report) is not None
        if known and (when is None or not when.start == when.end == ruled.day):
            yield f"rulings: {report} is decided to be of {ruled.day}, and is kept as of another day"


def _place(span: Span) -> str:
    return f"{span.report}:{span.start}-{span.end}"
