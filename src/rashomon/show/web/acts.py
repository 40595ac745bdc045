"""An event in, its row on the page of an actor or a pair out; rows as a table."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from rashomon.nouns.account import Event
from rashomon.nouns.actors import Actor
from rashomon.nouns.plover import QUAD, goldstein
from rashomon.nouns.times import When
from rashomon.show.phrases import fullest_telling, party_words, when_words
from rashomon.show.web.clippings import Clipping, Desk
from rashomon.show.web.facts import Party
from rashomon.show.web.page import Cell, Table

PARTIES_SHOWN = 6  # of one side

COLUMNS = (
    "id", "type", "modes", "plover", "goldstein", "status", "actors", "recipients", "when_start",
    "when_end", "effective", "expires", "origins", "reports", "story", "sentence",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One event as a row. `standing` says whether it is in force, or past, on the day asked about."""

    id: str
    href: str
    type: str
    modes: str
    quad: int
    status: str
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    when: str
    effective: str
    expires: str
    standing: str
    origins: int
    reports: int
    lead: Clipping
    story_href: str
    story_title: str


def act(desk: Desk, event: Event, standing: str = "") -> Act:
    """Return an event as a row."""
    lead = fullest_telling(event)
    return Act(
        id=event.id,
        href=desk.links.thing(event.id),
        type=event.type.value,
        modes=" ".join(event.modes),
        quad=QUAD[event.type],
        status="status differs" if event.status is None else event.status.value,
        actors=tuple(_party(desk, one) for one in event.actors[:PARTIES_SHOWN]),
        recipients=tuple(_party(desk, one) for one in event.recipients[:PARTIES_SHOWN]),
        when=_words(event.when),
        effective=_bound(event.effective, last=False),
        expires=_bound(event.expires, last=True),
        standing=standing,
        origins=len(event.origins),
        reports=len(event.reports),
        lead=desk.clip(lead.sentence, (lead.trigger,)),
        story_href=desk.links.story(event.story),
        story_title=desk.record.catalogue.title(event.story),
    )


def acts(desk: Desk, ids: Iterable[str]) -> tuple[Event, ...]:
    """Return the events of these ids, in their order."""
    return tuple(one for one in map(desk.view.find, ids) if isinstance(one, Event))


def acts_table(desk: Desk, events: Sequence[Event]) -> Table:
    """Return events as rows for CSV."""
    return Table(COLUMNS, (_row(desk, event) for event in events))


def _row(desk: Desk, event: Event) -> tuple[Cell, ...]:
    when, effective, expires = event.when, event.effective, event.expires
    return (
        event.id, event.type.value, " ".join(event.modes), event.plover.value,
        goldstein(event.plover, event.modes), None if event.status is None else event.status.value,
        party_words(event.actors), party_words(event.recipients),
        None if when is None else _iso(when.start), None if when is None else _iso(when.end),
        None if effective is None else _iso(effective.start),
        None if expires is None else _iso(expires.end), len(event.origins), len(event.reports),
        event.story, desk.cut(fullest_telling(event).sentence),
    )  # fmt: skip


def _party(desk: Desk, actor: Actor) -> Party:
    return Party(
        name=actor.name,
        codes=" ".join(code for code in (actor.country, actor.sector) if code),
        href=desk.links.actor(actor.key),
    )


def _words(when: When | None) -> str:
    return "" if when is None else when_words(when)


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _bound(when: When | None, *, last: bool) -> str:
    """Return the day from or until which something is in force, the whole time where it is no day."""
    if when is None:
        return ""
    known = (when.end or when.start) if last else (when.start or when.end)
    open_ended = when.start is None or when.end is None
    return known.isoformat() if known is not None and open_ended else when_words(when)
