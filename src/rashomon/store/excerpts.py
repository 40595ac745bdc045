"""Parts of a story of any size: what a page shows of it, without the rest."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from rashomon.nouns.account import Account, Disagreement, Event, Finding, Written
from rashomon.nouns.copies import Direction
from rashomon.nouns.errors import UsageError
from rashomon.nouns.excerpts import (
    CopiedFrom,
    CopyLine,
    Excerpt,
    OriginLine,
    ReportLine,
    Totals,
    Voice,
)
from rashomon.nouns.ids import EventId, OriginId, ReportId, StoryId
from rashomon.nouns.readings import Quote, SourceKind
from rashomon.store import rows
from rashomon.store.connection import Connection, Row

EVENTS = 1_000  # of a story that its pages look at, those that most origins tell
DISAGREEMENTS = 100  # likewise
FINDINGS = 20  # of each kind
OPENING = 4_000  # code points of a text without a title, to find its first line in
_ASKED = 500  # values of one query: SQLite takes 32,766

_WEIGHT = (
    "json_array_length(body, '$.origins') DESC, json_array_length(body, '$.reports') DESC,"
    " coalesce(start_date, '~'), id"
)

_COPY = "id, copy, source, kind, direction, share, json_array_length(body, '$.changed') AS changes"

_LINES = """
SELECT reports.id, reports.path, reports.outlet, reports.title,
    CASE WHEN reports.title > '' THEN '' ELSE substr(reports.text, 1, ?) END AS opening,
    written.body AS written, membership.origin, membership.story,
    copies.id AS copy, copies.direction, source.outlet AS source_outlet, source.path AS source_path
FROM reports
    LEFT JOIN written ON written.report = reports.id
    LEFT JOIN membership ON membership.report = reports.id
    LEFT JOIN copies ON copies.id = (
        SELECT id FROM copies WHERE copy = reports.id ORDER BY share DESC, id DESC LIMIT 1)
    LEFT JOIN reports AS source ON source.id = copies.source
WHERE reports.id IN ({})
"""


class Excerpts:
    """Parts of the stories of one record."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, story: StoryId) -> Excerpt:
        """Return a story as its pages look at it: whole, or the heaviest of its parts.

        Quotes are left out: `voices` tells of all.

        Raises:
            UsageError: there is no such story.
        """
        account = replace(
            self.head(story),
            events=self.heaviest(story, EVENTS, 0),
            disagreements=self._disagreements(story),
            findings=self._findings(story),
        )
        return Excerpt(account, self.totals(story))

    def head(self, story: StoryId) -> Account:
        """Return what is known of a story as a whole: none of its parts.

        Raises:
            UsageError: there is no such story.
        """
        row = self._connection.row("SELECT body FROM stories WHERE id = ?", (story,))
        if row is None:
            raise UsageError(
                f"{story}: no such story; see them with: rashomon show {self._connection.path}"
            )
        return rows.story_from_body(row["body"]).account

    def totals(self, story: StoryId) -> Totals:
        """Return how many parts a story has."""
        count = self._connection.number
        kinds = self._connection.rows(
            "SELECT kind, count(*) FROM findings JOIN membership USING (report) WHERE story = ?"
            " GROUP BY 1",
            (story,),
        )
        return Totals(
            events=count("SELECT count(*) FROM events WHERE story = ?", (story,)),
            disagreements=count("SELECT count(*) FROM disagreements WHERE story = ?", (story,)),
            findings=tuple((str(row[0]), int(row[1])) for row in kinds),
            copies=count(
                "SELECT count(*) FROM membership WHERE story = ?"
                " AND EXISTS (SELECT 1 FROM copies WHERE copy = membership.report)",
                (story,),
            ),
        )

    def heaviest(self, story: StoryId, limit: int, offset: int) -> tuple[Event, ...]:
        """Return one page of the events of a story: by how many origins, then reports tell them."""
        found = self._connection.rows(
            f"SELECT body FROM events WHERE story = ? ORDER BY {_WEIGHT} LIMIT ? OFFSET ?",
            (story, limit, offset),
        )
        return tuple(rows.from_json(Event, row["body"]) for row in found)

    def _disagreements(self, story: StoryId) -> tuple[Disagreement, ...]:
        found = self._connection.rows(
            "SELECT body FROM disagreements WHERE story = ? ORDER BY ("
            "  SELECT sum(json_array_length(value, '$.origins'))"
            "  FROM json_each(disagreements.body, '$.positions')) DESC, id LIMIT ?",
            (story, DISAGREEMENTS),
        )
        kept = [rows.from_json(Disagreement, row["body"]) for row in found]
        return tuple(sorted(kept, key=lambda one: one.id))

    def _findings(self, story: StoryId) -> tuple[Finding, ...]:
        found = self._connection.rows(
            "SELECT body FROM (SELECT findings.body, findings.id, row_number()"
            "  OVER (PARTITION BY kind ORDER BY findings.id) AS place"
            "  FROM findings JOIN membership USING (report) WHERE story = ?)"
            " WHERE place <= ? ORDER BY id",
            (story, FINDINGS),
        )
        return tuple(rows.from_json(Finding, row["body"]) for row in found)

    def findings(self, story: StoryId, kind: str, limit: int, offset: int) -> tuple[Finding, ...]:
        """Return one page of the findings of a story, by id; of all kinds, or of one."""
        found = self._connection.rows(
            "SELECT body FROM findings JOIN membership USING (report) WHERE story = ?1"
            " AND (?2 = '' OR kind = ?2) ORDER BY id LIMIT ?3 OFFSET ?4",
            (story, kind, limit, offset),
        )
        return tuple(rows.from_json(Finding, row["body"]) for row in found)

    def disputes(self, story: StoryId) -> dict[EventId, list[str]]:
        """Return the ids of the disagreements about each event of a story, sorted."""
        found = self._connection.rows(
            "SELECT event, id FROM disagreements WHERE story = ? AND event IS NOT NULL ORDER BY id",
            (story,),
        )
        disputes: dict[EventId, list[str]] = {}
        for row in found:
            disputes.setdefault(EventId(row["event"]), []).append(str(row["id"]))
        return disputes

    def voices(self, story: StoryId) -> tuple[Voice, ...]:
        """Return who says each quote of a story, by id of the quote."""
        found = self._connection.rows(
            "SELECT quotes.id, quotes.report, speaker, source_kind, spans.text,"
            " json_extract(body, '$.speaker_country') FROM membership JOIN quotes USING (report)"
            " LEFT JOIN spans ON owner_kind = 'quotes' AND owner = quotes.id AND role = 'source'"
            " WHERE story = ? ORDER BY quotes.id",
            (story,),
        )
        return tuple(
            Voice(row[0], row[1], row[2], SourceKind(row[3]), row[4], row[5]) for row in found
        )

    def quotes(self, ids: Iterable[str]) -> dict[str, Quote]:
        """Return quotes by their ids."""
        found = self._among("SELECT id, body FROM quotes WHERE id IN ({})", tuple(ids))
        return {row["id"]: rows.from_json(Quote, row["body"]) for row in found}

    def origins(self, story: StoryId) -> tuple[OriginLine, ...]:
        """Return the independent origins of a story, by id."""
        found = self._connection.rows(
            "SELECT id, root, credit FROM origins WHERE id IN"
            " (SELECT origin FROM membership WHERE story = ?) ORDER BY id",
            (story,),
        )
        return tuple(OriginLine(*tuple(row)) for row in found)

    def copies_among(self, reports: Sequence[ReportId]) -> tuple[CopyLine, ...]:
        """Return the copies between these reports, by id."""
        inside = frozenset(reports)
        found = self._among(f"SELECT {_COPY} FROM copies WHERE copy IN ({{}})", reports)
        kept = (CopyLine(*tuple(row)) for row in found if row["source"] in inside)
        return tuple(sorted(kept))

    def copies_of(self, report: ReportId, limit: int) -> tuple[CopyLine, ...]:
        """Return the copies that a report is an end of, the largest shares first."""
        found = self._connection.rows(
            f"SELECT {_COPY} FROM copies WHERE copy = ?1 OR source = ?1"
            " ORDER BY share DESC, id LIMIT ?2",
            (report, limit),
        )
        return tuple(CopyLine(*tuple(row)) for row in found)

    def copy_count(self, report: ReportId) -> int:
        """Return how many copies a report is an end of."""
        return self._connection.number(
            "SELECT count(*) FROM copies WHERE copy = ?1 OR source = ?1", (report,)
        )

    def reports_found(self, story: StoryId, kinds: Sequence[str]) -> frozenset[ReportId]:
        """Return the reports of a story with a finding of one of these kinds."""
        found = self._connection.rows(
            "SELECT DISTINCT report FROM findings JOIN membership USING (report) WHERE story = ?"
            f" AND kind IN ({_marks(kinds)})",
            (story, *kinds),
        )
        return frozenset(ReportId(row["report"]) for row in found)

    def lines(self, reports: Iterable[ReportId]) -> dict[ReportId, ReportLine]:
        """Return reports as they are named beside their words; those that are not there are left out."""
        found = self._among(_LINES, tuple(dict.fromkeys(reports)), (OPENING,))
        return {row["id"]: _line(row) for row in found}

    def _among(
        self, sql: str, ids: Sequence[str], before: Sequence[str | int] = ()
    ) -> Iterator[Row]:
        for start in range(0, len(ids), _ASKED):
            some = ids[start : start + _ASKED]
            yield from self._connection.rows(sql.format(_marks(some)), (*before, *some))


def _marks(values: Sequence[str]) -> str:
    return ",".join("?" * len(values))


def _line(row: Row) -> ReportLine:
    written = None if row["written"] is None else rows.from_json(Written, row["written"]).when
    copy = None
    if row["copy"] is not None:
        copy = CopiedFrom(
            id=row["copy"],
            direction=Direction(row["direction"]),
            outlet=row["source_outlet"],
            path=row["source_path"],
        )
    return ReportLine(
        id=ReportId(row["id"]),
        path=row["path"],
        outlet=row["outlet"],
        title=row["title"],
        opening=row["opening"],
        written=written,
        origin=None if row["origin"] is None else OriginId(row["origin"]),
        story=None if row["story"] is None else StoryId(row["story"]),
        copy=copy,
    )
