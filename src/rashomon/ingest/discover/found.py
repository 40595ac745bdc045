"""What a list names: pages, with what it says of each, and further lists."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import urldefrag, urljoin, urlsplit, urlunsplit

from rashomon.ingest.fetch.addresses import url_fault


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPage:
    """A page that a list names. `changed` is the list's own stamp of the page's last change."""

    url: str
    outlet: str | None = None
    title: str | None = None
    day: date | None = None
    changed: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """All that one list names, in its order: pages, and feeds or sitemaps to ask in turn."""

    pages: tuple[FoundPage, ...] = ()
    feeds: tuple[str, ...] = ()


TRACKING = frozenset({
    "at_campaign", "at_link_id", "at_link_type", "at_medium", "at_ptr_name", "campaign_id", "cmp",
    "cmpid", "emc", "fbclid", "ftcamp", "gclid", "igshid", "ito", "mc_cid", "mc_eid", "mkt_tok",
    "msclkid", "ns_campaign", "ns_mchannel", "ns_source", "partner", "smid", "smtyp",
    "traffic_source", "wt_mc", "xtor",
})  # fmt: skip
"""Parameters that tell a site whence a reader came; the page is the same without them."""

MAX_STAMP_CHARS = 100


def address(base: str, link: object) -> str | None:
    """Return the address a link leads to, without what does not make the page another.

    `None` for what is no address of the web.

    >>> address("https://a.example/feed", "/story?id=7&utm_source=rss#top")
    'https://a.example/story?id=7'
    """
    if not isinstance(link, str):
        return None
    try:
        whole = urldefrag(urljoin(base, link.strip())).url
        if url_fault(whole) is not None:
            return None
        parts = urlsplit(whole)
    except ValueError:
        return None
    # Piece by piece: decoding and encoding again would change what some servers look for.
    query = "&".join(piece for piece in parts.query.split("&") if not _tracks(piece))
    return urlunsplit((parts.scheme, parts.netloc.lower(), parts.path or "/", query, ""))


def _tracks(parameter: str) -> bool:
    name = parameter.partition("=")[0].lower()
    return name in TRACKING or name.startswith("utm_")


def stamp(value: object) -> str | None:
    """Return a stamp of change as it is kept: any short string, `None` for anything else."""
    if not isinstance(value, str) or not 0 < len(value.strip()) <= MAX_STAMP_CHARS:
        return None
    return value.strip()
