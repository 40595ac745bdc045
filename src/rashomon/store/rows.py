"""Nouns to rows and back: JSON for the whole noun, plain columns for what one searches by.

`from_json(kind, to_json(noun)) == noun`, exactly, for every noun the record keeps.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextvars import ContextVar
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar, get_args, get_origin

from rashomon.nouns.account import Account, Disagreement, Event, Finding, Written
from rashomon.nouns.copies import Copy, Origin
from rashomon.nouns.errors import BrokenRecord
from rashomon.nouns.ids import ReportId
from rashomon.nouns.readings import Quote, Reading
from rashomon.nouns.reports import Report
from rashomon.nouns.spans import Span
from rashomon.nouns.times import When
from rashomon.store.connection import SqlValue
from rashomon.store.walk import spans_under

if TYPE_CHECKING:
    from cattrs import Converter

Noun = TypeVar("Noun")

_report_read: ContextVar[ReportId] = ContextVar("_report_read")  # whose reading is being decoded


def to_json(noun: object) -> str:
    """Return a noun as one line of JSON; a span is [report, start, end]."""
    return _dump(_converter().unstructure(noun))


def from_json(kind: type[Noun], body: str) -> Noun:
    """Return the noun that `to_json` wrote.

    Raises:
        BrokenRecord: the text is not what `to_json` writes for this kind.
    """
    return _structured(_converter(), kind, body)


def reading_to_json(reading: Reading) -> str:
    """Return a reading as JSON; its spans, all of one report, are [start, end].

    Raises:
        BrokenRecord: a span of the reading lies in another report.
    """
    token = _report_read.set(reading.report)
    try:
        return _dump(_reading_converter().unstructure(reading))
    except _Elsewhere:
        for role, span in spans_under(reading):
            if span.report != reading.report:
                wrong = f"reading of {reading.report}: {role} lies in {span.report}"
                raise BrokenRecord(wrong) from None
        raise
    finally:
        _report_read.reset(token)


class _Elsewhere(Exception):  # noqa: N818 - # never leaves this module
    """A span of a reading lies in another report."""


def reading_from_json(report: ReportId, body: str) -> Reading:
    """Return the reading that `reading_to_json` wrote."""
    token = _report_read.set(report)
    try:
        return _structured(_reading_converter(), Reading, body)
    finally:
        _report_read.reset(token)


def reading_digest(body: str, text: str) -> str:
    """Return the SHA-256 that seals a reading to the text it was read in."""
    return hashlib.sha256(f"{len(body)}:{body}{text}".encode("utf-8", "surrogatepass")).hexdigest()


def report_row(report: Report) -> dict[str, SqlValue]:
    """Return the columns of a report; its paths lie in a table of their own."""
    return {
        "id": report.id,
        "path": report.path,
        "url": report.url,
        "outlet": report.outlet,
        "title": report.title,
        "authors": _dump(report.authors),
        "date": None if report.date is None else report.date.isoformat(),
        "language": report.language,
        "text": report.text,
        "raw_sha256": report.raw_sha256,
        "extractor": report.extractor,
    }


def report_from_row(row: Mapping[str, object], paths: tuple[str, ...]) -> Report:
    """Return the report of a row.

    Raises:
        BrokenRecord: a column does not hold what `report_row` writes.
    """
    stated = row["date"]
    try:
        return Report(
            id=ReportId(str(row["id"])),
            path=str(row["path"]),
            paths=paths,
            url=_text(row["url"]),
            outlet=_text(row["outlet"]),
            title=_text(row["title"]),
            authors=tuple(str(name) for name in json.loads(str(row["authors"]))),
            date=None if stated is None else date.fromisoformat(str(stated)),
            language=str(row["language"]),
            text=str(row["text"]),
            raw_sha256=str(row["raw_sha256"]),
            extractor=str(row["extractor"]),
        )
    except (ValueError, TypeError) as fault:
        raise BrokenRecord(f"report {row['id']}: a column is damaged ({fault})") from fault


@dataclass(frozen=True, slots=True)
class Table:
    """How one kind of derived noun is kept: its table, its id, its columns besides the body."""

    name: str
    kind: type
    id_column: str
    columns: Callable[..., dict[str, SqlValue]]


def _quote_columns(quote: Quote) -> dict[str, SqlValue]:
    return {
        "id": quote.id,
        "report": quote.content[0].report,
        "form": quote.form.value,
        "speaker": quote.speaker,
        "source_kind": quote.source_kind.value,
    }


def _event_columns(event: Event) -> dict[str, SqlValue]:
    return {
        "id": event.id,
        "story": event.story,
        "type": event.type.value,
        "plover": event.plover.value,
        "status": None if event.status is None else event.status.value,
        **when_columns(event.when),
    }


def _copy_columns(copy: Copy) -> dict[str, SqlValue]:
    return {
        "id": copy.id,
        "copy": copy.copy,
        "source": copy.source,
        "kind": copy.kind.value,
        "direction": copy.direction.value,
        "share": copy.share,
    }


def _origin_columns(origin: Origin) -> dict[str, SqlValue]:
    return {"id": origin.id, "root": origin.root, "credit": origin.credit}


def _disagreement_columns(disagreement: Disagreement) -> dict[str, SqlValue]:
    return {
        "id": disagreement.id,
        "story": disagreement.story,
        "event": disagreement.event,
        "about": disagreement.about.value,
    }


def _finding_columns(finding: Finding) -> dict[str, SqlValue]:
    return {"id": finding.id, "report": finding.report, "kind": finding.kind.value}


def _written_columns(written: Written) -> dict[str, SqlValue]:
    return {"report": written.report, **when_columns(written.when)}


def when_columns(when: When | None) -> dict[str, SqlValue]:
    """Return the two date columns of a time, `None` where open or unknown."""
    start = None if when is None or when.start is None else when.start.isoformat()
    end = None if when is None or when.end is None else when.end.isoformat()
    return {"start_date": start, "end_date": end}


ORIGINS = Table("origins", Origin, "id", _origin_columns)
COPIES = Table("copies", Copy, "id", _copy_columns)
WRITTEN = Table("written", Written, "report", _written_columns)
QUOTES = Table("quotes", Quote, "id", _quote_columns)
EVENTS = Table("events", Event, "id", _event_columns)
DISAGREEMENTS = Table("disagreements", Disagreement, "id", _disagreement_columns)
FINDINGS = Table("findings", Finding, "id", _finding_columns)

TABLES = (ORIGINS, COPIES, WRITTEN, QUOTES, EVENTS, DISAGREEMENTS, FINDINGS)


STORY_PARTS = ("quotes", "events", "disagreements", "findings", "written")


def story_row(account: Account) -> dict[str, SqlValue]:
    """Return the row of a story: its account with every part by id.

    Not in it: why its reports were joined (`reasons`), what it was made from (`basis`).
    """
    bare = replace(account, quotes=(), events=(), disagreements=(), findings=(), written=())
    parts = {
        "quotes": [quote.id for quote in account.quotes],
        "events": [event.id for event in account.events],
        "disagreements": [disagreement.id for disagreement in account.disagreements],
        "findings": [finding.id for finding in account.findings],
        "written": [written.report for written in account.written],
    }
    shape = {"account": _converter().unstructure(bare), "parts": parts}
    return {
        "id": account.story,
        "title": account.title,
        "title_report": account.title_report,
        **when_columns(account.when),
        "body": _dump(shape),
    }


@dataclass(frozen=True, slots=True)
class StoredStory:
    """A story row read back: its account without parts, and the ids of the parts."""

    account: Account
    parts: dict[str, tuple[str, ...]]


def story_from_body(body: str) -> StoredStory:
    """Return what `story_row` wrote.

    Raises:
        BrokenRecord: the text is not what `story_row` writes.
    """
    try:
        shape = json.loads(body)
        account = _converter().structure(shape["account"], Account)
        parts = {name: tuple(map(str, shape["parts"][name])) for name in STORY_PARTS}
        return StoredStory(account, parts)
    except (ValueError, TypeError, LookupError, AttributeError) as fault:
        raise BrokenRecord(f"a story row is damaged ({fault})") from fault


def reasons_to_json(reasons: Iterable[str]) -> str:
    """Return why the reports of a story were joined, as one line of JSON."""
    return _dump(list(reasons))


def reasons_from_json(body: str) -> tuple[str, ...]:
    """Return what `reasons_to_json` wrote.

    Raises:
        BrokenRecord: the text is not what it writes.
    """
    try:
        return tuple(map(str, json.loads(body)))
    except (ValueError, TypeError) as fault:
        raise BrokenRecord(f"the reasons of a story are damaged ({fault})") from fault


def story_spans(account: Account) -> Iterator[tuple[str, Span]]:
    """Yield (role, span) of a story's own spans, those of its parts left to their own rows."""
    yield from spans_under(account.when, "when")
    yield from spans_under(account.summary, "summary")


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _structured(converter: "Converter", kind: type[Noun], body: str) -> Noun:
    try:
        return converter.structure(json.loads(body), kind)
    except (ValueError, TypeError, LookupError, AttributeError) as fault:  # what wrong shapes raise
        raise BrokenRecord(f"a {kind.__name__} row is damaged ({fault})") from fault


@cache
def _converter() -> "Converter":
    converter = _plain_converter()
    converter.register_unstructure_hook(Span, lambda span: [span.report, span.start, span.end])
    converter.register_structure_hook(Span, lambda parts, _: Span(parts[0], parts[1], parts[2]))
    return converter


@cache
def _reading_converter() -> "Converter":
    converter = _plain_converter()
    converter.register_unstructure_hook(Span, _bare_span)
    converter.register_structure_hook(
        Span, lambda parts, _: Span(_report_read.get(), parts[0], parts[1])
    )
    return converter


def _bare_span(span: Span) -> list[int]:
    if span.report != _report_read.get():
        raise _Elsewhere
    return [span.start, span.end]


def _tuple_hook(kind: Any, converter: "Converter") -> Callable[[Any, Any], Any]:
    """Return what makes a tuple of many: in one go, where cattrs goes part by part."""
    part = get_args(kind)[0]
    hook = converter.get_structure_hook(part)
    return lambda parts, _: tuple([hook(one, part) for one in parts])


def _is_tuple_of_many(kind: Any) -> bool:
    return get_origin(kind) is tuple and get_args(kind)[1:] == (Ellipsis,)


def _plain_converter() -> "Converter":
    # Imported here: 80 ms that `import rashomon` need not spend.
    from cattrs import Converter  # noqa: PLC0415 - # see above

    converter = Converter(detailed_validation=False)
    converter.register_unstructure_hook(date, date.isoformat)
    converter.register_structure_hook(date, lambda text, _: date.fromisoformat(text))
    converter.register_structure_hook_factory(_is_tuple_of_many, _tuple_hook)
    return converter
