"""What people decided, as the record keeps it: rulings are added, never changed and never deleted."""

import json
import re
from collections.abc import Collection, Iterable

from rashomon.nouns.errors import BrokenRecord, UsageError
from rashomon.nouns.ids import EventId, ReportId, StoryId
from rashomon.nouns.ruling_lines import from_line, to_line
from rashomon.nouns.rulings import ActorName, Ruling
from rashomon.nouns.spans import Span
from rashomon.store.connection import Connection, SqlValue
from rashomon.store.derivatives import insert

_WORD = re.compile(r"\w+")


class Rulings:
    """Reads and adds the rulings of one record."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, rulings: Iterable[Ruling]) -> int:
        """Add rulings, all or none; return how many are new."""
        with self._connection.transaction():
            before = self.count()
            for ruling in rulings:
                row: dict[str, SqlValue] = {
                    "id": ruling.id, "kind": ruling.kind.value, "stamp": ruling.when,
                    "who": ruling.who, "body": to_line(ruling),
                }  # fmt: skip
                insert(self._connection, "rulings", row)
            return self.count() - before

    def count(self) -> int:
        """Return how many there are."""
        return self._connection.number("SELECT count(*) FROM rulings")

    def all(self) -> tuple[Ruling, ...]:
        """Return every ruling, undone and overruled ones too, sorted by id."""
        found = self._connection.rows("SELECT id, body FROM rulings ORDER BY id")
        return tuple(self._ruling(str(row["id"]), str(row["body"])) for row in found)

    def find(self, ruling: str) -> Ruling | None:
        """Return the ruling of this id, `None` when there is none."""
        row = self._connection.row("SELECT id, body FROM rulings WHERE id = ?", (ruling,))
        return None if row is None else self._ruling(str(row["id"]), str(row["body"]))

    def report_at(self, path: str) -> ReportId | None:
        """Return the report that came by a path, the first by id of several, `None` for none."""
        row = self._connection.row(
            "SELECT report FROM paths WHERE path = ? ORDER BY report", (path,)
        )
        return None if row is None else ReportId(row["report"])

    def may_name(self, actor: ActorName) -> frozenset[ReportId]:
        """Return the reports that can name an actor: all words of its name in the text, or its key.

        It rests on reports and readings alone, not on what a build made of them.
        """
        found = {
            ReportId(row["report"])
            for row in self._connection.rows(
                "SELECT DISTINCT report FROM persons WHERE key = ?", (actor.key,)
            )
        }
        words = " ".join(f'"{word}"' for word in _WORD.findall(actor.name))
        if words:
            found.update(
                ReportId(row["id"])
                for row in self._connection.rows(
                    "SELECT reports.id FROM reports_fts JOIN reports ON number = reports_fts.rowid"
                    " WHERE reports_fts MATCH ?",
                    (words,),
                )
            )
        return frozenset(found)

    def told_by(self, span: Span) -> EventId | None:
        """Return the event that words tell: of those they overlap the one they share most with."""
        row = self._connection.row(
            "SELECT owner FROM spans WHERE report = ?1 AND owner_kind = 'events'"
            " AND role = 'tellings.trigger' AND start < ?3 AND \"end\" > ?2"
            ' ORDER BY min("end", ?3) - max(start, ?2) DESC, start LIMIT 1',
            (span.report, span.start, span.end),
        )
        return None if row is None else EventId(row["owner"])

    def told_in(self, story: StoryId, keys: Collection[str]) -> frozenset[str]:
        """Return which of these actors take part or speak in a story."""
        if not keys:
            return frozenset()
        found = self._connection.rows(
            "WITH named (key) AS (SELECT value FROM json_each(?1))"
            " SELECT key FROM parts WHERE key IN named AND story = ?2"
            " UNION SELECT key FROM speakers JOIN membership USING (report)"
            " WHERE key IN named AND story = ?2",
            (json.dumps(sorted(keys)), story),
        )
        return frozenset(str(row["key"]) for row in found)

    def _ruling(self, identity: str, body: str) -> Ruling:
        try:
            ruling = from_line(body)
        except UsageError as fault:
            raise BrokenRecord(f"{self._connection.path}: {identity}: {fault}") from fault
        if ruling.id != identity:
            raise BrokenRecord(f"{self._connection.path}: {identity}: holds {ruling.id}")
        return ruling
