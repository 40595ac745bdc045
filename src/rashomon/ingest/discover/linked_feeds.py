"""The feeds that an HTML page says it has, in its `link` elements."""

import re
from collections.abc import Iterator
from html import unescape

from rashomon.ingest.discover.found import Found, address
from rashomon.ingest.refusals import Refused
from rashomon.nouns.rejected import Reason

LINK = re.compile(r"<link\b[^<>]{0,1000}>", re.IGNORECASE)
ATTRIBUTE = re.compile(
    r"""\b(rel|type|href)\s{0,9}=\s{0,9}(?:"([^"]{0,900})"|'([^']{0,900})'|([^\s"'>]{1,900}))""",
    re.IGNORECASE,
)
TYPES = frozenset({
    "application/atom+xml", "application/feed+json", "application/rss+xml",
})  # fmt: skip
HEAD_CHARS = 200_000
MAX_FEEDS = 3
"""A page may have a feed for each of its parts; the first are of the whole."""


def linked_feeds(base: str, markup: str) -> Found:
    """Return the feeds that a page names in its head.

    Raises:
        Refused: it names none.
    """
    feeds = tuple(dict.fromkeys(_feeds(base, markup[:HEAD_CHARS])))[:MAX_FEEDS]
    if not feeds:
        raise Refused(Reason.UNSUPPORTED, "a page that names no feed")
    return Found(feeds=feeds)


def _feeds(base: str, head: str) -> Iterator[str]:
    for link in LINK.finditer(head):
        told = {
            name.lower(): unescape(double or single or bare).strip()
            for name, double, single, bare in ATTRIBUTE.findall(link.group(0))
        }
        alternate = "alternate" in told.get("rel", "").lower().split()
        if alternate and told.get("type", "").lower() in TYPES:
            url = address(base, told.get("href"))
            if url is not None:
                yield url
