"""Under which keys reports are filed, and which of them were compared: asked by key, never whole."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from rashomon.nouns.ids import ReportId
from rashomon.store.connection import Connection

_HALF = 1 << 63
_KIND = "report-"
_FEW = 8  # late postings are of one report in so many at most


def number_of(report: ReportId) -> int:
    """Return a report's id as a signed number of 64 bits; numbers are in the order of ids."""
    return int(report.removeprefix(_KIND), 16) - _HALF


def report_of(number: int) -> ReportId:
    """Return the id that `number_of` made a number of."""
    return ReportId(f"{_KIND}{number + _HALF:016x}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairing:
    """What changes in postings and pairs; reports and keys are signed numbers of 64 bits.

    `anew`: all postings that were there go first. `sizes` has (shingles, facts) of each report that is newly
    filed, `rows` its (key, report). `gone` and `new` are pairs, smaller number first.
    """

    anew: bool
    sizes: Mapping[int, tuple[int, int]]
    rows: Iterable[tuple[int, int]]
    gone: tuple[tuple[int, int], ...]
    new: tuple[tuple[int, int], ...]


class Pairings:
    """Reads and writes the postings and pairs of one record; whoever writes holds the transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def is_filed(self, report: int) -> bool:
        """Say whether a report is in the postings."""
        return self._connection.row("SELECT 1 FROM filed WHERE report = ?", (report,)) is not None

    def heads(self, keys: Iterable[int], most: int) -> Iterator[tuple[int, str]]:
        """Yield (key, reports) of the first `most` reports under each of some keys; below 0: of all.

        Reports are parted by commas: they are many, to be read as one array. A key may come twice,
        with more than so many altogether, the first among them always.
        """
        asked = json.dumps(list(keys))
        for table in ("postings", "late_postings"):
            found = self._connection.rows(
                f"SELECT value, (SELECT group_concat(report) FROM (SELECT report FROM {table}"
                " WHERE key = value ORDER BY report LIMIT ?)) FROM json_each(?)",
                (most, asked),
            )
            for key, reports in map(tuple, found):
                if reports is not None:
                    yield key, str(reports)

    def sizes(self, reports: Iterable[int]) -> dict[int, tuple[int, int]]:
        """Return (shingles, facts) of those of some reports that are filed."""
        found = self._connection.rows(
            "SELECT report, shingles, facts FROM json_each(?) CROSS JOIN filed ON report = value",
            (json.dumps(list(reports)),),
        )
        return {row[0]: (row[1], row[2]) for row in found}

    def pairs_of(self, reports: Iterable[int]) -> list[tuple[int, int]]:
        """Return the pairs that have one of some reports in them, smaller number first, sorted."""
        found = self._connection.rows(
            "SELECT DISTINCT min(one, other), max(one, other) FROM json_each(?)"
            " CROSS JOIN pairs ON one = value ORDER BY 1, 2",
            (json.dumps(list(reports)),),
        )
        return [(row[0], row[1]) for row in found]

    def pairs(self) -> Iterator[tuple[int, int]]:
        """Yield all pairs, smaller number first, sorted."""
        for row in self._connection.rows("SELECT one, other FROM pairs WHERE one < other"):
            yield row[0], row[1]

    def keep(self, pairing: Pairing) -> None:
        """Write what changes."""
        write_many = self._connection.write_many
        if pairing.anew:
            for table in ("postings", "late_postings", "filed"):
                self._connection.write(f"DELETE FROM {table}")
        write_many("DELETE FROM pairs WHERE one = ? AND other = ?", _both_ways(pairing.gone))
        late = not pairing.anew
        filed = ((report, *sizes, late) for report, sizes in sorted(pairing.sizes.items()))
        write_many("REPLACE INTO filed VALUES (?, ?, ?, ?)", filed)
        table = "late_postings" if late else "postings"
        write_many(f"INSERT OR IGNORE INTO {table} VALUES (?, ?)", pairing.rows)
        write_many("INSERT OR IGNORE INTO pairs VALUES (?, ?)", _both_ways(pairing.new))
        self._put_together()

    def _put_together(self) -> None:
        """Put late postings with the others when they are no longer few."""
        counted = self._connection.row("SELECT count(*), ifnull(sum(late), 0) FROM filed")
        if counted is None or counted[1] * _FEW <= counted[0]:
            return
        self._connection.write(
            "INSERT OR IGNORE INTO postings SELECT key, report FROM late_postings ORDER BY 1, 2"
        )
        self._connection.write("DELETE FROM late_postings")
        self._connection.write("UPDATE filed SET late = 0 WHERE late")


def _both_ways(pairs: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    return sorted(pair for one, other in pairs for pair in ((one, other), (other, one)))
