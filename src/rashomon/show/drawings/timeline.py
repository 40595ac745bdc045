"""Events along the time they happened, as precisely as is known; below, when reports were written."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TypedDict

from rashomon.nouns.plover import QUAD, EventType
from rashomon.show.clean import clean
from rashomon.show.drawings.lettering import fitted, width
from rashomon.show.drawings.scales import TimeScale, axis, bulk, day_of, later, time_scale
from rashomon.show.drawings.svg import (
    Markup,
    Picture,
    element,
    line,
    link,
    path,
    quad_mark,
    text,
)  # fmt: skip
from rashomon.show.web.templating import count_words

WIDTH, ROW, TOP = 960, 20, 48
PARTIES, LEFT, RIGHT = 96, 372, 890  # where columns begin, in pixels; beyond both, other times
ORIGINS = 956  # where the count of origins ends
MOST_EVENTS = 40
TALLEST = 36  # pixels of the day on which most reports were written
ARROW = "\u00a0\u200e→\u200e\u00a0"  # between marks of left-to-right: two Arabic names must not change places
SURE = {"happened", "ongoing"}


class Happened(TypedDict):
    """One dated event; `start` and `end` are ISO days, `None` where open; `origins` and `reports` count.

    `who` and `whom` are names with their codes, `actors` and `recipients` the same without.
    """

    id: str
    href: str
    type: str
    status: str
    who: str
    whom: str
    actors: str
    recipients: str
    start: str | None
    end: str | None
    grain: str
    when: str
    origins: int
    reports: int
    words: str


class WrittenDay(TypedDict):
    """How many reports were written on a day (ISO, "" where unknown)."""

    day: str
    originals: int
    copies: int


class TimelineData(TypedDict):
    """Dated events in time order, how many more there are and how many have no date; days of writing."""

    events: list[Happened]
    left_out: int
    undated: int
    written: list[WrittenDay]


def draw_timeline(data: TimelineData) -> Picture:
    """Return the timeline; the 40 events that most origins tell, the rest counted."""
    events = weightiest(data["events"])
    scale = _scale(events, data["written"])
    bottom = TOP + ROW * len(events) + 4
    body = list(_key(events))
    if scale is not None:
        body += axis(scale.ticks(), TOP - 8, bottom + TALLEST + 12)
        body.append(text(ORIGINS, TOP - 7, "origins", anchor="end", class_="small faint"))
    for place, event in enumerate(events):
        y = TOP + ROW * place + 10
        body.append(link(event["href"], _title(event), *_row(event, y, scale)))
    end: float = bottom
    if scale is not None:
        body += _written(data["written"], scale, bottom)
        copies = any(one["copies"] for one in data["written"])
        end = bottom + TALLEST + (TALLEST + 24 if copies else 22)
    body += _rest(data, len(events), end)
    return Picture(
        name="timeline", label="Events by the time they happened; reports by the time they were written",
        width=WIDTH, height=int(end) + 22, body=tuple(body),
    )  # fmt: skip


def weightiest(events: Sequence[Happened]) -> list[Happened]:
    """Return the events that are drawn, in their order: those told by most origins, then reports."""
    ranked = sorted(events, key=lambda one: (-one["origins"], -one["reports"], one["id"]))
    kept = {one["id"] for one in ranked[:MOST_EVENTS]}
    return [one for one in events if one["id"] in kept]


def _scale(events: Sequence[Happened], written: Sequence[WrittenDay]) -> TimeScale | None:
    days = [day for one in events if (day := day_of(one["start"] or one["end"])) is not None]
    days += [day for one in written if (day := day_of(one["day"])) is not None]
    if not days:
        return None
    first, last = bulk(days)
    ends = [day for one in events if (day := day_of(one["end"])) is not None]
    reach = later(last, max(7, (last - first).days // 2))
    return time_scale(
        [first, last, *(end for end in ends if first <= end <= reach)], LEFT, RIGHT, least=5
    )


def _title(event: Happened) -> str:
    parties = " to ".join(part for part in (event["who"], event["whom"]) if part)
    status = event["status"] or "status differs"
    return f"{event['when']}: {event['type']} ({status}) {parties}: “{event['words']}”"


def _row(event: Happened, y: float, scale: TimeScale | None) -> Iterator[Markup]:
    quad = QUAD[EventType(event["type"])]
    yield element("rect", x=0, y=y - ROW / 2, width=WIDTH, height=ROW, class_="row", fill="none",
                  pointer_events="all")  # fmt: skip
    yield quad_mark(6, y, quad)
    yield text(16, y + 4, event["type"], class_=f"strong word{quad}")
    yield from _parties(event, y)
    yield text(ORIGINS, y + 4, f"{event['origins']:,}", anchor="end", class_="faint")
    if scale is not None:
        yield from _bar(event, y, scale, quad)


def _parties(event: Happened, y: float) -> Iterator[Markup]:
    """Yield who and whom on one line; a short name leaves its room to the other."""
    sure = event["status"] in SURE
    status = "" if sure else (event["status"] or "status differs")
    tag = width(status, 11) + 8 if status else 0
    room = LEFT - 16 - PARTIES - tag
    if status:
        yield text(LEFT - 16, y + 4, status, anchor="end", class_="small faint")
    who, whom = clean(event["actors"]) or "nobody named", clean(event["recipients"])
    if not whom:
        yield text(PARTIES, y + 4, who, room=room, class_="" if event["actors"] else "faint")
        return
    room -= width(ARROW)
    who = fitted(who, room - min(width(whom), room / 2))
    whom = fitted(whom, room - width(who))
    yield element("text", who, element("tspan", ARROW, class_="faint"), whom, x=PARTIES, y=y + 4)


def _bar(event: Happened, y: float, scale: TimeScale, quad: int) -> Iterator[Markup]:
    """Yield the time of an event: as long as it is imprecise, with a point where it is open or beyond."""
    start, end = day_of(event["start"]), day_of(event["end"])
    first, last = start or end, end or start
    if first is None or last is None:
        return
    if last < scale.first or first > scale.last:
        yield from _elsewhere(event, y, before=last < scale.first)
        return
    left = scale.start(max(first, scale.first))
    right = scale.end(min(last, scale.last))
    if right - left < 6:
        left, right = (left + right) / 2 - 3, (left + right) / 2 + 3
    style = "sure" if event["status"] in SURE else "unsure"
    yield line(left, y, right, y, f"{style} line{quad}")
    if start is None or first < scale.first:
        yield path(["M", left - 3, y - 4, "l", -5.0, 4.0, "l", 5.0, 4.0], f"beyond line{quad}")
    if end is None or last > scale.last:
        yield path(["M", right + 3, y - 4, "l", 5.0, 4.0, "l", -5.0, 4.0], f"beyond line{quad}")


def _elsewhere(event: Happened, y: float, *, before: bool) -> Iterator[Markup]:
    """Yield the date of an event that lies outside the stretch drawn, beside that stretch."""
    if before:
        yield text(LEFT, y + 4, f"← {event['when']}", room=240, class_="small")
    else:
        yield text(RIGHT, y + 4, f"{event['when']} →", room=240, anchor="end", class_="small")


def _written(days: Sequence[WrittenDay], scale: TimeScale, top: float) -> Iterator[Markup]:
    """Yield a column for each day of writing: originals above the line, copies below it."""
    middle = top + TALLEST + 10
    yield line(LEFT, middle, RIGHT, middle)
    yield text(LEFT - 16, middle - 8, "reports written", anchor="end", class_="small faint")
    if any(one["copies"] for one in days):
        yield text(LEFT - 16, middle + 14, "copies of others", anchor="end", class_="small faint")
    columns = _columns(days, scale)
    most = max((max(counts) for _, _, counts in columns), default=1)
    wide = max(4.0, min(18.0, scale.day * 0.8))
    for x, said, (originals, copies) in columns:
        up, down = (max(3.0, TALLEST * n / most) if n else 0.0 for n in (originals, copies))
        title = f"{said}: {originals} not copies, {copies} copies"
        parts: list[Markup] = []
        if up:
            parts += _column(x, middle - up, (wide, up), originals, "original")
        if down:
            parts += _column(x, middle, (wide, down), copies, "copied")
        yield link("", title, *parts)
    unknown = [one for one in days if not one["day"]]
    count = sum(one["originals"] + one["copies"] for one in unknown)
    if count:
        words = f"{count:,} undated"
        yield text(0, middle - 8, words, class_="small faint")


def _column(
    x: float, y: float, size: tuple[float, float], count: int, kind: str
) -> Iterator[Markup]:
    wide, tall = size
    yield element("rect", x=x - wide / 2, y=y, width=wide, height=tall, class_=kind)
    at = y - 3 if kind == "original" else y + tall + 11
    if wide >= 6:
        yield text(x, at, f"{count:,}", anchor="middle", class_="small faint")


def _columns(
    days: Sequence[WrittenDay], scale: TimeScale
) -> list[tuple[float, str, tuple[int, int]]]:
    """Return columns at least 6 pixels apart: where, which days, how many of both."""
    bins: dict[int, list[tuple[date, WrittenDay]]] = {}
    for one in days:
        day = day_of(one["day"])
        if day is not None and scale.first <= day <= scale.last:
            place = int((scale.middle(day) - LEFT) / max(6.0, scale.day))
            bins.setdefault(place, []).append((day, one))
    made = []
    for _, held in sorted(bins.items()):
        first, last = held[0][0], held[-1][0]
        x = (scale.middle(first) + scale.middle(last)) / 2
        counts = (sum(one["originals"] for _, one in held), sum(one["copies"] for _, one in held))
        made.append((x, f"{first}" if first == last else f"{first} to {last}", counts))
    return made


def _key(events: Sequence[Happened]) -> Iterator[Markup]:
    """Yield what squares and lines mean, of those that are drawn."""
    names: Mapping[int, str] = {
        1: "verbal cooperation", 2: "material cooperation", 3: "verbal conflict", 4: "material conflict",
    }  # fmt: skip
    x = 6.0
    for quad in sorted({QUAD[EventType(one["type"])] for one in events}):
        yield quad_mark(x, 10, quad)
        yield text(x + 9, 14, names[quad], class_="small faint")
        x += width(names[quad], 11) + 30
    if any(one["status"] not in SURE for one in events):
        yield path(["M", x, 10, "h", 26.0], "unsure line1")
        yield text(x + 32, 14, "said, planned or denied, not told as done", class_="small faint")


def _rest(data: TimelineData, drawn: int, end: float) -> Iterator[Markup]:
    said = []
    more = data["left_out"] + len(data["events"]) - drawn
    if more:
        said.append(f"{count_words(more, 'more dated event')}, told by fewer origins")
    if data["undated"]:
        said.append(f"{count_words(data['undated'], 'event')} without a known time")
    if said:
        yield text(0, end + 14, "; ".join(said), class_="small faint")
