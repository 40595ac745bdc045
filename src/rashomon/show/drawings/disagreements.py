"""What is told differently: numbers and times as ranges, all else as a matrix of origins and values."""

from collections.abc import Callable, Sequence
from typing import TypedDict

from rashomon.show.drawings.lettering import width, wrapped
from rashomon.show.drawings.ranges import is_number, is_time, number_ranges, time_ranges
from rashomon.show.drawings.svg import Markup, Picture, element, line, link, text
from rashomon.show.drawings.voices import (
    LEFT,
    MOST_ORIGINS,
    ROW,
    WIDTH,
    Differing,
    Teller,
    Told,
    Voice,
    cross,
    left_over,
    speaker,
    voices_of,
    worded,
)
from rashomon.show.web.templating import count_words

MOST_DRAWN = 12  # disagreements
TALLEST = 2400  # pixels, beyond which no other disagreement is begun
MOST_VALUES = 6  # columns of one

Layout = Callable[[Differing, Sequence[Voice], float], tuple[list[Markup], float]]


class DisagreementsData(TypedDict):
    """All that is told differently in a story."""

    disagreements: list[Differing]


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
        voices = voices_of(one["positions"])
        body.append(line(0, y + 1, WIDTH, y + 1))
        body.append(_heading(one, y + 19))
        parts, y = _layout(one)(one, voices, y + 30)
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


def _layout(one: Differing) -> Layout:
    if one["positions"] and is_number(one):
        return number_ranges
    return time_ranges if one["positions"] and is_time(one) else _matrix


def _heading(one: Differing, y: float) -> Markup:
    about = text(0, y, one["about"].replace("-", " "), class_="strong differs")
    x = width(one["about"], 12, bold=True) + 12
    subject = text(x, y, one["subject"], room=WIDTH - x) if one["subject"] else Markup()
    return link(one["href"], f"{one['about']}: {one['subject']}", about, subject)


def _matrix(one: Differing, voices: Sequence[Voice], top: float) -> tuple[list[Markup], float]:
    """Return values as columns and origins as rows, a mark where an origin tells a value."""
    positions = one["positions"][:MOST_VALUES]
    shown = [voice for voice in voices if any(place < MOST_VALUES for place in voice.told)]
    rows = shown[:MOST_ORIGINS]
    wide = min(240.0, (WIDTH - LEFT) / max(1, len(positions)))
    headings = [wrapped(worded(position), wide - 26, 2) for position in positions]
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
        parts += speaker(voice, y)
        parts.append(line(LEFT, y, LEFT + wide * len(positions) - 10, y, "guide"))
        for place, teller in sorted(voice.told.items()):
            if place < len(positions):
                x = LEFT + wide * place + 14
                parts.append(_told(positions[place], teller, x, y))
    over = left_over(one, shown, bottom + 6)
    if len(one["positions"]) > MOST_VALUES:
        said = f"{count_words(len(one['positions']) - MOST_VALUES, 'more value')}, not drawn"
        over.append(text(LEFT, bottom + 10, said, class_="small faint"))
    return parts + over, bottom + (16 if over else 0)


def _column(position: Told, words: Sequence[str], x: float, y: float) -> Markup:
    """Return the head of a column; it leads to the first words that tell the value."""
    href = position["told"][0]["href"] if position["told"] else ""
    counted = f"{count_words(position['origins'], 'origin')}, {count_words(position['reports'], 'report')}"
    shown = [text(x, y + 14 * n, each, class_="said") for n, each in enumerate(words)]
    return link(href, f"{worded(position)}: {counted}", *shown)


def _told(position: Told, teller: Teller, x: float, y: float) -> Markup:
    denied = position["denied"]
    verb = "denies, telling" if denied else "tells"
    mark = cross(x, y) if denied else element("circle", cx=x, cy=y, r=5, class_="yes")
    return link(teller["href"], f"{teller['name']} {verb} {position['value']}", mark)
