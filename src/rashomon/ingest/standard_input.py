"""Standard input: JSON lines, JSON, a feed, HTML or plain text, told apart by how it begins."""

import io
import json
import re
from collections.abc import Iterator
from typing import BinaryIO, cast

from rashomon.ingest.bounds import Budget
from rashomon.ingest.documents import pages_of
from rashomon.ingest.encodings import BOMS
from rashomon.ingest.markup import looks_like_html
from rashomon.ingest.pages import Document, RawPage
from rashomon.nouns.options import IngestOptions
from rashomon.nouns.rejected import Reason, Rejected

PEEK = 1 << 20
"""Bytes read before the form is told: enough for the first line of JSON lines."""

FEED = re.compile(r"(?:<\?xml[^>]{0,300}>\s*)?(?:<!--[^>]{0,1000}-->\s*)?<(?:rss|feed|rdf:RDF)\b")
JSON_START = re.compile(r"\{\s*[\"}]|\[\s*[{\[\]]")
LINES_TRIED = 10


def standard_input(stream: BinaryIO | None, options: IngestOptions) -> Iterator[RawPage | Rejected]:
    """Yield the pages of standard input; their path is "-", or "-#ID" for records."""
    if stream is None:
        yield Rejected("-", Reason.MISSING, "no standard input")
        return
    first = stream.read(PEEK)
    joined = cast(io.BufferedReader, io.BufferedReader(_Joined(first, stream)))
    document = Document(path="-", name=f"-{extension(first)}", stream=joined)
    yield from pages_of(document, options, Budget(options))


def extension(first: bytes) -> str:
    """Return the file name extension that a file beginning with these bytes would bear.

    >>> extension(b'{"text": "A."}'), extension(b"<!doctype html>"), extension(b"Words.")
    ('.jsonl', '.html', '.txt')
    """
    codec = next((codec for mark, codec in BOMS if first.startswith(mark)), "utf-8")
    start = first.decode(codec, "replace").removeprefix("\ufeff").lstrip()
    if start.startswith("{") and any(_is_record(line) for line in start.split("\n", LINES_TRIED)):
        return ".jsonl"
    if JSON_START.match(start):
        return ".json"
    if FEED.match(start):
        return ".xml"
    return ".html" if looks_like_html(start) else ".txt"


def _is_record(line: str) -> bool:
    """Say whether a line is a JSON object with a text; one set in from the margin is part of more."""
    if not line.startswith("{"):
        return False
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        return False
    return isinstance(value, dict) and ("text" in value or "html" in value)


class _Joined(io.RawIOBase):
    """The bytes already read, then the stream they came from."""

    def __init__(self, first: bytes, rest: BinaryIO) -> None:
        super().__init__()
        self._first = memoryview(first)
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "memoryview | bytearray") -> int:  # type: ignore[override]  # typeshed asks for any buffer
        data: bytes | memoryview = self._first[: len(buffer)]
        self._first = self._first[len(data) :]
        if not data:
            data = self._rest.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)
