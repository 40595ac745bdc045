"""RSS and Atom: entries to `RawPage`s. Feeds are data: nothing they name is fetched or expanded."""

import re
from collections.abc import Iterator
from typing import Any, BinaryIO
from xml.sax import SAXParseException
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl

from rashomon.ingest import page_reader
from rashomon.ingest.bounds import take
from rashomon.ingest.dates import parse_date
from rashomon.ingest.encodings import declared_charset, decode
from rashomon.ingest.fields import authors, line, web_address, whole
from rashomon.ingest.pages import Fields, Media, RawPage, record_path
from rashomon.ingest.refusals import Refused
from rashomon.nouns.options import IngestOptions
from rashomon.nouns.rejected import Reason, Rejected

ENTITY = re.compile(r"<!\s*(?:ENTITY|DOCTYPE[^>\[]*\[)", re.IGNORECASE)
"""An entity declared, or a document type with a part of its own, where they are declared."""

DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,500}\?>")


def feed_entries(
    path: str, stream: BinaryIO, options: IngestOptions
) -> Iterator[RawPage | Rejected]:
    """Yield a page or refusal for each entry.

    Raises:
        Refused: it declares entities, nests too deep, is no feed or has no entries.
    """
    body = take(stream, options.max_file_bytes)
    if not body.strip():
        raise Refused(Reason.EMPTY, "no bytes but white space")
    # What was declared is dropped with the declaration: from here on the text is UTF-8.
    markup = DECLARATION.sub("", decode(body, declared_charset(body)))
    if ENTITY.search(markup):
        raise Refused(Reason.UNREADABLE, "declares entities, which are not expanded")
    _check_depth(markup, options.max_page_depth)
    answer = page_reader.ask("feed", markup, options, options.max_records)
    if not answer["version"] and not answer["entries"]:
        raise Refused(Reason.UNREADABLE, "XML, but no RSS or Atom feed")
    if not answer["entries"]:
        raise Refused(Reason.EMPTY, "a feed without entries")
    if len(answer["entries"]) > options.max_records:
        raise Refused(Reason.TOO_LARGE, f"more than {options.max_records} records")
    for number, entry in enumerate(answer["entries"], start=1):
        yield _page(path, entry, number, line(answer["outlet"]))


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


def _check_depth(markup: str, limit: int) -> None:
    """Walk the XML with every kind of entity and outside reference refused.

    Feeds that are not quite well-formed are common; how deep they go is known up to the fault, and
    the reader of such feeds keeps no tree.
    """
    import defusedxml.sax
    from defusedxml.common import DefusedXmlException

    try:
        defusedxml.sax.parseString(markup.encode("utf-8"), _Depth(limit))
    except DefusedXmlException as fault:
        raise Refused(Reason.UNREADABLE, "declares entities, which are not expanded") from fault
    except SAXParseException:
        return


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
