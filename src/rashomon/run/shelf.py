"""`Shelf`: where any process of a build finds the reports and readings of its record."""

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from rashomon.nouns.ids import ReportId
from rashomon.nouns.readings import Reading, ReadReport
from rashomon.nouns.reports import Report
from rashomon.store.connection import MEMORY
from rashomon.store.record import open_record
from rashomon.store.rows import reading_from_json
from rashomon.store.view import View

AT_HAND = 64  # read reports kept decoded; one of 800 words takes about 1 MiB


@dataclass(frozen=True, slots=True)
class Parcel:
    """Some reports of a record with their readings as JSON, for machines that have no record."""

    packed: dict[ReportId, tuple[Report, str | None]]

    def read_report(self, report: ReportId) -> ReadReport:
        """Return one of them, decoded."""
        noun, body = self.packed[report]
        bare = Reading(report=report)
        return ReadReport(noun, bare if body is None else reading_from_json(report, body))


class Shelf:
    """Read reports of one record, the last used at hand; only its path travels between processes.

    Make it when every report is read: what is at hand is not read again.
    """

    def __init__(self, path: str, view: View | Parcel) -> None:
        self._path = path
        self._view = view
        self._at_hand: OrderedDict[ReportId, ReadReport] = OrderedDict()

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        if isinstance(self._view, Parcel):
            return Shelf, (self._path, self._view)
        if self._path == MEMORY:
            raise TypeError("a record in memory is not to be had in another process")
        return _opened, (self._path,)

    def holding(self, reports: Iterable[ReportId]) -> "Shelf":
        """Return a shelf of these reports alone, which travels whole; they are not decoded here."""
        if isinstance(self._view, Parcel):
            return self
        packed = {
            report: (self._view.report(report), self._view.reading_body(report))
            for report in sorted(set(reports))
        }
        return Shelf(self._path, Parcel(packed))

    def read_report(self, report: ReportId) -> ReadReport:
        """Return a report with its reading."""
        found = self._at_hand.get(report)
        if found is None:
            found = self._at_hand[report] = self._view.read_report(report)
            if len(self._at_hand) > AT_HAND:
                self._at_hand.popitem(last=False)
        self._at_hand.move_to_end(report)
        return found


@cache
def _opened(path: str) -> Shelf:
    """Return this process's own shelf; its record stays open until the process ends."""
    return Shelf(path, open_record(path).view)
