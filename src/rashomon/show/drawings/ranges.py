"""Numbers and times that origins tell, as ranges on one scale: an origin a row."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from rashomon.show.drawings.scales import (
    NumberScale,
    Tick,
    TimeScale,
    axis,
    day_of,
    later,
    number_scale,
    time_scale,
)
from rashomon.show.drawings.svg import Markup, element, line, link, path, text
from rashomon.show.drawings.voices import (
    LEFT,
    MOST_ORIGINS,
    RIGHT,
    ROW,
    WIDTH,
    Differing,
    Told,
    Voice,
    cross,
    left_over,
    speaker,
    worded,
)
from rashomon.show.web.templating import count_words

VALUES = 724  # where the words beside a range begin, in pixels
POINT = 12  # pixels below which a day is a point alone
SHORTEST = 4.0  # pixels of a stretch of days
LEAST_DAYS = 7  # that a scale of times covers

Marked = Callable[[Told, float], Iterator[Markup]]


def number_ranges(
    one: Differing, voices: Sequence[Voice], top: float
) -> tuple[list[Markup], float]:
    """Return numbers as ranges from low to high, and where they end below."""
    ends = [
        end for each in one["positions"] for end in (each["low"], each["high"]) if end is not None
    ]
    scale = number_scale(ends, LEFT, RIGHT)
    return _rows(one, voices, top, (scale.ticks(), lambda told, y: _range(told, scale, y)))


def time_ranges(one: Differing, voices: Sequence[Voice], top: float) -> tuple[list[Markup], float]:
    """Return times as bars as long as they are imprecise, a day with a point; and where they end."""
    scale = _time_scale(one["positions"])
    return _rows(one, voices, top, (scale.ticks(), lambda told, y: _stretch(told, scale, y)))


def is_number(one: Differing) -> bool:
    """Tell whether all that is told is numbers."""
    return all(told["low"] is not None or told["high"] is not None for told in one["positions"])


def is_time(one: Differing) -> bool:
    """Tell whether all that is told is times."""
    return all(_days([told]) for told in one["positions"])


def _days(positions: Sequence[Told]) -> list[date]:
    ends = (end for told in positions for end in (told["start"], told["end"]))
    return [day for day in map(day_of, ends) if day is not None]


def _time_scale(positions: Sequence[Told]) -> TimeScale:
    """Return a scale over all days told, with room to be dashed into where a time is open."""
    days = _days(positions)
    first, last = min(days), max(days)
    reach = max(LEAST_DAYS, (last - first).days)
    before, after = (
        reach // (6 if any(told[end] is None for told in positions) else 40)
        for end in ("start", "end")
    )
    return time_scale([later(first, -before), later(last, after)], LEFT, RIGHT, least=LEAST_DAYS)


def _rows(
    one: Differing,
    voices: Sequence[Voice],
    top: float,
    drawn: tuple[Sequence[Tick], Marked],
) -> tuple[list[Markup], float]:
    ticks, marked = drawn
    rows = [(voice, place) for voice in voices[:MOST_ORIGINS] for place in sorted(voice.told)]
    rows = rows[: MOST_ORIGINS * 2]
    bottom = top + 16 + ROW * len(rows)
    parts = list(axis(ticks, top + 8, bottom))
    for number, (voice, place) in enumerate(rows):
        y = top + 26 + ROW * number
        position = one["positions"][place]
        if number == 0 or rows[number - 1][0] is not voice:
            parts += speaker(voice, y)
        verb = "denies, telling" if position["denied"] else "tells"
        origins = count_words(position["origins"], "origin")
        title = f"{voice.name} {verb} {worded(position)} ({origins})"
        marks = [line(LEFT, y, RIGHT, y, "guide"), *marked(position, y), _value(position, y)]
        parts.append(link(voice.told[place]["href"], title, *marks))
    over = left_over(one, voices, bottom + 10)
    return parts + over, bottom + (16 if over else 0)


def _range(position: Told, scale: NumberScale, y: float) -> Iterator[Markup]:
    """Yield a range: a bar where both ends are known, dashes towards an end that is open."""
    low, high = position["low"], position["high"]
    known = low if low is not None else high
    if known is None:
        return
    x = scale.at(known)
    if low is None:
        yield line(scale.left, y, x, y, "open")
    elif high is None:
        yield line(x, y, scale.right, y, "open")
    elif high > low:  # nobody tells what lies between: the ends alone are marked
        yield from _bar(x, scale.at(high), y)
        return
    yield cross(x, y) if position["denied"] else _point(x, y)


def _stretch(position: Told, scale: TimeScale, y: float) -> Iterator[Markup]:
    """Yield a time: a bar from its first to its last day, dashes with a head where it is open."""
    start, end = day_of(position["start"]), day_of(position["end"])
    first, last = start or end, end or start
    if first is None or last is None:
        return
    left, right = scale.start(first), scale.end(last)
    middle = (left + right) / 2
    if start is None:
        yield from _open(right, scale.left, y)
    elif end is None:
        yield from _open(left, scale.right, y)
    elif start != end or right - left >= POINT:
        yield from _bar(left, max(right, left + SHORTEST), y)
    if position["denied"]:
        yield cross(middle, y)
    elif start == end:
        yield _point(middle, y)


def _open(x: float, edge: float, y: float) -> Iterator[Markup]:
    """Yield a time with one known end: dashes from there to the edge, with a head."""
    away = 5.0 if edge > x else -5.0
    yield line(x, y - 5, x, y + 5, "span")
    yield line(x, y, edge - away, y, "open")
    yield path(["M", edge - away, y - 4, "l", away, 4.0, "l", -away, 4.0], "beyond line1")


def _bar(left: float, right: float, y: float) -> Iterator[Markup]:
    yield line(left, y, right, y, "span")
    for end in (left, right):
        yield line(end, y - 5, end, y + 5, "span")


def _point(x: float, y: float) -> Markup:
    return element("circle", cx=x, cy=y, r=5, class_="best")


def _value(position: Told, y: float) -> Markup:
    return text(VALUES, y + 4, worded(position), room=WIDTH - VALUES, class_="said")
