"""Who held which office when: what a name in the news stands for on a given day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from rashomon.language.names import first_names
from rashomon.language.tables import rows, values


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """One person in one office for one time; `end` is `None` while it lasts.

    `name` is the usual full name, `names` all of them; `start` and `end` are inclusive.
    """

    name: str
    names: tuple[str, ...]
    country: str
    office: str
    sector: str
    start: date
    end: date | None
    wikidata: str | None

    def holds(self, on: date) -> bool:
        """Say whether the office was held on that day."""
        return self.start <= on and (self.end is None or on <= self.end)


@cache
def holders() -> tuple[Holder, ...]:
    """Return every row of the office-holder table, in the order of the table."""
    return tuple(_holder(cells) for cells in rows("officeholders.tsv"))


def _holder(cells: Sequence[str]) -> Holder:
    names, country, office, sector, start, end, wikidata = cells
    return Holder(
        name=values(names)[0],
        names=values(names),
        country=country,
        office=office,
        sector=sector,
        start=_day(start, last=False),
        end=_day(end, last=True) if end else None,
        wikidata=wikidata or None,
    )


@lru_cache(maxsize=8)
def added_holders(lines: tuple[str, ...]) -> dict[str, tuple[Holder, ...]]:
    """Return by full name the rows of a user's own lines, in the columns of the packaged table.

    Raises:
        ValueError: a line has other columns than names, country, office, sector, from, to and
            Wikidata id (the last two may be empty), or a day that is none.
    """
    named: dict[str, list[Holder]] = {}
    for number, line in enumerate(lines, start=1):
        cells = [cell.strip() for cell in line.split("\t")]
        try:
            one = _holder([*cells, *[""] * (len(OFFICE_COLUMNS) - len(cells))])
        except (ValueError, IndexError) as fault:
            raise ValueError(f"line {number}: {line[:60]!r} is no row of an office") from fault
        for name in one.names:
            named.setdefault(name, []).append(one)
    return {name: tuple(held) for name, held in named.items()}


OFFICE_COLUMNS = ("names", "country", "office", "sector", "from", "to", "wikidata")


def holder(name: str, on: date | None = None) -> Holder | None:
    """Return the office a person held on a day, or, the day unknown, the first one listed.

    A full name or a surname that only one listed person bears is understood. `None` when the name
    is unknown, borne by several, or held nothing that day.
    """
    held = _by_name().get(name, ())
    if on is None:
        return held[0] if held else None
    return next((one for one in held if one.holds(on)), None)


def offices_of(name: str) -> tuple[Holder, ...]:
    """Return every office listed for a full name, or for a surname only one person bears."""
    return _by_name().get(name, ())


def took_office(name: str, title: str = "", on: date | None = None) -> date | None:
    """Return the day a person took the office held on a day, `None` where that is not sure.

    The office is that of the title where one is given, else the one last taken by that day. A row
    that starts on the first of a month may know the month alone and says nothing.
    """
    rows_ = [row for row in offices_of(name) if on is None or row.start <= on]
    rows_ = [row for row in rows_ if not title or row.office.casefold() == title]
    if not rows_ or (on is None and len(rows_) > 1):
        return None
    start = max(row.start for row in rows_)
    return None if start.day == 1 else start


def by_office(office: str, country: str, on: date | None = None) -> tuple[Holder, ...]:
    """Return who held an office ("president", "foreign minister") of a country on a day."""
    return tuple(
        one
        for one in holders()
        if one.country == country
        and one.office.casefold() == office.casefold()
        and (on is None or one.holds(on))
    )


@cache
def _by_name() -> dict[str, tuple[Holder, ...]]:
    named: dict[str, list[Holder]] = {}
    bearers: dict[str, set[str]] = {}
    for one in holders():
        for name in one.names:
            named.setdefault(name, []).append(one)
            bearers.setdefault(surname(name), set()).add(one.name)
    for last, people in bearers.items():
        common = last in _COMMON or last.casefold() in first_names()
        if len(people) == 1 and last not in named and not common:
            named[last] = [one for one in holders() if one.name in people]
    return {name: tuple(rows_of_name) for name, rows_of_name in named.items()}


# Surnames too common, or too much like other words, to say by themselves who is meant.
_COMMON_WORDS = """
Abbott Abdullah Abe Ahmed Austin Barr Bennett Benedict Blair Brown Burns Cameron Carter
Castro Christopher Clinton Cruz Davis Duque Fox Gates Gore Graham Haley Hague Holder
Howard Hunt Hunter Hussein Ibrahim Ivanov Jonathan Kan Kelly Kenny Kerry Key Khan Lam
Lopez López Lynch Major Martin May McCarthy Michel Miller Mohamad Morrison Mueller Murphy
Omar Powell Price Raab Rice Roh Ryan Sanders Santos Sein Sen Sessions Sharif Sharon Singh
Smith Straw Sullivan Taylor Thatcher Turnbull Uribe Warren Wilson Wray Yi Fernández
Fernandez Morales Correa Sánchez Sanchez Salman Francis Bush II III XVI Jr. Hasina Zia Il
Roberts Thomas Paul Lee Collins Walker Jordan Kennedy Perry Conway Nielsen Johnson Ross Cotton
Booker Waters Lewis Cummings Warner Whitaker Yates Meadows Carson Barrett Flake Corker Reid Hatch
Kaine Palin Christie Cheney Un Kyi Hlaing Ruto Merkel-Müller Marin Conte Duda Suga
"""
_COMMON = frozenset(_COMMON_WORDS.split())


def surname(name: str) -> str:
    """Return the part of a full name that stands for it in the news.

    >>> surname("Bashar al-Assad"), surname("Ursula von der Leyen"), surname("Xi Jinping")
    ('Assad', 'von der Leyen', 'Xi')
    """
    words = [word for word in name.split() if word not in _SUFFIXES]
    if not words:
        return name
    if len(words) > 1 and words[0] in _FAMILY_FIRST:
        return words[0]
    for place, word in enumerate(words[1:], start=1):
        if word.casefold() in _PARTICLES:
            return " ".join(words[place:])
    last = words[-1]
    return last[3:] if last.casefold().startswith(("al-", "el-")) else last


_SUFFIXES = frozenset({"Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"})
_PARTICLES = frozenset(
    {"von", "van", "der", "den", "de", "bin", "ibn", "le", "la", "del", "di", "da"}
)
_FAMILY_FIRST_WORDS = """
Xi Hu Jiang Li Wen Wang Yang Hua Zhao Lai Tsai Ma Kim Moon Park Yoon Lee Roh Ban Hun
"""
_FAMILY_FIRST = frozenset(_FAMILY_FIRST_WORDS.split())


def _day(cell: str, *, last: bool) -> date:
    """Read a year, month or day; the last day of it when `last`."""
    parts = [int(part) for part in cell.split("-")]
    if len(parts) == 3:
        return date(*parts)
    if len(parts) == 1:
        return date(parts[0], 12, 31) if last else date(parts[0], 1, 1)
    year, month = parts
    if not last:
        return date(year, month, 1)
    following = date(year + month // 12, month % 12 + 1, 1)
    return date.fromordinal(following.toordinal() - 1)
