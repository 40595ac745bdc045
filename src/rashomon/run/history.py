"""What is new in a record since a run or a time; what only has another id now is told as changed."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from rashomon.nouns.changes import Change, Changes, How, Kind, Run
from rashomon.nouns.copies import Origin, origin_id
from rashomon.nouns.errors import UsageError
from rashomon.nouns.ids import StoryId
from rashomon.nouns.stories import story_id
from rashomon.store.record import Record

LAST = "last"
Told = defaultdict[tuple[str | None, str | None], list[str]]


def changes(record: Record, since: str) -> Changes:
    """Return what is not as it was at a moment: "last" (before the last run), a run or a time.

    A run is given by its number, a time as ISO 8601 (UTC where it names no zone).

    Raises:
        UsageError: there is no such run, or this is no time.
    """
    run = _run(record, since)
    number = 0 if run is None else run.number
    return Changes(
        since=run,
        runs=record.history.runs_after(number),
        changes=_joined(record, tuple(record.history.changes_after(number))),
        unfinished=record.history.is_running(),
    )


def _run(record: Record, since: str) -> Run | None:
    history, last = record.history, record.history.last()
    words = since.strip()
    if words == LAST:
        return None if last is None else history.run(last.number - 1)
    if words.isascii() and words.isdigit() and len(words) < 10:
        run = history.run(int(words))
        if run is None and int(words) != 0:
            known = "has had none" if last is None else f"had its last, {last.number}, {last.ended}"
            raise UsageError(f"{words}: no run of this number; {record.path} {known}")
        return run
    return history.run_before(_stamp(words))


def _stamp(words: str) -> str:
    try:
        moment = datetime.fromisoformat(words)
        moment = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError) as fault:
        raise UsageError(
            f"{words[:80]}: neither a run's number nor a time; give 12, last, 2026-11-20 or "
            "2026-11-20T10:00"
        ) from fault
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def _joined(record: Record, found: Sequence[Change]) -> tuple[Change, ...]:
    """Put what is gone and what took its place together."""
    gone = {(one.kind, one.id): one for one in found if one.how is How.GONE}
    told: Told = defaultdict(list)
    for one in gone.values():
        if one.kind is Kind.DISAGREEMENT:
            told[one.about, one.parent].append(one.id)
    formerly: dict[str, list[str]] = defaultdict(list)
    for one in found:
        if one.how is How.GONE or not gone:
            continue
        for former in _former_ids(record, one, told):
            if gone.pop((one.kind, former), None) is not None:
                formerly[one.id].append(former)
    return tuple(
        replace(one, how=How.CHANGED, formerly=tuple(sorted(formerly[one.id])))
        if one.id in formerly
        else one
        for one in found
        if one.how is not How.GONE or (one.kind, one.id) in gone
    )


def _former_ids(record: Record, change: Change, told: Told) -> Iterator[str]:
    """Yield the ids under which something may have stood before.

    A story or an origin is named after its first report; a disagreement after all its words.
    """
    if change.kind is Kind.STORY:
        yield from map(story_id, record.history.reports_of(StoryId(change.id)))
    elif change.kind is Kind.ORIGIN:
        origin = record.view.find(change.id)
        if isinstance(origin, Origin):
            yield from map(origin_id, origin.reports)
    elif change.kind is Kind.DISAGREEMENT and change.how is How.NEW:
        former = told[change.about, change.parent]
        if former:
            yield former.pop(0)
