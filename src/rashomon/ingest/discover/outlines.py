"""OPML, as feed readers export their lists, to the feeds it names."""

from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl

from rashomon.ingest.discover.found import Found, address
from rashomon.ingest.refusals import Refused
from rashomon.ingest.xml_walk import walk
from rashomon.nouns.rejected import Reason

MAX_FEEDS = 10_000


def outlines(base: str, markup: str) -> Found:
    """Return the feeds of an OPML list, in its order, each once.

    Raises:
        Refused: it is not XML to its end, declares entities, or names too many feeds.
    """
    reader = _Outlines(base)
    if not walk(markup, reader):
        raise Refused(Reason.UNREADABLE, "a list of feeds that is not well-formed XML")
    return Found(feeds=tuple(reader.feeds))


class _Outlines(ContentHandler):
    """Gathers the addresses of outlines, however deep in folders."""

    def __init__(self, base: str) -> None:
        super().__init__()
        self._base = base
        self.feeds: dict[str, None] = {}

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802 - SAX's
        if name.lower() != "outline":
            return
        told = {key.lower(): attrs.getValue(key) for key in attrs.getNames()}
        url = address(self._base, told.get("xmlurl"))
        if url is not None:
            self.feeds[url] = None
            if len(self.feeds) > MAX_FEEDS:
                raise Refused(Reason.TOO_LARGE, f"more than {MAX_FEEDS} feeds")
