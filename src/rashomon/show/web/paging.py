"""Long lists, a page at a time: which page is asked for, and the links to the others."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from rashomon.show.web.page import Malformed

MOST_PAGES = 100_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Paging:
    """One page of a list: `first` and `last` count from 1; a link is empty where there is no page."""

    number: int
    pages: int
    first: int
    last: int
    total: int
    before: str
    after: str


def page_number(query: Mapping[str, str]) -> int:
    """Return the page that is asked for, 1 when none is.

    Raises:
        Malformed: it is not a whole number from 1 on.
    """
    asked = query.get("page", "1")
    if not (asked.isascii() and asked.isdigit() and 1 <= int(asked[:7]) <= MOST_PAGES):
        raise Malformed("page must be a number from 1 on")
    return int(asked[:7])


def paging(address: str, query: Mapping[str, str], total: int, size: int) -> Paging:
    """Return where a page lies among the others; `address` and `query` are its own."""
    number = page_number(query)
    pages = max(1, -(-total // size))

    def link(to: int) -> str:
        rest = {name: value for name, value in query.items() if name != "page" and value}
        return f"{address}?{urlencode({**rest, 'page': str(to)})}" if 1 <= to <= pages else ""

    return Paging(
        number=number,
        pages=pages,
        first=min(total, (number - 1) * size + 1),
        last=min(total, number * size),
        total=total,
        before=link(number - 1),
        after=link(number + 1),
    )
