"""Acts between two by day and by PLOVER's score of their type, each direction in a panel of its own.

The score says how cooperative or hostile a type of act is, from -10 to 10; it says nothing of what is
true. A mark is as large as the number of origins that tell of its acts.
"""

from collections.abc import Iterator, Sequence
from math import sqrt
from typing import TypedDict

from rashomon.show.drawings.scales import TimeScale, axis, bulk, day_of, time_scale
from rashomon.show.drawings.svg import (
    Markup,
    Picture,
    element,
    line,
    link,
    path,
    text,
)  # fmt: skip

WIDTH, TALL, EMPTY, TOP, GAP = 1140, 150, 4, 56, 42  # pixels; a panel is TALL high, or EMPTY
LEFT, RIGHT = 44, 1130
LARGEST, SMALLEST = 13.0, 4.0  # pixels from the middle of a mark to its edge
LABEL = 20  # pixels that the number of acts beside a bar takes
REACH = 10.0  # scores lie in [-10, 10]
TICKS = (10, 5, 0, -5, -10)


class Point(TypedDict):
    """Acts of one day (ISO), score and quad: how many, told by how many origins; where they are listed."""

    day: str
    score: float
    quad: int
    events: int
    origins: int
    title: str
    href: str


class Month(TypedDict):
    """The mean score of a month ("2021-06") over its acts, and how many there are."""

    month: str
    events: int
    mean: float
    href: str


class Panel(TypedDict):
    """One direction: what it is called, its acts, its months."""

    label: str
    points: list[Point]
    months: list[Month]


class ScoresData(TypedDict):
    """The panels, one a direction; how many acts are told as done and have no day or month."""

    panels: list[Panel]
    undrawn: int


def draw_scores(data: ScoresData) -> Picture:
    """Return the chart; acts far from all others stand at its edge, by an arrow."""
    days = [day for one in data["panels"] for each in one["points"] if (day := day_of(each["day"]))]
    body: list[Markup] = []
    top = TOP
    if days:
        scale = time_scale(bulk(days), LEFT + 12, RIGHT - 12, least=5)
        for panel in data["panels"]:
            body += _panel(panel, top, scale)
            top += GAP + (TALL if panel["points"] else EMPTY)
        body = [*axis(scale.ticks(), 16, top - GAP), *body]
    return Picture(
        name="scores", label="Acts by day and by the score PLOVER gives their type",
        width=WIDTH, height=max(TOP, top - GAP) + 14, body=tuple(body),
    )  # fmt: skip


def _panel(panel: Panel, top: float, scale: TimeScale) -> Iterator[Markup]:
    yield text(0, top - 14, panel["label"], room=700, class_="strong")
    for tick in TICKS if panel["points"] else ():
        y = _height(tick, top)
        yield line(LEFT, y, RIGHT, y, "rule" if tick == 0 else "guide")
        yield text(
            LEFT - 6, y + 4, f"{tick:+d}" if tick else "0", anchor="end", class_="small faint"
        )
    yield from _means(panel["months"], top, scale)
    for point in sorted(panel["points"], key=lambda one: (-one["origins"], one["day"])):
        yield link(point["href"], point["title"], *_mark(point, top, scale))


def _means(months: Sequence[Month], top: float, scale: TimeScale) -> Iterator[Markup]:
    """Yield a bar over each month of several acts at their mean, with their number."""
    for month in months:
        if month["events"] < 2:
            continue  # the mean of one act is its mark
        first = day_of(f"{month['month']}-01")
        if first is None or first > scale.last:
            continue
        after = first.replace(day=28)
        if after < scale.first:
            continue
        left, right = scale.start(max(first, scale.first)), scale.end(min(after, scale.last))
        y = _height(month["mean"], top)
        title = f"{month['month']}: mean {month['mean']:+.1f} of {month['events']}"
        label: tuple[Markup, ...] = ()
        body = (line(left, y, right, y, "reach"), line(left, y, right, y, "mean"))
        if right - left > LABEL:
            label = (text(left + 2, y - 4, f"n={month['events']}", class_="small faint"),)
        yield link(month["href"], title, *body, *label)


def _mark(point: Point, top: float, scale: TimeScale) -> Iterator[Markup]:
    day = day_of(point["day"])
    y, size = _height(point["score"], top), _size(point["origins"])
    if day is None:
        return
    if day < scale.first or day > scale.last:
        early = day < scale.first
        edge, step = (LEFT + 4, -5.0) if early else (RIGHT - 4, 5.0)
        yield path(
            ["M", edge, y - 4, "l", step, 4.0, "l", -step, 4.0], f"event quad{point['quad']}"
        )
        return
    x = scale.middle(day)
    yield element("circle", cx=x, cy=y, r=size + 3, fill="none", pointer_events="all")
    if point["quad"] in {1, 3}:
        yield element("circle", cx=x, cy=y, r=size, class_=f"said{point['quad']} event")
    else:
        wide = size * 1.8
        yield element("rect", x=x - wide / 2, y=y - wide / 2, width=wide, height=wide,
                      class_=f"deed{point['quad']} event")  # fmt: skip


def _height(score: float, top: float) -> float:
    return top + TALL * (REACH - max(-REACH, min(REACH, score))) / (2 * REACH)


def _size(origins: int) -> float:
    return min(LARGEST, SMALLEST * sqrt(max(1, origins)))
