"""A list of all events, quotes, origins, copies, disagreements or findings of a record: what a count opens."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from rashomon.nouns.account import Disagreement, Event, Finding
from rashomon.nouns.copies import Copy, Direction, Origin
from rashomon.nouns.ids import ReportId, StoryId
from rashomon.nouns.readings import Quote
from rashomon.nouns.spans import Span
from rashomon.show.lines import Lines
from rashomon.show.phrases import (
    count,
    fullest_telling,
    party_words,
    position_words,
    when_words,
)
from rashomon.show.web.clippings import Clipping, Desk, Source
from rashomon.show.web.page import Page, Table
from rashomon.show.web.paging import Paging, page_number, paging

ROWS = 50  # a page
COLUMNS = ("id", "kind", "words", "story")

Listed = Event | Quote | Origin | Copy | Disagreement | Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One thing in the list: what it is, what it rests on, and where."""

    id: str
    href: str
    kind: str
    words: str
    clipping: Clipping | None
    source: Source | None
    story: StoryId | None
    story_href: str
    story_title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ListingModel:
    """What the page shows. `kinds` have a name, a number, an address, and whether they are chosen."""

    noun: str
    rows: tuple[Row, ...]
    kinds: tuple[tuple[str, int, str, bool], ...]
    paging: Paging


def listing_page(desk: Desk, name: str, query: Mapping[str, str]) -> Page:
    """Return one page of a list; `kind` in the query keeps one kind.

    Raises:
        Malformed: the page asked for cannot be.
    """
    only, catalogue = query.get("kind", ""), desk.record.catalogue
    total = catalogue.id_count(name, only)
    ids = catalogue.ids(name, only, ROWS, (page_number(query) - 1) * ROWS)
    found = [one for one in map(desk.view.find, ids) if isinstance(one, Listed)]
    rows = tuple(_row(desk, one) for one in found)
    asked = {key: query[key] for key in ("kind", "page") if query.get(key)}
    model = ListingModel(
        noun=name.removesuffix("s") if name != "copies" else "copy",
        rows=rows,
        kinds=tuple(
            (
                kind,
                number,
                f"/{name}" if kind == only else f"/{name}?{urlencode({'kind': kind})}",
                kind == only,
            )
            for kind, number in catalogue.kinds(name)
        ),
        paging=paging(f"/{name}", asked, total, ROWS),
    )
    return Page(
        template="listing.html",
        title=name.capitalize(),
        model=model,
        json=lambda: [Lines(desk.record).one(one) for one in found],
        table=lambda: Table(COLUMNS, ((row.id, row.kind, row.words, row.story) for row in rows)),
        address=f"/{name}" + (f"?{urlencode(asked)}" if asked else ""),
        here="record",
    )


def _row(desk: Desk, one: Listed) -> Row:
    kind, words, report, clipping = told(desk, one)
    standing = None if report is None else desk.view.standing(report)
    story = None if standing is None else standing.story
    return Row(
        id=one.id,
        href=desk.links.thing(one.id),
        kind=kind,
        words=words,
        clipping=clipping,
        source=None if clipping is not None or report is None else desk.source(report),
        story=story,
        story_href="" if story is None else desk.links.story(story),
        story_title="" if story is None else desk.record.catalogue.title(story),
    )


def told(desk: Desk, one: Listed) -> tuple[str, str, ReportId | None, Clipping | None]:
    """Return what kind a thing is, its words, the report it is of, and its sentence."""
    if isinstance(one, Event):
        lead = fullest_telling(one)
        who = " → ".join(filter(None, (party_words(one.actors), party_words(one.recipients))))
        words = " · ".join(filter(None, (who, when_words(one.when) if one.when else "")))
        return one.type.value, words, lead.report, desk.clip(lead.sentence, (lead.trigger,))
    if isinstance(one, Quote):
        first = one.content[0]
        return one.form.value, one.speaker or "", first.report, desk.around(first)
    if isinstance(one, Origin):
        return count(len(one.reports), "report"), one.credit or "", one.root or one.reports[0], None
    if isinstance(one, Copy):
        known = one.direction is not Direction.UNKNOWN
        ends = (
            f"{desk.source(one.copy).name} {'←' if known else '–'} {desk.source(one.source).name}"
        )
        order = one.direction.value if known else "which came first is unknown"
        return one.kind.value, f"{ends} · {one.share:.0%} · {order}", one.copy, None
    if isinstance(one, Disagreement):
        values = " / ".join(position_words(one.about, position.value) for position in one.positions)
        spans = [span for position in one.positions for span in position.spans]
        return one.about.value, values, one.positions[0].reports[0], _around(desk, spans[:1])
    spans = [one.span] if one.span is not None else []
    return one.kind.value.replace("_", " "), one.detail, one.report, _around(desk, spans)


def _around(desk: Desk, spans: list[Span]) -> Clipping | None:
    return desk.around(spans[0]) if spans else None
