"""Tables of a user's own, line by line: who actors are, what outlets are.

A line is a row of `actors.tsv` or `outlets.tsv` (docs/own-tables.md), cells parted by tabs, values
of one cell by ';'. Office-holders have the packaged table's columns and are read in `offices`.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache, lru_cache

from rashomon.language.countries import BEYOND_STATES, countries
from rashomon.language.tables import rows, values
from rashomon.nouns.actors import EntityKind

ACTOR_COLUMNS = ("names", "kind", "country", "sectors", "wikidata")
OUTLET_COLUMNS = ("names", "agency", "owner")

_KINDS = (EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.GROUP)
_WIKIDATA = re.compile(r"Q[1-9][0-9]{0,11}")
_MORE_SECTORS = frozenset({"HLH", "HRI", "IDG", "SET", "STU", "UIS"})  # of PLOVER, in no table here


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnActor:
    """Whom names mean, in the user's word; what is `None` or empty is left to others to say."""

    names: tuple[str, ...]
    kind: EntityKind | None
    country: str | None
    sectors: tuple[str, ...]
    wikidata: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnOutlet:
    """The names of an outlet, the usual one first; whether it sells its texts; who owns it."""

    names: tuple[str, ...]
    agency: bool
    owner: str | None


def own_actor(line: str) -> OwnActor:
    """Return the row of a line of `actors.tsv`.

    Raises:
        ValueError: a cell does not hold what its column must.
    """
    names, kind, country, sectors, wikidata = _cells(line, ACTOR_COLUMNS)
    _must(not kind or kind in _KINDS, f"kind {kind!r} is not one of {', '.join(_KINDS)}")
    known = not country or country in countries() or country in (*BEYOND_STATES, "KOS")
    _must(known, f"country {country!r} is no ISO 3166-1 alpha-3 code, nor PLOVER's {_BEYOND}")
    for sector in values(sectors):
        _must(sector in _sectors(), f"sector {sector!r} is not one of {' '.join(_sectors())}")
    _must(not wikidata or bool(_WIKIDATA.fullmatch(wikidata)), f"wikidata {wikidata!r} is no Q-id")
    _must(bool(kind or country or sectors or wikidata), "the row says nothing of its names")
    return OwnActor(
        names=_names(names),
        kind=EntityKind(kind) if kind else None,
        country=country or None,
        sectors=values(sectors),
        wikidata=wikidata or None,
    )


def own_outlet(line: str) -> OwnOutlet:
    """Return the row of a line of `outlets.tsv`.

    Raises:
        ValueError: a cell does not hold what its column must.
    """
    names, agency, owner = _cells(line, OUTLET_COLUMNS)
    _must(agency in ("yes", "no", ""), f"agency {agency!r} is neither yes, no nor empty")
    return OwnOutlet(names=_names(names), agency=agency == "yes", owner=owner or None)


@lru_cache(maxsize=8)
def own_actors(lines: tuple[str, ...]) -> dict[str, OwnActor]:
    """Return the rows of some lines by each name; of two rows with one name the later says.

    Raises:
        ValueError: a line is no row of the table.
    """
    return {name: row for row in map(own_actor, lines) for name in row.names}


@lru_cache(maxsize=8)
def own_outlets(lines: tuple[str, ...]) -> dict[str, OwnOutlet]:
    """Return the rows of some lines by each case-folded name; of two with one the later says.

    Raises:
        ValueError: a line is no row of the table.
    """
    return {name.casefold(): row for row in map(own_outlet, lines) for name in row.names}


_outlet_lines: ContextVar[tuple[str, ...]] = ContextVar("_outlet_lines", default=())


@contextmanager
def knowing_outlets(lines: tuple[str, ...]) -> Iterator[None]:
    """Have the outlets of a user's lines known besides the packaged agencies, inside the block.

    Which lines these are is part of the options that a result is made by, as all else is.
    """
    token = _outlet_lines.set(lines)
    try:
        yield
    finally:
        _outlet_lines.reset(token)


def outlet_lines() -> tuple[str, ...]:
    """Return the lines that `knowing_outlets` has known here; none outside it."""
    return _outlet_lines.get()


def usual_name(outlet: str) -> str:
    """Return the usual name of an outlet of the user's table; another's as it is."""
    lines = _outlet_lines.get()
    row = own_outlets(lines).get(outlet.strip().casefold()) if lines else None
    return outlet if row is None else row.names[0]


def _cells(line: str, columns: tuple[str, ...]) -> list[str]:
    cells = [cell.strip() for cell in line.split("\t")]
    _must(len(cells) <= len(columns), f"{len(cells)} cells, the columns are {' '.join(columns)}")
    return [*cells, *[""] * (len(columns) - len(cells))]


def _names(cell: str) -> tuple[str, ...]:
    names = tuple(" ".join(name.split()) for name in values(cell))
    _must(bool(names) and all(names), "names is empty, or one of its names is")
    return names


def _must(holds: bool, otherwise: str) -> None:
    if not holds:
        raise ValueError(otherwise)


_BEYOND = " ".join(BEYOND_STATES)


@cache
def _sectors() -> tuple[str, ...]:
    """Return PLOVER's sectors, sorted: those of the packaged tables and the few they do not need."""
    cells = [sectors for _, _, sectors in rows("organisations.tsv")]
    cells += [row[2] for row in rows("roles.tsv")]
    told = {one for cell in cells for part in cell.split("|") for one in values(part)}
    return tuple(sorted({one for one in told if len(one) == 3} | _MORE_SECTORS))
