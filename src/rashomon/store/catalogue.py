"""Lists of a record, a page at a time: stories in a line each, how many begin when, counts."""

import json
from collections.abc import Sequence
from datetime import date

from rashomon.nouns.errors import UsageError
from rashomon.nouns.ids import FindingId, ReportId, StoryId
from rashomon.nouns.listings import Bucket, Counts, Input, Placed, StoryLine, StoryOrder, Strip
from rashomon.nouns.spans import Span
from rashomon.store.connection import Connection, Row
from rashomon.store.strips import covered, step_width

_ORDERS = {
    StoryOrder.NEWEST: "coalesce(start_date, end_date) DESC NULLS LAST, size DESC, id",
    StoryOrder.OLDEST: "coalesce(start_date, end_date) ASC NULLS LAST, size DESC, id",
    StoryOrder.LARGEST: "size DESC, coalesce(start_date, end_date) DESC NULLS LAST, id",
}

# A story's size is the number of its reports; its other counts are looked up for one page only.
_LINES = """
SELECT id, title, title_report, start_date, end_date, size,
    (SELECT count(DISTINCT origin) FROM membership WHERE story = listed.id) AS origins,
    (SELECT count(*) FROM membership WHERE story = listed.id
        AND EXISTS (SELECT 1 FROM copies WHERE copy = membership.report)) AS copied,
    (SELECT count(*) FROM events WHERE story = listed.id) AS events,
    (SELECT count(*) FROM disagreements WHERE story = listed.id) AS disagreements,
    (SELECT count(*) FROM findings JOIN membership USING (report)
        WHERE story = listed.id) AS findings
FROM (
    SELECT id, title, title_report, start_date, end_date, size
    FROM stories JOIN (
        SELECT story, count(*) AS size FROM membership WHERE story IS NOT NULL GROUP BY story
    ) ON story = id
    {where} ORDER BY {order} LIMIT ? OFFSET ?
) AS listed
"""

LISTED = {
    "events": "", "quotes": "", "origins": "", "copies": "kind", "disagreements": "about",
    "findings": "kind",
}  # fmt: skip
"""The tables that are listed by id, each with the column that says of what kind a row is."""


class Catalogue:
    """Lists of one record."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def version(self) -> int:
        """Return a number that changes when another connection has written to the record."""
        return self._connection.number("PRAGMA data_version")

    def counts(self) -> Counts:
        """Return how many of each kind there are."""
        tables = (
            "reports", "stories", "origins", "copies", "events", "quotes", "disagreements",
            "findings", "rejected",
        )  # fmt: skip
        numbers = {
            table: self._connection.number(f"SELECT count(*) FROM {table}") for table in tables
        }
        failed = self._connection.number("SELECT count(*) FROM readings WHERE failed IS NOT NULL")
        return Counts(**{**numbers, "rejected": numbers["rejected"] + failed})

    def stories(
        self, order: StoryOrder, limit: int, offset: int, period: str = ""
    ) -> tuple[StoryLine, ...]:
        """Return one page of stories; `period` keeps those that begin in it.

        A period is a year, month or day ("2021-06"), or all "before-2021" or "after-2021-06".
        """
        where, values = _begin_in(period)
        sql = _LINES.format(where=where, order=_ORDERS[order])
        found = self._connection.rows(sql, (*values, limit, offset))
        return tuple(map(_line, found))

    def story_count(self, period: str = "") -> int:
        """Return how many stories there are, or begin in a period."""
        where, values = _begin_in(period)
        return self._connection.number(f"SELECT count(*) FROM stories {where}", values)

    def strip(self) -> Strip:
        """Return how many stories begin in each stretch of time, empty ones left out.

        The stretches are days, months or years, by how long the record reaches. Where a few stories
        lie far from all others, the strip covers these and counts the few.
        """
        begun = self._connection.rows(
            "SELECT start_date, count(*) FROM stories WHERE start_date IS NOT NULL"
            " GROUP BY 1 ORDER BY 1"
        )
        days = [(date.fromisoformat(row[0]), row[1]) for row in begun]
        if not days:
            return Strip(())
        first, last = covered(days)
        width = step_width(first, last)
        opening, closing = first.isoformat()[:width], last.isoformat()[:width]
        found = self._connection.rows(
            "SELECT substr(start_date, 1, ?), count(DISTINCT id), count(*) FROM stories"
            " JOIN membership ON story = id WHERE start_date >= ? AND start_date < ? || '~'"
            " GROUP BY 1 ORDER BY 1",
            (width, opening, closing),
        )
        return Strip(
            buckets=tuple(Bucket(row[0], row[1], row[2]) for row in found),
            before=self.story_count(f"before-{opening}"),
            after=self.story_count(f"after-{closing}"),
        )

    def placed(self, report: ReportId) -> tuple[Placed, ...]:
        """Return all words of a report that something rests on, in text order."""
        found = self._connection.rows(
            'SELECT start, "end", owner_kind, owner, role FROM spans WHERE report = ?'
            ' ORDER BY start, "end", owner_kind, owner, role',
            (report,),
        )
        return tuple(Placed(*tuple(row)) for row in found)

    def sentences(self, report: ReportId) -> tuple[Span, ...]:
        """Return the sentences of a report, without all else that was read in it."""
        row = self._connection.row(
            "SELECT json_extract(body, '$.sentences') FROM readings WHERE report = ?", (report,)
        )
        told = [] if row is None or row[0] is None else json.loads(row[0])
        return tuple(Span(report, *one["span"]) for one in told)

    def office(self, report: ReportId, entity: int) -> str | None:
        """Return the office that a report or the table of office-holders gives an entity of it."""
        row = self._connection.row(
            "SELECT json_extract(entity.value, '$.office') FROM readings,"
            " json_each(readings.body, '$.entities') AS entity"
            " WHERE report = ? AND json_extract(entity.value, '$.number') = ?",
            (report, entity),
        )
        return None if row is None or row[0] is None else str(row[0])

    def ids(self, table: str, only: str, limit: int, offset: int) -> tuple[str, ...]:
        """Return one page of the ids of a table of `LISTED`, sorted; `only` keeps one kind of them."""
        where, values = _only(table, only)
        found = self._connection.rows(
            f"SELECT id FROM {table} {where} ORDER BY id LIMIT ? OFFSET ?", (*values, limit, offset)
        )
        return tuple(str(row["id"]) for row in found)

    def id_count(self, table: str, only: str) -> int:
        """Return how many ids there are, of one kind or of all."""
        where, values = _only(table, only)
        return self._connection.number(f"SELECT count(*) FROM {table} {where}", values)

    def kinds(self, table: str) -> tuple[tuple[str, int], ...]:
        """Return the kinds in a table with their numbers, the most frequent first."""
        column = LISTED[table]
        if not column:
            return ()
        found = self._connection.rows(
            f"SELECT {column}, count(*) FROM {table} GROUP BY 1 ORDER BY 2 DESC, 1"
        )
        return tuple((str(row[0]), int(row[1])) for row in found)

    def findings_of(self, report: ReportId) -> tuple[FindingId, ...]:
        """Return the ids of what there is to know about a report, sorted."""
        found = self._connection.rows(
            "SELECT id FROM findings WHERE report = ? ORDER BY id", (report,)
        )
        return tuple(FindingId(row["id"]) for row in found)

    def title(self, story: StoryId) -> str:
        """Return the title of a story, "" when there is none of this id."""
        row = self._connection.row("SELECT title FROM stories WHERE id = ?", (story,))
        return "" if row is None else str(row["title"])

    def inputs(self, limit: int, offset: int) -> tuple[Input, ...]:
        """Return one page of what became a report, by path."""
        found = self._connection.rows(
            "SELECT id, path, outlet, language, raw_sha256, extractor FROM reports"
            " ORDER BY path, id LIMIT ? OFFSET ?",
            (limit, offset),
        )
        return tuple(Input(*tuple(row)) for row in found)


def _only(table: str, only: str) -> tuple[str, Sequence[str]]:
    if table not in LISTED:
        raise UsageError(f"{table}: is no list; there are {', '.join(LISTED)}")
    return (f"WHERE {LISTED[table]} = ?", (only,)) if only and LISTED[table] else ("", ())


def _begin_in(period: str) -> tuple[str, Sequence[str]]:
    if not period:
        return "", ()
    side, _, day = period.partition("-")
    if side == "before":
        return "WHERE start_date < ?", (day,)
    if side == "after":
        return "WHERE start_date >= ? || '~'", (day,)
    return "WHERE start_date >= ? AND start_date < ? || '~'", (period, period)


def _line(row: Row) -> StoryLine:
    return StoryLine(
        id=StoryId(row["id"]),
        title=row["title"],
        title_report=ReportId(row["title_report"]),
        start=_day(row["start_date"]),
        end=_day(row["end_date"]),
        reports=row["size"],
        origins=row["origins"],
        copies=row["copied"],
        events=row["events"],
        disagreements=row["disagreements"],
        findings=row["findings"],
    )


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
