"""Who tells what differently: the positions as data, the origins behind them as rows."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypedDict

from rashomon.show.drawings.lettering import named, width
from rashomon.show.drawings.svg import Markup, path, text
from rashomon.show.web.templating import count_words

WIDTH, ROW = 960, 20
NAMES, DAY, LEFT, RIGHT = 0, 176, 272, 700  # where columns begin, in pixels
MOST_ORIGINS = 14  # rows of one disagreement


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
    """One of the values told, as a number, a time or neither; `words` are it as people write it.

    `low` and `high` are `None` when it is no number, or open; `start` and `end` (ISO days, both
    inclusive) when it is no time, or open.
    """

    value: str
    words: str
    low: float | None
    high: float | None
    start: str | None
    end: str | None
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


class Voice(NamedTuple):
    """One origin and what it tells: the earliest of its reports, how many more, which positions."""

    day: str
    name: str
    more: int
    told: dict[int, Teller]


def voices_of(positions: Sequence[Told]) -> list[Voice]:
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
        voices.append(Voice(first["day"], first["name"], len(names) - 1, places))
    return sorted(voices, key=lambda one: (one.day or "~", one.name, sorted(one.told)))


def speaker(voice: Voice, y: float) -> Iterator[Markup]:
    """Yield an origin's row head: the outlet, how many more reports it has, the day."""
    more = f" +{voice.more}" if voice.more > 0 else ""
    name = named(voice.name, DAY - NAMES - 16 - width(more, 11))
    yield text(NAMES, y + 4, name)
    if more:
        yield text(NAMES + width(name) + 2, y + 4, more, class_="small faint")
    yield text(DAY, y + 4, voice.day or "undated", class_="small faint")


def left_over(one: Differing, voices: Sequence[Voice], y: float) -> list[Markup]:
    """Return the line that counts the origins beyond those drawn, none where all are."""
    rest = len(voices) - MOST_ORIGINS
    unnamed = any(told["reports"] > len(told["tellers"]) for told in one["positions"])
    least = "at least " if unnamed else ""
    said = f"{least}{count_words(rest, 'more origin')}, not drawn"
    return [text(NAMES, y + 4, said, class_="small faint")] if rest > 0 else []


def worded(position: Told) -> str:
    """Return a value in words, a denial called one."""
    return f"{position['words']} (a denial)" if position["denied"] else position["words"]


def cross(x: float, y: float) -> Markup:
    """Return the mark of a denial, told apart by its shape."""
    return path(["M", x - 4.5, y - 4.5, "l", 9.0, 9.0, "M", x + 4.5, y - 4.5, "l", -9.0, 9.0], "no")
