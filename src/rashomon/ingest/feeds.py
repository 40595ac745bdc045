"""RSS and Atom: entries to `RawPage`s. Feeds are data: nothing they name is fetched or expanded."""

from collections.abc import Iterator
from typing import Any, BinaryIO
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl

from rashomon.ingest import page_reader
from rashomon.ingest.bounds import take
from rashomon.ingest.dates import parse_date
from rashomon.ingest.fields import authors, line, web_address, whole
from rashomon.ingest.pages import Fields, Media, RawPage, record_path
from rashomon.ingest.refusals import Refused
from rashomon.ingest.xml_walk import markup_of, walk
from rashomon.nouns.options import IngestOptions
from rashomon.nouns.rejected import Reason, Rejected


def feed_entries(
    path: str, stream: BinaryIO, options: IngestOptions
) -> Iterator[RawPage | Rejected]:
    """Yield a page or refusal for each entry.

    Raises:
        Refused: it declares entities, nests too deep, is no feed or has no entries.
    """
    answer = parsed_feed(take(stream, options.max_file_bytes), options)
    if not answer["entries"]:
        raise Refused(Reason.EMPTY, "a feed without entries")
    if len(answer["entries"]) > options.max_records:
        raise Refused(Reason.TOO_LARGE, f"more than {options.max_records} records")
    for number, entry in enumerate(answer["entries"], start=1):
        yield _page(path, entry, number, line(answer["outlet"]))


def parsed_feed(body: bytes, options: IngestOptions, charset: str | None = None) -> dict[str, Any]:
    """Return what `page_worker` reads in a feed: its version, outlet and entries, which may be none.

    `charset` is what the feed's carrier declared (an HTTP header).

    Raises:
        Refused: it declares entities, nests too deep or is no feed.
    """
    markup = markup_of(body, charset)
    # Feeds that are not quite well-formed are common; how deep they go is known up to the fault,
    # and the reader of such feeds keeps no tree.
    walk(markup, _Depth(options.max_page_depth))
    answer = page_reader.ask("feed", markup, options, options.max_records)
    if not answer["version"] and not answer["entries"]:
        raise Refused(Reason.UNREADABLE, "XML, but no RSS or Atom feed")
    return answer


class _Depth(ContentHandler):
    """Counts how deep elements nest."""

    def __init__(self, limit: int) -> None:
        super().__init__()
        self._limit = limit
        self._depth = 0

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802, ARG002 - SAX's
        self._depth += 1
        if self._depth > self._limit:
            raise Refused(Reason.TOO_DEEP, f"elements nest deeper than {self._limit}")

    def endElement(self, name: str) -> None:  # noqa: N802, ARG002 - SAX's
        self._depth -= 1


def _page(path: str, entry: dict[str, Any], number: int, feed: str | None) -> RawPage | Rejected:
    name = record_path(path, entry["id"], number)
    body = whole(entry["body"])
    if not body.strip():
        return Rejected(name, Reason.NO_TEXT, "an entry without content or summary")
    plain = entry["type"] == "text/plain"
    fields = Fields(
        text=body if plain else None,
        html=None if plain else body,
        title=line(entry["title"]),
        outlet=line(entry["outlet"]) or feed,
        url=web_address(entry["url"]),
        date=parse_date(entry["date"]),
        authors=authors(entry["authors"]),
    )
    return RawPage(path=name, media=Media.FIELDS, fields=fields)
