"""One row for each report that tells an event, as the R package eventreport takes them.

Every column holds what that one report says, so that users can aggregate as they choose, by report
or, with `origin_id`, by independent origin. A report that does not say leaves the cell empty.
"""

import csv
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from rashomon.nouns.account import About, Disagreement, Event, Telling
from rashomon.nouns.actors import Actor
from rashomon.nouns.ids import EventId
from rashomon.nouns.plover import QUAD, Status, goldstein
from rashomon.nouns.readings import EventMention
from rashomon.show.exports.cells import cell, joined
from rashomon.show.exports.extract import Bundle, Extract
from rashomon.show.exports.format import Format, Shape

COLUMNS = (
    "event_id", "id", "report_id", "origin_id", "story_id", "source", "url", "source_date",
    "date_start", "date_end", "date_precision", "certain_date", "event_type", "mode", "quad_code",
    "event_scale", "status", "certain", "actor1", "actor1_country", "actor1_sector", "actor2",
    "actor2_country", "actor2_sector", "location", "admin1", "country", "latitude", "longitude",
    "certain_location", "number_low", "number_high", "number_of", "number_unit", "certain_number",
    "sentence",
)  # fmt: skip

OWN_COLUMNS = ("own_code", "own_label")
"""Behind the others where the extract has a codebook."""

TOLD_AS_DONE = frozenset({Status.HAPPENED, Status.ONGOING})

_Days = tuple[str | None, str | None]


def write(extract: Extract, place: Path) -> None:
    """Write the table."""
    with place.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow((*COLUMNS, *OWN_COLUMNS) if extract.codebook is not None else COLUMNS)
        for bundle in extract.bundles():
            table.writerows([_cell(value) for value in row] for row in _rows(bundle, extract))


def _rows(bundle: Bundle, extract: Extract) -> Iterator[list[object]]:
    about: dict[EventId, Disagreement] = {
        one.event: one
        for one in bundle.disagreements
        if one.about is About.WHEN and one.event is not None
    }
    for event in bundle.events:
        for telling, mention in _one_a_report(event, extract):
            yield _row(event, telling, mention, about, extract)


def _one_a_report(event: Event, extract: Extract) -> list[tuple[Telling, EventMention]]:
    """Return for each report the telling that says most of the event, the first of equals."""
    fullest: dict[str, tuple[Telling, EventMention]] = {}
    for telling in event.tellings:
        mention = _mention(telling, extract)
        if mention is not None:
            former = fullest.get(telling.report)
            if former is None or _told(former[1]) < _told(mention):
                fullest[telling.report] = telling, mention
    return [fullest[report] for report in sorted(fullest)]


def _told(mention: EventMention) -> int:
    """Return how many of who, to whom, when, where and how many a mention tells."""
    parts = (mention.actors, mention.recipients, mention.time, mention.place, mention.quantities)
    return sum(1 for part in parts if part)


def _mention(telling: Telling, extract: Extract) -> EventMention | None:
    """Return how the report itself tells it."""
    for mention in extract.reading(telling.report).events:
        if mention.trigger == telling.trigger:
            return mention
    return None


def _row(
    event: Event,
    telling: Telling,
    mention: EventMention,
    about: Mapping[EventId, Disagreement],
    extract: Extract,
) -> list[object]:
    report = extract.report(telling.report)
    stated = extract.stated_date(report.id)
    start, end = _days(event, mention, about.get(event.id))
    place, number = mention.place, mention.quantities[0] if mention.quantities else None
    return [
        event.id, f"{event.id}/{report.id}", report.id, extract.origin(report.id), event.story,
        report.outlet, report.url, None if stated is None else stated.isoformat(),
        start, end, _precision(start, end), int(start is not None and start == end),
        mention.plover.value, joined(mention.modes), QUAD[mention.plover],
        goldstein(mention.plover, mention.modes), mention.status.value,
        int(mention.status in TOLD_AS_DONE),
        *_side(mention.actors), *_side(mention.recipients),
        *([None] * 5 if place is None else
          [place.name, place.admin1, place.country, place.lat, place.lon]),
        int(place is not None),
        *([None] * 4 if number is None else [number.low, number.high, number.of, number.unit]),
        int(number is not None and number.low is not None and number.low == number.high),
        extract.snippet(telling.sentence),
        *_own_code(mention, extract),
    ]  # fmt: skip


def _own_code(mention: EventMention, extract: Extract) -> tuple[str | None, ...]:
    if extract.codebook is None:
        return ()
    own = extract.codebook.code(mention.plover, mention.modes, mention.contexts)
    return (None, None) if own is None else (own.code, own.label or None)


def _days(event: Event, mention: EventMention, about: Disagreement | None) -> _Days:
    """Return the first and last day this report tells; nothing where it has no words of time.

    What its words mean stands in the event, or, where reports differ, in the disagreement.
    """
    if mention.time is None:
        return None, None
    for position in about.positions if about is not None else ():
        if mention.trigger.report in position.reports:
            first, _, last = position.value.partition("/")
            return _day(first), _day(last or first)
    when = event.when
    if when is None or mention.time not in when.basis:
        return None, None
    return (
        None if when.start is None else when.start.isoformat(),
        None if when.end is None else when.end.isoformat(),
    )


def _day(words: str) -> str | None:
    return None if words == ".." else words


def _precision(start: str | None, end: str | None) -> int | None:
    """Return how many days the time spans: 1 for a day; empty where an end is open or unknown."""
    if start is None or end is None:
        return None
    return (date.fromisoformat(end) - date.fromisoformat(start)).days + 1


def _side(actors: tuple[Actor, ...]) -> list[str | None]:
    if not actors:
        return [None, None, None]
    first = actors[0]
    return [joined(actor.name for actor in actors), first.country, first.sector]


def _cell(value: object) -> object:
    return cell(value) if isinstance(value, str) else value


FORMAT = Format(
    "eventreport",
    Shape.FILE,
    "one CSV row a report and event, for the R package eventreport",
    write,
    coded=True,
)
