"""What is told differently: numbers as ranges, everything else as a matrix of origins and values."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypedDict

from rashomon.show.drawings.lettering import named, width, wrapped
from rashomon.show.drawings.scales import NumberScale, axis, number_scale
from rashomon.show.drawings.svg import Markup, Picture, element, line, link, path, text
from rashomon.show.web.templating import count_words

WIDTH, ROW = 960, 20
NAMES, DAY, LEFT, RIGHT = 0, 176, 272, 700  # where columns begin, in pixels
VALUES = 724  # words beside a range
MOST_DRAWN = 12  # disagreements
TALLEST = 2400  # pixels, beyond which no other disagreement is begun
MOST_ORIGINS = 14  # rows of one
MOST_VALUES = 6  # columns of one


class Teller(TypedDict):
    """A report that tells a value: outlet, day of writing (ISO or ""), origin, where its words are."""

    name: str
    day: str
    origin: str
    href: str


class Words(TypedDict):
    """Words of a report and where they are."""

    words: str
    href: str


class Told(TypedDict):
    """One of the values told; `low` and `high` are `None` when it is no number, or open."""

    value: str
    low: float | None
    high: float | None
    denied: bool
    origins: int
    reports: int
    tellers: list[Teller]
    told: list[Words]


class Differing(TypedDict):
    """One thing told differently; `event` and `subject` are "" where it is about no event."""

    id: str
    href: str
    about: str
    event: str
    subject: str
    positions: list[Told]


class DisagreementsData(TypedDict):
    """All that is told differently in a story."""

    disagreements: list[Differing]


class _Voice(NamedTuple):
    """One origin and what it tells: the earliest of its reports, how many more, which positions."""

    day: str
    name: str
    more: int
    told: dict[int, Teller]


def draw_disagreements(data: DisagreementsData) -> Picture:
    """Return the disagreements one below the other, those told by most origins first; at most 12."""
    ranked = sorted(
        data["disagreements"],
        key=lambda one: (-sum(each["origins"] for each in one["positions"]), one["id"]),
    )
    body: list[Markup] = []
    y = 0.0
    drawn = 0
    for one in ranked[:MOST_DRAWN]:
        if y > TALLEST:
            break
        voices = _voices(one["positions"])
        body.append(line(0, y + 1, WIDTH, y + 1))
        body.append(_heading(one, y + 19))
        laid_out = _ranges if _is_number(one) else _matrix
        parts, y = laid_out(one, voices, y + 30)
        body += parts
        y += 14
        drawn += 1
    rest = len(ranked) - drawn
    if rest > 0:
        body.append(text(0, y + 6, f"{rest:,} more, not drawn", class_="small faint"))
        y += 14
    return Picture(
        name="disagreements", label="What is told differently, by origins in the order they wrote",
        width=WIDTH, height=int(y) + 4, body=tuple(body),
    )  # fmt: skip


def _is_number(one: Differing) -> bool:
    known = [
        each for each in one["positions"] if not (each["low"] is None and each["high"] is None)
    ]
    return len(known) == len(one["positions"]) > 0


def _heading(one: Differing, y: float) -> Markup:
    about = text(0, y, one["about"].replace("-", " "), class_="strong differs")
    x = width(one["about"], 12, bold=True) + 12
    subject = text(x, y, one["subject"], room=WIDTH - x) if one["subject"] else Markup()
    return link(one["href"], f"{one['about']}: {one['subject']}", about, subject)


def _voices(positions: Sequence[Told]) -> list[_Voice]:
    """Return the origins in the order they wrote, undated ones last."""
    held: dict[str, list[tuple[int, Teller]]] = {}
    for place, position in enumerate(positions):
        for teller in position["tellers"]:
            held.setdefault(teller["origin"] or teller["name"], []).append((place, teller))
    voices = []
    for told in held.values():
        first = min(told, key=lambda one: (one[1]["day"] or "~", one[1]["name"]))[1]
        places: dict[int, Teller] = {}
        for place, teller in told:
            places.setdefault(place, teller)
        names = {(teller["name"], teller["href"].partition("?")[0]) for _, teller in told}
        voices.append(_Voice(first["day"], first["name"], len(names) - 1, places))
    return sorted(voices, key=lambda one: (one.day or "~", one.name, sorted(one.told)))


def _speaker(voice: _Voice, y: float) -> Iterator[Markup]:
    more = f" +{voice.more}" if voice.more > 0 else ""
    name = named(voice.name, DAY - NAMES - 16 - width(more, 11))
    yield text(NAMES, y + 4, name)
    if more:
        yield text(NAMES + width(name) + 2, y + 4, more, class_="small faint")
    yield text(DAY, y + 4, voice.day or "undated", class_="small faint")


def _left_over(voices: Sequence[_Voice], y: float) -> list[Markup]:
    rest = len(voices) - MOST_ORIGINS
    said = f"{count_words(rest, 'more origin')}, not drawn"
    return [text(NAMES, y + 4, said, class_="small faint")] if rest > 0 else []


def _ranges(one: Differing, voices: Sequence[_Voice], top: float) -> tuple[list[Markup], float]:
    """Return numbers as ranges from low to high on one scale, an origin a row."""
    ends = [
        end for each in one["positions"] for end in (each["low"], each["high"]) if end is not None
    ]
    scale = number_scale(ends, LEFT, RIGHT)
    rows = [(voice, place) for voice in voices[:MOST_ORIGINS] for place in sorted(voice.told)]
    rows = rows[: MOST_ORIGINS * 2]
    bottom = top + 16 + ROW * len(rows)
    parts = list(axis(scale.ticks(), top + 8, bottom))
    for number, (voice, place) in enumerate(rows):
        y = top + 26 + ROW * number
        position = one["positions"][place]
        if number == 0 or rows[number - 1][0] is not voice:
            parts += _speaker(voice, y)
        title = (
            f"{voice.name} tells {position['value']} ({count_words(position['origins'], 'origin')})"
        )
        marks = [*_range(position, scale, y), _value(position, y)]
        parts.append(link(voice.told[place]["href"], title, *marks))
    over = _left_over(voices, bottom + 10)
    return parts + over, bottom + (16 if over else 0)


def _range(position: Told, scale: NumberScale, y: float) -> Iterator[Markup]:
    """Yield a range: a bar where both ends are known, dashes towards an end that is open."""
    low, high = position["low"], position["high"]
    known = low if low is not None else high
    if known is None:
        return
    x = scale.at(known)
    yield line(LEFT, y, RIGHT, y, "guide")
    if low is None:
        yield line(scale.left, y, x, y, "open")
    elif high is None:
        yield line(x, y, scale.right, y, "open")
    elif high > low:  # nobody tells what lies between: the ends alone are marked
        yield line(x, y, scale.at(high), y, "span")
        for end in (x, scale.at(high)):
            yield line(end, y - 5, end, y + 5, "span")
        return
    if position["denied"]:
        yield _cross(x, y)
    else:
        yield element("circle", cx=x, cy=y, r=5, class_="best")


def _value(position: Told, y: float) -> Markup:
    return text(VALUES, y + 4, _worded(position), room=WIDTH - VALUES, class_="said")


def _matrix(one: Differing, voices: Sequence[_Voice], top: float) -> tuple[list[Markup], float]:
    """Return values as columns and origins as rows, a mark where an origin tells a value."""
    positions = one["positions"][:MOST_VALUES]
    shown = [voice for voice in voices if any(place < MOST_VALUES for place in voice.told)]
    rows = shown[:MOST_ORIGINS]
    wide = min(240.0, (WIDTH - LEFT) / max(1, len(positions)))
    headings = [wrapped(_worded(position), wide - 26, 2) for position in positions]
    start = top + 16 + 14 * max(map(len, headings), default=1)
    bottom = start + ROW * len(rows)
    parts: list[Markup] = []
    for place, (position, words) in enumerate(zip(positions, headings, strict=True)):
        x = LEFT + wide * place
        parts.append(
            element("rect", x=x, y=top, width=wide - 10, height=bottom - top, class_="column")
        )
        parts.append(_column(position, words, x + 8, top + 14))
    for number, voice in enumerate(rows):
        y = start + ROW * number + 8
        parts += _speaker(voice, y)
        parts.append(line(LEFT, y, LEFT + wide * len(positions) - 10, y, "guide"))
        for place, teller in sorted(voice.told.items()):
            if place < len(positions):
                x = LEFT + wide * place + 14
                parts.append(_told(positions[place], teller, x, y))
    over = _left_over(shown, bottom + 6)
    if len(one["positions"]) > MOST_VALUES:
        said = f"{count_words(len(one['positions']) - MOST_VALUES, 'more value')}, not drawn"
        over.append(text(LEFT, bottom + 10, said, class_="small faint"))
    return parts + over, bottom + (16 if over else 0)


def _worded(position: Told) -> str:
    return f"{position['value']} (a denial)" if position["denied"] else position["value"]


def _column(position: Told, words: Sequence[str], x: float, y: float) -> Markup:
    """Return the head of a column; it leads to the first words that tell the value."""
    href = position["told"][0]["href"] if position["told"] else ""
    counted = f"{count_words(position['origins'], 'origin')}, {count_words(position['reports'], 'report')}"
    shown = [text(x, y + 14 * n, each, class_="said") for n, each in enumerate(words)]
    return link(href, f"{_worded(position)}: {counted}", *shown)


def _told(position: Told, teller: Teller, x: float, y: float) -> Markup:
    denied = position["denied"]
    verb = "denies, telling" if denied else "tells"
    mark = _cross(x, y) if denied else element("circle", cx=x, cy=y, r=5, class_="yes")
    return link(teller["href"], f"{teller['name']} {verb} {position['value']}", mark)


def _cross(x: float, y: float) -> Markup:
    """Return the mark of a denial, told apart by its shape."""
    return path(["M", x - 4.5, y - 4.5, "l", 9.0, 9.0, "M", x + 4.5, y - 4.5, "l", -9.0, 9.0], "no")
