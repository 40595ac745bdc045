"""Drawings looked into: their elements, links and words; and made-up data of any size to draw."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from xml.etree.ElementTree import Element, fromstring

from rashomon.show.drawings.lettering import width
from rashomon.show.drawings.svg import Picture

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = "\u202e<script>alert(1)</script>\x00\x1b[31m مرحبا 👩‍👩‍👧\ud800 " + "very long " * 60
TYPES = ("CONSULT", "AID", "ACCUSE", "ASSAULT", "AGREE", "SANCTION")


@dataclass(frozen=True)
class Box:
    """Words of a drawing and the room they are reckoned to take."""

    words: str
    left: float
    right: float
    y: float


def parsed(picture: Picture) -> Element:
    return fromstring(picture.markup())


def all_of(picture: Picture, tag: str, css: str = "") -> list[Element]:
    """Return the elements of a tag that have a class."""
    found = parsed(picture).iter(f"{SVG}{tag}")
    return [one for one in found if not css or css in one.get("class", "").split()]


def links(picture: Picture) -> list[str]:
    return [one.get("href", "") for one in all_of(picture, "a")]


def words(picture: Picture) -> list[str]:
    return ["".join(one.itertext()) for one in all_of(picture, "text")]


def boxes(picture: Picture) -> list[Box]:
    return [_box(one) for one in all_of(picture, "text")]


def _box(element: Element) -> Box:
    css = element.get("class", "").split()
    size = 11 if "small" in css else 12
    said = "".join(element.itertext())
    wide = width(said, size, bold="strong" in css)
    x = float(element.get("x", "0"))
    left = {"end": x - wide, "middle": x - wide / 2}.get(element.get("text-anchor", ""), x)
    return Box(said, left, left + wide, float(element.get("y", "0")))


def overlapping(picture: Picture) -> list[tuple[str, str]]:
    """Return words of one row that are reckoned to cover one another by two pixels or more."""
    ordered = sorted(boxes(picture), key=lambda one: (one.y, one.left))
    return [
        (a.words, b.words)
        for number, a in enumerate(ordered)
        for b in ordered[number + 1 :]
        if b.y - a.y < 9 and a.left + 2 < b.right and b.left + 2 < a.right
    ]


def outside(picture: Picture) -> list[str]:
    """Return words that are reckoned to reach beyond the drawing."""
    return [
        one.words
        for one in boxes(picture)
        if one.left < -1 or one.right > picture.width + 1 or not 0 < one.y <= picture.height
    ]


def day(number: int) -> str:
    return (date(2023, 5, 1) + timedelta(days=number)).isoformat()


def lineage_data(sizes: list[int], *, name: str = "Ellery Post", undated: int = 0) -> dict:
    """Return lanes of these sizes, every report after the first a copy of it, the last ones undated."""
    reports = list(_reports(sizes, name))
    for one in reports[len(reports) - undated :]:
        one["day"] = ""
    copies = [_copy(reports, one) for one in reports if not one["root"]]
    origins = [
        {
            "id": f"origin-{lane}", "credit": name if lane == 0 else "", "root": f"report-{lane}-0",
            "reports": size, "name": name, "href": f"/origin/origin-{lane}",
        }
        for lane, size in enumerate(sizes)
    ]  # fmt: skip
    return {"origins": origins, "reports": reports, "copies": copies}


def _reports(sizes: list[int], name: str) -> Iterator[dict]:
    for lane, size in enumerate(sizes):
        for place in range(size):
            yield {
                "id": f"report-{lane}-{place}", "name": name, "title": f"Title {name}",
                "day": day(place % 9), "origin": f"origin-{lane}", "root": place == 0,
                "redated": False, "href": f"/report/report-{lane}-{place}",
            }  # fmt: skip


def _copy(reports: list[dict], copy: dict) -> dict:
    source = next(one for one in reports if one["root"] and one["origin"] == copy["origin"])
    made = {"id": f"copy-{copy['id']}", "copy": copy["id"], "source": source["id"]}
    for part, one in (("copy", copy), ("source", source)):
        made |= {
            f"{part}_name": one["name"],
            f"{part}_day": one["day"],
            f"{part}_href": one["href"],
        }
    kind = ("verbatim", "edited", "excerpt", "rewritten", "shared-wire")[len(copy["id"]) % 5]
    return made | {
        "kind": kind, "direction": "known", "share": 0.75, "changes": 2,
        "href": f"/copy/copy-{copy['id']}",
    }  # fmt: skip


def happened(number: int, *, name: str = "Ada Quill", **given: object) -> dict:
    made = {
        "id": f"event-{number:05}", "href": f"/event/event-{number:05}", "type": TYPES[number % 6],
        "status": "happened", "who": name, "whom": name, "actors": name, "recipients": name,
        "start": day(number % 20), "end": day(number % 20), "grain": "day", "when": day(number % 20),
        "origins": 1 + number % 5, "reports": 1 + number % 7, "words": name,
    }  # fmt: skip
    return made | given


def timeline_data(events: list[dict], **given: object) -> dict:
    written = [{"day": day(n), "originals": n % 4, "copies": n % 3} for n in range(12)]
    return {"events": events, "left_out": 0, "undated": 0, "written": written} | given


def network_data(actors: int, *, name: str = "Actor") -> dict:
    """Return a network in which everyone did something to each of the next three."""
    names = [f"{number:02} {name}" for number in range(actors)]
    edges = [
        _pair(names[number], names[(number + step) % actors], number + step)
        for number in range(actors)
        for step in (1, 2, 3)
    ]
    parties = [
        {
            "name": one,
            "country": "USA",
            "sector": "GOV",
            "count": 6,
            "href": f"/search?actor={place}",
        }
        for place, one in enumerate(names)
    ]
    return {"actors": parties, "edges": edges, "left_out": 0}


def _pair(source: str, target: str, number: int) -> dict:
    types = [TYPES[number % 6], TYPES[(number + 1) % 6]]
    events = [
        {"id": f"event-{number}-{n}", "type": types[n % 2], "status": "happened", "href": f"/event/{number}-{n}"}
        for n in range(12)
    ]  # fmt: skip
    return {
        "source": source, "target": target, "count": 16, "quads": [3, 0, 13, 0],
        "types": [{"type": types[0], "count": 9}, {"type": types[1], "count": 7}], "events": events,
    }  # fmt: skip


def position(value: str, tellers: int, **given: object) -> dict:
    made = {
        "value": value, "words": value, "low": None, "high": None, "start": None, "end": None, "denied": False, "origins": tellers,
        "reports": tellers,
        "tellers": [
            {"name": f"Outlet {value} {n}", "day": day(n), "origin": f"origin-{value}-{n}",
             "href": f"/report/{value}-{n}?mark=0-4"}
            for n in range(tellers)
        ],
        "told": [{"words": value, "href": f"/report/{value}-0?mark=0-4"}],
    }  # fmt: skip
    return made | given


def differing(positions: list[dict], **given: object) -> dict:
    made = {
        "id": "disagreement-1", "href": "/disagreement/disagreement-1", "about": "when",
        "event": "/event/event-1", "subject": "Ada Quill CONSULT dock workers", "positions": positions,
    }  # fmt: skip
    return made | given


def spot(number: int, lat: float | None, lon: float | None, **given: object) -> dict:
    made = {
        "name": f"Port {number}", "country": "NOR", "admin1": "Viken", "lat": lat, "lon": lon,
        "precision": "spot", "count": 1, "href": f"/report/report-{number}?mark=0-4", "events": [],
    }  # fmt: skip
    return made | given
