"""The pages of all events, quotes or stories of an actor, and of the reports that give it an office."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from rashomon.nouns.account import Event
from rashomon.nouns.dossiers import InStory, Role
from rashomon.nouns.readings import Quote
from rashomon.show.lines import Lines
from rashomon.show.web.acts import Act, act, acts_table
from rashomon.show.web.clippings import Clipping, Desk
from rashomon.show.web.heads import PARTS, Head, counts, head, party_asked
from rashomon.show.web.offices import beside, meant
from rashomon.show.web.page import Cell, Missing, Page, Table
from rashomon.show.web.paging import Paging, page_number, paging
from rashomon.show.web.roles import Said, events_of, quotes_named, said, stories_of, story_json

ROWS = 50  # a page of a part

STORY_COLUMNS = ("story", "title", "events", "quotes")
QUOTE_COLUMNS = ("id", "report", "speaker", "country", "form", "when_start", "text")
OFFICE_COLUMNS = ("report", "outlet", "written", "sentence")

OFFICE_NOTE = (
    "Where the office stands beside the name, that sentence; otherwise the first that means the same"
    " person: other words of the report, or the table of office-holders, gave it."
)

ROLES = {"acts": Role.ACTOR, "received": Role.RECIPIENT}


@dataclass(frozen=True, slots=True, kw_only=True)
class PartModel:
    """What the page of one part shows: rows of one kind."""

    head: Head
    heading: str
    acts: tuple[Act, ...]
    quotes: tuple[Said, ...]
    stories: tuple[tuple[InStory, str], ...]
    clippings: tuple[Clipping, ...]
    paging: Paging
    note: str = ""


def actor_part_page(desk: Desk, code: str, part: str, query: Mapping[str, str]) -> Page:
    """Return one page of all events, quotes or stories of an actor.

    Raises:
        Missing: nobody is meant, or there is no such part.
        Malformed: the page asked for cannot be.
    """
    if part == "office":
        return _office_page(desk, code, query)
    if part not in PARTS:
        raise Missing("part of an actor's page")
    party, dossiers = party_asked(code), desk.record.dossiers
    offset = (page_number(query) - 1) * ROWS
    events = events_of(desk, party, ROLES[part], ROWS, offset) if part in ROLES else ()
    told = {"quotes": dossiers.quotes, "about": dossiers.about}
    quotes = quotes_named(desk, told[part](party, ROWS, offset)) if part in told else ()
    stories = stories_of(desk, party, ROWS, offset) if part == "stories" else ()
    totals = {name: number for name, _, number in counts(code, dossiers.totals(party))}
    model = PartModel(
        head=head(desk, party),
        heading=PARTS[part],
        acts=tuple(act(desk, one) for one in events),
        quotes=said(desk, quotes),
        stories=stories,
        clippings=(),
        paging=paging(f"/actor/{code}/{part}", query, totals[part], ROWS),
    )
    number = page_number(query)
    return Page(
        template="actor_part.html",
        title=f"{model.head.name}: {PARTS[part]}",
        model=model,
        json=lambda: _json(desk, (*events, *quotes), stories),
        table=lambda: _table(desk, part, events, quotes, stories),
        address=f"/actor/{code}/{part}" + (f"?page={number}" if number > 1 else ""),
        here="actors",
    )


def _office_page(desk: Desk, code: str, query: Mapping[str, str]) -> Page:
    party, office, country = party_asked(code), query.get("office", ""), query.get("country", "")
    asked = {"office": office, "country": country, "page": query.get("page", "")}
    number = page_number(query)
    total = desk.record.dossiers.office_count(party, office, country or None)
    if not total:
        raise Missing("office of this actor")
    found = desk.record.dossiers.office_told(
        party, office, country or None, ROWS, (number - 1) * ROWS
    )
    clippings = tuple(
        one for each in found if (one := beside(desk, each, office) or meant(desk, each))
    )
    rows = [(one.source.id, one.source.outlet, one.source.day, one.words) for one in clippings]
    asked = {name: value for name, value in asked.items() if value}
    return Page(
        template="actor_part.html",
        title=f"{head(desk, party).name}: {office}",
        model=PartModel(
            head=head(desk, party), heading=f"{office} {country}".strip(), acts=(), quotes=(),
            stories=(), clippings=clippings,
            paging=paging(f"/actor/{code}/office", asked, total, ROWS), note=OFFICE_NOTE,
        ),
        json=lambda: [dict(zip(OFFICE_COLUMNS, row, strict=True)) for row in rows],
        table=lambda: Table(OFFICE_COLUMNS, rows),
        address=f"/actor/{code}/office?{urlencode(asked)}",
        here="actors",
    )  # fmt: skip


def _json(
    desk: Desk, found: Sequence[Event | Quote], stories: Sequence[tuple[InStory, str]]
) -> object:
    lines = Lines(desk.record)
    return [*(lines.one(one) for one in found), *(story_json(one) for one, _ in stories)]


def _table(
    desk: Desk,
    part: str,
    events: Sequence[Event],
    quotes: Sequence[Quote],
    stories: Sequence[tuple[InStory, str]],
) -> Table:
    if part == "stories":
        told = ((one.story, one.title, one.events, one.quotes) for one, _ in stories)
        return Table(STORY_COLUMNS, told)
    if part in ROLES:
        return acts_table(desk, events)
    return Table(QUOTE_COLUMNS, (_quote_row(desk, one) for one in quotes))


def _quote_row(desk: Desk, quote: Quote) -> tuple[Cell, ...]:
    start = None if quote.when is None else quote.when.start
    return (
        quote.id, quote.content[0].report, quote.speaker, quote.speaker_country, quote.form.value,
        None if start is None else start.isoformat(), " … ".join(map(desk.cut, quote.content)),
    )  # fmt: skip
