"""Words in, the reports that hold them out: full-text search with facets, a page at a time.

Whatever is typed is words: each is quoted for FTS5, whose operators are not reachable, and every
value is bound.
"""

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from rashomon.nouns.ids import OriginId, ReportId, StoryId
from rashomon.nouns.listings import FACETS, FacetCount, Found, Hit, Query
from rashomon.store.connection import Connection, Row, SqlValue

WORDS = 16  # words of a query that are looked at
COUNTED = 1_000  # reports, the best, over which facets are counted
VALUES_SHOWN = 12  # values of each facet
_MARKERS = ("\ue000\ue001", "\ue002\ue003", "\x02\x03")  # opening and closing, in no text at once

_WORD = re.compile(r"\w+", re.UNICODE)
_LISTED = "reports LEFT JOIN membership ON membership.report = reports.id LEFT JOIN written ON written.report = reports.id"


class Search:
    """Finds reports of one record."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def find(self, query: Query, limit: int, offset: int) -> Found:
        """Return one page of the reports that a query asks for, best first, newest where alike."""
        source, where, values = _conditions(query)
        total = self._connection.number(f"SELECT count(*) FROM {source} WHERE {where}", values)
        order = "rank," if fts_words(query.words) else ""
        rows = self._connection.rows(
            "SELECT number, story, membership.origin AS origin,"
            f" coalesce(written.start_date, reports.date) AS day FROM {source} WHERE {where}"
            f" ORDER BY {order} day DESC NULLS LAST, reports.id LIMIT ? OFFSET ?",
            (*values, limit, offset),
        )
        hits = tuple(self._hit(row, fts_words(query.words)) for row in list(rows))
        return Found(
            hits=hits,
            total=total,
            counted=min(total, COUNTED),
            facets=self._facets(source, where, values),
        )

    def _hit(self, row: Row, match: str) -> Hit:
        """Return a report found; its text is fetched here, so that no text is sorted."""
        number = row["number"]
        (report,) = self._connection.rows("SELECT * FROM reports WHERE number = ?", (number,))
        return Hit(
            report=ReportId(report["id"]),
            title=report["title"],
            outlet=report["outlet"],
            path=report["path"],
            day=None if row["day"] is None else date.fromisoformat(row["day"]),
            story=None if row["story"] is None else StoryId(row["story"]),
            origin=None if row["origin"] is None else OriginId(row["origin"]),
            marks=self._marks(number, report["text"], match),
        )

    def _marks(self, number: int, text: str, match: str) -> tuple[tuple[int, int], ...]:
        """Return where the words of a query stand in a text, by marks put round them and found again."""
        marker = next(
            (pair for pair in _MARKERS if pair[0] not in text and pair[1] not in text), ""
        )
        if not match or not marker:
            return ()
        row = self._connection.row(
            "SELECT highlight(reports_fts, 1, ?, ?) FROM reports_fts"
            " WHERE reports_fts MATCH ? AND rowid = ?",
            (marker[0], marker[1], match, number),
        )
        return () if row is None or row[0] is None else marked_ranges(str(row[0]), marker)

    def _facets(
        self, source: str, where: str, values: Sequence[SqlValue]
    ) -> tuple[FacetCount, ...]:
        """Count the values of every facet over the best of the reports found."""
        order = "rank" if source.startswith("reports_fts") else "reports.id"
        best = f"SELECT reports.id AS report, outlet FROM {source} WHERE {where}"
        best += f" ORDER BY {order} LIMIT {COUNTED}"
        told = self._connection.rows(  # CROSS JOIN: the best lead, facets are looked up for each
            f"WITH best AS MATERIALIZED ({best})"
            " SELECT 'outlet' AS kind, outlet AS value, count(*) AS size FROM best"
            " WHERE outlet IS NOT NULL GROUP BY outlet"
            " UNION ALL SELECT kind, value, count(DISTINCT facets.report)"
            " FROM best CROSS JOIN facets ON facets.report = best.report GROUP BY kind, value",
            values,
        )
        by_kind: dict[str, list[FacetCount]] = {kind: [] for kind in FACETS}
        for row in told:
            by_kind[row["kind"]].append(FacetCount(row["kind"], row["value"], row["size"]))
        return tuple(
            counted
            for all_values in by_kind.values()
            for counted in sorted(all_values, key=lambda one: (-one.reports, one.value))[
                :VALUES_SHOWN
            ]
        )


def fts_words(words: str) -> str:
    """Return typed words as an FTS5 query: each must stand in the text, "phrases" in this order.

    >>> fts_words('peace "arms control" NEAR(')
    '"peace" "arms control" "NEAR"'
    """
    quoted = words.replace("“", '"').replace("”", '"').split('"')
    parts: list[str] = []
    for place, piece in enumerate(quoted):
        found = _WORD.findall(piece)
        parts += [" ".join(found)] if place % 2 and found else found
    return " ".join(f'"{part}"' for part in parts[:WORDS])


def marked_ranges(marked: str, marker: str) -> tuple[tuple[int, int], ...]:
    """Return the ranges between opening and closing marks, counted without the marks.

    >>> marked_ranges("a [b] [c]", "[]")
    ((2, 3), (4, 5))
    """
    places = [place for place, char in enumerate(marked) if char in marker]
    plain = [place - before for before, place in enumerate(places)]
    return tuple(pair for pair in list(pairwise(plain))[::2] if pair[0] < pair[1])


def _conditions(query: Query) -> tuple[str, str, tuple[SqlValue, ...]]:
    source, where, values = _LISTED, ["1"], list[SqlValue]()
    match = fts_words(query.words)
    if match:
        source = f"reports_fts JOIN reports ON reports.number = reports_fts.rowid {_LISTED[7:]}"
        where.append("reports_fts MATCH ?")
        values.append(match)
    elif query.words.strip():
        where.append("0")  # marks alone: no word can be found
    if query.since is not None:
        where.append("coalesce(written.start_date, reports.date) >= ?")
        values.append(query.since.isoformat())
    if query.until is not None:
        where.append("coalesce(written.start_date, reports.date) <= ?")
        values.append(query.until.isoformat())
    for kind, value in query.facets:
        if kind == "outlet":
            where.append("reports.outlet = ?")
            values.append(value)
        elif kind in FACETS:
            where.append("reports.id IN (SELECT report FROM facets WHERE kind = ? AND value = ?)")
            values += [kind, value]
    return source, " AND ".join(where), tuple(values)
