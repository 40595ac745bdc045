"""`Copied`: the copies of a record as they will be, asked report by report."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from rashomon.nouns.copies import Bond, Copy
from rashomon.nouns.ids import CopyId, ReportId
from rashomon.store.view import View

Ends = tuple[ReportId, ReportId]


class Copied:
    """The copies that the record has and keeps, and those that are new.

    `gone` are the ids of those that it has and does not keep; `view` is `None` where it keeps none.
    """

    def __init__(self, view: View | None, gone: Iterable[Copy], fresh: Iterable[Copy]) -> None:
        self._view = view
        self.gone = tuple(sorted(gone, key=lambda copy: copy.id))
        self.fresh = tuple(sorted(fresh, key=lambda copy: copy.id))
        self._gone: frozenset[CopyId] = frozenset(copy.id for copy in self.gone)
        self._fresh: dict[ReportId, list[Copy]] = defaultdict(list)
        for copy in self.fresh:
            self._fresh[copy.copy].append(copy)
            self._fresh[copy.source].append(copy)

    def of(self, report: ReportId) -> tuple[Copy, ...]:
        """Return the copies that a report is an end of, sorted by id."""
        found = list(self._fresh.get(report, ()))
        if self._view is not None:
            found += (copy for copy in self._view.copies_of([report]) if copy.id not in self._gone)
        return tuple(sorted(found, key=lambda copy: copy.id))

    def made_by(self, report: ReportId) -> tuple[Copy, ...]:
        """Return the copies in which a report is the copy, sorted by id."""
        return tuple(copy for copy in self.of(report) if copy.copy == report)

    def changed(self) -> frozenset[ReportId]:
        """Return the reports that are an end of a copy that goes or is new."""
        ends = (ends_of(copy) for copy in (*self.gone, *self.fresh))
        return frozenset(report for pair in ends for report in pair)

    def all(self) -> list[Copy]:
        """Return every copy."""
        kept = () if self._view is None else self._view.copies()
        return [*(copy for copy in kept if copy.id not in self._gone), *self.fresh]

    def bonds(self) -> list[Bond]:
        """Return the two reports of every copy."""
        kept = () if self._view is None else self._view.bonds()
        gone = frozenset(Bond(copy.copy, copy.source) for copy in self.gone)
        held = [bond for bond in kept if bond not in gone]
        return [*held, *(Bond(copy.copy, copy.source) for copy in self.fresh)]

    def closure(
        self, reports: Iterable[ReportId], beside: Iterable[Sequence[ReportId]]
    ) -> tuple[frozenset[ReportId], list[Ends]]:
        """Return the reports that copies connect with some reports, and the edges among them.

        `beside` are groups that are connected besides: versions of one page.
        """
        families: dict[ReportId, list[ReportId]] = defaultdict(list)
        for first, *others in beside:
            for other in others:
                families[first].append(other)
                families[other].append(first)
        reached: set[ReportId] = set()
        edges: list[Ends] = []
        waiting = list(reports)
        while waiting:
            report = waiting.pop()
            if report in reached:
                continue
            reached.add(report)
            near = [(copy.copy, copy.source) for copy in self.of(report)]
            near += [(report, other) for other in families[report]]
            edges += near
            waiting += (each for edge in near for each in edge if each not in reached)
        return frozenset(reached), edges


def ends_of(copy: Copy) -> Ends:
    """Return the two reports of a copy, the smaller id first."""
    return min(copy.copy, copy.source), max(copy.copy, copy.source)
