"""The family tree of copies: lanes of origins, reports along the time they were written, lines of descent."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypedDict

from rashomon.show.drawings.lettering import named, width
from rashomon.show.drawings.scales import TimeScale, axis, bulk, day_of, time_scale
from rashomon.show.drawings.svg import Markup, Picture, diamond, element, line, link, path, text
from rashomon.show.web.templating import count_words

WIDTH, ROW, TOP = 960, 18, 46
NAMES, UNDATED, LEFT, RIGHT = 196, 500, 556, 930  # where columns begin, in pixels
BESIDE = 14  # how far beside the stretch drawn lie reports of other times
LEAST_TITLE = 60  # pixels that a title needs to be worth its place
MOST_OF_ONE = 40  # reports of one origin drawn one by one; more are counted in bundles
MOST_ROWS, MOST_LANES = 80, 40
KINDS = ("verbatim", "edited", "excerpt", "rewritten", "shared-wire")


class Lane(TypedDict):
    """One origin; `root` is a report or "", `credit` an agency or "", `name` what it is called or ""."""

    id: str
    credit: str
    root: str
    reports: int
    name: str
    href: str


class Told(TypedDict):
    """One report; `day` is ISO, "" when unknown."""

    id: str
    name: str
    title: str
    day: str
    origin: str
    root: bool
    redated: bool
    href: str


class Descent(TypedDict):
    """One report that shares text with another; `share` is in [0, 1]."""

    id: str
    copy: str
    source: str
    copy_name: str
    copy_day: str
    copy_href: str
    source_name: str
    source_day: str
    source_href: str
    kind: str
    direction: str
    share: float
    changes: int
    href: str


class LineageData(TypedDict):
    """Lanes, largest first; the reports of all; the copies between them."""

    origins: list[Lane]
    reports: list[Told]
    copies: list[Descent]


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of the drawing: one report, or (no `report`) many counted together."""

    y: float
    report: Told | None
    many: tuple[Told, ...] = ()


@dataclass(frozen=True, slots=True)
class _Band:
    """A lane laid out; `lane` is `None` for the many small ones that are counted together."""

    lane: Lane | None
    top: float
    rows: tuple[_Row, ...]
    lanes: int = 1

    @property
    def bottom(self) -> float:
        least = 38 if self.lane is not None and len(self.rows) == 1 and _note(self.lane) else 24
        return max(self.top + least, self.rows[-1].y + 13)


def draw_lineage(data: LineageData) -> Picture:
    """Return the tree; at most 40 lanes and about 80 rows, whatever the size of the story."""
    bands = _laid_out(data)
    bottom = bands[-1].bottom if bands else TOP + 20
    days = [day for day in (day_of(one["day"]) for one in data["reports"]) if day is not None]
    scale = time_scale(bulk(days), LEFT, RIGHT) if days else None
    shown = {row.report["id"]: row for band in bands for row in band.rows if row.report is not None}
    places = {name: (_x(row.report, scale), row.y) for name, row in shown.items() if row.report}
    tree, beside = _tree(data["copies"], places, {one["root"] for one in data["origins"]})
    body = [*_legend(tree, data["reports"])]
    if scale is not None:
        body += axis(scale.ticks(), TOP - 8, bottom)
    if len(days) < len(data["reports"]):
        body.append(text(UNDATED, TOP - 7, "undated", anchor="middle", class_="small faint"))
    body += [part for band in bands for part in _band(band, scale)]
    body += [_edge(one, places) for one in tree]
    body += [_dot(row, places[name], scale) for name, row in shown.items()]
    if beside:
        pairs = "1 more pair shares" if beside == 1 else f"{beside:,} more pairs share"
        body.append(text(LEFT, bottom + 16, f"{pairs} text, not drawn", class_="small faint"))
    return Picture(
        name="lineage", label="Who copied whom, by the time reports were written", width=WIDTH,
        height=int(bottom) + (24 if beside else 6), body=tuple(body),
    )  # fmt: skip


def _laid_out(data: LineageData) -> list[_Band]:
    inside: dict[str, list[Told]] = {}
    for report in data["reports"]:
        inside.setdefault(report["origin"], []).append(report)
    bands: list[_Band] = []
    used, y = 0, float(TOP)
    lanes = sorted(data["origins"], key=lambda one: _rank(one, inside.get(one["id"], [])))
    for lane in lanes[:MOST_LANES]:
        told = sorted(inside.get(lane["id"], []), key=_order)
        if not told:
            continue
        alone = len(told) <= MOST_OF_ONE and used + len(told) <= MOST_ROWS
        rows = (
            tuple(_Row(y + 14 + ROW * n, one) for n, one in enumerate(told))
            if alone
            else _bundled(told, y + 14)
        )
        bands.append(_Band(lane, y, rows))
        used, y = used + len(rows), bands[-1].bottom
    rest = lanes[MOST_LANES:]
    told = [one for lane in rest for one in inside.get(lane["id"], [])]
    if told:
        bands.append(_Band(None, y, (_Row(y + 14, None, tuple(told)),), len(rest)))
    return bands


def _bundled(told: Sequence[Told], y: float) -> tuple[_Row, ...]:
    """Return a row of the root, where there is one, and a row of all the others."""
    root = [one for one in told if one["root"]][:1]
    others = tuple(one for one in told if not one["root"])
    rows = [_Row(y, one) for one in root]
    if others:
        rows.append(_Row(y + (ROW + 4) * len(rows), None, others))
    return tuple(rows)


def _rank(lane: Lane, told: Sequence[Told]) -> tuple[int, str, str]:
    """Return where a lane stands: the largest first, then by the first day of writing."""
    return -len(told), min((one["day"] or "~" for one in told), default="~"), lane["id"]


def _order(report: Told) -> tuple[bool, str, str, str]:
    return not report["root"], report["day"] or "~", report["name"], report["id"]


def _x(report: Told, scale: TimeScale | None) -> float:
    """Return where a report lies: at its day, beside the stretch drawn, or among the undated."""
    day = day_of(report["day"])
    if day is None or scale is None:
        return UNDATED
    if day < scale.first:
        return LEFT - BESIDE
    return RIGHT + BESIDE if day > scale.last else scale.middle(day)


def _note(lane: Lane) -> str:
    """Return what is small under a lane's name."""
    said = [count_words(lane["reports"], "report")] if lane["reports"] > 1 else []
    if lane["credit"]:
        said.append("agency credited" if lane["root"] else "credited, not here")
    elif not lane["root"]:
        said.append("original not here")
    return " · ".join(said)


def _band(band: _Band, scale: TimeScale | None) -> Iterator[Markup]:
    yield line(0, band.top, WIDTH, band.top)
    lane, y = band.lane, band.top + 18
    if lane is None:
        yield text(0, y, count_words(band.lanes, "more origin"), class_="strong")
    else:
        name = lane["name"] or "unknown original"
        title = f"Origin {name}: {count_words(lane['reports'], 'report')}. {_note(lane)}"
        words = text(0, y, named(name, NAMES - 12, bold=True), class_="strong")
        note = _note(lane)
        under = text(0, y + 14, note, room=NAMES - 8, class_="small faint") if note else Markup()
        yield link(lane["href"], title, words, under)
    alike = len({row.report["name"] for row in band.rows if row.report is not None}) < 2
    for row in band.rows:
        yield line(NAMES, row.y + 4, RIGHT, row.y + 4, "guide")
        if row.report is not None:
            yield _named(row.report, row.y, alone=len(band.rows) == 1, alike=alike)
        else:
            yield from _bundles(row, scale, "" if lane is None else lane["href"])


def _named(report: Told, y: float, *, alone: bool, alike: bool) -> Markup:
    """Return the name of a report; with its title where names alone tell nothing apart.

    A lone report is named by its lane.
    """
    tag = "re-dated" if report["redated"] else ""
    room = UNDATED - 56 - NAMES - (62 if tag else 0)
    name = "" if alone else named(report["name"], room * (0.5 if alike else 1))
    taken = width(name) + 10 if name else 0
    words = [text(NAMES, y + 4, name)] if name else []
    if alike and room - taken >= LEAST_TITLE:
        style = "said" if alone else "said faint"
        words.append(text(NAMES + taken, y + 4, report["title"], room=room - taken, class_=style))
    if tag:
        words.append(text(UNDATED - 52, y + 4, tag, anchor="end", class_="small differs"))
    return link(report["href"], _title(report), *words)


def _title(report: Told) -> str:
    written = f"written {report['day']}" if report["day"] else "undated"
    redated = "; a finding says its date is not its text's" if report["redated"] else ""
    return f"{report['name']}, {written}{redated}: {report['title']}"


def _bundles(row: _Row, scale: TimeScale | None, href: str) -> Iterator[Markup]:
    """Yield the reports of a row counted: one pill for all whose pills would touch."""
    yield text(NAMES, row.y + 4, f"{count_words(len(row.many), 'report')}, counted", class_="faint")
    bins: dict[int, list[Told]] = {}
    for report in row.many:
        x = _x(report, scale)
        bins.setdefault(-9 if x == UNDATED else int((x - LEFT) // 44), []).append(report)
    for place, told in sorted(bins.items()):
        x = UNDATED if place == -9 else min(RIGHT + BESIDE, LEFT + 44 * place + 22)
        days = sorted(one["day"] for one in told)
        when = f", {days[0]} to {days[-1]}" if days[0] else ", undated"
        yield _pill(x, row.y, f"{len(told):,}", href, f"{count_words(len(told), 'report')}{when}")


def _pill(x: float, y: float, words: str, href: str, title: str) -> Markup:
    wide = width(words, 11) + 10
    box = element("rect", x=x - wide / 2, y=y - 8, width=wide, height=16, rx=8, class_="bundle")
    return link(href, title, box, text(x, y + 4, words, anchor="middle", class_="small"))


def _tree(
    copies: Sequence[Descent], places: Mapping[str, tuple[float, float]], roots: set[str]
) -> tuple[list[Descent], int]:
    """Return for each report drawn the copy that tells most of where it is from; how many are left."""
    best: dict[str, Descent] = {}
    beside = 0
    for one in copies:
        if one["copy"] not in places or one["source"] not in places:
            continue
        held = best.get(one["copy"])
        if held is not None:
            beside += 1
        if held is None or _weight(one, roots) > _weight(held, roots):
            best[one["copy"]] = one
    return [best[name] for name in sorted(best)], beside


def _weight(copy: Descent, roots: set[str]) -> tuple[bool, float, bool, str]:
    return copy["direction"] != "unknown", copy["share"], copy["source"] in roots, copy["id"]


def _edge(copy: Descent, places: Mapping[str, tuple[float, float]]) -> Markup:
    """Return a line from source to copy, dashed by kind, with a head where the direction is known."""
    (x1, y1), (x2, y2) = places[copy["source"]], places[copy["copy"]]
    reach = 6.0
    if x2 - x1 > 40:
        middle = (x1 + x2) / 2
        bend = [middle, y1, middle, y2]
    else:
        out = min(x1, x2) - min(48.0, 24 + abs(y2 - y1) * 0.14)
        bend = [out, y1, out, y2]
    steps: list[str | float] = ["M", x1, y1, "C", *bend, x2 - reach, y2]
    parts = [path(steps, "reach"), path(steps, f"edge {copy['kind']}")]
    if copy["direction"] != "unknown":
        head: list[str | float] = ["M", x2 - reach + 1, y2, "l", -6.0, -3.2, "v", 6.4, "Z"]
        parts.append(path(head, "head"))
    title = (
        f"{copy['copy_name']} and {copy['source_name']}: {copy['kind']}, {copy['share']:.0%} of the copy, "
        f"direction {copy['direction']}, {count_words(copy['changes'], 'change')}"
    )
    return link(copy["href"], title, *parts)


def _dot(row: _Row, place: tuple[float, float], scale: TimeScale | None) -> Markup:
    report = row.report
    assert report is not None  # only rows of one report are given
    x, y = place
    kind = "root" if report["root"] else "leaf"
    marks = [element("circle", cx=x, cy=y, r=5 if report["root"] else 4, class_=kind)]
    if report["redated"]:
        marks.append(diamond(x, y, 8.5, "redated"))
    if scale is not None and x == LEFT - BESIDE:
        marks.append(text(LEFT + 2, y + 4, f"← {report['day']}", class_="small halo"))
    elif scale is not None and x == RIGHT + BESIDE:
        marks.append(text(RIGHT, y + 4, f"{report['day']} →", anchor="end", class_="small halo"))
    return link(report["href"], _title(report), *marks)


def _legend(tree: Sequence[Descent], reports: Sequence[Told]) -> Iterator[Markup]:
    """Yield a key of the marks and line styles that stand in the drawing."""
    x, y = 5.0, 10.0
    marks = [("root", "original"), ("leaf", "copy")]
    if any(one["redated"] for one in reports):
        marks.append(("redated", "re-dated"))
    for name, words in marks:
        yield (
            diamond(x, y, 6, name)
            if name == "redated"
            else element("circle", cx=x, cy=y, r=4.5, class_=name)
        )
        yield text(x + 10, y + 4, words, class_="small faint")
        x += width(words, 11) + 28
    kinds = Counter(one["kind"] for one in tree)
    for kind in KINDS:
        if kinds[kind]:
            words = f"{kind} {kinds[kind]}"
            yield path(["M", x, y, "h", 28.0], f"edge {kind}")
            yield text(x + 34, y + 4, words, class_="small faint")
            x += width(words, 11) + 52
