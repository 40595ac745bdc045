"""The page of an actor: what it does, suffers and says, its offices, its stories, with whom it deals."""

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon import api
from rashomon.nouns.account import Event
from rashomon.nouns.dossiers import ActorTotals, InStory, Party, Role, party_of
from rashomon.show.lines import Lines
from rashomon.show.web.acts import Act, act, acts_table
from rashomon.show.web.clippings import Desk
from rashomon.show.web.decided import decided_models
from rashomon.show.web.heads import Head, counts, head, party_asked
from rashomon.show.web.offices import Office, offices, offices_json
from rashomon.show.web.page import Page
from rashomon.show.web.roles import Said, events_of, quotes_named, said, stories_of, story_json

EVENTS, QUOTES, STORIES, PARTNERS = 8, 5, 10, 18  # shown on the first page


@dataclass(frozen=True, slots=True, kw_only=True)
class With:
    """Somebody an actor shares events with; `href` leads to the page of the two."""

    code: str
    name: str
    events: int
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorModel:
    """What the page shows."""

    head: Head
    totals: ActorTotals
    counts: tuple[tuple[str, str, int], ...]
    states: tuple[With, ...]
    others: tuple[With, ...]
    offices: tuple[Office, ...]
    acts: tuple[Act, ...]
    received: tuple[Act, ...]
    quotes: tuple[Said, ...]
    about: tuple[Said, ...]
    stories: tuple[tuple[InStory, str], ...]


def actor_page(desk: Desk, code: str) -> Page:
    """Return the page of an actor.

    Raises:
        Missing: the code means nobody, or nobody in this record.
    """
    code = desk.bearing.goes_by(code)
    party, dossiers = party_asked(code), desk.record.dossiers
    top, totals = head(desk, party), dossiers.totals(party)
    does, suffers = (events_of(desk, party, role, EVENTS, 0) for role in Role)
    model = ActorModel(
        head=top,
        totals=totals,
        counts=tuple(counts(code, totals)),
        states=_partners(desk, party, "country"),
        others=_partners(desk, party, "key"),
        offices=offices(desk, party, (top.name, *top.also)),
        acts=tuple(act(desk, one) for one in does),
        received=tuple(act(desk, one) for one in suffers),
        quotes=said(desk, quotes_named(desk, dossiers.quotes(party, QUOTES, 0))),
        about=said(desk, quotes_named(desk, dossiers.about(party, QUOTES, 0))),
        stories=stories_of(desk, party, STORIES, 0),
    )
    return Page(
        template="actor.html",
        title=f"{top.name} {top.code}" if top.coded else top.name,
        model=model,
        json=lambda: _json(desk, model, does, suffers),
        table=lambda: acts_table(desk, (*does, *suffers)),
        address=f"/actor/{code}",
        here="actors",
        decided=decided_models(desk, desk.bearing.on_actor(code)),
    )


def _partners(desk: Desk, party: Party, column: str) -> tuple[With, ...]:
    found = desk.record.dossiers.partners(party, column, PARTNERS)
    return tuple(
        With(
            code=one.code,
            name=one.name if column == "key" else api.country_name(one.code) or one.code,
            events=one.events,
            href=f"/pair/{party.code}-{one.code}",
        )
        for one in found
        if party_of(one.code) is not None
    )


def _json(desk: Desk, model: ActorModel, does: Sequence[Event], suffers: Sequence[Event]) -> object:
    lines, top = Lines(desk.record), model.head
    return {
        "code": top.code,
        "name": top.name,
        "also": list(top.also),
        "coded": [
            {"key": one.key, "name": one.name, "country": one.country, "sector": one.sector}
            for one, _ in top.names
        ],
        "totals": {name: number for name, _, number in model.counts},
        "with": [
            {"code": one.code, "name": one.name, "events": one.events}
            for one in (*model.states, *model.others)
        ],
        "offices": offices_json(model.offices),
        "acts": [lines.one(one) for one in does],
        "received": [lines.one(one) for one in suffers],
        "quotes": [one.id for one in model.quotes],
        "about": [one.id for one in model.about],
        "stories": [story_json(one) for one, _ in model.stories],
    }
