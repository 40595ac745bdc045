"""What was removed from a record and is kept out of it: marks, and whether something bears one."""

from rashomon.nouns.removals import (
    Asked,
    Mark,
    MarkKind,
    Removal,
    Removed,
    marks_against,
    outlet_mark,
    path_mark,
    url_mark,
)  # fmt: skip
from rashomon.nouns.reports import Report
from rashomon.store.connection import Connection
from rashomon.store.selecting import select
from rashomon.store.taking_out import is_unwiped, take_out, wipe
from rashomon.store.view import View


class Removals:
    """Removes from one record, and keeps out of it what was removed."""

    def __init__(self, connection: Connection, view: View) -> None:
        self._connection = connection
        self._view = view

    def bars(self, report: Report) -> bool:
        """Say whether a report was removed and is not to come back."""
        return bears_any(self._connection, marks_against(report))

    def select(self, asked: Asked) -> Removal:
        """Return what goes when this is asked for.

        Raises:
            UsageError: something asked for is not in the record.
        """
        return select(self._connection, self._view, asked)

    def take_out(self, removal: Removal, stamp: str, why: str) -> None:
        """Remove reports, all that was read in them and all that cites them, in one transaction.

        What follows from the reports that stay is to be derived anew; the file is to be wiped.
        """
        take_out(self._connection, removal, stamp, why)
        for report in removal.reports:
            self._view.forget(report)

    def wipe(self) -> None:
        """Write the file anew, so that nothing of what was removed is left in its bytes.

        Raises:
            UsageError: another program reads the record and keeps its former state alive.
        """
        wipe(self._connection)

    def is_unwiped(self) -> bool:
        """Say whether something was removed and its bytes may still lie in the file."""
        return is_unwiped(self._connection)

    def marks(self) -> tuple[tuple[Mark, str, str, str], ...]:
        """Return every mark with the mark of what was asked for, when and why, sorted."""
        found = self._connection.rows(
            "SELECT kind, mark, asked, stamp, why FROM removed ORDER BY kind, mark"
        )
        return tuple((Mark(MarkKind(row[0]), row[1]), row[2], row[3], row[4]) for row in found)

    def keep(self, mark: Mark, asked: str, stamp: str, why: str) -> None:
        """Keep out what bears a mark from now on."""
        with self._connection.transaction():
            self._connection.write(
                "INSERT OR IGNORE INTO removed VALUES (?, ?, ?, ?, ?)",
                (mark.mark, mark.kind.value, asked, stamp, why),
            )

    def made(self) -> tuple[Removed, ...]:
        """Return the removals that were made, the first first."""
        found = self._connection.rows(
            "SELECT stamp, asked, why, kind, count(*) FROM removed"
            " GROUP BY stamp, asked, why, kind ORDER BY stamp, asked, why, kind"
        )
        made: dict[tuple[str, str, str], list[tuple[MarkKind, int]]] = {}
        for row in found:
            one = (row["stamp"], row["asked"], row["why"])
            made.setdefault(one, []).append((MarkKind(row["kind"]), row[4]))
        return tuple(
            Removed(stamp=stamp, asked=asked, why=why, marks=tuple(marks))
            for (stamp, asked, why), marks in made.items()
        )

    def lift(self, asked: Asked) -> int:
        """Let in again what was removed by asking for this; return how many marks went."""
        marks = [
            *asked.reports,
            *map(path_mark, asked.reports),
            *(outlet_mark(name).mark for name in asked.outlets),
            *(url_mark(url).mark for url in asked.urls),
        ]
        with self._connection.transaction():
            marks += [
                by for report in asked.reports if (by := self._path_asked(report)) is not None
            ]
            return sum(
                self._connection.write("DELETE FROM removed WHERE ? IN (mark, asked)", (mark,))
                for mark in marks
            )

    def _path_asked(self, report: str) -> str | None:
        """Return the mark of the path by which a report was removed, `None` if by anything else."""
        row = self._connection.row(
            "SELECT asked FROM removed WHERE mark = ? AND asked LIKE 'path-%'", (report,)
        )
        return None if row is None else str(row["asked"])


def bears_any(connection: Connection, marks: tuple[Mark, ...]) -> bool:
    """Say whether one of these marks is kept."""
    if not connection.number("SELECT EXISTS (SELECT 1 FROM removed)"):
        return False
    asked = "SELECT EXISTS (SELECT 1 FROM removed WHERE mark = ?)"
    return any(connection.number(asked, (mark.mark,)) for mark in marks)
