"""CSV and Parquet: rows to `RawPage`s. Columns are named as the fields of a JSON record."""

import csv
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from rashomon.ingest.bounds import take
from rashomon.ingest.encodings import decode
from rashomon.ingest.fields import fields_of
from rashomon.ingest.lines import bounded_lines
from rashomon.ingest.pages import Media, RawPage, record_path
from rashomon.ingest.refusals import Refused
from rashomon.nouns.options import IngestOptions
from rashomon.nouns.rejected import Reason, Rejected

COLUMNS = ("id", "text", "html", "title", "date", "outlet", "url", "authors")
BODIES = ("text", "html")
DELIMITERS = ",;\t|"
ROWS_AT_ONCE = 16
"""Parquet rows unpacked at a time: a dictionary can turn few bytes into many long rows."""


def csv_rows(path: str, stream: BinaryIO, options: IngestOptions) -> Iterator[RawPage | Rejected]:
    """Yield a page or refusal for each row under the header line.

    Raises:
        Refused: no header with a column text or html; a row too long; too many rows.
    """
    lines = _text_lines(stream, options.max_line_bytes)
    header = next(lines, "")
    if not header.strip():
        raise Refused(Reason.EMPTY, "no header line")
    delimiter = max(DELIMITERS, key=header.count)
    names = [name.strip().lower() for name in next(csv.reader([header], delimiter=delimiter))]
    _need_body(names)
    csv.field_size_limit(options.max_line_bytes)  # a quote never closed would take in the file
    rows = csv.reader(lines, delimiter=delimiter)
    number = blank = 0
    while (row := _next_row(rows, number + 1)) is not None:
        blank += not any(row)
        _bound(number + blank, options)
        if any(row):
            number += 1
            yield _page_of(path, dict(zip(names, row, strict=False)), number)
    if not number:
        raise Refused(Reason.EMPTY, "no rows under the header")


def _next_row(rows: Iterator[list[str]], number: int) -> list[str] | None:
    try:
        return next(rows, None)
    except csv.Error as fault:
        detail = (
            f"row {number}: a quote is not closed, or a field is too long; the rest was not read"
        )
        raise Refused(Reason.UNREADABLE, detail) from fault


def _text_lines(stream: BinaryIO, limit: int) -> Iterator[str]:
    for line in bounded_lines(stream, limit):
        if line.body is None:
            detail = f"line {line.number} has more than {limit} bytes; the rest was not read"
            raise Refused(Reason.TOO_LARGE, detail)
        try:
            yield decode(line.body) + "\n"
        except Refused as refusal:
            detail = f"line {line.number}: {refusal.detail}; the rest was not read"
            raise Refused(refusal.reason, detail) from refusal


def _need_body(names: list[str]) -> None:
    if not any(name in names for name in BODIES):
        raise Refused(Reason.NO_TEXT, "no column named text or html")


def _bound(number: int, options: IngestOptions) -> None:
    if number > options.max_records:
        raise Refused(Reason.TOO_LARGE, f"more than {options.max_records} records")


def _page_of(path: str, row: Mapping[str, object], number: int) -> RawPage | Rejected:
    name = record_path(path, row.get("id"), number)
    try:
        return RawPage(path=name, media=Media.FIELDS, fields=fields_of(row))
    except Refused as refusal:
        return refusal.at(name)


def parquet_rows(
    path: str, stream: BinaryIO, options: IngestOptions
) -> Iterator[RawPage | Rejected]:
    """Yield a page or refusal for each row.

    Raises:
        Refused: no column text or html; unpacks to too much; too many rows.
    """
    import pyarrow as pa
    from pyarrow import parquet

    body = take(stream, options.max_file_bytes)
    if not body:
        raise Refused(Reason.EMPTY, "no bytes")
    if body[:4] != b"PAR1":
        raise Refused(Reason.UNREADABLE, "not Parquet")
    bounds = {
        "thrift_string_size_limit": options.max_line_bytes,
        "thrift_container_size_limit": options.max_records,
        "pre_buffer": False,
    }
    plain = parquet.ParquetFile(pa.BufferReader(body), **bounds)
    columns = [name for name in plain.schema_arrow.names if name in COLUMNS]
    _need_body(columns)
    _bound_unpacked(plain.metadata, options)
    long = [name for name in columns if name in BODIES]
    # As a dictionary a value repeated is held once.
    file = parquet.ParquetFile(pa.BufferReader(body), read_dictionary=long, **bounds)
    number = 0
    for batch in file.iter_batches(batch_size=ROWS_AT_ONCE, columns=columns, use_threads=False):
        for index in range(batch.num_rows):
            number += 1
            _bound(number, options)
            row = {name: batch.column(name)[index].as_py() for name in columns}
            yield _page_of(path, row, number)
    if not number:
        raise Refused(Reason.EMPTY, "no rows")


def _bound_unpacked(metadata: Any, options: IngestOptions) -> None:
    """Refuse a row group that says it unpacks to more than a file read whole may have."""
    for index in range(metadata.num_row_groups):
        if metadata.row_group(index).total_byte_size > 4 * options.max_file_bytes:
            raise Refused(Reason.TOO_LARGE, "a row group unpacks to too many bytes")
