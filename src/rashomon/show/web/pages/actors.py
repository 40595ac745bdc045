"""The list of who acts, is acted on and speaks in a record, narrowed by country, sector and name."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from rashomon import api
from rashomon.nouns.dossiers import ActorLine
from rashomon.show.web.clippings import Desk
from rashomon.show.web.page import Malformed, Page, Table
from rashomon.show.web.paging import Paging, page_number, paging

ROWS = 50  # a page
LONGEST = 200  # code points of a name looked for

COLUMNS = ("key", "name", "country", "sector", "acts", "receives", "quotes", "names")
_CODE = re.compile(r"[A-Z]{3}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A country or sector to keep: its code, its name, how many actors have it, its address."""

    code: str
    name: str
    actors: int
    href: str
    chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorsModel:
    """What the page shows. `code` is that of the country and sector chosen, empty where neither is."""

    rows: tuple[tuple[ActorLine, str], ...]
    paging: Paging
    words: str
    country: str
    sector: str
    code: str
    countries: tuple[Choice, ...]
    sectors: tuple[Choice, ...]
    counted: int


def actors_page(desk: Desk, query: Mapping[str, str]) -> Page:
    """Return one page of the list.

    Raises:
        Malformed: a country, sector or page that cannot be.
    """
    asked = {
        "country": _code(query, "country"),
        "sector": _code(query, "sector"),
        "words": query.get("words", "").strip()[:LONGEST],
    }
    found = desk.record.dossiers.actors(ROWS, (page_number(query) - 1) * ROWS, **asked)
    lines, total = found.lines, found.total
    kept = {name: value for name, value in asked.items() if value}
    model = ActorsModel(
        rows=tuple((line, desk.links.actor(line.key)) for line in lines),
        paging=paging("/actors", {**kept, "page": query.get("page", "1")}, total, ROWS),
        words=asked["words"],
        country=asked["country"],
        sector=asked["sector"],
        code=asked["country"] + asked["sector"] if asked["country"] else "",
        countries=_choices("country", found.countries, kept),
        sectors=_choices("sector", found.sectors, kept),
        counted=found.counted,
    )
    rows = [tuple(getattr(line, name) for name in COLUMNS) for line in lines]
    if page_number(query) > 1:
        kept["page"] = str(page_number(query))
    return Page(
        template="actors.html",
        title="Actors",
        model=model,
        json=lambda: {
            "total": total, "actors": [dict(zip(COLUMNS, row, strict=True)) for row in rows],
        },
        table=lambda: Table(COLUMNS, rows),
        address="/actors" + (f"?{urlencode(kept)}" if kept else ""),
        here="actors",
    )  # fmt: skip


def _code(query: Mapping[str, str], name: str) -> str:
    asked = query.get(name, "")
    if asked and not _CODE.fullmatch(asked):
        raise Malformed(f"{name} must be a code of three letters, as in USA or GOV")
    return asked


def _choices(
    name: str, codes: tuple[tuple[str, int], ...], kept: Mapping[str, str]
) -> tuple[Choice, ...]:
    made = []
    for code, number in codes:
        chosen = kept.get(name) == code
        wanted = {**kept, name: "" if chosen else code}
        query = urlencode({key: value for key, value in wanted.items() if value})
        words = (api.country_name(code) if name == "country" else None) or ""
        made.append(
            Choice(
                code=code, name=words, actors=number, href=f"/actors?{query}" if query else "/actors",
                chosen=chosen,
            )
        )  # fmt: skip
    return tuple(made)
