"""What came beside a text, from the loose types of JSON, tables and page metadata to `Fields`."""

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from rashomon.ingest.dates import parse_date
from rashomon.ingest.encodings import decode
from rashomon.ingest.pages import Fields
from rashomon.ingest.refusals import Refused
from rashomon.language.addresses import day_in
from rashomon.nouns.rejected import Reason

MAX_LINE_CHARS = 1000
"""A title, outlet or author longer than this is something else put in its place."""

MAX_URL_CHARS = 4000
MAX_AUTHORS = 50

AUTHOR_BREAK = re.compile(r"\s*;\s*|\s+(?:and|&)\s+", re.IGNORECASE)
BY = re.compile(r"by[:\s]\s*", re.IGNORECASE)
SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:(?!\d)")


def fields_of(record: Mapping[str, object]) -> Fields:
    """Return the fields of a record; a value of a wrong type counts as not given.

    Raises:
        Refused: neither text nor html is there, or both are empty.
    """
    text, html = (_body(record, name) for name in ("text", "html"))
    if text is None and html is None:
        raise Refused(Reason.NO_TEXT, "no field text or html that is a string")
    if not (text or "").strip() and not (html or "").strip():
        raise Refused(Reason.EMPTY, "the field text or html is empty")
    use_text = bool((text or "").strip())
    url = web_address(record.get("url"))
    return Fields(
        text=whole(text) if use_text and text is not None else None,
        html=None if use_text or html is None else whole(html),
        title=line(record.get("title")),
        outlet=line(record.get("outlet")),
        url=url,
        date=parse_date(record.get("date")) or (day_in(url) if use_text else None),
        authors=authors(record.get("authors")),
    )


def _body(record: Mapping[str, object], name: str) -> str | None:
    value = record.get(name)
    if isinstance(value, bytes):  # a Parquet column not marked as text
        return decode(value)
    return value if isinstance(value, str) else None


def whole(text: str) -> str:
    r"""Return the text as it is, but for surrogates that stand alone.

    JSON can write half a character ("\ud83d"); no encoding can hold it, so U+FFFD stands for it,
    one code point for one. A leading byte order mark is dropped.
    """
    text = text.removeprefix("\ufeff")
    return SURROGATE.sub("\ufffd", text)


SURROGATE = re.compile("[\ud800-\udfff]")
CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")


def line(value: object) -> str | None:
    r"""Return a string as one line of plain text, `None` for anything else and for no words.

    >>> line("  Two\nlines "), line(7), line("")
    ('Two lines', None, None)
    """
    if not isinstance(value, str) or len(value) > MAX_LINE_CHARS:
        return None
    return " ".join(CONTROL.sub(" ", whole(value)).split()) or None


def web_address(value: object) -> str | None:
    """Return a url; one that is no web address ("javascript:...") counts as not given."""
    if not isinstance(value, str) or len(value) > MAX_URL_CHARS:
        return None
    address = CONTROL.sub("", whole(value)).strip()
    scheme = SCHEME.match(address)
    if scheme and scheme.group(0).lower() not in {"http:", "https:"}:
        return None
    return address or None


def host(url: str | None) -> str | None:
    """Return the host of a web address without "www.", which names the outlet if nothing better does.

    >>> host("https://www.example.org/a"), host(None)
    ('example.org', None)
    """
    if url is None:
        return None
    try:
        found = urlsplit(url).hostname
    except ValueError:
        return None
    return line((found or "").removeprefix("www."))


def authors(value: object) -> tuple[str, ...]:
    """Return author names from a string, a list of strings, or a list of objects with a name.

    >>> authors("By Ann Lee and Bo Ek"), authors([{"name": "Ann Lee"}, None])
    (('Ann Lee', 'Bo Ek'), ('Ann Lee',))
    """
    items = value if isinstance(value, list | tuple) else [value]
    names: list[str] = []
    for item in items[:MAX_AUTHORS]:
        given = item.get("name") if isinstance(item, Mapping) else item
        words = line(given)
        if words is not None:
            names.extend(_split(words))
    return tuple(dict.fromkeys(names))


def _split(words: str) -> list[str]:
    """Split "A B, C D and E F"; a comma parts names only where each side has a name's two words."""
    by = BY.match(words)
    parts = AUTHOR_BREAK.split(words[by.end() :] if by else words)
    names: list[str] = []
    for part in parts:
        pieces = [piece.strip() for piece in part.split(",")]
        alone = all(len(piece.split()) >= 2 for piece in pieces)
        names.extend(pieces if alone else [part.strip(" ,")])
    return [name for name in names if name]
