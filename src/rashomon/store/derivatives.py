"""The derived tables: what of them goes, what stays, what is new, inside one open transaction."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from rashomon.nouns.account import Account, Finding, Written
from rashomon.nouns.copies import Copy, Origin
from rashomon.nouns.errors import BrokenRecord
from rashomon.nouns.ids import CopyId, OriginId, ReportId, StoryId
from rashomon.nouns.rulings import RulingId
from rashomon.nouns.spans import Span
from rashomon.nouns.stories import Story
from rashomon.store import rows
from rashomon.store.connection import Connection, SqlValue
from rashomon.store.groupings import Grouping
from rashomon.store.pairings import Pairing
from rashomon.store.view import View
from rashomon.store.walk import spans_under

DERIVED = (
    "spans", "findings", "disagreements", "copies", "events", "quotes", "written", "membership",
    "origins", "stories",
)  # fmt: skip

_OF_REPORT = (("quotes", "id"), ("findings", "id"), ("written", "report"))
_OF_STORY = (("events", "id", "story"), ("disagreements", "id", "story"), ("stories", "id", "id"))


@dataclass(frozen=True, slots=True)
class Former:
    """What of the last derivation goes: these copies, origins and stories with all their parts.

    `reports` are those of which quotes, findings and the day of writing go, whatever their story.
    """

    copies: tuple[CopyId, ...] = ()
    origins: tuple[OriginId, ...] = ()
    stories: tuple[StoryId, ...] = ()
    reports: tuple[ReportId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Derived:
    """What is new in all that follows from the reports of a record together.

    `former` goes before; `None`: everything does. `accounts` may be a generator: it is drawn inside
    the transaction. `stories` are those of the accounts, and others whose reasons changed.
    `findings` and `written` are those of reports without a story. `bases` says what each account is
    made from, `pairing` and `grouping` what is kept of how pairs and stories were found. `rulings` are
    those that it keeps to; `None`: all there are.
    """

    stories: tuple[Story, ...]
    accounts: Iterable[Account]
    copies: tuple[Copy, ...]
    origins: tuple[Origin, ...]
    findings: tuple[Finding, ...] = ()
    written: tuple[Written, ...] = ()
    former: Former | None = None
    bases: Mapping[StoryId, str] = field(default_factory=dict)
    pairing: Pairing | None = None
    grouping: Grouping | None = None
    rulings: tuple[RulingId, ...] | None = None


class Derivatives:
    """Writes to the derived tables; whoever calls holds the transaction."""

    def __init__(self, connection: Connection, view: View) -> None:
        self._connection = connection
        self._view = view

    def clear(self, former: Former | None) -> None:
        """Delete what goes; of memberships in what goes only the story is forgotten."""
        if former is None:
            for table in DERIVED:
                self._connection.write(f"DELETE FROM {table}")
            return
        for story in former.stories:
            self._clear_reports("SELECT report FROM membership WHERE story = ?", story)
            for table, key, column in _OF_STORY:
                self._delete(table, key, f"{column} = ?", (story,))
            self._connection.write("UPDATE membership SET story = NULL WHERE story = ?", (story,))
        for report in former.reports:
            self._clear_reports("SELECT ?", report)
        for table, gone in (("copies", former.copies), ("origins", former.origins)):
            for identity in gone:
                self._delete(table, "id", "id = ?", (identity,))

    def _clear_reports(self, which: str, value: str) -> None:
        for table, key in _OF_REPORT:
            self._delete(table, key, f"report IN ({which})", (value,))

    def _delete(self, table: str, key: str, where: str, values: tuple[SqlValue, ...]) -> None:
        # Tables, columns and conditions are our own words; values are always bound.
        self._connection.write(
            f"DELETE FROM spans WHERE owner_kind = '{table}'"
            f" AND owner IN (SELECT {key} FROM {table} WHERE {where})",
            values,
        )
        self._connection.write(f"DELETE FROM {table} WHERE {where}", values)

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
        """Say of reports to which origin and story they belong; where neither is new, nothing."""
        self._connection.write_many(
            "INSERT INTO membership VALUES (?, ?, NULL, '')"
            " ON CONFLICT DO UPDATE SET origin = excluded.origin",
            ((report, origin.id) for origin in origins for report in origin.reports),
        )
        self._connection.write_many(
            "UPDATE membership SET story = ? WHERE report = ?",
            ((story, report) for report, story in sorted(story_of.items())),
        )

    def seal(self) -> None:
        """Say of stale reports as what they were derived from; none is stale after."""
        seals = [(self._view.seal(report), report) for report in self._view.stale()]
        self._connection.write_many("UPDATE membership SET seal = ? WHERE report = ?", seals)
        self._connection.write("DELETE FROM stale")

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
