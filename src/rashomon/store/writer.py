"""Writes to the record: batches that change nothing when repeated, each in one transaction."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from rashomon.nouns.account import Account, Finding, Written
from rashomon.nouns.copies import Copy, Origin
from rashomon.nouns.errors import BrokenRecord
from rashomon.nouns.ids import OriginId, ReportId, StoryId
from rashomon.nouns.readings import Reading
from rashomon.nouns.rejected import Rejected
from rashomon.nouns.reports import Report
from rashomon.nouns.spans import Span
from rashomon.nouns.stories import Story
from rashomon.store import rows
from rashomon.store.connection import Connection, SqlValue
from rashomon.store.view import View
from rashomon.store.walk import spans_under

DERIVED = (
    "spans", "findings", "disagreements", "copies", "events", "quotes", "written", "membership",
    "origins", "stories",
)  # fmt: skip

# What comes beside a text and may change how it is read: a new value means reading it again.
BESIDE = ("title", "authors", "date", "language", "extractor")


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """A reading to keep: by which reader, and why the reader gave up if it did."""

    reading: Reading
    reader: str
    failed: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Derived:
    """All that follows from the reports of a record together.

    `accounts` may be a generator: it is drawn inside the transaction. `findings` and `written` are
    those of reports without a story.
    """

    stories: tuple[Story, ...]
    accounts: Iterable[Account]
    copies: tuple[Copy, ...]
    origins: tuple[Origin, ...]
    findings: tuple[Finding, ...] = ()
    written: tuple[Written, ...] = ()


class Writer:
    """Writes to one record. Every method is one transaction: all of it or nothing."""

    def __init__(self, connection: Connection, view: View) -> None:
        self._connection = connection
        self._view = view  # the record's own, so that what is written is read anew

    def add(self, batch: Sequence[Report | Rejected]) -> int:
        """Add reports and rejected inputs; return how many reports are new.

        A report already there gains its paths and nothing else, unless the new path sorts first:
        then what came beside the text is that path's, so that the order of adding does not matter.
        """
        with self._connection.transaction():
            return sum(
                self._reject(given) if isinstance(given, Rejected) else self._admit(given)
                for given in batch
            )

    def save_readings(self, batch: Iterable[Read]) -> None:
        """Keep readings, in place of former ones of the same reports."""
        with self._connection.transaction():
            for read in batch:
                report = self._view.report(read.reading.report)
                body = rows.reading_to_json(read.reading)
                self._insert(
                    "readings",
                    {
                        "report": report.id,
                        "reader": read.reader,
                        "digest": rows.reading_digest(body, report.text),
                        "body": body,
                        "failed": read.failed,
                    },
                    verb="REPLACE",
                )
                self._forget_signature(report.id)

    def save_signatures(self, signer: str, batch: Iterable[tuple[ReportId, bytes]]) -> None:
        """Keep signatures, in place of former ones of the same reports."""
        with self._connection.transaction():
            for report, body in batch:
                row: dict[str, SqlValue] = {"report": report, "signer": signer, "body": body}
                self._insert("signatures", row, verb="REPLACE")

    def replace_derived(self, derived: Derived, deriver: str) -> None:
        """Put what follows from the reports in place of the former, in one transaction.

        `deriver` names the version and options of the stages after the reader.

        Raises:
            BrokenRecord: a span or an id in it does not hold; the former rows stay.
        """
        with self._connection.transaction():
            self._connection.write("PRAGMA defer_foreign_keys = ON")
            for table in DERIVED:
                self._connection.write(f"DELETE FROM {table}")
            self._keep_all(rows.ORIGINS, derived.origins)
            self._keep_all(rows.COPIES, derived.copies)
            self._keep_all(rows.FINDINGS, derived.findings)
            self._keep_all(rows.WRITTEN, derived.written)
            reasons = {story.id: story.reasons for story in derived.stories}
            story_of: dict[ReportId, StoryId] = {}
            for account in derived.accounts:
                self._keep_account(account, reasons.get(account.story, ()))
                story_of.update((report, account.story) for report in account.reports)
            origin_of = {
                report: origin.id for origin in derived.origins for report in origin.reports
            }
            self._join(origin_of, story_of)
            self.note("deriver", deriver, alone=False)
            self.note("derived_from", self._view.state(), alone=False)

    def note(self, key: str, value: str, *, alone: bool = True) -> None:
        """Keep one line of the record's own state; `alone` in a transaction of its own."""
        if alone:
            with self._connection.transaction():
                self._insert("meta", {"key": key, "value": value}, verb="REPLACE")
        else:
            self._insert("meta", {"key": key, "value": value}, verb="REPLACE")

    def _reject(self, rejected: Rejected) -> int:
        row = {"path": rejected.path, "reason": rejected.reason.value, "detail": rejected.detail}
        self._insert("rejected", row, verb="INSERT OR IGNORE")
        return 0

    def _admit(self, report: Report) -> int:
        known = self._view.find_report(report.id)
        if known is None:
            first = replace(report, path=min(report.path, *report.paths))
            self._insert("reports", rows.report_row(first))
        elif min(report.paths) < known.path:
            self._rename(report, known)
        for path in (report.path, *report.paths):
            row: dict[str, SqlValue] = {"path": path, "report": report.id}
            self._insert("paths", row, verb="INSERT OR IGNORE")
            self._connection.write("DELETE FROM rejected WHERE path = ?", (path,))
        self._view.forget(report.id)
        return int(known is None)

    def _rename(self, report: Report, known: Report) -> None:
        new, old = rows.report_row(report), rows.report_row(known)
        for column in ("path", "raw_sha256", *BESIDE):
            if new[column] != old[column]:
                sql = f"UPDATE reports SET {column} = ? WHERE id = ?"
                self._connection.write(sql, (new[column], report.id))
        if any(new[column] != old[column] for column in BESIDE):
            self._connection.write("DELETE FROM readings WHERE report = ?", (report.id,))
            self._forget_signature(report.id)

    def _forget_signature(self, report: ReportId) -> None:
        self._connection.write("DELETE FROM signatures WHERE report = ?", (report,))

    def _keep_account(self, account: Account, reasons: tuple[str, ...]) -> None:
        for table, nouns in (
            (rows.QUOTES, account.quotes),
            (rows.EVENTS, account.events),
            (rows.DISAGREEMENTS, account.disagreements),
            (rows.FINDINGS, account.findings),
            (rows.WRITTEN, account.written),
        ):
            self._keep_all(table, nouns)
        self._insert("stories", rows.story_row(account, reasons))
        self._keep_spans("stories", account.story, rows.story_spans(account))

    def _keep_all(self, table: rows.Table, nouns: Iterable[object]) -> None:
        for noun in nouns:
            columns = table.columns(noun)
            self._insert(table.name, {**columns, "body": rows.to_json(noun)})
            self._keep_spans(table.name, str(columns[table.id_column]), spans_under(noun))

    def _keep_spans(self, kind: str, owner: str, spans: Iterable[tuple[str, Span]]) -> None:
        self._connection.write_many(
            "INSERT INTO spans VALUES (?, ?, ?, ?, ?, ?, ?, ?)", self._span_rows(kind, owner, spans)
        )

    def _span_rows(
        self, kind: str, owner: str, spans: Iterable[tuple[str, Span]]
    ) -> Iterator[tuple[SqlValue, ...]]:
        for ordinal, (role, span) in enumerate(spans):
            try:
                words = self._view.report(span.report).cut(span)
            except ValueError as fault:
                raise BrokenRecord(f"{kind} {owner}: {role}: {fault}") from fault
            yield kind, owner, role, ordinal, span.report, span.start, span.end, words

    def _join(self, origin_of: dict[ReportId, OriginId], story_of: dict[ReportId, StoryId]) -> None:
        for report in sorted(origin_of):
            self._insert(
                "membership",
                {"report": report, "origin": origin_of[report], "story": story_of.get(report)},
            )

    def _insert(self, table: str, row: Mapping[str, SqlValue], *, verb: str = "INSERT") -> None:
        names = ", ".join(row)
        marks = ", ".join("?" * len(row))
        # Tables and columns are our own names; values are always bound.
        sql = f"{verb} INTO {table} ({names}) VALUES ({marks})"
        self._connection.write(sql, tuple(row.values()))
