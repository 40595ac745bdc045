"""What an address says of which page a report is of."""

import re

_PAGE = re.compile(r"https?://[^/?#\s]++/?+[^/#\s]", re.IGNORECASE)  # a host, and more than a slash


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
