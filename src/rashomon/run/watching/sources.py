"""What a user names to be watched, addresses and lists of them, to feeds."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from rashomon.ingest.discover.found import address
from rashomon.ingest.discover.outlines import outlines
from rashomon.ingest.refusals import Refused
from rashomon.ingest.xml_walk import markup_of
from rashomon.nouns.errors import UsageError
from rashomon.nouns.watching import Feed
from rashomon.store.watched import Watched

MAX_LIST_BYTES = 16_000_000


def feeds_to_watch(sources: Iterable[str], watched: Watched, now: float) -> tuple[Feed, ...]:
    """Return the feeds that sources name and, of each, the lists it named before; kept in the record.

    A source is the address of a feed, sitemap, OPML list or page that names feeds, or a file: OPML,
    or an address a line. Without sources, all feeds that the record knows.

    Raises:
        UsageError: a source is none of these, or no source is given to a record that knows none.
    """
    named = tuple(dict.fromkeys(url for source in sources for url in _addresses(source)))
    known = watched.feeds()
    if not named:
        if not known:
            raise UsageError("nothing to watch; name feeds, or a file that lists them")
        return known
    of_url = {feed.url: feed for feed in known}
    fresh = [Feed(url=url, due=now) for url in named if url not in of_url]
    watched.save(*fresh)
    wanted = set(named)
    while more := {feed.url for feed in known if feed.parent in wanted} - wanted:
        wanted |= more
    return (*fresh, *(feed for feed in known if feed.url in wanted))


def _addresses(source: str) -> Iterator[str]:
    if source.lower().startswith(("http://", "https://")):
        yield _checked(source, source)
        return
    path = Path(source)
    try:
        if path.stat().st_size > MAX_LIST_BYTES:
            raise UsageError(f"{source}: a list of more than {MAX_LIST_BYTES} bytes")
        body = path.read_bytes()
    except OSError as fault:
        raise UsageError(
            f"{source}: cannot be read ({fault.strerror}); give an address that begins with "
            "https:// or http://, or a file of them"
        ) from fault
    try:
        if body.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
            yield from outlines("", markup_of(body)).feeds
            return
    except Refused as refusal:
        raise UsageError(f"{source}: {refusal.detail}") from refusal
    for line in body.decode("utf-8-sig", "replace").splitlines():
        if line.strip() and not line.lstrip().startswith("#"):
            yield _checked(line.strip(), source)


def _checked(url: str, source: str) -> str:
    found = address("", url)
    if found is None:
        raise UsageError(
            f"{source}: {url[:200]!r} is not an address of the web that can be watched"
        )
    return found
