"""`Document`: a file to read; `RawPage`: one page in it as found, before its text is made."""

import datetime
import io
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A file to read: its path as told, a name for its form, and how many archives it lies in.

    `size` is known of files on disk, not of members, whose archives may say anything.
    """

    path: str
    name: str
    stream: io.BufferedReader
    size: int | None = None
    depth: int = 0


class Media(StrEnum):
    """What the bytes of a page are."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    FIELDS = "fields"  # a record already parsed; there are no bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """What came beside the text, and for a record the text or HTML itself; types are checked."""

    text: str | None = None
    html: str | None = None
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    date: datetime.date | None = None
    authors: tuple[str, ...] = ()


NO_FIELDS = Fields()


@dataclass(frozen=True, slots=True, kw_only=True)
class RawPage:
    """What sources give and admit takes: `path` as CONTRACT.md writes paths, and its bytes or its fields.

    `charset` is what the carrier declared (an HTTP header), `None` where it declared nothing.
    """

    path: str
    media: Media
    body: bytes = b""
    charset: str | None = None
    fields: Fields = NO_FIELDS


def record_path(file: str, given: object, number: int) -> str:
    """Return FILE#ID: the record's own id where it is a usable one, else its number from 1.

    >>> record_path("a.jsonl", " x7 ", 3), record_path("a.jsonl", None, 3)
    ('a.jsonl#x7', 'a.jsonl#3')
    """
    named = ""
    if isinstance(given, str):
        named = given.encode("utf-8", "replace").decode("utf-8").strip()
    elif isinstance(given, int) and not isinstance(given, bool):
        named = str(given) if abs(given) < 10**18 else ""
    elif isinstance(given, float) and given.is_integer() and abs(given) < 10**15:
        named = str(int(given))  # a whole number in a column that also holds nulls
    return f"{file}#{named if 0 < len(named) <= MAX_ID_CHARS else number}"


MAX_ID_CHARS = 1000
"""Longer ids are no names; the record's number stands instead."""
