"""The search page: reports that hold the words, narrowed by facets, each with the words marked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from urllib.parse import urlencode

from rashomon.nouns.listings import FACETS, FacetCount, Found, Hit, Query
from rashomon.nouns.spans import Span
from rashomon.show.web.clippings import Desk, Piece, Source, pieces
from rashomon.show.web.page import Malformed, Page, Table
from rashomon.show.web.paging import Paging, page_number, paging

HITS = 20  # a page
WINDOW = 320  # code points of a snippet
MARKS_WEIGHED = 2_000  # marks of one text that its snippet is chosen from
LONGEST_QUERY = 500  # code points of what is typed that are looked at

FACET_WORDS = {
    "outlet": "Outlet",
    "country": "Country of an actor",
    "actor": "Actor",
    "type": "Event type",
    "finding": "Finding",
}

COLUMNS = ("report", "title", "outlet", "path", "day", "story", "origin", "marks")


@dataclass(frozen=True, slots=True, kw_only=True)
class HitModel:
    """One report found, the stretch of it with most words marked; `href` leads to them."""

    source: Source
    story_href: str
    snippet: tuple[Piece, ...]
    href: str
    cut_before: bool
    cut_after: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetModel:
    """One facet: its values with counts, each with the address that narrows to it or takes it off."""

    kind: str
    heading: str
    values: tuple[tuple[str, int, str, bool], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchModel:
    """What the search page shows."""

    words: str
    since: str
    until: str
    hits: tuple[HitModel, ...]
    facets: tuple[FacetModel, ...]
    chosen: tuple[tuple[str, str], ...]
    paging: Paging
    counted: int


def search_page(desk: Desk, query: Mapping[str, str]) -> Page:
    """Return the reports that a query asks for.

    Raises:
        Malformed: a date or page of it cannot be.
    """
    asked = {name: value for name, value in query.items() if name in _NAMES and value}
    wanted = wanted_of(asked)
    offset = (page_number(asked) - 1) * HITS
    found = desk.record.search.find(wanted, HITS, offset)
    model = SearchModel(
        words=wanted.words,
        since=asked.get("since", ""),
        until=asked.get("until", ""),
        hits=tuple(_hit(desk, hit) for hit in found.hits),
        facets=tuple(_facets(found, asked)),
        chosen=wanted.facets,
        paging=paging("/search", asked, found.total, HITS),
        counted=found.counted,
    )
    rows = [_row(hit) for hit in found.hits]
    return Page(
        template="search.html",
        title=f"Search: {wanted.words}" if wanted.words else "Reports",
        model=model,
        json=lambda: {
            "total": found.total,
            "hits": [dict(zip(COLUMNS, row, strict=True)) for row in rows],
            "facets": [
                {"kind": each.kind, "value": each.value, "reports": each.reports}
                for each in found.facets
            ],
        },
        table=lambda: Table(COLUMNS, rows),
        address="/search?" + urlencode(asked) if asked else "/search",
        here="search",
    )


_NAMES = ("words", "since", "until", "page", *FACETS)


def wanted_of(asked: Mapping[str, str]) -> Query:
    """Return the query that an address asks.

    Raises:
        Malformed: a date in it is none.
    """
    return Query(
        words=asked.get("words", "")[:LONGEST_QUERY],
        since=_day(asked, "since"),
        until=_day(asked, "until"),
        facets=tuple((kind, asked[kind]) for kind in FACETS if kind in asked),
    )


def _day(asked: Mapping[str, str], name: str) -> date | None:
    if name not in asked:
        return None
    try:
        return date.fromisoformat(asked[name])
    except ValueError as fault:
        raise Malformed(f"{name} must be a day, as in 2021-06-16") from fault


def densest(text: str, marks: Sequence[tuple[int, int]], width: int) -> int:
    """Return where the stretch of this width begins that holds most different marked words, the first of these.

    >>> densest("war, war, war; peace and war", [(0, 3), (5, 8), (10, 13), (15, 20), (25, 28)], 12)
    10
    """
    best, most = 0, 0
    for place, (start, _) in enumerate(marks[:MARKS_WEIGHED]):
        words = set()
        for opening, closing in islice(marks, place, None):
            if closing > start + width:
                break
            words.add(text[opening:closing].casefold())
        if len(words) > most:
            best, most = start, len(words)
    return best


def _hit(desk: Desk, hit: Hit) -> HitModel:
    text = desk.view.report(hit.report).text
    start = densest(text, hit.marks, WINDOW * 2 // 3) - WINDOW // 5 if hit.marks else 0
    start = _word_start(text, max(0, start))
    end = _word_start(text, min(len(text), start + WINDOW))
    inside = [mark for mark in hit.marks if start <= mark[0] and mark[1] <= end]
    spans = [Span(hit.report, opening, closing) for opening, closing in inside]
    return HitModel(
        source=desk.source(hit.report),
        story_href="" if hit.story is None else desk.links.story(hit.story),
        snippet=pieces(text, start, max(end, start), inside),
        href=desk.links.report(hit.report, spans),
        cut_before=start > 0,
        cut_after=end < len(text),
    )


def _word_start(text: str, at: int) -> int:
    """Return the nearest start of a word at or before a place, at most 24 code points back."""
    for place in range(at, max(0, at - 24), -1):
        if place < len(text) and text[place - 1].isspace():
            return place
    return at


def _facets(found: Found, asked: Mapping[str, str]) -> list[FacetModel]:
    by_kind: dict[str, list[FacetCount]] = {kind: [] for kind in FACETS}
    for each in found.facets:
        by_kind[each.kind].append(each)
    return [
        FacetModel(
            kind=kind,
            heading=FACET_WORDS[kind],
            values=tuple(
                (one.value, one.reports, *_toggle(asked, kind, one.value)) for one in values
            ),
        )
        for kind, values in by_kind.items()
        if values
    ]


def _toggle(asked: Mapping[str, str], kind: str, value: str) -> tuple[str, bool]:
    """Return the address with this value chosen, or taken off where it is; and whether it is."""
    chosen = asked.get(kind) == value
    rest = {name: one for name, one in asked.items() if name not in {kind, "page"}}
    if not chosen:
        rest[kind] = value
    return "/search?" + urlencode(rest), chosen


def _row(hit: Hit) -> tuple[str | None, ...]:
    return (
        hit.report, hit.title, hit.outlet, hit.path, None if hit.day is None else hit.day.isoformat(), hit.story,
        hit.origin, " ".join(f"{start}-{end}" for start, end in hit.marks),
    )  # fmt: skip
