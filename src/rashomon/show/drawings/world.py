"""The countries of the world as rings of longitude and latitude, from Natural Earth by world-atlas.

The file is TopoJSON: arcs of quantised steps, shared by neighbours, not cut where longitudes turn. Borders are Natural Earth's, as
they are in fact; they say nothing of whose a place is.
"""

import json
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

Point = tuple[float, float]


class Ring(NamedTuple):
    """A closed line of longitudes and latitudes, and the box it lies in."""

    points: tuple[Point, ...]
    west: float
    east: float
    south: float
    north: float


class Country(NamedTuple):
    """A country: its name in Natural Earth, ISO 3166 numeric code ("" for none), outer and inner rings."""

    name: str
    code: str
    rings: tuple[Ring, ...]


@cache
def countries() -> tuple[Country, ...]:
    """Return all countries, in the file's order."""
    place = files("rashomon.show.web").joinpath("static", "vendor", "countries-110m.json")
    atlas = json.loads(place.read_text("utf-8"))
    arcs = [_arc(steps, atlas["transform"]) for steps in atlas["arcs"]]
    return tuple(
        Country(one["properties"]["name"], one.get("id", ""), tuple(_rings(one, arcs)))
        for one in atlas["objects"]["countries"]["geometries"]
    )


def _arc(steps: list[list[int]], transform: dict[str, list[float]]) -> list[Point]:
    """Return the points of an arc; each step counts from the last point."""
    (kx, ky), (x0, y0) = transform["scale"], transform["translate"]
    x = y = 0
    points = []
    for dx, dy in steps:
        x, y = x + dx, y + dy
        points.append((x * kx + x0, y * ky + y0))
    return points


def _rings(shape: dict[str, Any], arcs: list[list[Point]]) -> Iterator[Ring]:
    given = shape.get("arcs", [])
    polygons = [given] if shape["type"] == "Polygon" else given
    for polygon in polygons:
        for ring in polygon:
            points: list[Point] = []
            for number in ring:
                arc = arcs[number] if number >= 0 else arcs[~number][::-1]
                points += arc[1:] if points else arc
            yield _unwrapped(points)


def _unwrapped(points: list[Point]) -> Ring:
    """Return a ring that crosses 180 degrees without a jump: its longitudes run on past 180.

    A ring round the pole, Antarctica's, is closed along the pole.
    """
    made = [points[0]]
    for lon, lat in points[1:]:
        turns = round((made[-1][0] - lon) / 360)
        made.append((lon + 360 * turns, lat))
    if abs(made[-1][0] - made[0][0]) > 180:
        made += [(made[-1][0], -90.0), (made[0][0], -90.0), made[0]]
    lons, lats = [lon for lon, _ in made], [lat for _, lat in made]
    return Ring(tuple(made), min(lons), max(lons), min(lats), max(lats))


class Numbers(NamedTuple):
    """A country's ISO 3166 numeric code ("" for none) and its GeoNames id."""

    code: str
    geonames: str


@cache
def numbers() -> dict[str, Numbers]:
    """Return the numbers of every PLOVER country."""
    words = files("rashomon.show.drawings").joinpath("country_numbers.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in words.splitlines() if not line.startswith("#"))
    return {alpha3: Numbers(code, geonames) for alpha3, code, geonames in rows}


def is_country(code: str | None, geonames: int | None) -> bool:
    """Tell whether a GeoNames id is that of the country itself, not of a place in it.

    >>> is_country("CHE", 2658434), is_country("CHE", 2660646)
    (True, False)
    """
    known = numbers().get(code or "")
    return known is not None and known.geonames == str(geonames)


def country_of(code: str) -> Country | None:
    """Return the country of a PLOVER code, `None` where the map has none of its own."""
    if code == "KOS":  # Natural Earth gives it no number
        return next((one for one in countries() if one.name == "Kosovo"), None)
    known = numbers().get(code)
    return next((one for one in countries() if known and one.code == known.code), None)
