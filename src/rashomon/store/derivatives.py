"""The derived tables: what of them goes, what stays, what is new, inside one open transaction."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from rashomon.nouns.account import Account, Finding, Written
from rashomon.nouns.copies import Copy, Origin
from rashomon.nouns.errors import BrokenRecord
from rashomon.nouns.ids import ReportId, StoryId
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

_OF_REPORT = (("quotes", "id"), ("findings", "id"), ("written", "report"))
_OF_STORY = (("events", "id", "story"), ("disagreements", "id", "story"), ("stories", "id", "id"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Derived:
    """All that follows from the reports of a record together.

    `accounts` may be a generator: it is drawn inside the transaction. `findings` and `written` are
    those of reports without a story. `kept` are stories whose accounts, as the record holds them,
    still follow; they are not among `accounts`. `bases` says what each account is made from.
    """

    stories: tuple[Story, ...]
    accounts: Iterable[Account]
    copies: tuple[Copy, ...]
    origins: tuple[Origin, ...]
    findings: tuple[Finding, ...] = ()
    written: tuple[Written, ...] = ()
    kept: frozenset[StoryId] = frozenset()
    bases: Mapping[StoryId, str] = field(default_factory=dict)


class Derivatives:
    """Writes to the derived tables; whoever calls holds the transaction."""

    def __init__(self, connection: Connection, view: View) -> None:
        self._connection = connection
        self._view = view

    def clear(self, kept: frozenset[StoryId]) -> None:
        """Delete what the record holds of all stories but these, and of reports without a story.

        Copies, origins and memberships stay where any story does: they are swapped one by one.
        """
        if not kept:
            for table in DERIVED:
                self._connection.write(f"DELETE FROM {table}")
            return
        for story in self._view.story_ids():
            if story not in kept:
                self._clear_reports("story = ?", (story,))
                for table, key, column in _OF_STORY:
                    self._delete(table, key, f"{column} = ?", (story,))
        self._clear_reports("story IS NULL", ())

    def _clear_reports(self, which: str, values: tuple[SqlValue, ...]) -> None:
        reports = f"report IN (SELECT report FROM membership WHERE {which})"
        for table, key in _OF_REPORT:
            self._delete(table, key, reports, values)

    def _delete(self, table: str, key: str, where: str, values: tuple[SqlValue, ...]) -> None:
        # Tables, columns and conditions are our own words; values are always bound.
        self._connection.write(
            f"DELETE FROM spans WHERE owner_kind = '{table}'"
            f" AND owner IN (SELECT {key} FROM {table} WHERE {where})",
            values,
        )
        self._connection.write(f"DELETE FROM {table} WHERE {where}", values)

    def swap(self, table: rows.Table, nouns: Iterable[object]) -> None:
        """Make a table hold just these; rows that are the same stay untouched."""
        former = {
            str(row[0]): row[1]
            for row in self._connection.rows(f"SELECT {table.id_column}, body FROM {table.name}")
        }
        fresh: list[object] = []
        for noun in nouns:
            name = str(table.columns(noun)[table.id_column])
            if former.get(name) == rows.to_json(noun):
                del former[name]
            else:
                fresh.append(noun)
        for name in former:
            self._delete(table.name, table.id_column, f"{table.id_column} = ?", (name,))
        self.keep(table, fresh)

    def keep(self, table: rows.Table, nouns: Iterable[object]) -> None:
        """Add rows to a table, with their spans."""
        for noun in nouns:
            columns = table.columns(noun)
            insert(self._connection, table.name, {**columns, "body": rows.to_json(noun)})
            self._keep_spans(table.name, str(columns[table.id_column]), spans_under(noun))

    def explain(self, stories: Iterable[Story]) -> None:
        """Say of stories that are there why their reports were joined."""
        for story in stories:
            self._connection.write(
                "UPDATE stories SET reasons = ? WHERE id = ?",
                (rows.reasons_to_json(story.reasons), story.id),
            )

    def keep_account(self, account: Account, basis: str) -> None:
        """Add a story with all its parts, not yet explained."""
        for table, nouns in (
            (rows.WRITTEN, account.written),  # first: the day of a quote rests on it
            (rows.QUOTES, account.quotes),
            (rows.EVENTS, account.events),
            (rows.DISAGREEMENTS, account.disagreements),
            (rows.FINDINGS, account.findings),
        ):
            self.keep(table, nouns)
        row = {**rows.story_row(account), "reasons": rows.reasons_to_json(()), "basis": basis}
        insert(self._connection, "stories", row)
        self._keep_spans("stories", account.story, rows.story_spans(account))

    def join(self, origins: Iterable[Origin], story_of: Mapping[ReportId, StoryId]) -> None:
        """Say of each report to which origin and story it belongs, and by which seal."""
        former = {
            row["report"]: (row["origin"], row["story"], row["seal"])
            for row in self._connection.rows("SELECT * FROM membership")
        }
        seals = self._view.seals()
        origin_of = {report: origin.id for origin in origins for report in origin.reports}
        for report in sorted(origin_of):
            belongs = (origin_of[report], story_of.get(report), seals.get(report, ""))
            if former.pop(report, None) != belongs:
                self._connection.write(
                    "REPLACE INTO membership VALUES (?, ?, ?, ?)", (report, *belongs)
                )
        for report in former:
            self._connection.write("DELETE FROM membership WHERE report = ?", (report,))

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


def insert(
    connection: Connection, table: str, row: Mapping[str, SqlValue], *, verb: str = "INSERT"
) -> None:
    """Add one row to a table, given by column."""
    names = ", ".join(row)
    marks = ", ".join("?" * len(row))
    # Tables and columns are our own names; values are always bound.
    connection.write(f"{verb} INTO {table} ({names}) VALUES ({marks})", tuple(row.values()))
