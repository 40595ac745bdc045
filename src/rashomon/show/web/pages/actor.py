"""The page of an actor: what it does, suffers and says, its offices, its stories, with whom it deals."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rashomon import api
from rashomon.nouns.account import Event
from rashomon.nouns.dossiers import ActorLine, ActorTotals, InStory, Party, Role, party_of
from rashomon.nouns.readings import Quote
from rashomon.show.lines import Lines
from rashomon.show.web.acts import Act, act, acts, acts_table
from rashomon.show.web.clippings import Clipping, Desk
from rashomon.show.web.offices import Office, offices, offices_json
from rashomon.show.web.page import Cell, Missing, Page, Table
from rashomon.show.web.paging import Paging, page_number, paging
from rashomon.show.wire import Json

EVENTS, QUOTES, STORIES, PARTNERS, NAMES = 8, 5, 10, 18, 24  # shown on the first page
ROWS = 50  # a page of a part

PARTS = {
    "acts": "Events as actor",
    "received": "Events as recipient",
    "quotes": "Quotes",
    "about": "What others say of these events",
    "stories": "Stories",
}
"""The parts of the page that have pages of their own, with their headings."""

STORY_COLUMNS = ("story", "title", "events", "quotes")
QUOTE_COLUMNS = ("id", "report", "speaker", "country", "form", "when_start", "text")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A quote in a list: who says it, and its words."""

    id: str
    href: str
    name: str
    clipping: Clipping


@dataclass(frozen=True, slots=True, kw_only=True)
class With:
    """Somebody an actor shares events with; `href` leads to the page of the two."""

    code: str
    name: str
    events: int
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """Who the page is of. `codes` are PLOVER's with their addresses; `coded` says it is a country."""

    code: str
    name: str
    coded: bool
    codes: tuple[tuple[str, str], ...]
    names: tuple[tuple[ActorLine, str], ...]
    also: tuple[str, ...]
    wikidata: bool
    list_href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorModel:
    """What the first page shows."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class PartModel:
    """What the page of one part shows."""

    head: Head
    part: str
    heading: str
    acts: tuple[Act, ...]
    quotes: tuple[Said, ...]
    stories: tuple[tuple[InStory, str], ...]
    paging: Paging


def actor_page(desk: Desk, code: str) -> Page:
    """Return the page of an actor.

    Raises:
        Missing: the code means nobody, or nobody in this record.
    """
    party = _party(code)
    head, totals = _head(desk, party), desk.record.dossiers.totals(party)
    does, suffers = (_events(desk, party, role, EVENTS, 0) for role in Role)
    model = ActorModel(
        head=head,
        totals=totals,
        counts=tuple(_counts(code, totals)),
        states=_partners(desk, party, "country"),
        others=_partners(desk, party, "key"),
        offices=offices(desk, party, (head.name, *head.also)),
        acts=tuple(act(desk, one) for one in does),
        received=tuple(act(desk, one) for one in suffers),
        quotes=_said(desk, desk.record.dossiers.quotes(party, QUOTES, 0)),
        about=_said(desk, desk.record.dossiers.about(party, QUOTES, 0)),
        stories=_stories(desk, party, STORIES, 0),
    )
    return Page(
        template="actor.html",
        title=f"{head.name} {head.code}" if head.coded else head.name,
        model=model,
        json=lambda: _json(desk, model, does, suffers),
        table=lambda: acts_table(desk, (*does, *suffers)),
        address=f"/actor/{code}",
        here="actors",
    )


def actor_part_page(desk: Desk, code: str, part: str, query: Mapping[str, str]) -> Page:
    """Return one page of all events, quotes or stories of an actor.

    Raises:
        Missing: nobody is meant, or there is no such part.
        Malformed: the page asked for cannot be.
    """
    if part not in PARTS:
        raise Missing("part of an actor's page")
    party = _party(code)
    head, offset = _head(desk, party), (page_number(query) - 1) * ROWS
    total = {name: number for name, _, number in _counts(code, desk.record.dossiers.totals(party))}
    roles = {"acts": Role.ACTOR, "received": Role.RECIPIENT}
    events = _events(desk, party, roles[part], ROWS, offset) if part in roles else ()
    told = {"quotes": desk.record.dossiers.quotes, "about": desk.record.dossiers.about}
    quotes = told[part](party, ROWS, offset) if part in told else ()
    stories = _stories(desk, party, ROWS, offset) if part == "stories" else ()
    asked = {"page": query["page"]} if query.get("page") else {}
    found = [one for one in map(desk.view.find, quotes) if isinstance(one, Quote)]
    return Page(
        template="actor_part.html",
        title=f"{head.name}: {PARTS[part]}",
        model=PartModel(
            head=head, part=part, heading=PARTS[part], acts=tuple(act(desk, one) for one in events),
            quotes=_said(desk, quotes), stories=stories,
            paging=paging(f"/actor/{code}/{part}", asked, total[part], ROWS),
        ),
        json=lambda: _part_json(desk, (*events, *found), stories),
        table=lambda: _part_table(desk, part, events, found, stories),
        address=f"/actor/{code}/{part}" + (f"?page={query['page']}" if asked else ""),
        here="actors",
    )  # fmt: skip


def _party(code: str) -> Party:
    party = party_of(code)
    if party is None:
        raise Missing("actor")
    return party


def _head(desk: Desk, party: Party) -> Head:
    names = desk.record.dossiers.names(party, NAMES)
    known = () if party.country else desk.record.dossiers.known_as(party, NAMES)
    if not names and not known:
        raise Missing("actor")
    country = party.country or (names[0].country if names else known[0][1]) or ""
    sector = party.sector or (names[0].sector if names and not party.country else "")
    codes = [one for one in (country, country + sector if country and sector else "") if one]
    own = api.country_name(country) if party.country else None
    name = own or (names[0].name if names else known[0][0]) if not party.country else own or country
    spelt = dict.fromkeys((*(one.name for one in names), *(one for one, _ in known)))
    narrowed = "&".join(
        f"{key}={value}" for key, value in (("country", country), ("sector", party.sector)) if value
    )
    return Head(
        code=party.code,
        name=name,
        coded=party.country is not None,
        codes=tuple((one, desk.links.actor(one)) for one in codes if one != party.code),
        names=tuple((one, desk.links.actor(one.key)) for one in names) if party.country else (),
        also=() if party.country else tuple(one for one in spelt if one != name),
        wikidata=party.code.startswith("Q") and party.key is not None,
        list_href=f"/actors?{narrowed}" if party.country else "/actors",
    )


def _counts(code: str, totals: ActorTotals) -> Iterator[tuple[str, str, int]]:
    for part, number in zip(
        PARTS, (totals.acts, totals.receives, totals.quotes, totals.about, totals.stories),
        strict=True,
    ):  # fmt: skip
        yield part, f"/actor/{code}/{part}", number


def _partners(desk: Desk, party: Party, column: str) -> tuple[With, ...]:
    found = desk.record.dossiers.partners(party, column, PARTNERS)
    return tuple(
        With(
            code=one.code,
            name=(api.country_name(one.code) or "") if column == "country" else one.name,
            events=one.events, href=f"/pair/{party.code}-{one.code}",
        )
        for one in found
        if party_of(one.code) is not None
    )  # fmt: skip


def _events(desk: Desk, party: Party, role: Role, limit: int, offset: int) -> tuple[Event, ...]:
    return acts(desk, desk.record.dossiers.events(party, role, limit, offset))


def _said(desk: Desk, ids: Sequence[str]) -> tuple[Said, ...]:
    found = (one for one in map(desk.view.find, ids) if isinstance(one, Quote))
    return tuple(
        Said(
            id=one.id, href=desk.links.thing(one.id),
            name=one.speaker or (desk.cut(one.source) if one.source is not None else ""),
            clipping=desk.around(one.content[0]),
        )
        for one in found
    )  # fmt: skip


def _stories(desk: Desk, party: Party, limit: int, offset: int) -> tuple[tuple[InStory, str], ...]:
    found = desk.record.dossiers.stories(party, limit, offset)
    return tuple((one, desk.links.story(one.story)) for one in found)


def _json(desk: Desk, model: ActorModel, does: Sequence[Event], suffers: Sequence[Event]) -> object:
    lines, head = Lines(desk.record), model.head
    return {
        "code": head.code,
        "name": head.name,
        "also": list(head.also),
        "coded": [
            {"key": one.key, "name": one.name, "country": one.country, "sector": one.sector}
            for one, _ in head.names
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
        "stories": [_story_json(one) for one, _ in model.stories],
    }


def _story_json(one: InStory) -> Json:
    return {"story": one.story, "title": one.title, "events": one.events, "quotes": one.quotes}


def _part_json(
    desk: Desk, found: Sequence[Event | Quote], stories: Sequence[tuple[InStory, str]]
) -> object:
    lines = Lines(desk.record)
    return [*(lines.one(one) for one in found), *(_story_json(one) for one, _ in stories)]


def _part_table(
    desk: Desk,
    part: str,
    events: Sequence[Event],
    quotes: Sequence[Quote],
    stories: Sequence[tuple[InStory, str]],
) -> Table:
    if part == "stories":
        told = ((one.story, one.title, one.events, one.quotes) for one, _ in stories)
        return Table(STORY_COLUMNS, told)
    if part in {"quotes", "about"}:
        return Table(QUOTE_COLUMNS, (_quote_row(desk, one) for one in quotes))
    return acts_table(desk, events)


def _quote_row(desk: Desk, quote: Quote) -> tuple[Cell, ...]:
    start = None if quote.when is None else quote.when.start
    return (
        quote.id, quote.content[0].report, quote.speaker, quote.speaker_country, quote.form.value,
        None if start is None else start.isoformat(), " … ".join(map(desk.cut, quote.content)),
    )  # fmt: skip
