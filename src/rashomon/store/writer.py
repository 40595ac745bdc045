"""Writes to the record: batches that change nothing when repeated, each in one transaction."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from rashomon.nouns.ids import ReportId, StoryId
from rashomon.nouns.readings import Reading
from rashomon.nouns.rejected import Rejected
from rashomon.nouns.reports import Report
from rashomon.nouns.rulings import RulingId
from rashomon.store import rows
from rashomon.store.connection import Connection, SqlValue
from rashomon.store.derivatives import Derivatives, Derived, insert
from rashomon.store.groupings import Groupings, Outlined
from rashomon.store.pairings import Pairings
from rashomon.store.view import View

# What comes beside a text and may change how it is read: a new value means reading it again.
BESIDE = ("title", "authors", "date", "language", "extractor")


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """A reading to keep: by which reader, and why the reader gave up if it did."""

    reading: Reading
    reader: str
    failed: str | None = None


class Writer:
    """Writes to one record. Every method is one transaction: all of it or nothing."""

    def __init__(self, connection: Connection, view: View) -> None:
        self._connection = connection
        self._view = view  # the record's own, so that what is written is read anew
        self._derivatives = Derivatives(connection, view)
        self._pairings = Pairings(connection)
        self._groupings = Groupings(connection)

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
                self._forget_signed(report.id)

    def save_signatures(self, signer: str, batch: Iterable[tuple[ReportId, bytes]]) -> None:
        """Keep signatures, in place of former ones of the same reports."""
        with self._connection.transaction():
            for report, body in batch:
                row: dict[str, SqlValue] = {"report": report, "signer": signer, "body": body}
                self._insert("signatures", row, verb="REPLACE")

    def save_outlines(self, outliner: str, batch: Iterable[Outlined]) -> None:
        """Keep outlines, in place of former ones of the same reports."""
        with self._connection.transaction():
            self._groupings.save(outliner, batch)

    def replace_derived(
        self, derived: Derived, deriver: str, *, lost: Callable[[], int] = int
    ) -> None:
        """Bring what follows from the reports up to date, in one transaction.

        `deriver` names the version and options of the stages after the reader; `lost` tells, once
        all accounts are drawn, how many comparisons and stories could not be made whole.

        Raises:
            BrokenRecord: a span or an id in it does not hold; the former rows stay.
        """
        with self._connection.transaction():
            self._connection.write("PRAGMA defer_foreign_keys = ON")
            self._derivatives.clear(derived.former)
            self._derivatives.keep(rows.ORIGINS, derived.origins)
            self._derivatives.keep(rows.COPIES, derived.copies)
            self._derivatives.keep(rows.FINDINGS, derived.findings)
            self._derivatives.keep(rows.WRITTEN, derived.written)
            story_of: dict[ReportId, StoryId] = {}
            for account in derived.accounts:
                self._derivatives.keep_account(account, derived.bases.get(account.story, ""))
                story_of.update((report, account.story) for report in account.reports)
            self._derivatives.explain(derived.stories)
            self._derivatives.join(derived.origins, story_of)
            if derived.pairing is not None:
                self._pairings.keep(derived.pairing)
            if derived.grouping is not None:
                self._groupings.keep(derived.grouping)
            self._settle(derived.rulings)
            self.note("deriver", deriver, alone=False)
            self.note("lost", str(lost()), alone=False)

    def settle(self) -> None:
        """Say that what the record holds follows from its reports as they are."""
        with self._connection.transaction():
            self._settle(None)

    def note(self, key: str, value: str, *, alone: bool = True) -> None:
        """Keep one line of the record's own state; `alone` in a transaction of its own."""
        if alone:
            with self._connection.transaction():
                self._insert("meta", {"key": key, "value": value}, verb="REPLACE")
        else:
            self._insert("meta", {"key": key, "value": value}, verb="REPLACE")

    def _settle(self, rulings: Sequence[RulingId] | None) -> None:
        self._derivatives.seal()
        kept_to = self._view.ruling_ids() if rulings is None else rulings
        self.note("derived_from", str(len(kept_to)), alone=False)
        self.note("rulings_seen", " ".join(kept_to), alone=False)

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
            self._forget_signed(report.id)

    def _forget_signed(self, report: ReportId) -> None:
        for table in ("signatures", "outlines"):
            self._connection.write(f"DELETE FROM {table} WHERE report = ?", (report,))

    def _insert(self, table: str, row: Mapping[str, SqlValue], *, verb: str = "INSERT") -> None:
        insert(self._connection, table, row, verb=verb)
