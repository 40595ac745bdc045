"""What a watch keeps in the record: feeds, pages and sites, and when each is due."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from rashomon.nouns.errors import BrokenRecord
from rashomon.nouns.ids import ReportId
from rashomon.nouns.removals import page_marks
from rashomon.nouns.watching import Feed, Page, PageState, PageVersion, Site
from rashomon.store.connection import Connection, Row, SqlValue
from rashomon.store.derivatives import insert
from rashomon.store.removals import bears_any

Kept = Feed | Page | Site | PageVersion
TABLES = {Feed: "feeds", Page: "pages", Site: "sites", PageVersion: "page_versions"}


class Watched:
    """Reads and writes what a watch of one record keeps."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def save(self, *nouns: Kept) -> None:
        """Keep these, in place of what was kept of the same addresses, in one transaction."""
        with self._connection.transaction():
            for noun in nouns:
                insert(self._connection, TABLES[type(noun)], _row(noun), verb="REPLACE")

    def feeds(self) -> tuple[Feed, ...]:
        """Return every feed, sorted by address."""
        return tuple(map(_feed, self._connection.rows("SELECT * FROM feeds ORDER BY url")))

    def feed(self, url: str) -> Feed | None:
        """Return a feed, `None` when it is not known."""
        row = self._connection.row("SELECT * FROM feeds WHERE url = ?", (url,))
        return None if row is None else _feed(row)

    def due_pages(self) -> tuple[Page, ...]:
        """Return the pages to be asked, now or later, the earliest first."""
        found = self._connection.rows("SELECT * FROM pages WHERE due IS NOT NULL ORDER BY due, url")
        return tuple(map(self._page, found))

    def page(self, url: str) -> Page | None:
        """Return a page, `None` when no feed named it yet."""
        row = self._connection.row("SELECT * FROM pages WHERE url = ?", (url,))
        return None if row is None else self._page(row)

    def is_removed(self, url: str, outlet: str | None) -> bool:
        """Say whether a page was removed from the record, by its address or outlet."""
        return bears_any(self._connection, page_marks(url, outlet))

    def site(self, site: str) -> Site | None:
        """Return a site, `None` when it was never asked."""
        row = self._connection.row("SELECT * FROM sites WHERE site = ?", (site,))
        return None if row is None else Site(**_plain(row))

    def latest(self, url: str) -> ReportId | None:
        """Return the latest version seen of a page, `None` when there is none."""
        row = self._connection.row(
            "SELECT report FROM page_versions WHERE url = ? ORDER BY seen DESC", (url,)
        )
        return None if row is None else ReportId(row["report"])

    def counts(self, table: str, column: str) -> Mapping[str, int]:
        """Return how many rows of feeds or pages have which value."""
        found = self._connection.rows(
            f"SELECT {column}, count(*) FROM {table} GROUP BY 1 ORDER BY 1"
        )
        return {str(row[0]): int(row[1]) for row in found}

    def _page(self, row: Row) -> Page:
        told = _plain(row)
        try:
            told["state"] = PageState(told["state"])
            told["day"] = None if told["day"] is None else date.fromisoformat(str(told["day"]))
        except ValueError as fault:
            raise BrokenRecord(f"{self._connection.path}: page {row['url']}: {fault}") from fault
        return Page(**told)


def _feed(row: Row) -> Feed:
    return Feed(**_plain(row))


def _plain(row: Row) -> dict[str, Any]:
    return dict(zip(row.keys(), row, strict=True))


def _row(noun: Kept) -> dict[str, SqlValue]:
    row = asdict(noun)
    if isinstance(noun, Page):
        row["state"] = noun.state.value
        row["day"] = noun.day.isoformat() if noun.day else None
    return row
