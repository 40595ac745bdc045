"""An event in, its row among the facts of a story out: values, who tells it, the sentences."""

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.nouns.account import Event
from rashomon.nouns.actors import Actor
from rashomon.nouns.ids import ReportId
from rashomon.nouns.plover import QUAD
from rashomon.nouns.spans import Span
from rashomon.show.phrases import fullest_telling, quantity_words, when_words
from rashomon.show.web.clippings import Clipping, Desk
from rashomon.show.web.page import Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A participant: the name, PLOVER's codes, and where more of it is."""

    name: str
    codes: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """One value of a fact in words; `href` leads to the words it rests on, empty where none do."""

    words: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One event as a row. `first_seen` is the earliest day of writing among its reports.

    `tellings` are the first of all `sentences` that tell it.
    """

    id: str
    href: str
    type: str
    plover: str
    modes: str
    quad: int
    status: str
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    when: Value | None
    place: Value | None
    quantities: tuple[Value, ...]
    origins: int
    reports: int
    primary_sources: tuple[str, ...]
    first_seen: str
    disputed: str
    links: tuple[tuple[str, str], ...]
    lead: Clipping
    tellings: tuple[Clipping, ...]
    sentences: int


COLUMNS = (
    "id", "type", "modes", "status", "actors", "recipients", "when_start", "when_end", "place",
    "quantities", "origins", "reports", "primary_sources", "first_seen", "disagreements", "sentence",
)  # fmt: skip


def fact(desk: Desk, event: Event, most: int | None = None) -> Fact:
    """Return an event as a row of the facts, with at most `most` of its sentences."""
    lead = fullest_telling(event)
    words = _spans(event)
    disputed = desk.disputes(event)
    desk.gather(event.reports)
    return Fact(
        id=event.id,
        href=desk.links.thing(event.id),
        type=event.type.value,
        plover="" if event.plover is event.type else event.plover.value,
        modes=" ".join(event.modes),
        quad=QUAD[event.type],
        status="status differs" if event.status is None else event.status.value,
        actors=tuple(_party(desk, actor) for actor in event.actors),
        recipients=tuple(_party(desk, actor) for actor in event.recipients),
        when=_when(desk, event),
        place=_place(desk, event),
        quantities=tuple(
            Value(words=quantity_words(one), href=desk.links.report(one.span.report, (one.span,)))
            for one in event.quantities
        ),
        origins=len(event.origins),
        reports=len(event.reports),
        primary_sources=event.primary_sources,
        first_seen=_first_seen(desk, event),
        disputed=desk.links.thing(disputed[0]) if disputed else "",
        links=tuple((link.kind.value, desk.links.thing(link.to)) for link in event.links),
        lead=desk.clip(lead.sentence, (lead.trigger,)),
        tellings=tuple(
            desk.clip(telling.sentence, (telling.trigger, *words.get(telling.report, ())))
            for telling in event.tellings[:most]
        ),
        sentences=len(event.tellings),
    )


def _spans(event: Event) -> dict[ReportId, list[Span]]:
    """Return by report the words that the values of an event rest on, trigger left out."""
    words = [span for actor in event.actors + event.recipients for span in actor.spans]
    words += [one.span for one in event.quantities]
    words += event.place.spans if event.place is not None else ()
    words += event.when.basis if event.when is not None else ()
    held: dict[ReportId, list[Span]] = {}
    for span in words:
        held.setdefault(span.report, []).append(span)
    return held


def _party(desk: Desk, actor: Actor) -> Party:
    return Party(
        name=actor.name,
        codes=" ".join(code for code in (actor.country, actor.sector) if code),
        href=desk.links.actor(actor.key),
    )


def _when(desk: Desk, event: Event) -> Value | None:
    if event.when is None:
        return None
    basis = event.when.basis
    return Value(
        words=when_words(event.when),
        href=desk.links.report(basis[0].report, basis) if basis else "",
    )


def _place(desk: Desk, event: Event) -> Value | None:
    if event.place is None:
        return None
    spans = event.place.spans
    return Value(
        words=event.place.name, href=desk.links.report(spans[0].report, spans) if spans else ""
    )


def _first_seen(desk: Desk, event: Event) -> str:
    days = [written_day(desk, report) for report in event.reports]
    return min((day for day in days if day), default="")


def written_day(desk: Desk, report: ReportId) -> str:
    """Return the first day on which a report may have been written, empty where none is known."""
    written = desk.line(report).written
    return written.start.isoformat() if written is not None and written.start is not None else ""


def weightiest(facts: Sequence[Event]) -> list[Event]:
    """Return events by how many origins, then reports tell them, then by time."""
    return sorted(facts, key=lambda one: (-len(one.origins), -len(one.reports), _day(one), one.id))


def _day(event: Event) -> str:
    when = event.when
    return when.start.isoformat() if when is not None and when.start is not None else "~"


def facts_table(desk: Desk, events: Sequence[Event]) -> Table:
    """Return facts as rows for CSV."""
    desk.gather(report for event in events for report in event.reports)
    return Table(COLUMNS, (_row(desk, event) for event in events))


def _row(desk: Desk, event: Event) -> tuple[str | int | None, ...]:
    when = event.when
    return (
        event.id, event.type.value, " ".join(event.modes),
        None if event.status is None else event.status.value,
        "; ".join(actor.name for actor in event.actors),
        "; ".join(actor.name for actor in event.recipients),
        None if when is None or when.start is None else when.start.isoformat(),
        None if when is None or when.end is None else when.end.isoformat(),
        None if event.place is None else event.place.name,
        "; ".join(quantity_words(one, grouped=False) for one in event.quantities),
        len(event.origins), len(event.reports),
        "; ".join(event.primary_sources), _first_seen(desk, event) or None,
        " ".join(desk.disputes(event)),
        desk.cut(fullest_telling(event).sentence),
    )  # fmt: skip
