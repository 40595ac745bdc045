"""Sitemaps, news sitemaps and indexes of sitemaps (sitemaps.org) to what they name."""

from collections.abc import Iterator
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl

from rashomon.ingest.dates import parse_date
from rashomon.ingest.discover.found import Found, FoundPage, address, stamp
from rashomon.ingest.fields import line
from rashomon.ingest.refusals import Refused
from rashomon.ingest.xml_walk import walk
from rashomon.nouns.rejected import Reason

MAX_ENTRIES = 50_000
"""More than sitemaps.org lets one file hold."""

MAX_VALUE_CHARS = 4000
MAX_DEPTH = 20

FIELDS = {
    ("url", "loc"): "loc",
    ("url", "lastmod"): "lastmod",
    ("sitemap", "loc"): "loc",
    ("sitemap", "lastmod"): "lastmod",
    ("publication", "name"): "outlet",
    ("news", "publication_date"): "date",
    ("news", "title"): "title",
}
"""Which values are kept, by the names of their element and of the one around it."""

Entry = dict[str, str]


def sitemap(base: str, markup: str) -> Found:
    """Return what a sitemap names; one cut short, what it names up to there.

    Raises:
        Refused: it declares entities, nests too deep, holds too much or nothing at all.
    """
    reader = _Entries()
    whole = walk(markup, reader)
    if not whole and not reader.pages and not reader.sitemaps:
        raise Refused(Reason.UNREADABLE, "a sitemap that is not XML")
    latest = sorted(reader.sitemaps, key=lambda entry: entry.get("lastmod", "~"), reverse=True)
    feeds = [address(base, entry.get("loc")) for entry in latest]
    return Found(
        pages=tuple(_pages(base, reader.pages)),
        feeds=tuple(dict.fromkeys(feed for feed in feeds if feed is not None)),
    )


def _pages(base: str, entries: list[Entry]) -> Iterator[FoundPage]:
    for entry in entries:
        url = address(base, entry.get("loc"))
        if url is not None:
            yield FoundPage(
                url=url,
                outlet=line(entry.get("outlet")),
                title=line(entry.get("title")),
                day=parse_date(entry.get("date")),
                changed=stamp(entry.get("lastmod")),
            )


class _Entries(ContentHandler):
    """Gathers the entries of a sitemap."""

    def __init__(self) -> None:
        super().__init__()
        self.pages: list[Entry] = []
        self.sitemaps: list[Entry] = []
        self._path: list[str] = []
        self._entry: Entry = {}
        self._field: str | None = None
        self._value: list[str] = []

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802, ARG002 - SAX's
        local = name.rpartition(":")[2]
        if local in {"url", "sitemap"}:
            self._entry = {}
        self._field = FIELDS.get((self._path[-1] if self._path else "", local))
        self._value = []
        self._path.append(local)
        if len(self._path) > MAX_DEPTH:
            raise Refused(Reason.TOO_DEEP, f"elements nest deeper than {MAX_DEPTH}")

    def characters(self, content: str) -> None:
        if self._field is not None and len(self._value) < MAX_VALUE_CHARS:
            self._value.append(content[:MAX_VALUE_CHARS])

    def endElement(self, name: str) -> None:  # noqa: ARG002, N802 - SAX's
        local = self._path.pop()
        if self._field is not None:
            self._entry.setdefault(self._field, "".join(self._value).strip())
            self._field = None
        kept = {"url": self.pages, "sitemap": self.sitemaps}.get(local)
        if kept is not None and "loc" in self._entry:
            kept.append(self._entry)
            if len(kept) > MAX_ENTRIES:
                raise Refused(Reason.TOO_LARGE, f"more than {MAX_ENTRIES} entries")
