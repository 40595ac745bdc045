"""Versions of one page: reports of the same address and outlet whose texts differ."""

from collections import defaultdict
from collections.abc import Iterable

from rashomon.language.page_addresses import page_of
from rashomon.nouns.ids import ReportId
from rashomon.store.connection import Connection, Row


class PageVersions:
    """Reads which reports of a record are versions of one page."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def families(self, url: str | None = None) -> tuple[tuple[ReportId, ...], ...]:
        """Return the versions of each page that has more than one, each sorted by id; sorted.

        With an address, only those of pages there.
        """
        if url is not None:
            sql = "SELECT id, url, outlet FROM reports WHERE url = ? ORDER BY id"
            return _families(self._connection.rows(sql, (url,)))
        return _families(
            self._connection.rows(
                "SELECT id, url, outlet FROM reports WHERE url IN"
                " (SELECT url FROM reports WHERE url IS NOT NULL GROUP BY url HAVING count(*) > 1)"
                " ORDER BY id"
            )
        )

    def among(self, reports: Iterable[ReportId]) -> tuple[tuple[ReportId, ...], ...]:
        """Return the versions of pages among some reports, as `families` does among all."""
        sql = "SELECT id, url, outlet FROM reports WHERE id = ?"
        found = (self._connection.row(sql, (report,)) for report in sorted(set(reports)))
        return _families(row for row in found if row is not None)

    def seen(self, report: ReportId) -> str | None:
        """Return when a watch first saw this version (ISO 8601, UTC), `None` if none ever did."""
        row = self._connection.row(
            "SELECT min(seen) FROM page_versions WHERE report = ?", (report,)
        )
        return None if row is None or row[0] is None else str(row[0])


def _families(rows: Iterable[Row]) -> tuple[tuple[ReportId, ...], ...]:
    gathered: dict[str, list[ReportId]] = defaultdict(list)
    for row in rows:
        page = page_of(row["url"], row["outlet"])
        if page is not None:
            gathered[page].append(ReportId(row["id"]))
    return tuple(sorted(tuple(family) for family in gathered.values() if len(family) > 1))
