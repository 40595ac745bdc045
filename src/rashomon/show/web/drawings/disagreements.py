"""What is told differently: the positions, who stands behind each, numbers as ranges."""

from rashomon.nouns.account import Account, Disagreement, Event, Position
from rashomon.nouns.plover import Status
from rashomon.nouns.readings import Quantity
from rashomon.show.web.clippings import Desk
from rashomon.show.web.facts import written_day
from rashomon.show.wire import Json

WORDS_SHOWN = 6  # spans of a position that are shown with their words


def disagreements(desk: Desk, account: Account) -> Json:
    """Return `disagreements`; each has `id`, `href`, `about`, `event` (href, "" without), `subject`.

    Its `positions` have `value`, `low` and `high` (null when no number, or open), `denied`,
    `origins` and `reports` (counts), `tellers` in time order (`name`, `day`, `origin`, `href`) and `told`
    (`words`, `href`).
    """
    events = {event.id: event for event in account.events}
    return {
        "disagreements": [
            _disagreement(desk, one, events.get(one.event) if one.event is not None else None)
            for one in account.disagreements
        ]
    }


def _disagreement(desk: Desk, disagreement: Disagreement, event: Event | None) -> Json:
    return {
        "id": disagreement.id,
        "href": desk.links.thing(disagreement.id),
        "about": disagreement.about.value,
        "event": "" if event is None else desk.links.thing(event.id),
        "subject": "" if event is None else _subject(event),
        "positions": [_position(desk, one, event) for one in disagreement.positions],
    }


def _subject(event: Event) -> str:
    names = ", ".join(actor.name for actor in event.actors)
    others = ", ".join(actor.name for actor in event.recipients)
    return f"{names} {event.type.value} {others}".strip()


def _position(desk: Desk, position: Position, event: Event | None) -> Json:
    quantity = _quantity(position, event)
    tellers = sorted(
        (written_day(desk, report), desk.source(report).name, report) for report in position.reports
    )
    return {
        "value": position.value,
        "low": None if quantity is None else quantity.low,
        "high": None if quantity is None else quantity.high,
        "denied": position.value == Status.DENIED.value,
        "origins": len(position.origins),
        "reports": len(position.reports),
        "tellers": [
            {
                "name": name,
                "day": day,
                "origin": desk.source(report).origin or "",
                "href": desk.links.report(report, position.spans),
            }
            for day, name, report in tellers
        ],
        "told": [
            {"words": desk.cut(span), "href": desk.links.report(span.report, (span,))}
            for span in position.spans[:WORDS_SHOWN]
        ],
    }


def _quantity(position: Position, event: Event | None) -> Quantity | None:
    """Return the number a position rests on, when it does on one of the event's."""
    for quantity in event.quantities if event is not None else ():
        if any(span.overlaps(quantity.span) for span in position.spans):
            return quantity
    return None
