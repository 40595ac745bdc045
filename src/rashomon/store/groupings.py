"""What a record keeps of how its reports were grouped: by slices of time, and the seams between."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from rashomon.nouns.ids import ReportId
from rashomon.store.connection import Connection

SliceKey = tuple[
    int, int, bool
]  # first day, day after the last (ordinals), with the undated or not
SeamKey = tuple[int, int]  # first day of the slice before, day after the last of the slice after


@dataclass(frozen=True, slots=True)
class Grouping:
    """All slices and seams there are now; those with a body are new, the others stay as they are."""

    slices: Mapping[SliceKey, str | None]
    seams: Mapping[SeamKey, str | None]


class Groupings:
    """Reads and writes slices and seams; whoever writes holds the transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def days(self) -> dict[int | None, int]:
        """Return how many reports are filed under each day (an ordinal; `None`: undated)."""
        found = self._connection.rows(
            "SELECT day, count(*) FROM outlines WHERE body <> '' GROUP BY day"
        )
        return {_ordinal(row[0]): row[1] for row in found}

    def day(self, report: ReportId) -> tuple[int | None] | None:
        """Return the day one report is filed under, in a tuple; `None` if it is not grouped."""
        row = self._connection.row(
            "SELECT day FROM outlines WHERE report = ? AND body <> ''", (report,)
        )
        return None if row is None else (_ordinal(row[0]),)

    def outlines(self, key: SliceKey) -> Iterator[tuple[ReportId, str]]:
        """Yield (report, outline as JSON) of the reports of a slice."""
        start, stop, undated = key
        sql = "SELECT report, body FROM outlines WHERE body <> '' AND "
        if undated:
            for row in self._connection.rows(sql + "day IS NULL"):
                yield ReportId(row["report"]), str(row["body"])
        if start < stop:
            for row in self._connection.rows(
                sql + "day >= ? AND day < ?", (_written(start), _written(stop))
            ):
                yield ReportId(row["report"]), str(row["body"])

    def slices(self) -> Iterator[tuple[SliceKey, str]]:
        """Yield every slice with its groups as JSON."""
        for row in self._connection.rows("SELECT start, stop, undated, body FROM slices"):
            yield (row["start"], row["stop"], bool(row["undated"])), str(row["body"])

    def seams(self) -> Iterator[tuple[SeamKey, str]]:
        """Yield every seam with its ties as JSON."""
        for row in self._connection.rows("SELECT start, stop, body FROM seams"):
            yield (row["start"], row["stop"]), str(row["body"])

    def keep(self, grouping: Grouping) -> None:
        """Write what is new, and delete what is not there any more."""
        for slice_key in [key for key, _ in self.slices() if key not in grouping.slices]:
            self._connection.write(
                "DELETE FROM slices WHERE start = ? AND stop = ? AND undated = ?", slice_key
            )
        for seam_key in [key for key, _ in self.seams() if key not in grouping.seams]:
            self._connection.write("DELETE FROM seams WHERE start = ? AND stop = ?", seam_key)
        new = ((*key, body) for key, body in grouping.slices.items() if body is not None)
        self._connection.write_many("REPLACE INTO slices VALUES (?, ?, ?, ?)", new)
        ties = ((*key, body) for key, body in grouping.seams.items() if body is not None)
        self._connection.write_many("REPLACE INTO seams VALUES (?, ?, ?)", ties)


def _ordinal(day: str | None) -> int | None:
    return None if day is None else date.fromisoformat(day).toordinal()


def _written(day: int) -> str:
    """Return a day as ISO 8601; one beyond the calendar as its bound."""
    if day > date.max.toordinal():
        return "~"  # after every digit
    return date.fromordinal(max(day, 1)).isoformat()
