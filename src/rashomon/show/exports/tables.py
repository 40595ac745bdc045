"""An extract as flat tables, a bundle at a time: what `csv`, `xlsx` and `parquet` write.

Rows come story by story, by id within a story. `None` is unknown; a tuple is several values.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rashomon.nouns.account import Event
from rashomon.nouns.ids import ReportId
from rashomon.nouns.plover import QUAD, goldstein
from rashomon.nouns.spans import Span
from rashomon.nouns.times import When
from rashomon.show.exports.extract import Bundle, Extract
from rashomon.show.phrases import fullest_telling

Value = str | int | float | date | tuple[str, ...] | None
Row = tuple[Value, ...]
Rows = Callable[[Bundle, Extract], Iterator[Row]]


class Kind(StrEnum):
    """What the cells of a column are."""

    WORDS = "words"
    TEXT = "text"  # a whole text with its lines
    COUNT = "count"
    NUMBER = "number"
    DAY = "day"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class Table:
    """One table: its name, its columns in order, and how a bundle fills it."""

    name: str
    columns: tuple[tuple[str, Kind], ...]
    rows: Rows


def _columns(words: str) -> tuple[tuple[str, Kind], ...]:
    """Return columns written "name" or "name:kind"."""
    parted = (word.partition(":") for word in words.split())
    return tuple((name, Kind(kind or "words")) for name, _, kind in parted)


def _stories(bundle: Bundle, extract: Extract) -> Iterator[Row]:
    account = bundle.account
    if account is not None:
        yield (
            account.story, account.title, account.title_report, *_when(account.when),
            len(account.reports), len(account.origins), len(account.events),
            len(account.disagreements), tuple(map(extract.snippet, account.summary)),
        )  # fmt: skip


def _reports(bundle: Bundle, extract: Extract) -> Iterator[Row]:
    for identity in bundle.reports:
        report = extract.report(identity)
        credited = extract.reading(identity).masthead.credits
        yield (
            report.id, report.path, report.url, report.outlet, extract.title(identity),
            extract.authors(identity), tuple(credit.agency for credit in credited),
            extract.stated_date(identity), *_when(extract.written(identity)), report.language,
            bundle.story, extract.origin(identity), len(report.text), extract.body(identity),
        )  # fmt: skip


def _events(bundle: Bundle, extract: Extract) -> Iterator[Row]:
    for event in bundle.events:
        place, telling = event.place, fullest_telling(event)
        nowhere: Row = (None,) * 6
        yield (
            event.id, event.story, event.type.value, event.plover.value, event.modes,
            event.contexts, QUAD[event.plover], goldstein(event.plover, event.modes),
            None if event.status is None else event.status.value,
            tuple(actor.name for actor in event.actors),
            tuple(actor.name for actor in event.recipients),
            *_when(event.when), *_ends(event),
            *(nowhere if place is None else (
                place.name, place.country, place.admin1, place.lat, place.lon, place.geonames,
            )),
            len(event.reports), len(event.origins), event.primary_sources,
            telling.report, extract.snippet(telling.sentence),
        )  # fmt: skip


def _ends(event: Event) -> tuple[date | None, date | None]:
    """Return the first day in force and the last."""
    effective, expires = event.effective, event.expires
    return (
        None if effective is None else effective.start,
        None if expires is None else expires.end,
    )


def _actors(bundle: Bundle, extract: Extract) -> Iterator[Row]:
    for event in bundle.events:
        for role, actors in (("actor", event.actors), ("recipient", event.recipients)):
            for actor in actors:
                yield (
                    event.id, role, actor.name, actor.country, actor.sector, actor.sectors,
                    actor.wikidata, *_first(actor.spans, extract),
                )  # fmt: skip


def _quantities(bundle: Bundle, extract: Extract) -> Iterator[Row]:
    for event in bundle.events:
        for one in event.quantities:
            yield event.id, one.of, one.low, one.high, one.unit, *_at(one.span, extract)


def _tellings(bundle: Bundle, extract: Extract) -> Iterator[Row]:
    for event in bundle.events:
        for one in event.tellings:
            yield (
                event.id, one.report, extract.origin(one.report),
                extract.report(one.report).outlet, one.said_by, *_at(one.trigger, extract)[1:],
                *_at(one.sentence, extract)[1:],
            )  # fmt: skip


def _links(bundle: Bundle, _: Extract) -> Iterator[Row]:
    for event in bundle.events:
        for link in event.links:
            yield event.id, link.to, link.kind.value


def _quotes(bundle: Bundle, extract: Extract) -> Iterator[Row]:
    for one in bundle.quotes:
        words = " … ".join(map(extract.snippet, one.content))
        yield (
            one.id, bundle.story, one.content[0].report, one.form.value, one.speaker,
            one.speaker_country, one.source_kind.value,
            None if one.source is None else extract.snippet(one.source),
            None if one.cue is None else extract.snippet(one.cue), one.addressee,
            *_when(one.when), one.content[0].start, one.content[-1].end, words,
        )  # fmt: skip


def _copies(bundle: Bundle, _: Extract) -> Iterator[Row]:
    for one in bundle.copies:
        yield (
            one.id, one.copy, one.source, one.kind.value, one.direction.value, one.share,
            len(one.passages), len(one.changed), one.reasons,
        )  # fmt: skip


def _origins(bundle: Bundle, _: Extract) -> Iterator[Row]:
    for one in bundle.origins:
        yield one.id, one.root, one.credit, len(one.reports), one.reports


def _disagreements(bundle: Bundle, extract: Extract) -> Iterator[Row]:
    for one in bundle.disagreements:
        for number, position in enumerate(one.positions, start=1):
            yield (
                one.id, one.story, one.event, one.about.value, number, position.value,
                len(position.origins), position.reports, *_first(position.spans, extract),
            )  # fmt: skip


def _findings(bundle: Bundle, extract: Extract) -> Iterator[Row]:
    for one in bundle.findings:
        words = None if one.span is None else extract.snippet(one.span)
        yield one.id, one.report, one.kind.value, one.detail, words


def _when(when: When | None) -> tuple[date | None, date | None, str | None]:
    return (None, None, None) if when is None else (when.start, when.end, when.grain.value)


def _at(span: Span, extract: Extract) -> tuple[ReportId, int, int, str]:
    return span.report, span.start, span.end, extract.snippet(span)


def _first(spans: tuple[Span, ...], extract: Extract) -> Row:
    return _at(spans[0], extract) if spans else (None, None, None, None)


_WHEN = "start:day end:day grain"
_SPAN = "report span_start:count span_end:count words"

TABLES = (
    Table("stories", _columns(
        f"id title title_report {_WHEN} reports:count origins:count events:count"
        " disagreements:count summary:list"), _stories),
    Table("reports", _columns(
        "id path url outlet title bylines:list credits:list stated_date:day written_start:day"
        " written_end:day written_grain language story origin characters:count text:text"),
        _reports),
    Table("events", _columns(
        "id story type plover modes:list contexts:list quad:count goldstein:number status"
        f" actors:list recipients:list {_WHEN} effective:day expires:day place country admin1"
        " lat:number lon:number geonames:count reports:count origins:count primary_sources:list"
        " evidence_report evidence"), _events),
    Table("actors", _columns(
        f"event role name country sector sectors:list wikidata {_SPAN}"), _actors),
    Table("quantities", _columns(
        f"event of low:number high:number unit {_SPAN}"), _quantities),
    Table("tellings", _columns(
        "event report origin outlet said_by trigger_start:count trigger_end:count trigger"
        " sentence_start:count sentence_end:count sentence"), _tellings),
    Table("links", _columns("event to kind"), _links),
    Table("quotes", _columns(
        "id story report form speaker speaker_country source_kind source cue addressee"
        f" {_WHEN} span_start:count span_end:count words"), _quotes),
    Table("copies", _columns(
        "id copy source kind direction share:number passages:count changed:count reasons:list"),
        _copies),
    Table("origins", _columns("id root credit number:count reports:list"), _origins),
    Table("disagreements", _columns(
        f"id story event about position:count value origins:count reports:list {_SPAN}"),
        _disagreements),
    Table("findings", _columns("id report kind detail words"), _findings),
)  # fmt: skip
