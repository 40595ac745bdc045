"""What a record keeps of how its reports were grouped: by slices of time, and the seams between."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from rashomon.nouns.ids import ReportId
from rashomon.store.connection import Connection

SliceKey = tuple[
    int, int, bool
]  # first day, day after the last (ordinals), with the undated or not
SeamKey = tuple[int, int]  # first day of the slice before, day after the last of the slice after

_UNDATED = 0  # in place of a day that is not known; ordinals begin with 1


@dataclass(frozen=True, slots=True)
class Outlined:
    """The outline of a report as JSON, and the day the report is filed under (an ordinal).

    The JSON is empty where the report is not to be grouped; `day` is `None` where it is unknown.
    """

    report: ReportId
    body: str
    day: int | None


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
            "SELECT day, count(*) FROM outlines WHERE day IS NOT NULL GROUP BY day"
        )
        return {row[0] or None: row[1] for row in found}

    def day(self, report: ReportId) -> tuple[int | None] | None:
        """Return the day one report is filed under, in a tuple; `None` if it is not grouped."""
        row = self._connection.row(
            "SELECT day FROM outlines WHERE report = ? AND day IS NOT NULL", (report,)
        )
        return None if row is None else (row["day"] or None,)

    def outlines(self, key: SliceKey) -> Iterator[tuple[ReportId, str]]:
        """Yield (report, outline as JSON) of the reports of a slice."""
        start, stop, undated = key
        days = [(_UNDATED, _UNDATED + 1)] if undated else []
        for first, after in (*days, (max(start, _UNDATED + 1), stop)):
            for row in self._connection.rows(
                "SELECT report, body FROM outlines WHERE day >= ? AND day < ?", (first, after)
            ):
                yield ReportId(row["report"]), str(row["body"])

    def save(self, outliner: str, batch: Iterable[Outlined]) -> None:
        """Write outlines, in place of former ones of the same reports."""
        rows = (
            (one.report, outliner, one.body, (one.day or _UNDATED) if one.body else None)
            for one in batch
        )
        self._connection.write_many("REPLACE INTO outlines VALUES (?, ?, ?, ?)", rows)

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
