"""WARC: the HTML and plain-text answers in it to `RawPage`s."""

import gzip
import io
from collections.abc import Iterator
from typing import Any, BinaryIO, cast

from rashomon.ingest.bounds import Budget, Unpacked
from rashomon.ingest.fields import web_address
from rashomon.ingest.http_bodies import unsent
from rashomon.ingest.pages import Fields, Media, RawPage, record_path
from rashomon.ingest.refusals import Refused
from rashomon.nouns.options import IngestOptions
from rashomon.nouns.rejected import Reason, Rejected

MEDIA = {
    "text/html": Media.HTML,
    "application/xhtml+xml": Media.HTML,
    "text/plain": Media.TEXT,
}

MAX_HEADER_BYTES = 65_536


def warc_responses(
    path: str, stream: io.BufferedReader, options: IngestOptions, budget: Budget
) -> Iterator[RawPage | Rejected]:
    """Yield a page or refusal for each answer (status 200) of HTML or plain text.

    Other answers (pictures, scripts, redirects) are counted in one refusal.

    Raises:
        Refused: it holds no answers, or too many; `Exhausted` if it unpacks to too much.
    """
    number = other = 0
    for record in _records(stream, options, budget):
        number += 1
        if number > options.max_records:
            raise Refused(Reason.TOO_LARGE, f"more than {options.max_records} records")
        given = record.headers.get("WARC-Record-ID")
        name = record_path(path, given.strip("<> ") if given else None, number)
        try:
            page: RawPage | Rejected | None = _page(name, record, options.max_page_bytes)
        except Refused as refusal:
            page = refusal.at(name)
        if page is None:
            other += 1
        else:
            yield page
    if not number:
        raise Refused(Reason.EMPTY, "no answers (response records)")
    if other:
        detail = f"{other} of {number} answers are not HTML or plain text with status 200"
        yield Rejected(path, Reason.UNSUPPORTED, detail)


def _records(stream: io.BufferedReader, options: IngestOptions, budget: Budget) -> Iterator[Any]:
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    start = stream.peek(2)[:2]
    if not start:
        raise Refused(Reason.EMPTY, "no bytes")
    inner = stream
    if start == b"\x1f\x8b":
        unzipped = cast(BinaryIO, gzip.GzipFile(fileobj=stream))
        inner = io.BufferedReader(Unpacked(unzipped, options, budget, packed=stream))
    yield from ArchiveIterator(
        inner,
        record_types=WarcRecordType.response,
        parse_http=False,
        max_header_len=MAX_HEADER_BYTES,
        stream_detect=False,
    )


def _page(name: str, record: Any, limit: int) -> RawPage | None:
    """Return the page of one answer, `None` for one of another kind."""
    if not record.is_http:
        return None
    record.parse_http(max_header_len=MAX_HEADER_BYTES)
    if record.http_headers is None or record.http_headers.status_code != 200:
        return None
    media = MEDIA.get((record.http_content_type or "").strip().lower())
    if media is None:
        return None
    sent = record.reader.read(limit + 1)
    if len(sent) > limit:
        raise Refused(Reason.TOO_LARGE, f"more than {limit} bytes")
    headers = record.http_headers
    body = unsent(sent, headers.get("Transfer-Encoding"), headers.get("Content-Encoding"), limit)
    fields = Fields(url=web_address(record.headers.get("WARC-Target-URI")))
    return RawPage(path=name, media=media, body=body, charset=record.http_charset, fields=fields)
