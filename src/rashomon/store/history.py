"""The runs of a record, and what is new, changed or gone since one of them."""

from collections.abc import Iterator
from itertools import groupby

from rashomon.nouns.changes import Change, How, Kind, Run
from rashomon.nouns.errors import BrokenRecord
from rashomon.nouns.ids import ReportId, StoryId
from rashomon.store.connection import Connection, SqlValue


class History:
    """What the runs of one record changed; triggers keep it (migrations/0011_history.sql)."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def end_run(self, stamp: str) -> None:
        """Say that a run ended, at an ISO 8601 time in UTC; what changes later is of the next."""
        with self._connection.transaction():
            self._connection.write("INSERT INTO runs (ended) VALUES (?)", (stamp,))

    def last(self) -> Run | None:
        """Return the last run that ended, `None` when none has."""
        return next(self._runs("ORDER BY number DESC"), None)

    def run(self, number: int) -> Run | None:
        """Return a run by its number, `None` when it has not been."""
        return next(self._runs("WHERE number = ?", number), None)

    def run_before(self, stamp: str) -> Run | None:
        """Return the last run that ended at a time or before it (ISO 8601, UTC)."""
        return next(self._runs("WHERE ended <= ? ORDER BY number DESC", stamp), None)

    def runs_after(self, number: int) -> tuple[Run, ...]:
        """Return the runs after one of them, in order."""
        return tuple(self._runs("WHERE number > ? ORDER BY number", number))

    def is_running(self) -> bool:
        """Say whether something changed since the last run ended."""
        return bool(
            self._connection.number(
                "SELECT EXISTS (SELECT 1 FROM history"
                " WHERE run > (SELECT coalesce(max(number), 0) FROM runs))"
            )
        )

    def changes_after(self, number: int) -> Iterator[Change]:
        """Yield what is not as it was when a run ended, sorted by kind and id.

        What came and went again is not told, nor what is as it was before.
        """
        found = self._connection.rows(
            "SELECT * FROM history WHERE run > ? ORDER BY kind, id, run", (number,)
        )
        for (kind, identity), group in groupby(found, key=lambda row: (row["kind"], row["id"])):
            rows = list(group)
            was, now = rows[0]["was"], rows[-1]["now"]
            if was == now:
                continue
            try:
                yield Change(
                    kind=Kind(kind),
                    id=identity,
                    how=How.NEW if was is None else How.GONE if now is None else How.CHANGED,
                    about=rows[-1]["about"],
                    parent=rows[-1]["parent"],
                )
            except ValueError as fault:
                raise BrokenRecord(f"{self._connection.path}: history: {fault}") from fault

    def reports_of(self, story: StoryId) -> tuple[ReportId, ...]:
        """Return the reports of a story, sorted."""
        found = self._connection.rows(
            "SELECT report FROM membership WHERE story = ? ORDER BY report", (story,)
        )
        return tuple(ReportId(row["report"]) for row in found)

    def story_sizes(self) -> dict[StoryId, int]:
        """Return how many reports each story has."""
        found = self._connection.rows(
            "SELECT story, count(*) FROM membership WHERE story IS NOT NULL GROUP BY story"
        )
        return {StoryId(row[0]): row[1] for row in found}

    def _runs(self, which: str, *values: SqlValue) -> Iterator[Run]:
        for row in self._connection.rows(f"SELECT number, ended FROM runs {which}", values):
            yield Run(*tuple(row))
