"""Who did what to whom: those who act on the left, those acted on on the right, the acts between them.

Every pair has a line of its own in the middle; the order on both sides is settled by the means of
those across (Sugiyama, Tagawa and Toda 1981), so that few lines cross, and is always the same.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypedDict

from rashomon.nouns.plover import QUAD, EventType
from rashomon.show.drawings.lettering import width
from rashomon.show.drawings.svg import Markup, Picture, element, link, path, quad_mark, text
from rashomon.show.web.templating import count_words

WIDTH, ROW, TOP = 960, 22, 34
WHO, SLOT, SLOT_END, WHOM = 244, 304, 624, 684  # ends and beginnings of the columns, in pixels
MOST_PAIRS = 40
MOST_MARKS = 8  # squares of one type between two actors
SWEEPS = 8


class Party(TypedDict):
    """An actor with its PLOVER codes ("" where unknown) and the number of its events."""

    name: str
    country: str
    sector: str
    count: int
    href: str


class Act(TypedDict):
    """One event between two actors."""

    id: str
    type: str
    status: str
    href: str


class Count(TypedDict):
    """How many events are of a type."""

    type: str
    count: int


class Pair(TypedDict):
    """All that one actor did to another: `types` counts all, `events` lists some; `quads` count by class."""

    source: str
    target: str
    count: int
    quads: list[int]
    types: list[Count]
    events: list[Act]


class NetworkData(TypedDict):
    """At most 25 actors, the pairs among them, how many actors are left out."""

    actors: list[Party]
    edges: list[Pair]
    left_out: int


Places = Mapping[str, float]


def draw_network(data: NetworkData) -> Picture:
    """Return the network; the 40 pairs with most events, the rest counted."""
    pairs = data["edges"][:MOST_PAIRS]
    parties = {one["name"]: one for one in data["actors"]}
    left, right = _ordered(pairs)
    tall = max(len(left), len(right), len(pairs)) * ROW
    who, whom = _spread(left, tall), _spread(right, tall)
    slots = sorted(pairs, key=lambda one: (who[one["source"]] + whom[one["target"]],
                                           who[one["source"]], whom[one["target"]]))  # fmt: skip
    middle = [TOP + tall * (place + 0.5) / len(slots) for place in range(len(slots))]
    body = [
        text(WHO, 12, "who", anchor="end", class_="small faint"),
        text((SLOT + SLOT_END) / 2, 12, "did what, a square for each event", anchor="middle",
             class_="small faint"),
        text(WHOM, 12, "to whom", class_="small faint"),
    ]  # fmt: skip
    for pair, y in zip(slots, middle, strict=True):
        body += _flows(pair, y, who, whom)
    for pair, y in zip(slots, middle, strict=True):
        body += _slot(pair, y)
    body += [_party(parties[name], y, WHO, "end") for name, y in who.items()]
    body += [_party(parties[name], y, WHOM, "") for name, y in whom.items()]
    rest = _rest(data, len(pairs))
    if rest:
        body.append(text(0, TOP + tall + 14, rest, class_="small faint"))
    return Picture(
        name="network", label="Who did what to whom", width=WIDTH,
        height=TOP + tall + (22 if rest else 6), body=tuple(body),
    )  # fmt: skip


def _ordered(pairs: Sequence[Pair]) -> tuple[list[str], list[str]]:
    """Return those who act and those acted on, each side ordered by the means of the other."""
    left = list(dict.fromkeys(pair["source"] for pair in pairs))
    right = list(dict.fromkeys(pair["target"] for pair in pairs))
    for _ in range(SWEEPS):
        right = _by_means(right, left, [(pair["target"], pair["source"]) for pair in pairs])
        left = _by_means(left, right, [(pair["source"], pair["target"]) for pair in pairs])
    return left, right


def _by_means(
    names: Sequence[str], others: Sequence[str], links: Sequence[tuple[str, str]]
) -> list[str]:
    place = {name: number for number, name in enumerate(others)}
    own = {name: number for number, name in enumerate(names)}
    across: dict[str, list[int]] = {}
    for name, other in links:
        across.setdefault(name, []).append(place[other])
    means = {name: sum(held) / len(held) for name, held in across.items()}
    return sorted(names, key=lambda name: (means[name], own[name]))


def _spread(names: Sequence[str], tall: float) -> dict[str, float]:
    return {name: TOP + tall * (number + 0.5) / len(names) for number, name in enumerate(names)}


def _flows(pair: Pair, y: float, who: Places, whom: Places) -> Iterator[Markup]:
    """Yield the lines from an actor to the acts and from them to whom they were done."""
    quads = pair["quads"]
    quad = max(range(4), key=lambda one: (quads[one], -one)) + 1
    heavy = min(5.0, 1 + pair["count"] ** 0.5 * 0.6)
    for x1, y1, x2, y2 in (
        (WHO + 6, who[pair["source"]], SLOT, y), (SLOT_END, y, WHOM - 12, whom[pair["target"]]),
    ):  # fmt: skip
        bend = (x1 + x2) / 2
        steps: list[str | float] = ["M", x1, y1, "C", bend, y1, bend, y2, x2, y2]
        if x1 == SLOT_END:
            steps = ["M", SLOT + 20, y, *steps]
            steps[3] = "L"
        yield path(steps, f"flow line{quad}", stroke_width=heavy)
    end = whom[pair["target"]]
    yield path(["M", WHOM - 5, end, "l", -7.0, -4.0, "v", 8.0, "Z"], f"word{quad}")


def _slot(pair: Pair, y: float) -> Iterator[Markup]:
    """Yield the acts of a pair: each type with its number, each event as a square that opens it."""
    x, shown = SLOT + 10.0, 0
    marks: list[Markup] = []
    for count in pair["types"]:
        kind, number = count["type"], count["count"]
        quad = QUAD[EventType(kind)]
        acts = [one for one in pair["events"] if one["type"] == kind][:MOST_MARKS]
        words = f"{kind} {number}" if number > 1 else kind
        wide = width(words, 11, bold=True) + 6 + 12 * len(acts)
        if x + wide > SLOT_END - 36:
            break
        title = f"{pair['source']} to {pair['target']}: {words}"
        href = acts[0]["href"] if acts else ""
        marks.append(link(href, title, text(x, y + 4, words, class_=f"small strong word{quad}")))
        x += width(words, 11, bold=True) + 8
        for act in acts:
            status = act["status"] or "status differs"
            square = quad_mark(x + 2, y, quad, 8)
            title = f"{kind}, {status}: {pair['source']} to {pair['target']}"
            marks.append(link(act["href"], title, square))
            x += 12
        x, shown = x + 8, shown + number
    if shown < pair["count"]:
        more = f"+{pair['count'] - shown}"
        marks.append(text(x, y + 4, more, class_="small faint"))
        x += width(more, 11) + 8
    yield element("rect", x=SLOT, y=y - 9, width=x - SLOT, height=18, rx=9, class_="slot")
    yield from marks


def _party(party: Party, y: float, x: float, anchor: str) -> Markup:
    codes = " ".join(code for code in (party["country"], party["sector"]) if code)
    away = width(codes, 11) + 8 if codes else 0
    side = WHO if anchor else WIDTH - WHOM
    name = text(x, y + 4, party["name"], room=side - away - 4, anchor=anchor, class_="strong")
    parts = [name]
    if codes:
        edge = 0 if anchor else WIDTH
        parts.append(text(edge, y + 4, codes, anchor="" if anchor else "end", class_="small faint"))
    return link(
        party["href"], f"{party['name']} {codes}: {count_words(party['count'], 'event')}", *parts
    )


def _rest(data: NetworkData, drawn: int) -> str:
    said = []
    if len(data["edges"]) > drawn:
        said.append(
            f"{count_words(len(data['edges']) - drawn, 'more pair')} with fewer events, not drawn"
        )
    if data["left_out"]:
        said.append(f"{count_words(data['left_out'], 'actor')} with fewer events left out")
    return "; ".join(said)
