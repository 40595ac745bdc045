"""The page of two actors: their contacts, accusations and measures, what is in force and planned, the score."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from rashomon import api
from rashomon.nouns.account import Event
from rashomon.nouns.dossiers import Party, Shared, Toward, pair_of
from rashomon.show.drawings.scores import ScoresData, draw_scores
from rashomon.show.lines import Lines
from rashomon.show.web.acts import Act, act, acts, acts_table
from rashomon.show.web.between import PARTS, Asked, Part, listed, scores, standing
from rashomon.show.web.clippings import Desk
from rashomon.show.web.page import Cell, Malformed, Missing, Page, Table
from rashomon.show.web.paging import Paging, page_number, paging

SHOWN = 6  # events of each part on the first page
ROWS = 50  # a page of a part

COLUMNS = (
    "event", "toward", "type", "status", "goldstein", "origins", "day", "until", "effective",
    "expires",
)  # fmt: skip

_PERIOD = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")
_SCORE = re.compile(r"-?[0-9]{1,2}(\.[0-9])?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the two."""

    code: str
    name: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """The first events of a part, and where all are."""

    name: str
    heading: str
    note: str
    total: int
    acts: tuple[Act, ...]
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PairModel:
    """What the page shows. `on` is the last day of writing in the record: what is in force is so then."""

    code: str
    sides: tuple[Side, Side]
    turned_href: str
    total: int
    counts: tuple[tuple[str, int, str], ...]
    scores: ScoresData
    picture: str
    sections: tuple[Section, ...]
    on: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PairPartModel:
    """What the page of one part shows; `asked` is what it is narrowed by, `bare_href` all of the part."""

    code: str
    sides: tuple[Side, Side]
    heading: str
    note: str
    asked: tuple[str, ...]
    bare_href: str
    acts: tuple[Act, ...]
    paging: Paging
    on: str


def pair_page(desk: Desk, code: str) -> Page:
    """Return the page of two actors.

    Raises:
        Missing: the code means no two, or two that share no event in this record.
    """
    one, other, events = _pair(desk, code)
    sides, address = (_side(desk, one), _side(desk, other)), f"/pair/{code}"
    labels = _labels(sides)
    data = scores(events, labels, address, desk.links.thing)
    sections, shown = [], list[Event]()
    for part in PARTS[:-3]:
        section, found = _section(desk, part, events, address)
        if section.total:
            sections.append(section)
            shown += found
    model = PairModel(
        code=code,
        sides=sides,
        turned_href=f"/pair/{other.code}-{one.code}",
        total=len(events),
        counts=tuple(_counts(events, labels, address)),
        scores=data,
        picture=draw_scores(data).markup() if data["panels"] else "",
        sections=tuple(sections),
        on=str(desk.record.dossiers.last_day() or ""),
    )
    return Page(
        template="pair.html",
        title=f"{sides[0].name} and {sides[1].name}",
        model=model,
        json=lambda: _json(desk, model, shown),
        table=lambda: Table(COLUMNS, map(_row, events)),
        address=address,
        here="actors",
    )


def pair_part_page(desk: Desk, code: str, name: str, query: Mapping[str, str]) -> Page:
    """Return one page of a part; `period`, `toward` and `score` keep some of its events.

    Raises:
        Missing: the code means no two that share an event, or there is no such part.
        Malformed: what is asked for cannot be.
    """
    part = next((one for one in PARTS if one.name == name), None)
    if part is None:
        raise Missing("part of a pair's page")
    asked = _asked(query)
    one, other, events = _pair(desk, code)
    kept = listed(events, part, asked)
    number = page_number(query)
    page = kept[(number - 1) * ROWS : number * ROWS]
    found, address = _found(desk, page), f"/pair/{code}/{name}"
    narrowed = {**asked.query(), **({"page": str(number)} if number > 1 else {})}
    sides = (_side(desk, one), _side(desk, other))
    model = PairPartModel(
        code=code,
        sides=sides,
        heading=part.heading,
        note=part.note,
        asked=tuple(_asked_words(asked, _labels(sides))),
        bare_href=address,
        acts=_acts(desk, part, page, found),
        paging=paging(address, narrowed, len(kept), ROWS),
        on=str(desk.record.dossiers.last_day() or ""),
    )
    return Page(
        template="pair_part.html",
        title=f"{part.heading}: {sides[0].name} and {sides[1].name}",
        model=model,
        json=lambda: {"total": len(kept), "events": [Lines(desk.record).one(one) for one in found]},
        table=lambda: acts_table(desk, found),
        address=address + (f"?{urlencode(narrowed)}" if narrowed else ""),
        here="actors",
    )


def _pair(desk: Desk, code: str) -> tuple[Party, Party, tuple[Shared, ...]]:
    pair = pair_of(code)
    events = () if pair is None else desk.record.dossiers.shared(*pair)
    if pair is None or not events:
        raise Missing("pair of actors with events in common")
    return *pair, events


def _side(desk: Desk, party: Party) -> Side:
    names = () if party.country else desk.record.dossiers.names(party, 1)
    name = names[0].name if names else party.code
    if party.country:
        name = " ".join(filter(None, (api.country_name(party.country) or "", party.sector)))
    return Side(code=party.code, name=name or party.code, href=desk.links.actor(party.code))


def _labels(sides: tuple[Side, Side]) -> dict[Toward, str]:
    one, other = sides
    return {
        Toward.THERE: f"{one.name} → {other.name}",
        Toward.BACK: f"{other.name} → {one.name}",
        Toward.TOGETHER: "together, or each to the other",
    }


def _counts(
    events: Sequence[Shared], labels: dict[Toward, str], address: str
) -> list[tuple[str, int, str]]:
    return [
        (label, number, f"{address}/all?{urlencode({'toward': toward.value})}")
        for toward, label in labels.items()
        if (number := sum(one.toward is toward for one in events))
    ]


def _section(
    desk: Desk, part: Part, events: Sequence[Shared], address: str
) -> tuple[Section, tuple[Event, ...]]:
    kept = listed(events, part, Asked())
    found = _found(desk, kept[:SHOWN])
    section = Section(
        name=part.name, heading=part.heading, note=part.note, total=len(kept),
        acts=_acts(desk, part, kept[:SHOWN], found), href=f"{address}/{part.name}",
    )  # fmt: skip
    return section, found


def _found(desk: Desk, shared: Sequence[Shared]) -> tuple[Event, ...]:
    return acts(desk, (one.event for one in shared))


def _acts(
    desk: Desk, part: Part, shared: Sequence[Shared], found: Sequence[Event]
) -> tuple[Act, ...]:
    on = (
        desk.record.dossiers.last_day()
        if part.name in {"planned", "in-force", "commitments"}
        else None
    )
    how = {one.event: standing(one, part.name, on) for one in shared}
    return tuple(act(desk, one, how.get(one.id, "")) for one in found)


def _asked(query: Mapping[str, str]) -> Asked:
    period, toward, score = (query.get(name, "") for name in ("period", "toward", "score"))
    if period and not _PERIOD.fullmatch(period):
        raise Malformed("period must be a year, a month (2021-06) or a day (2021-06-16)")
    if toward and toward not in list(Toward):
        raise Malformed("toward must be there, back or together")
    if score and not _SCORE.fullmatch(score):
        raise Malformed("score must be a number such as -3.5")
    return Asked(
        period=period,
        toward=Toward(toward) if toward else None,
        score=float(score) if score else None,
    )


def _asked_words(asked: Asked, labels: dict[Toward, str]) -> list[str]:
    words = [asked.period, "" if asked.toward is None else labels[asked.toward]]
    return [*filter(None, words), *([] if asked.score is None else [f"score {asked.score:+g}"])]


def _json(desk: Desk, model: PairModel, shown: Sequence[Event]) -> object:
    lines = Lines(desk.record)
    return {
        "code": model.code,
        "sides": [{"code": one.code, "name": one.name} for one in model.sides],
        "events": model.total,
        "scores": model.scores,
        "in_force_on": model.on or None,
        "parts": {
            one.name: {"total": one.total, "shown": [each.id for each in one.acts]}
            for one in model.sections
        },
        "shown": [lines.one(one) for one in {one.id: one for one in shown}.values()],
    }


def _row(one: Shared) -> tuple[Cell, ...]:
    days = (one.day, one.until, one.effective, one.expires)
    return (
        one.event, one.toward.value, one.type.value,
        None if one.status is None else one.status.value, one.score, one.origins,
        *(None if day is None else day.isoformat() for day in days),
    )  # fmt: skip
