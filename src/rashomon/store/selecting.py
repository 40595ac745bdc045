"""What somebody asks to be removed in, what would go out: reports, pages, and what rests on them."""

from collections.abc import Iterable, Sequence

from rashomon.language.page_addresses import page_of
from rashomon.nouns.errors import UsageError
from rashomon.nouns.ids import ReportId
from rashomon.nouns.removals import (
    Asked,
    Mark,
    Removal,
    outlet_key,
    outlet_mark,
    path_mark,
    report_marks,
    url_mark,
)  # fmt: skip
from rashomon.store.connection import Connection
from rashomon.store.taking_out import going
from rashomon.store.view import View

_RESTS = {  # reports that go stand in temp.going; membership is asked for each of them
    "stories": "SELECT count(DISTINCT story) FROM membership WHERE report IN going",
    "origins": "SELECT count(DISTINCT origin) FROM membership WHERE report IN going",
    "quotes": "SELECT count(*) FROM quotes WHERE report IN going",
    "copies": "SELECT count(*) FROM copies WHERE copy IN going OR source IN going",
    "findings": "SELECT count(*) FROM findings WHERE report IN going",
    "events": "SELECT count(*) FROM events WHERE story IN"
    " (SELECT story FROM membership WHERE report IN going)"
    " AND NOT EXISTS (SELECT 1 FROM json_each(events.body, '$.reports') WHERE value NOT IN going)",
    "disagreements": "SELECT count(DISTINCT owner) FROM spans"
    " WHERE owner_kind = 'disagreements' AND report IN going",
}


def select(connection: Connection, view: View, asked: Asked) -> Removal:
    """Return what goes when this is asked for; writes nothing.

    Raises:
        UsageError: something asked for is not in the record.
    """
    selecting = _Selecting(connection, view)
    for wanted in asked.reports:
        selecting.report(wanted)
    for name in asked.outlets:
        selecting.outlet(name)
    for url in asked.urls:
        selecting.url(url)
    return selecting.removal()


class _Selecting:
    def __init__(self, connection: Connection, view: View) -> None:
        self._connection = connection
        self._view = view
        self._reports: dict[ReportId, str] = {}  # with the mark of what was asked for
        self._pages: dict[str, str] = {}
        self._marks: dict[Mark, str] = {}

    def report(self, wanted: str) -> None:
        found = self._ids(
            "SELECT id FROM reports WHERE id = ? UNION SELECT report FROM paths WHERE path = ?",
            (wanted, wanted),
        )
        self._must_be(found, f"{wanted}: no report of this id or path")
        for report in found:
            self._reports.setdefault(report, report if report == wanted else path_mark(wanted))

    def outlet(self, name: str) -> None:
        mark, key = outlet_mark(name), outlet_key(name)
        known = self._texts(
            "SELECT DISTINCT outlet FROM reports WHERE outlet IS NOT NULL UNION"
            " SELECT DISTINCT outlet FROM pages WHERE outlet IS NOT NULL"
        )
        names = [one for one in known if outlet_key(one) == key]
        self._must_be(names, f"{name}: no outlet of this name")
        self._marks[mark] = mark.mark
        for one in names:
            for report in self._ids("SELECT id FROM reports WHERE outlet = ?", (one,)):
                self._reports.setdefault(report, mark.mark)
            for url in self._texts("SELECT url FROM pages WHERE outlet = ?", (one,)):
                self._pages.setdefault(url, mark.mark)

    def url(self, url: str) -> None:
        mark = url_mark(url).mark
        pages = self._texts("SELECT url FROM pages WHERE url = ? OR final = ?", (url, url))
        found = self._ids(
            "SELECT id FROM reports WHERE url = ? UNION SELECT report FROM page_versions WHERE url = ?"
            " UNION SELECT report FROM pages WHERE (url = ? OR final = ?) AND report IS NOT NULL",
            (url, url, url, url),
        )
        self._must_be([*pages, *found], f"{url}: no report or watched page of this address")
        self._marks[url_mark(url)] = mark
        for page in pages:
            self._pages.setdefault(page, mark)
        for report in found:
            self._reports.setdefault(report, mark)

    def removal(self) -> Removal:
        """Add what goes with the reports: their marks, addresses that are left empty, pages."""
        for report, asked in sorted(self._reports.items()):
            noun = self._view.report(report)
            for mark in report_marks(noun):
                self._marks.setdefault(mark, asked)
            if page_of(noun.url, None) is not None and self._is_left_empty(noun.url):
                self._marks.setdefault(url_mark(str(noun.url)), asked)
            for page in self._texts("SELECT url FROM pages WHERE report = ?", (report,)):
                if self._is_left_empty(noun.url):
                    self._pages.setdefault(page, asked)
        for page, asked in sorted(self._pages.items()):
            for address in self._texts(
                "SELECT url FROM pages WHERE url = ? UNION SELECT final FROM pages WHERE url = ?"
                " AND final IS NOT NULL",
                (page, page),
            ):
                if page_of(address, None) is not None:
                    self._marks.setdefault(url_mark(address), asked)
        return Removal(
            reports=tuple(sorted(self._reports)),
            pages=tuple(sorted(self._pages)),
            marks={mark: self._marks[mark] for mark in sorted(self._marks)},
            rests=_rests(self._connection, self._reports),
        )

    def _is_left_empty(self, url: str | None) -> bool:
        """Say whether every report of an address goes; other versions of a page keep it."""
        of_page = self._ids("SELECT id FROM reports WHERE url = ?", (url or "",))
        return all(report in self._reports for report in of_page)

    def _must_be(self, found: Sequence[object], fault: str) -> None:
        if not found:
            raise UsageError(
                f"{fault} in {self._connection.path}; "
                "see them with: rashomon export RECORD --format csv --to FOLDER"
            )

    def _texts(self, sql: str, values: Sequence[str] = ()) -> list[str]:
        return sorted(str(row[0]) for row in self._connection.rows(sql, values))

    def _ids(self, sql: str, values: Sequence[str]) -> list[ReportId]:
        return [ReportId(one) for one in self._texts(sql, values)]


def _rests(connection: Connection, reports: Iterable[ReportId]) -> dict[str, int]:
    with going(connection, reports):
        return {table: connection.number(sql) for table, sql in _RESTS.items()}
