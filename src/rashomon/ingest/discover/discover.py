"""The body of a feed, sitemap, list or page in, what it names out; its form is told by its words."""

import re
from collections.abc import Iterator
from typing import Any

from rashomon.ingest.dates import parse_date
from rashomon.ingest.discover.found import Found, FoundPage, address, stamp
from rashomon.ingest.discover.json_feeds import json_feed
from rashomon.ingest.discover.linked_feeds import linked_feeds
from rashomon.ingest.discover.outlines import outlines
from rashomon.ingest.discover.sitemaps import sitemap
from rashomon.ingest.feeds import parsed_feed
from rashomon.ingest.fields import line
from rashomon.ingest.http_bodies import unsent
from rashomon.ingest.markup import is_page
from rashomon.ingest.xml_walk import markup_of
from rashomon.nouns.options import IngestOptions

GZIP = b"\x1f\x8b"
ROOT = re.compile(r"<(?:[a-z]{1,20}:)?([a-z]{1,20})[\s/>]", re.IGNORECASE)
START_CHARS = 5000


def discover(base: str, body: bytes, options: IngestOptions, charset: str | None = None) -> Found:
    """Return what a list found at `base` names; of a page, the feeds it says it has.

    Raises:
        Refused: it is no list of any form we know, or one past its bounds.
    """
    if body.startswith(GZIP):
        body = unsent(body, None, "gzip", options.max_file_bytes)
    if body.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"{", b"[")):
        return json_feed(base, body)
    markup = markup_of(body, charset)
    root = ROOT.search(markup, 0, START_CHARS)
    name = root.group(1).lower() if root else ""
    if name in {"urlset", "sitemapindex"}:
        return sitemap(base, markup)
    if name == "opml":
        return outlines(base, markup)
    if name == "html" or (name not in {"rss", "feed", "rdf"} and is_page(markup)):
        return linked_feeds(base, markup)
    return Found(pages=tuple(_pages(base, parsed_feed(body, options, charset)["entries"])))


def _pages(base: str, entries: list[dict[str, Any]]) -> Iterator[FoundPage]:
    for entry in entries:
        url = address(base, entry["url"] or entry["id"])
        if url is not None:
            yield FoundPage(
                url=url,
                outlet=line(entry["outlet"]),
                title=line(entry["title"]),
                day=parse_date(entry["date"]),
                changed=stamp(entry["changed"]),
            )
