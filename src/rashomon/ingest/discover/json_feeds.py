"""JSON Feed (jsonfeed.org) to the pages it names."""

import json
from collections.abc import Iterator

from rashomon.ingest.dates import parse_date
from rashomon.ingest.discover.found import Found, FoundPage, address, stamp
from rashomon.ingest.encodings import decode
from rashomon.ingest.fields import line
from rashomon.ingest.refusals import Refused
from rashomon.nouns.rejected import Reason

MAX_ITEMS = 10_000


def json_feed(base: str, body: bytes) -> Found:
    """Return what a JSON feed names.

    Raises:
        Refused: it is not JSON, or not a feed.
    """
    try:
        feed = json.loads(decode(body))
    except (ValueError, RecursionError) as fault:
        raise Refused(Reason.BAD_JSON, "not JSON") from fault
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, list):
        raise Refused(Reason.UNREADABLE, "JSON, but no feed")
    return Found(pages=tuple(_pages(base, items[:MAX_ITEMS])))


def _pages(base: str, items: list[object]) -> Iterator[FoundPage]:
    for item in items:
        if not isinstance(item, dict):
            continue
        url = address(base, item.get("url") or item.get("external_url"))
        if url is not None:
            yield FoundPage(
                url=url,
                title=line(item.get("title")),
                day=parse_date(item.get("date_published")),
                changed=stamp(item.get("date_modified")),
            )
