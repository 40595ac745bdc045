"""JSON and JSON lines: records to `RawPage`s, one broken line never spoiling the others."""

import json
from collections.abc import Iterator
from typing import BinaryIO

from rashomon.ingest.bounds import take
from rashomon.ingest.encodings import decode
from rashomon.ingest.fields import fields_of
from rashomon.ingest.lines import bounded_lines
from rashomon.ingest.pages import Media, RawPage, record_path
from rashomon.ingest.refusals import Refused
from rashomon.nouns.options import IngestOptions
from rashomon.nouns.rejected import Reason, Rejected

LISTS = ("articles", "reports", "documents", "docs", "items", "records", "data", "results")
"""Where an object keeps its records, first found first; else its only list of objects."""

MAX_NESTING = 4
"""How deep lists of records may lie in objects that are no records themselves."""


def json_lines(path: str, stream: BinaryIO, options: IngestOptions) -> Iterator[RawPage | Rejected]:
    """Yield one page or refusal for each line that is not blank; a record's number is its line's.

    Raises:
        Refused: there is no record at all, or there are too many.
    """
    empty = True
    for line in bounded_lines(stream, options.max_line_bytes):
        if line.number > options.max_records:
            raise Refused(Reason.TOO_LARGE, f"more than {options.max_records} lines")
        if line.body is not None and not line.body.strip():
            continue
        empty = False
        if line.body is None:
            detail = f"line {line.number} has more than {options.max_line_bytes} bytes"
            yield Rejected(record_path(path, None, line.number), Reason.TOO_LARGE, detail)
            continue
        try:
            yield page_of(path, parse(decode(line.body)), line.number)
        except Refused as refusal:
            detail = f"line {line.number}: {refusal.detail}"
            yield Rejected(record_path(path, None, line.number), refusal.reason, detail)
    if empty:
        raise Refused(Reason.EMPTY, "no records")


def json_document(
    path: str, stream: BinaryIO, options: IngestOptions
) -> Iterator[RawPage | Rejected]:
    """Yield the records of one JSON value: an object, a list of objects, an object with a list.

    Raises:
        Refused: it is not JSON, or holds no record.
    """
    body = take(stream, options.max_file_bytes)
    if not body.strip():
        raise Refused(Reason.EMPTY, "no bytes but white space")
    yield from pages_of(path, parse(decode(body)), options)


def pages_of(path: str, value: object, options: IngestOptions) -> Iterator[RawPage | Rejected]:
    """Yield a page or refusal for each record in a parsed JSON value.

    Raises:
        Refused: it holds no record, or too many.
    """
    number = 0
    for number, record in enumerate(records_in(value, MAX_NESTING), start=1):
        if number > options.max_records:
            raise Refused(Reason.TOO_LARGE, f"more than {options.max_records} records")
        try:
            yield page_of(path, record, number)
        except Refused as refusal:
            yield refusal.at(record_path(path, _id(record), number))
    if not number:
        raise Refused(Reason.EMPTY, "no records")


def parse(text: str) -> object:
    """Return the JSON value written in the text.

    Raises:
        Refused: bad_json, or too_deep.
    """
    try:
        return json.loads(text.removeprefix("\ufeff"))
    except json.JSONDecodeError as fault:
        detail = f"not JSON: {fault.msg} at character {fault.pos}"
        raise Refused(Reason.BAD_JSON, detail) from fault
    except ValueError as fault:  # a number of thousands of digits
        raise Refused(Reason.BAD_JSON, "not JSON: a number too long") from fault
    except RecursionError as fault:
        raise Refused(Reason.TOO_DEEP, "JSON nested deeper than can be read") from fault


def records_in(value: object, nesting: int) -> Iterator[object]:
    """Yield the records a JSON value holds: itself, its items, or the items of its list."""
    if isinstance(value, list):
        for item in value:
            inner = _list_in(item) if nesting else None
            if inner is None:
                yield item
            else:
                yield from records_in(inner, nesting - 1)
        return
    inner = _list_in(value) if nesting else None
    if inner is None:
        yield value
    else:
        yield from records_in(inner, nesting - 1)


def _list_in(value: object) -> list[object] | None:
    """Return the list of records of an object that is no record itself."""
    if not isinstance(value, dict) or "text" in value or "html" in value:
        return None
    lists = {
        name: items
        for name, items in value.items()
        if isinstance(items, list) and items and isinstance(items[0], dict)
    }
    for name in LISTS:
        if name in lists:
            return lists[name]
    return next(iter(lists.values())) if len(lists) == 1 else None


def _id(record: object) -> object:
    return record.get("id") if isinstance(record, dict) else None


def page_of(path: str, record: object, number: int) -> RawPage:
    """Return the page of one record.

    Raises:
        Refused: it is not an object, or has no text.
    """
    if not isinstance(record, dict):
        raise Refused(Reason.BAD_JSON, "not a JSON object")
    return RawPage(
        path=record_path(path, record.get("id"), number),
        media=Media.FIELDS,
        fields=fields_of(record),
    )
