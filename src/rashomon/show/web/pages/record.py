"""The record page: its stories as a list and on a strip of time, and what it holds."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from rashomon.nouns.listings import Bucket, Counts, StoryLine, StoryOrder, Strip
from rashomon.show.web.clippings import Desk
from rashomon.show.web.page import Malformed, Page, Table
from rashomon.show.web.paging import Paging, page_number, paging

STORIES = 50  # a page
STRIP_WIDTH, STRIP_HEIGHT, GAP = (
    1000.0,
    64.0,
    0.15,
)  # units of the drawing; part of a step left free

COLUMNS = (
    "id", "title", "start", "end", "reports", "copies", "origins", "events", "disagreements",
    "findings",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One step of the strip, in units of the drawing."""

    x: float
    y: float
    width: float
    height: float
    period: str
    stories: int
    reports: int
    href: str
    chosen: bool


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
    bars: tuple[Bar, ...]
    strip: Strip


def record_page(desk: Desk, query: Mapping[str, str]) -> Page:
    """Return the record page.

    Raises:
        Malformed: the query names an order, period or page that cannot be.
    """
    order, period = _order(query), _period(query)
    catalogue = desk.record.catalogue
    total = catalogue.story_count(period)
    stories = catalogue.stories(order, STORIES, (page_number(query) - 1) * STORIES, period)
    strip = catalogue.strip()
    model = RecordModel(
        counts=catalogue.counts(),
        actors=desk.record.dossiers.actor_count(),
        stories=stories,
        paging=paging("/", query, total, STORIES),
        order=order,
        orders=tuple((one, _address(one, period)) for one in StoryOrder),
        period=period,
        bars=bars(strip.buckets, order, period),
        strip=strip,
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


def bars(strip: tuple[Bucket, ...], order: StoryOrder, period: str) -> tuple[Bar, ...]:
    """Return the strip as bars, one a step that has stories; height is by stories, at least 2 units."""
    if not strip:
        return ()
    first, last = _step(strip[0].period), _step(strip[-1].period)
    width = STRIP_WIDTH / (last - first + 1)
    tallest = max(bucket.stories for bucket in strip)
    made = []
    for bucket in strip:
        height = max(2.0, STRIP_HEIGHT * bucket.stories / tallest)
        made.append(
            Bar(
                x=round((_step(bucket.period) - first) * width + width * GAP / 2, 2),
                y=round(STRIP_HEIGHT - height, 2),
                width=round(max(1.0, width * (1 - GAP)), 2),
                height=round(height, 2),
                period=bucket.period,
                stories=bucket.stories,
                reports=bucket.reports,
                href=_address(order, bucket.period),
                chosen=bucket.period == period,
            )
        )
    return tuple(made)


def _step(period: str) -> int:
    """Return the number of a day, month or year, counted so that neighbours differ by one."""
    parts = [int(part) for part in period.split("-")]
    if len(parts) == 1:
        return parts[0]
    if len(parts) == 2:
        return parts[0] * 12 + parts[1]
    return date(parts[0], parts[1], parts[2]).toordinal()


def _order(query: Mapping[str, str]) -> StoryOrder:
    try:
        return StoryOrder(query.get("order", StoryOrder.LARGEST.value))
    except ValueError as fault:
        raise Malformed("order must be newest, oldest or largest") from fault


def _period(query: Mapping[str, str]) -> str:
    period = query.get("period", "")
    digits = period.replace("-", "")
    if period and (len(period) not in {4, 7, 10} or not (digits.isascii() and digits.isdigit())):
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
