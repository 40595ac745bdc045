"""What an address says of which page a report is of, and its path of which version."""

import re

_PAGE = re.compile(r"https?://[^/?#\s]++/?+[^/#\s]", re.IGNORECASE)  # a host, and more than a slash
_SEEN = re.compile(r"(?:\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)?", re.ASCII)


def page_of(url: str | None, outlet: str | None) -> str | None:
    """Return what names the page a report is of; reports with the same are versions of one page.

    `None` where the address names no one page: a site's front page bears another story every hour.

    >>> page_of("https://a.example/1", "A Post") == page_of("https://a.example/1", "a post")
    True
    >>> page_of("https://a.example/", "A Post") is None
    True
    """
    if url is None or _PAGE.match(url) is None:
        return None
    return f"{(outlet or '').casefold()} {url}"


def time_seen(path: str, url: str | None) -> str | None:
    """Return when a watch first saw the version of a page that it named by this path.

    ISO 8601 in UTC, "" for the first version of all; `None` where the path is not a watch's.

    >>> time_seen("https://a.example/1#2021-06-16T10:00:00Z", "https://a.example/1")
    '2021-06-16T10:00:00Z'
    """
    address, _, seen = path.partition("#")
    return seen if address == url and _SEEN.fullmatch(seen) else None
