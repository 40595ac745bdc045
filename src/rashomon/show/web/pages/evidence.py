"""The page of an event, quote, origin, disagreement or finding: every span under it, in its sentence."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rashomon.nouns.account import Disagreement, Event, Finding
from rashomon.nouns.actors import Actor
from rashomon.nouns.copies import Origin
from rashomon.nouns.ids import ReportId, StoryId
from rashomon.nouns.readings import Quote
from rashomon.nouns.spans import Span
from rashomon.nouns.times import When
from rashomon.show.lines import Lines
from rashomon.show.phrases import count, position_words, quantity_words, when_words
from rashomon.show.web.clippings import Clipping, Desk, Source
from rashomon.show.web.decided import decided_models
from rashomon.show.web.page import Missing, Page, Table
from rashomon.show.web.pages.listing import Listed, told
from rashomon.show.web.paging import Paging, page_number, paging

Evidenced = Event | Quote | Origin | Disagreement | Finding
Rows = Iterator[tuple[str, str, Span]]

KINDS = ("event", "quote", "origin", "disagreement", "finding")
SPANS = 150  # a page
BESIDE = 60  # reports, and other things that bear on it
COLUMNS = ("role", "value", "report", "start", "end", "text")


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One value of the thing, and the sentences it rests on: of `count`, those on this page."""

    role: str
    value: str
    count: int
    clippings: tuple[Clipping, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceModel:
    """What the page shows."""

    id: str
    kind: str
    words: str
    heads: tuple[tuple[str, str], ...]
    blocks: tuple[Block, ...]
    reports: tuple[Source, ...]
    report_count: int
    links: tuple[tuple[str, str, str], ...]
    link_count: int
    paging: Paging
    story_href: str
    story_title: str


def evidence_page(desk: Desk, kind: str, identity: str, query: Mapping[str, str]) -> Page:
    """Return the page of one thing of the record; its words a page at a time where they are many.

    Raises:
        Missing: there is none of this kind and id.
        Malformed: the page asked for cannot be.
    """
    found = desk.view.find(identity)
    if not isinstance(found, Evidenced) or identity.partition("-")[0] != kind:
        raise Missing(kind)
    spans = list(_spans(found))
    story, address = _story(desk, found), f"/{kind}/{identity}"
    reports, bearing = _reports(found), list(_bearing(desk, found))
    desk.gather(reports[:BESIDE])
    model = EvidenceModel(
        id=found.id,
        kind=kind,
        words=words_of(desk, found),
        heads=tuple(_joined(_heads(found))),
        blocks=tuple(_blocks(desk, spans, page_number(query))),
        reports=tuple(map(desk.source, reports[:BESIDE])),
        report_count=len(reports),
        links=tuple(_links(desk, bearing[:BESIDE])),
        link_count=len(bearing),
        paging=paging(address, query, len(spans), SPANS),
        story_href="" if story is None else desk.links.story(story),
        story_title="" if story is None else desk.record.catalogue.title(story),
    )
    return Page(
        template="evidence.html",
        title=model.words,
        model=model,
        json=lambda: Lines(desk.record).one(found),
        table=lambda: Table(
            COLUMNS,
            (
                (role, value, span.report, span.start, span.end, desk.cut(span))
                for role, value, span in spans
            ),
        ),
        address=f"{address}?page={query['page']}" if "page" in query else address,
        here="record",
        decided=decided_models(desk, desk.bearing.on(found)),
    )


def words_of(desk: Desk, found: Listed) -> str:
    """Return what a thing is on one line, as it is listed: "CONSULT, Ada Quill (USA GOV) · 2023-05-02"."""
    kind, words, _, _ = told(desk, found)
    return ", ".join(filter(None, (kind, words)))


def _spans(found: Evidenced) -> Rows:
    if isinstance(found, Event):
        yield from _event(found)
    elif isinstance(found, Quote):
        yield from _quote(found)
    elif isinstance(found, Disagreement):
        for position in found.positions:
            words = position_words(found.about, position.value)
            yield from (("told", words, span) for span in position.spans)
    elif isinstance(found, Finding):
        if found.span is not None:
            yield "about", "", found.span
        yield from (("evidence", "", span) for span in found.evidence)


def _event(event: Event) -> Rows:
    yield from (("told", "", telling.trigger) for telling in event.tellings)
    yield from _actors("actor", event.actors)
    yield from _actors("recipient", event.recipients)
    for role, when in (
        ("when", event.when),
        ("in force from", event.effective),
        ("until", event.expires),
    ):
        yield from _when(role, when)
    if event.place is not None:
        yield from (("where", event.place.name, span) for span in event.place.spans)
    for quantity in event.quantities:
        yield "quantity", quantity_words(quantity), quantity.span


def _quote(quote: Quote) -> Rows:
    yield from (("content", "", span) for span in quote.content)
    for role, span in (("cue", quote.cue), ("source", quote.source), ("time", quote.time)):
        if span is not None:
            yield role, "", span
    yield from _when("when", quote.when)


def _actors(role: str, actors: Iterable[Actor]) -> Rows:
    for actor in actors:
        codes = " ".join(code for code in (actor.country, actor.sector) if code)
        yield from ((role, f"{actor.name} {codes}".strip(), span) for span in actor.spans)


def _when(role: str, when: When | None) -> Rows:
    if when is not None:
        yield from ((role, when_words(when), span) for span in when.basis)


def _blocks(desk: Desk, spans: Sequence[tuple[str, str, Span]], page: int) -> Iterator[Block]:
    """Yield the values that one page of the spans is of, with these."""
    counts = Counter((role, value) for role, value, _ in spans)
    shown = spans[(page - 1) * SPANS : page * SPANS]
    desk.gather(span.report for _, _, span in shown)
    together: dict[tuple[str, str], list[Clipping]] = {}
    for role, value, span in shown:
        together.setdefault((role, value), []).append(desk.around(span))
    for (role, value), clippings in together.items():
        yield Block(role=role, value=value, count=counts[role, value], clippings=tuple(clippings))


def _heads(found: Evidenced) -> Iterator[tuple[str, str]]:
    if isinstance(found, Event):
        yield "type", " ".join((found.type.value, *found.modes))
        if found.plover is not found.type:
            yield "coded as", found.plover.value
        yield "status", "told differently" if found.status is None else found.status.value
        yield from (("rests on", source) for source in found.primary_sources)
    elif isinstance(found, Quote):
        yield "form", found.form.value
        yield "speaker", " ".join(filter(None, (found.speaker or "unknown", found.speaker_country)))
        yield "source", found.source_kind.value
    elif isinstance(found, Origin):
        yield "credit", found.credit or "none"
    elif isinstance(found, Disagreement):
        yield "about", found.about.value
        for position in found.positions:
            words = position_words(found.about, position.value)
            yield words, told_by(len(position.origins), len(position.reports))
    else:
        yield "kind", found.kind.value.replace("_", " ")
        yield "detail", found.detail


def _joined(heads: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield each name once, its values after one another."""
    together: dict[str, list[str]] = {}
    for name, words in heads:
        together.setdefault(name, []).append(words)
    yield from ((name, ", ".join(words)) for name, words in together.items())


def told_by(origins: int, reports: int) -> str:
    """Return who stands behind a position: "1 origin, 2 reports"."""
    return f"{count(origins, 'origin')}, {count(reports, 'report')}"


def _reports(found: Evidenced) -> tuple[ReportId, ...]:
    if isinstance(found, Event | Origin):
        return found.reports
    if isinstance(found, Disagreement):
        return tuple(dict.fromkeys(report for one in found.positions for report in one.reports))
    return (found.report,) if isinstance(found, Finding) else (found.content[0].report,)


def _links(desk: Desk, bearing: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str, str]]:
    """Yield how another thing bears on this one, what it is, and where it is."""
    for words, identity in bearing:
        other = desk.view.find(identity)
        shown = words_of(desk, other) if isinstance(other, Listed) else identity
        yield words, shown, desk.links.thing(identity)


def _bearing(desk: Desk, found: Evidenced) -> Iterator[tuple[str, str]]:
    if isinstance(found, Event):
        yield from ((link.kind.value, link.to) for link in found.links)
        yield from (("origin", one) for one in found.origins)
    elif isinstance(found, Disagreement) and found.event is not None:
        yield "about", found.event
    elif isinstance(found, Origin):
        copies = desk.record.excerpts.copies_among(found.reports)
        yield from (("copy", copy.id) for copy in copies)


def _story(desk: Desk, found: Evidenced) -> StoryId | None:
    if isinstance(found, Event | Disagreement):
        return found.story
    reports = _reports(found)
    standing = desk.view.standing(reports[0]) if reports else None
    return None if standing is None else standing.story
