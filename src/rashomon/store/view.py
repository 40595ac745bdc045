"""Reads from the record: nouns out, sorted by id."""

import json
from collections import OrderedDict, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from rashomon.nouns.account import Account, Disagreement, Event, Finding, Written
from rashomon.nouns.copies import Bond, Copy, Origin
from rashomon.nouns.errors import BrokenRecord, UsageError
from rashomon.nouns.ids import OriginId, ReportId, StoryId, content_hash
from rashomon.nouns.readings import Quote, Reading, ReadReport
from rashomon.nouns.rejected import Reason, Rejected
from rashomon.nouns.reports import Report
from rashomon.nouns.rulings import RulingId
from rashomon.store import rows
from rashomon.store.connection import Connection, Row

Noun = TypeVar("Noun")
Named = Event | Quote | Copy | Origin | Disagreement | Finding  # what `why` explains

REPORTS_AT_HAND = 512  # reports whose text is kept in memory; about 5 KB each


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a report stands: its origin, and its story when it has one."""

    origin: OriginId
    story: StoryId | None


class View:
    """Reads of one record."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._at_hand: OrderedDict[ReportId, Report] = OrderedDict()

    def report_ids(self) -> tuple[ReportId, ...]:
        """Return the ids of all reports, sorted."""
        found = self._connection.rows("SELECT id FROM reports ORDER BY id")
        return tuple(ReportId(row["id"]) for row in found)

    def find_report(self, report: ReportId) -> Report | None:
        """Return a report, `None` when the record has none of this id."""
        if report in self._at_hand:
            self._at_hand.move_to_end(report)
            return self._at_hand[report]
        row = self._connection.row("SELECT * FROM reports WHERE id = ?", (report,))
        if row is None:
            return None
        found = self._report(row)
        self._at_hand[report] = found
        if len(self._at_hand) > REPORTS_AT_HAND:
            self._at_hand.popitem(last=False)
        return found

    def report(self, report: ReportId) -> Report:
        """Return a report that something in the record names.

        Raises:
            BrokenRecord: there is none of this id.
        """
        found = self.find_report(report)
        if found is None:
            raise BrokenRecord(
                f"{self._connection.path}: names report {report}, which is not in it"
            )
        return found

    def reports(self) -> Iterator[Report]:
        """Yield every report."""
        for report in self.report_ids():
            yield self.report(report)

    def forget(self, report: ReportId) -> None:
        """Read this report anew when next asked for: it was written to."""
        self._at_hand.pop(report, None)

    def find_reading(self, report: ReportId) -> Reading | None:
        """Return the reading of a report, `None` when it was not read yet."""
        body = self.reading_body(report)
        return None if body is None else rows.reading_from_json(report, body)

    def reading_body(self, report: ReportId) -> str | None:
        """Return the reading of a report as the JSON it is kept as, `None` when not read yet."""
        row = self._connection.row("SELECT body FROM readings WHERE report = ?", (report,))
        return None if row is None else str(row["body"])

    def read_report(self, report: ReportId) -> ReadReport:
        """Return a report with its reading; one not read yet has an empty reading."""
        return ReadReport(self.report(report), self.find_reading(report) or Reading(report=report))

    def unread(self, reader: str) -> tuple[ReportId, ...]:
        """Return the ids of reports that this version of the reader has not read, sorted."""
        found = self._connection.rows(
            "SELECT id FROM reports EXCEPT SELECT report FROM readings WHERE reader = ? ORDER BY id",
            (reader,),
        )
        return tuple(ReportId(row["id"]) for row in found)

    def unsigned(self, signer: str) -> tuple[ReportId, ...]:
        """Return the ids of reports without a signature of this version, sorted."""
        found = self._connection.rows(
            "SELECT id FROM reports EXCEPT SELECT report FROM signatures WHERE signer = ? ORDER BY id",
            (signer,),
        )
        return tuple(ReportId(row["id"]) for row in found)

    def signatures(self) -> Iterator[tuple[ReportId, bytes]]:
        """Yield (report, signature) of every signed report."""
        for row in self._connection.rows("SELECT report, body FROM signatures ORDER BY report"):
            yield ReportId(row["report"]), bytes(row["body"])

    def unoutlined(self, outliner: str) -> tuple[ReportId, ...]:
        """Return the ids of reports without an outline of this version, sorted."""
        found = self._connection.rows(
            "SELECT id FROM reports EXCEPT SELECT report FROM outlines WHERE outliner = ? ORDER BY id",
            (outliner,),
        )
        return tuple(ReportId(row["id"]) for row in found)

    def outlines(self) -> Iterator[tuple[ReportId, str]]:
        """Yield (report, outline as JSON) of every outlined report."""
        for row in self._connection.rows("SELECT report, body FROM outlines ORDER BY report"):
            yield ReportId(row["report"]), str(row["body"])

    def outline(self, report: ReportId) -> str:
        """Return the outline of a report as JSON, empty where it has none."""
        row = self._connection.row("SELECT body FROM outlines WHERE report = ?", (report,))
        return "" if row is None else str(row["body"])

    def signature(self, report: ReportId) -> bytes | None:
        """Return the signature of a report, `None` where it has none."""
        row = self._connection.row("SELECT body FROM signatures WHERE report = ?", (report,))
        return None if row is None else bytes(row["body"])

    def seal(self, report: ReportId) -> str | None:
        """Return a hash of a report with its reading: what is derived from; `None` if it is gone."""
        row = self._connection.row(
            "SELECT title, authors, date, language, digest"
            " FROM reports LEFT JOIN readings ON report = id WHERE id = ?",
            (report,),
        )
        return None if row is None else content_hash("seal", *tuple(row))

    def derived_seal(self, report: ReportId) -> str | None:
        """Return the seal of a report when it was last derived from, `None` if it never was."""
        row = self._connection.row("SELECT seal FROM membership WHERE report = ?", (report,))
        return None if row is None else str(row["seal"])

    def stale(self) -> tuple[ReportId, ...]:
        """Return the reports that came, changed or went since the last derivation, sorted."""
        found = self._connection.rows("SELECT report FROM stale ORDER BY report")
        return tuple(ReportId(row["report"]) for row in found)

    def decided_state(self) -> str:
        """Return what is derived from besides reports: how many rulings, of which none ever goes."""
        return str(self._connection.number("SELECT count(*) FROM rulings"))

    def ruling_ids(self) -> tuple[RulingId, ...]:
        """Return the ids of all rulings, sorted."""
        found = self._connection.rows("SELECT id FROM rulings ORDER BY id")
        return tuple(RulingId(row["id"]) for row in found)

    def is_settled(self) -> bool:
        """Say whether the derived tables follow from the reports, readings and rulings as they are."""
        stale = self._connection.row("SELECT 1 FROM stale LIMIT 1") is not None
        return not stale and self.noted("derived_from") == self.decided_state()

    def basis(self, story: StoryId) -> str | None:
        """Return the hash of what the account of a story was made from, `None` without one."""
        row = self._connection.row("SELECT basis FROM stories WHERE id = ?", (story,))
        return None if row is None else str(row["basis"])

    def members(self) -> dict[StoryId, tuple[ReportId, ...]]:
        """Return the reports of every story, sorted."""
        found: dict[StoryId, list[ReportId]] = defaultdict(list)
        sql = "SELECT story, report FROM membership WHERE story IS NOT NULL ORDER BY story, report"
        for row in self._connection.rows(sql):
            found[StoryId(row["story"])].append(ReportId(row["report"]))
        return {story: tuple(reports) for story, reports in found.items()}

    def bonds(self) -> Iterator[Bond]:
        """Yield the two reports of each copy, sorted."""
        rows = self._connection.rows("SELECT copy, source FROM copies ORDER BY copy, source")
        return map(Bond._make, rows)

    def origin(self, wanted: OriginId) -> Origin:
        """Return one origin.

        Raises:
            BrokenRecord: something names it, and it is not there.
        """
        return self._named(rows.ORIGINS, Origin, wanted)

    def rejected(self) -> tuple[Rejected, ...]:
        """Return the inputs that were not read, sorted; those the reader gave up on included."""
        found = self._connection.rows("SELECT path, reason, detail FROM rejected")
        try:
            refused = {Rejected(row["path"], Reason(row["reason"]), row["detail"]) for row in found}
        except ValueError as fault:
            raise BrokenRecord(f"{self._connection.path}: rejected: {fault}") from fault
        return tuple(sorted({*refused, *self.failed()}))

    def failed(self) -> tuple[Rejected, ...]:
        """Return the reports that were admitted and that the reader gave up on, sorted."""
        found = self._connection.rows(
            "SELECT path, failed FROM readings JOIN reports ON id = report"
            " WHERE failed IS NOT NULL ORDER BY 1, 2"
        )
        return tuple(Rejected(row["path"], Reason.UNREADABLE, row["failed"]) for row in found)

    def standing(self, report: ReportId) -> Standing | None:
        """Return the origin and story of a report; `None` when it was added since the last build."""
        row = self._connection.row("SELECT * FROM membership WHERE report = ?", (report,))
        return None if row is None else Standing(row["origin"], row["story"])

    def written(self, report: ReportId) -> Written:
        """Return when a report was written, as far as is known."""
        found = self._find(rows.WRITTEN, Written, report)
        return found if found is not None else Written(report=report, when=None)

    def quotes(self) -> Iterator[Quote]:
        """Yield every quote of every story."""
        return self._all(rows.QUOTES, Quote)

    def events(self) -> Iterator[Event]:
        """Yield every merged event."""
        return self._all(rows.EVENTS, Event)

    def copies(self) -> Iterator[Copy]:
        """Yield every pair of reports that share text."""
        return self._all(rows.COPIES, Copy)

    def copies_of(self, reports: Iterable[ReportId]) -> tuple[Copy, ...]:
        """Return the copies that any of these reports is an end of, sorted by id."""
        found: dict[str, Copy] = {}
        for report in reports:
            for row in self._connection.rows(
                "SELECT id, body FROM copies WHERE copy = ? OR source = ?", (report, report)
            ):
                found.setdefault(row["id"], rows.from_json(Copy, row["body"]))
        return tuple(found[copy] for copy in sorted(found))

    def origins(self) -> Iterator[Origin]:
        """Yield every independent origin."""
        return self._all(rows.ORIGINS, Origin)

    def disagreements(self) -> Iterator[Disagreement]:
        """Yield every thing told differently."""
        return self._all(rows.DISAGREEMENTS, Disagreement)

    def findings(self) -> Iterator[Finding]:
        """Yield every finding."""
        return self._all(rows.FINDINGS, Finding)

    def findings_of(self, report: ReportId) -> tuple[Finding, ...]:
        """Return what there is to know about one report, sorted by id."""
        found = self._connection.rows(
            "SELECT body FROM findings WHERE report = ? ORDER BY id", (report,)
        )
        return tuple(rows.from_json(Finding, row["body"]) for row in found)

    def story_ids(self) -> tuple[StoryId, ...]:
        """Return the ids of all stories, sorted."""
        found = self._connection.rows("SELECT id FROM stories ORDER BY id")
        return tuple(StoryId(row["id"]) for row in found)

    def accounts(self) -> Iterator[Account]:
        """Yield the account of every story."""
        for story in self.story_ids():
            yield self.account(story)

    def account(self, story: StoryId) -> Account:
        """Return everything known of one story.

        Raises:
            UsageError: there is no such story.
        """
        stored = self._story(story)
        parts = stored.parts
        return replace(
            stored.account,
            quotes=tuple(self._named(rows.QUOTES, Quote, part) for part in parts["quotes"]),
            events=tuple(self._named(rows.EVENTS, Event, part) for part in parts["events"]),
            disagreements=tuple(
                self._named(rows.DISAGREEMENTS, Disagreement, part)
                for part in parts["disagreements"]
            ),
            findings=tuple(self._named(rows.FINDINGS, Finding, part) for part in parts["findings"]),
            written=tuple(self._named(rows.WRITTEN, Written, part) for part in parts["written"]),
        )

    def reasons(self, story: StoryId) -> tuple[str, ...]:
        """Return why the reports of a story were joined."""
        return rows.reasons_from_json(self._story_row(story)["reasons"])

    def all_reasons(self) -> dict[StoryId, tuple[str, ...]]:
        """Return, for each story, why its reports were joined."""
        found = self._connection.rows("SELECT id, reasons FROM stories")
        return {StoryId(row["id"]): rows.reasons_from_json(row["reasons"]) for row in found}

    def find(self, wanted: str) -> Named | None:
        """Return the noun of this id, of whatever kind, `None` when there is none."""
        return (
            self._find(rows.EVENTS, Event, wanted)
            or self._find(rows.QUOTES, Quote, wanted)
            or self._find(rows.COPIES, Copy, wanted)
            or self._find(rows.ORIGINS, Origin, wanted)
            or self._find(rows.DISAGREEMENTS, Disagreement, wanted)
            or self._find(rows.FINDINGS, Finding, wanted)
        )

    def search(self, words: str) -> tuple[ReportId, ...]:
        """Return the reports that hold all of these words, best first."""
        terms = " ".join(
            '"' + word.replace('"', '""') + '"' for word in words.replace("\0", " ").split()
        )
        if not terms:
            return ()
        found = self._connection.rows(
            "SELECT reports.id FROM reports_fts JOIN reports ON number = reports_fts.rowid"
            " WHERE reports_fts MATCH ? ORDER BY rank, reports.id",
            (terms,),
        )
        return tuple(ReportId(row["id"]) for row in found)

    def noted(self, key: str) -> str | None:
        """Return one line of the record's own state, `None` when never noted."""
        row = self._connection.row("SELECT value FROM meta WHERE key = ?", (key,))
        return None if row is None else str(row["value"])

    def run(self) -> dict[str, object]:
        """Return the last run: versions, options, counts, seconds and memory of each stage."""
        noted = self.noted("run")
        return {} if noted is None else dict(json.loads(noted))

    def _report(self, row: Row) -> Report:
        found = self._connection.rows(
            "SELECT path FROM paths WHERE report = ? ORDER BY path", (row["id"],)
        )
        return rows.report_from_row(dict(row), tuple(path["path"] for path in found))

    def _story(self, story: StoryId) -> rows.StoredStory:
        return rows.story_from_body(self._story_row(story)["body"])

    def _story_row(self, story: StoryId) -> Row:
        row = self._connection.row("SELECT body, reasons FROM stories WHERE id = ?", (story,))
        if row is None:
            raise UsageError(
                f"{story}: no such story; see them with: rashomon show {self._connection.path}"
            )
        return row

    def _all(self, table: rows.Table, kind: type[Noun]) -> Iterator[Noun]:
        sql = f"SELECT body FROM {table.name} ORDER BY {table.id_column}"
        for row in self._connection.rows(sql):
            yield rows.from_json(kind, row["body"])

    def _find(self, table: rows.Table, kind: type[Noun], wanted: str) -> Noun | None:
        sql = f"SELECT body FROM {table.name} WHERE {table.id_column} = ?"
        row = self._connection.row(sql, (wanted,))
        return None if row is None else rows.from_json(kind, row["body"])

    def _named(self, table: rows.Table, kind: type[Noun], wanted: str) -> Noun:
        found = self._find(table, kind, wanted)
        if found is None:
            raise BrokenRecord(f"{self._connection.path}: {table.name} lacks {wanted}")
        return found
