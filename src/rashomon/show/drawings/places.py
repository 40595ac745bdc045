"""Where events happened: precision as area, places close together as one mark, unknown ones in words.

Plate carree, stretched so that lengths are true at the middle of what is shown (EPSG:4087's method,
another parallel): regions keep their shape, and every point is one multiplication away.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import cos, hypot, radians
from typing import TypedDict

from rashomon.show.drawings.clipping import Point, clipped
from rashomon.show.drawings.lettering import width
from rashomon.show.drawings.svg import Markup, Picture, element, line, link, text
from rashomon.show.drawings.world import Ring, countries, country_of
from rashomon.show.web.templating import count_words

WIDTH, MAP_WIDTH, MAP_HEIGHT = 960, 600, 400
LIST = 628  # where the names begin
ROW = 20
MOST_PLACES = 60  # drawn
MOST_NAMED = 17  # lines of the list; the rest is counted
LEAST_DEGREES = 24.0  # how much of the world is shown at least, west to east
NEAR_DEGREES = 20.0  # how far from the place with most events is still near it
TOUCHING = 17.0  # pixels between marks that would cover one another
REGION_KM, SPOT_KM = 150.0, 15.0  # radius that stands for a first-level region, for a town
KM_A_DEGREE = 111.2
COARSE = 1.2  # pixels that points of a border are apart at least


class Act(TypedDict):
    """One event at a place."""

    id: str
    type: str
    href: str


class Spot(TypedDict):
    """A place; `lat` and `lon` are WGS 84 degrees, `None` when unknown; `precision` country·region·spot."""

    name: str
    country: str
    admin1: str
    lat: float | None
    lon: float | None
    precision: str
    count: int
    href: str
    events: list[Act]


class PlacesData(TypedDict):
    """Places with coordinates, places without, and the number of events that have no place."""

    places: list[Spot]
    unknown: list[Spot]
    nowhere: int


@dataclass(frozen=True, slots=True)
class Frame:
    """The stretch of the world that is shown."""

    west: float
    north: float
    across: float  # degrees of longitude
    stretch: float  # length of a degree of longitude as a part of one of latitude

    @property
    def scale(self) -> float:
        """Return how many pixels a degree of latitude takes."""
        return MAP_WIDTH / (self.across * self.stretch)

    def meets(self, ring: Ring, turn: float) -> bool:
        """Tell whether the box of a ring, turned by some degrees, reaches into what is shown."""
        south = self.north - MAP_HEIGHT / self.scale
        across = ring.east + turn >= self.west and ring.west + turn <= self.west + self.across
        return across and ring.north >= south and ring.south <= self.north

    def spot(self, spot: Spot) -> tuple[float, float]:
        """Return the pixel of a place, on whichever side of 180 degrees is shown."""
        lon = self.west + ((spot["lon"] or 0.0) - self.west) % 360
        return self.at(spot["lat"] or 0.0, lon)

    def at(self, lat: float, lon: float) -> tuple[float, float]:
        """Return the pixel of a point."""
        return (
            (lon - self.west) * self.stretch * self.scale, (self.north - lat) * self.scale,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Mark:
    """Places whose marks would cover one another, under one badge; `x`, `y` are the first one's."""

    x: float
    y: float
    numbers: tuple[int, ...]


def draw_places(data: PlacesData) -> Picture:
    """Return the map with its numbered list; at most 60 places, unknown ones never on the map."""
    spots = [one for one in data["places"] if one["lat"] is not None and one["lon"] is not None]
    shown = spots[:MOST_PLACES]
    body: list[Markup] = []
    height = 0.0
    if shown:
        body.append(
            element("svg", *_map(_frame(_near(shown)), shown), width=MAP_WIDTH, height=MAP_HEIGHT)
        )
        height = MAP_HEIGHT
    body += _list(data, shown, LIST if shown else 0)
    lines = min(len(shown), MOST_NAMED) + (4 if data["unknown"] or data["nowhere"] else 0)
    lines += min(6, len(data["unknown"])) + (len(spots) > MOST_NAMED)
    return Picture(
        name="places", label="Where events happened", width=WIDTH,
        height=int(max(height, lines * ROW)) + 8, body=tuple(body),
    )  # fmt: skip


def _near(spots: Sequence[Spot]) -> Sequence[Spot]:
    """Return the places round the one with most events, where they hold most events; else all.

    One far place would press all others into one mark; it is then named in the list alone.
    """
    middle = spots[0]
    near = [
        one for one in spots
        if abs((one["lat"] or 0) - (middle["lat"] or 0)) <= NEAR_DEGREES
        and abs((one["lon"] or 0) - (middle["lon"] or 0)) <= NEAR_DEGREES
    ]  # fmt: skip
    most = sum(one["count"] for one in near) * 3 >= sum(one["count"] for one in spots) * 2
    return near if most else spots


def _frame(spots: Sequence[Spot]) -> Frame:
    """Return the stretch that holds all places with a margin, and enough round it to be known."""
    lats = [one["lat"] or 0.0 for one in spots]
    lons = [one["lon"] or 0.0 for one in spots]
    middle = (min(lats) + max(lats)) / 2
    stretch = max(0.35, cos(radians(max(-70.0, min(70.0, middle)))))
    shape = MAP_HEIGHT / MAP_WIDTH
    across = max(LEAST_DEGREES, (max(lons) - min(lons)) * 1.25 + 5)
    across = min(360.0, max(across, ((max(lats) - min(lats)) * 1.25 + 5) / (shape * stretch)))
    down = across * stretch * shape
    west = (min(lons) + max(lons)) / 2 - across / 2
    return Frame(-180.0 if across == 360 else west, middle + down / 2, across, stretch)


def _map(frame: Frame, spots: Sequence[Spot]) -> Iterator[Markup]:
    yield element("rect", x=0, y=0, width=MAP_WIDTH, height=MAP_HEIGHT, class_="sea")
    wide = {one["country"]: number for number, one in enumerate(spots) if _whole(one)}
    lit = {country.name for code in wide if (country := country_of(code)) is not None}
    yield element("path", d=_outlines(frame, skip=lit), class_="land")
    for country in countries():
        if country.name in lit:
            code = next(code for code in sorted(wide) if country_of(code) == country)
            spot = spots[wide[code]]
            drawn = element("path", d=_outline(frame, country.rings), class_="country")
            yield link(spot["href"], _title(spot), drawn)
    for spot in spots:
        if not (_whole(spot) and country_of(spot["country"])):
            yield _area(frame, spot)
    for mark in _marks(frame, spots):
        yield _badge(mark, spots)


def _whole(spot: Spot) -> bool:
    return spot["precision"] == "country"


def _outlines(frame: Frame, skip: set[str]) -> str:
    shapes = [_outline(frame, one.rings) for one in countries() if one.name not in skip]
    return "".join(shapes)


def _outline(frame: Frame, rings: Sequence[Ring]) -> str:
    """Return as much of the rings as lies in the frame, to the nearest pixel."""
    made = []
    for ring, turn in ((ring, turn) for ring in rings for turn in (-360, 0, 360)):
        if not frame.meets(ring, turn):
            continue
        steps: list[Point] = []
        points = [frame.at(lat, lon + turn) for lon, lat in ring.points]
        for x, y in clipped(points, MAP_WIDTH, MAP_HEIGHT):
            if not steps or hypot(x - steps[-1][0], y - steps[-1][1]) >= COARSE:
                steps.append((x, y))
        if len(steps) > 2:
            made.append("M" + "L".join(f"{x:.0f} {y:.0f}" for x, y in steps) + "Z")
    return "".join(made)


def _reaches_in(x: float, y: float) -> bool:
    return 0 <= x <= MAP_WIDTH and 0 <= y <= MAP_HEIGHT


def _area(frame: Frame, spot: Spot) -> Markup:
    """Return as much of the map as the place may be: a town small, a region wide."""
    x, y = frame.spot(spot)
    reach = SPOT_KM if spot["precision"] == "spot" else REGION_KM
    radius = max(9.0, reach / KM_A_DEGREE * frame.scale)
    if not _reaches_in(x, y):
        return Markup()
    circle = element("circle", cx=x, cy=y, r=radius, class_="area")
    return link(spot["href"], _title(spot), circle)


def _title(spot: Spot) -> str:
    where = ", ".join(part for part in (spot["name"], spot["country"]) if part)
    return f"{where}: {count_words(spot['count'], 'event')}, known to the {spot['precision']}"


def _marks(frame: Frame, spots: Sequence[Spot]) -> list[_Mark]:
    """Return a badge for each place, those that would cover one another under one."""
    marks: list[_Mark] = []
    for place, spot in enumerate(spots):
        x, y = frame.spot(spot)
        if not _reaches_in(x, y):
            continue
        for at, mark in enumerate(marks):
            if hypot(mark.x - x, mark.y - y) < TOUCHING:
                marks[at] = _Mark(mark.x, mark.y, (*mark.numbers, place))
                break
        else:
            marks.append(_Mark(x, y, (place,)))
    return marks


def _badge(mark: _Mark, spots: Sequence[Spot]) -> Markup:
    """Return the numbers of the places at a point, as they stand in the list."""
    more = f"+{len(mark.numbers) - 1}" if len(mark.numbers) > 1 else ""
    words = f"{mark.numbers[0] + 1}{more}"
    wide = max(16.0, width(words, 11) + 8)
    x = min(max(mark.x, wide / 2), MAP_WIDTH - wide / 2)
    box = element("rect", x=x - wide / 2, y=mark.y - 8, width=wide, height=16, rx=8, class_="badge")
    title = "; ".join(_title(spots[place]) for place in mark.numbers)
    label = text(x, mark.y + 4, words, anchor="middle", class_="small")
    return link(spots[mark.numbers[0]]["href"], title, box, label)


def _list(data: PlacesData, shown: Sequence[Spot], x: float) -> Iterator[Markup]:
    """Yield the names by number, then the places whose position is unknown."""
    y = 14.0
    for place, spot in enumerate(shown[:MOST_NAMED]):
        yield _named(spot, f"{place + 1}", x, y)
        y += ROW
    rest = len(data["places"]) - min(len(shown), MOST_NAMED)
    if rest:
        yield text(x + 26, y, f"{count_words(rest, 'more place')}, not drawn", class_="small faint")
        y += ROW
    if data["unknown"] or data["nowhere"]:
        yield line(x, y - 8, WIDTH, y - 8)
        y += 8
    if data["unknown"]:
        yield text(x, y, "position unknown", class_="small faint")
        y += ROW
    for spot in data["unknown"][:6]:
        yield _named(spot, "?", x, y)
        y += ROW
    more = len(data["unknown"]) - 6
    if more > 0:
        yield text(x, y, f"{more:,} more of unknown position", class_="small faint")
        y += ROW
    if data["nowhere"]:
        yield text(
            x,
            y,
            f"{count_words(data['nowhere'], 'event')} without a known place",
            class_="small faint",
        )


def _named(spot: Spot, mark: str, x: float, y: float) -> Markup:
    events = f"{spot['count']:,}"
    known = "" if spot["precision"] == "spot" or mark == "?" else f"the {spot['precision']}"
    detail = " ".join(part for part in (spot["country"], known) if part)
    right = WIDTH if x else MAP_WIDTH
    away = width(detail, 11) + 48
    return link(
        spot["href"], _title(spot),
        text(x + 18, y, mark, anchor="end", class_="small faint"),
        text(x + 26, y, spot["name"], room=right - x - 26 - away, class_="strong"),
        text(right - 36, y, detail, anchor="end", class_="small faint"),
        text(right, y, events, anchor="end", class_="small"),
    )  # fmt: skip
