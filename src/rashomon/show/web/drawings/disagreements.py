"""What is told differently: the positions, who stands behind each, numbers as ranges."""

from collections.abc import Iterable

from rashomon.nouns.account import About, Account, Disagreement, Event, Position
from rashomon.nouns.ids import ReportId
from rashomon.nouns.plover import Status
from rashomon.nouns.readings import Quantity
from rashomon.nouns.spans import Span
from rashomon.show.drawings.disagreements import DisagreementsData
from rashomon.show.drawings.voices import Differing, Told
from rashomon.show.phrases import days_told, position_words
from rashomon.show.web.clippings import Desk
from rashomon.show.web.facts import written_day

Counted = dict[ReportId, list[Quantity]]

WORDS_SHOWN = 6  # spans of a position that are shown with their words
TELLERS = 100  # reports of a position that are named, the earliest
COMPARED = 100  # spans of a position that are held against its value


def disagreements(desk: Desk, account: Account) -> DisagreementsData:
    """Return `disagreements`; each has `id`, `href`, `about`, `event` (href, "" without), `subject`.

    Its `positions` have `value` and the same in `words`, `low` and `high` (null when no number, or open), `start` and `end` (ISO days,
    null when no time, or open), `denied`,
    `origins` and `reports` (counts), the first 100 `tellers` in time order (`name`, `day`, `origin`, `href`) and `told`
    (`words`, `href`).
    """
    events = {event.id: event for event in account.events}
    counted = _counted(account.events)
    return {
        "disagreements": [
            _disagreement(desk, one, None if one.event is None else events.get(one.event), counted)
            for one in account.disagreements
        ]
    }


def _counted(events: Iterable[Event]) -> Counted:
    """Return the counts of events by the report whose words give them."""
    counted: Counted = {}
    for event in events:
        for quantity in event.quantities:
            counted.setdefault(quantity.span.report, []).append(quantity)
    return counted


def _disagreement(
    desk: Desk, disagreement: Disagreement, event: Event | None, counted: Counted
) -> Differing:
    return {
        "id": disagreement.id,
        "href": desk.links.thing(disagreement.id),
        "about": disagreement.about.value,
        "event": "" if event is None else desk.links.thing(event.id),
        "subject": "" if event is None else _subject(event),
        "positions": [
            _position(desk, disagreement.about, one, counted) for one in disagreement.positions
        ],
    }


def _subject(event: Event) -> str:
    names = ", ".join(actor.name for actor in event.actors)
    others = ", ".join(actor.name for actor in event.recipients)
    return f"{names} {event.type.value} {others}".strip()


def _position(desk: Desk, about: About, position: Position, counted: Counted) -> Told:
    start, end = days_told(about, position.value)
    quantity = _quantity(desk, position, counted) if about is About.QUANTITY else None
    desk.gather(position.reports)
    tellers = sorted(
        (written_day(desk, report), desk.source(report).name, report) for report in position.reports
    )
    there: dict[ReportId, list[Span]] = {}
    for span in position.spans:
        there.setdefault(span.report, []).append(span)
    return {
        "value": position.value,
        "words": position_words(about, position.value),
        "low": None if quantity is None else quantity.low,
        "high": None if quantity is None else quantity.high,
        "start": None if start is None else start.isoformat(),
        "end": None if end is None else end.isoformat(),
        "denied": position.value == Status.DENIED.value,
        "origins": len(position.origins),
        "reports": len(position.reports),
        "tellers": [
            {
                "name": name,
                "day": day,
                "origin": desk.source(report).origin or "",
                "href": desk.links.report(report, there.get(report, ())),
            }
            for day, name, report in tellers[:TELLERS]
        ],
        "told": [
            {"words": desk.cut(span), "href": desk.links.report(span.report, (span,))}
            for span in position.spans[:WORDS_SHOWN]
        ],
    }


def _quantity(desk: Desk, position: Position, counted: Counted) -> Quantity | None:
    """Return the number a position rests on, when it does on one that an event of the story has.

    Where words of the position are its value, theirs counts alone: "25", not the "at least 23" of
    another report that agrees with it.
    """
    told = position.spans[:COMPARED]
    own = [span for span in told if desk.cut(span) == position.value]
    for span in own or told:
        for quantity in counted.get(span.report, ()):
            if span.overlaps(quantity.span):
                return quantity
    return None
