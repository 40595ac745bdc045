"""The bundled gazetteer: a name to every place on the map that bears it.

`data/gazetteer.txt.gz` (GeoNames, CC BY 4.0; made by tools/make_gazetteer.py, which says from what)
holds one place a line, an empty line, then one key a line with the numbers of its places, sorted by
bytes: it is cut into lines once and searched by halves, so that opening it takes a blink.
"""

import gzip
import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

from rashomon.language.countries import countries
from rashomon.language.tables import rows, values


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """One place: `kind` is country, state, province, county, city or area.

    A state is a first-level unit that news names without its country (Texas, Bavaria), a province
    any other. `population` is 0 when unknown.
    `admin1` and `admin2` name the units around it ("" when unknown), `country` is alpha-3 or None.
    """

    name: str
    kind: str
    country: str | None
    admin1: str
    admin2: str
    lat: float
    lon: float
    population: int
    geonames: int | None


_ABBREVIATED = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort", "pt": "point"}


@lru_cache(maxsize=1 << 14)
def key(name: str) -> str:
    """Return the form under which a name is looked up: small plain letters, "St." spelt out.

    >>> key("St. Étienne-du-Grès")
    'saint etienne du gres'
    """
    plain = "".join(
        sign for sign in unicodedata.normalize("NFKD", name) if not unicodedata.combining(sign)
    )
    words = re.sub(r"[^\w\s]", "", re.sub(r"[-‐–/]", " ", plain)).casefold().split()
    return " ".join([_ABBREVIATED.get(word, word) if len(words) > 1 else word for word in words])


@lru_cache(maxsize=1 << 14)
def find(name: str) -> tuple[Spot, ...]:
    """Return every place of a name: countries, states and areas first, then by population."""
    wanted = key(name)
    if name in _large() and (name.endswith(".") or name.isupper()):
        return _large()[name]
    if not wanted:
        return ()
    lines, keys, line_numbers = _gazetteer()
    found = list(_large().get(wanted, ()))
    place = bisect_left(keys, wanted.encode())
    if place < len(keys) and keys[place] == wanted.encode():
        numbers = line_numbers[place].split(b",")
        spots = [_spot(lines[int(number)]) for number in numbers]
        found.extend(sorted(spots, key=lambda spot: _order(spot, wanted)))
    return tuple(found)


@cache
def state_of(name: str) -> Spot | None:
    """Return the US state or Canadian province of a name or abbreviation ("Ga.", "OH", "New York")."""
    for form in (name, key(name), key(name + " state")):
        for spot in _large().get(form, ()):
            if spot.kind == "state" and spot.country in {"USA", "CAN"}:
                return spot
    return None


def _order(spot: Spot, wanted: str) -> tuple[float, float, float]:
    """Sort by population, another spelling counting a fifth: "Paris" before "Parys"."""
    share = 1.0 if key(spot.name) == wanted else 0.2
    return (-spot.population * share, spot.lat, spot.lon)


@cache
def _gazetteer() -> tuple[list[bytes], list[bytes], list[bytes]]:
    """Return the lines of places, the sorted keys, and each key's line numbers."""
    path = resources.files("rashomon.language").joinpath("data", "gazetteer.txt.gz")
    places, _, names = gzip.decompress(path.read_bytes()).partition(b"\n\n")
    cells = names.rstrip(b"\n").replace(b"\n", b"\t").split(b"\t")
    return places.split(b"\n"), cells[0::2], cells[1::2]


def _spot(line: bytes) -> Spot:
    geonames, name, lat, lon, country, admin1, admin2, population, kind = line.decode().split("\t")
    return Spot(
        name=name,
        kind=kind,
        country=country,
        admin1=admin1,
        admin2=admin2,
        lat=float(lat),
        lon=float(lon),
        population=int(population),
        geonames=int(geonames) if geonames else None,
    )


@cache
def _large() -> dict[str, tuple[Spot, ...]]:
    """Return countries, states and areas by key, from the tables written by hand."""
    named: dict[str, list[Spot]] = {}
    for country in countries().values():
        spot = Spot(
            name=country.name,
            kind="country",
            country=country.code,
            admin1="",
            admin2="",
            lat=country.lat,
            lon=country.lon,
            population=0,
            geonames=country.geonames,
        )
        for name in country.names:
            named.setdefault(key(name), []).append(spot)
    for names, _, code, lat, lon, kind, geonames, abbreviations in rows("regions.tsv"):
        first = values(names)[0].partition(" (")[0].removesuffix(" State")
        spot = Spot(
            name=first,
            kind=kind,
            country=code or None,
            admin1="",
            admin2="",
            lat=float(lat),
            lon=float(lon),
            population=0,
            geonames=int(geonames) if geonames else None,
        )
        for name in values(names):
            named.setdefault(key(name.partition(" (")[0]), []).append(spot)
        for name in values(abbreviations):
            named.setdefault(name, []).append(spot)
    for spellings, spot in _known():
        for name in spellings:
            named.setdefault(key(name), []).append(spot)
    return {name: tuple(spots) for name, spots in named.items()}


def _known() -> Iterator[tuple[tuple[str, ...], Spot]]:
    """Yield what news names and the gazetteer lacks, with its spellings."""
    for names, code, admin1, lat, lon, kind, population in rows("known_places.tsv"):
        spellings = values(names)
        yield (
            spellings,
            Spot(
                name=spellings[0],
                kind=kind,
                country=code or None,
                admin1=admin1,
                admin2="",
                lat=float(lat),
                lon=float(lon),
                population=int(population),
                geonames=None,
            ),
        )
