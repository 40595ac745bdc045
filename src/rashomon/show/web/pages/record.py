"""The record page: its stories as a list and on a strip of time, and what it holds."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from math import ceil
from urllib.parse import urlencode

from rashomon.nouns.listings import Bucket, Counts, StoryLine, StoryOrder, Strip
from rashomon.show.web.clippings import Desk
from rashomon.show.web.page import Malformed, Page, Table
from rashomon.show.web.paging import Paging, page_number, paging

STORIES = 50  # a page
STRIP_HEIGHT = 64.0  # pixels of the highest bar
GAP = 0.15  # part of a step left free
FEWEST = 12  # steps of a strip: one day alone is a bar, not a wall
TICKS = 6  # steps of a strip that are named
LAST_TICK = 94.0  # per cent of the width beyond which a name has no room

_PERIOD = re.compile(r"(?:(?:before|after)-)?\d{4}(?:-\d\d(?:-\d\d)?)?", re.ASCII)

COLUMNS = (
    "id", "title", "start", "end", "reports", "copies", "origins", "events", "disagreements",
    "findings",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One step of the strip: `x` and `width` in per cent of it, `y` and `height` in pixels."""

    x: float
    y: float
    width: float
    height: float
    period: str
    stories: int
    reports: int
    href: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Tick:
    """The name of a step below the strip, where it begins (per cent)."""

    x: float
    period: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StripModel:
    """When stories begin; `before` and `after` lead to those the strip leaves out, if any."""

    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    most: int
    step: str
    before: tuple[int, str]
    after: tuple[int, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordModel:
    """What the record page shows."""

    counts: Counts
    actors: int
    stories: tuple[StoryLine, ...]
    paging: Paging
    order: StoryOrder
    orders: tuple[tuple[StoryOrder, str], ...]
    period: str
    strip: StripModel | None


def record_page(desk: Desk, query: Mapping[str, str]) -> Page:
    """Return the record page.

    Raises:
        Malformed: the query names an order, period or page that cannot be.
    """
    order, period = _order(query), _period(query)
    catalogue = desk.record.catalogue
    total = catalogue.story_count(period)
    stories = catalogue.stories(order, STORIES, (page_number(query) - 1) * STORIES, period)
    model = RecordModel(
        counts=catalogue.counts(),
        actors=desk.record.dossiers.actor_count(),
        stories=stories,
        paging=paging("/", query, total, STORIES),
        order=order,
        orders=tuple((one, _address(one, period)) for one in StoryOrder),
        period=period.replace("-", " ", 1) if period[:1].isalpha() else period,
        strip=_strip(catalogue.strip(), order, period),
    )
    rows = [_row(line) for line in stories]
    return Page(
        template="record.html",
        title="Stories",
        model=model,
        json=lambda: {
            "total": total,
            "stories": [dict(zip(COLUMNS, row, strict=True)) for row in rows],
        },
        table=lambda: Table(COLUMNS, rows),
        address="/index" + _address(order, period, str(page_number(query)))[1:],
        here="record",
    )


def _strip(strip: Strip, order: StoryOrder, period: str) -> StripModel | None:
    """Return the strip as it is drawn, nothing where no story has a day."""
    if not strip.buckets:
        return None
    first, last = strip.buckets[0].period, strip.buckets[-1].period
    return StripModel(
        bars=bars(strip.buckets, order, period),
        ticks=ticks(first, last),
        most=max(bucket.stories for bucket in strip.buckets),
        step={4: "year", 7: "month", 10: "day"}[len(first)],
        before=(strip.before, _address(order, f"before-{first}")),
        after=(strip.after, _address(order, f"after-{last}")),
    )


def bars(strip: tuple[Bucket, ...], order: StoryOrder, period: str) -> tuple[Bar, ...]:
    """Return the strip as bars, one a step that has stories; height is by stories, at least 2 units."""
    opening, width = _layout(strip[0].period, strip[-1].period)
    tallest = max(bucket.stories for bucket in strip)
    made = []
    for bucket in strip:
        height = max(2.0, STRIP_HEIGHT * bucket.stories / tallest)
        made.append(
            Bar(
                x=round((_step(bucket.period) - opening) * width + width * GAP / 2, 3),
                y=round(STRIP_HEIGHT - height, 2),
                width=round(width * (1 - GAP), 3),
                height=round(height, 2),
                period=bucket.period,
                stories=bucket.stories,
                reports=bucket.reports,
                href=_address(order, bucket.period),
                chosen=bucket.period == period,
            )
        )
    return tuple(made)


def ticks(first: str, last: str) -> tuple[Tick, ...]:
    """Return the names of some steps, evenly set, as far as there is room; the first always."""
    opening, width = _layout(first, last)
    steps = range(_step(first), _step(last) + 1)
    apart = max(ceil(len(steps) / TICKS), ceil(100 / width / TICKS / 2))
    found = [
        Tick(round((one - opening) * width, 3), _name(one, len(first))) for one in steps[::apart]
    ]
    return tuple(one for one in found if one.x < LAST_TICK)


def _layout(first: str, last: str) -> tuple[float, float]:
    """Return the step at the left edge of a strip, and how wide a step is in per cent."""
    opening, closing = _step(first), _step(last)
    number = max(FEWEST, closing - opening + 1)
    return opening - (number - (closing - opening + 1)) / 2, 100 / number


def _step(period: str) -> int:
    """Return the number of a day, month or year, counted so that neighbours differ by one."""
    parts = [int(part) for part in period.split("-")]
    if len(parts) == 1:
        return parts[0]
    if len(parts) == 2:
        return parts[0] * 12 + parts[1]
    return date(parts[0], parts[1], parts[2]).toordinal()


def _name(step: int, width: int) -> str:
    """Return the day, month or year of a number of `_step`, as many characters as they have."""
    if width == 4:
        return f"{step:04}"
    if width == 7:
        return f"{(step - 1) // 12:04}-{(step - 1) % 12 + 1:02}"
    return date.fromordinal(step).isoformat()


def _order(query: Mapping[str, str]) -> StoryOrder:
    try:
        return StoryOrder(query.get("order", StoryOrder.LARGEST.value))
    except ValueError as fault:
        raise Malformed("order must be newest, oldest or largest") from fault


def _period(query: Mapping[str, str]) -> str:
    period = query.get("period", "")
    if period and _PERIOD.fullmatch(period) is None:
        raise Malformed("period must be a year, a month (2021-06) or a day (2021-06-16)")
    return period


def _address(order: StoryOrder, period: str, page: str = "1") -> str:
    wanted = {
        "order": "" if order is StoryOrder.LARGEST else order.value,
        "period": period,
        "page": "" if page == "1" else page,
    }
    query = urlencode({name: value for name, value in wanted.items() if value})
    return f"/?{query}" if query else "/"


def _row(line: StoryLine) -> tuple[str | int | None, ...]:
    return (
        line.id, line.title, _iso(line.start),
        _iso(line.end), line.reports, line.copies, line.origins, line.events,
        line.disagreements, line.findings,
    )  # fmt: skip


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
