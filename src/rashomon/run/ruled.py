"""What people decided of a record, as a derivation asks for it; without rulings it changes nothing."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from functools import cached_property

from rashomon.group.profiles import Outline
from rashomon.group.rulings import ruled_stories
from rashomon.nouns.copies import Bond, Copy
from rashomon.nouns.ids import ReportId
from rashomon.nouns.options import GroupOptions
from rashomon.nouns.rulings import ActorName, RulingId, RulingKind
from rashomon.nouns.spans import Span
from rashomon.nouns.stories import Story
from rashomon.nouns.verdicts import NOTHING, Decided, Pair, decided, for_story
from rashomon.run.outline_json import from_json as outline_from
from rashomon.store.record import Record


class Ruled:
    """The rulings of a record as they stand when it is derived."""

    def __init__(self, record: Record) -> None:
        self._view = record.view
        self._kept = record.rulings
        self._rulings = record.rulings.all()
        self.decided: Decided = decided(self._rulings)

    @property
    def ids(self) -> tuple[RulingId, ...]:
        """The ids of all rulings, sorted."""
        return tuple(one.id for one in self._rulings)

    @property
    def pairs(self) -> frozenset[Pair]:
        """The pairs that any ruling ever said to be no copy: what was found of them does not hold."""
        ends = (one.reports() for one in self._rulings if one.kind is RulingKind.NOT_COPY)
        return frozenset((one, other) for one, other in ends)

    def copies(self, found: Iterable[Copy]) -> tuple[Copy, ...]:
        """Return the copies but those that are decided to be none."""
        wrong = frozenset(self.decided.no_copies)
        return tuple(
            copy
            for copy in found
            if not wrong or (min(copy.copy, copy.source), max(copy.copy, copy.source)) not in wrong
        )

    def stories(
        self, found: tuple[Story, ...], bonds: Iterable[Bond], options: GroupOptions
    ) -> tuple[Story, ...]:
        """Return the stories as decided; `bonds` are all reports that share text."""
        if not (self.decided.same_stories or self.decided.other_stories):
            return found
        return ruled_stories(found, self.decided, bonds, self._outlines, options)

    def of_story(self, reports: Sequence[ReportId]) -> Decided:
        """Return what is decided within a story of these reports."""
        if self.decided == NOTHING:
            return NOTHING
        named = (key for key, naming in self._naming.items() if not naming.isdisjoint(reports))
        return for_story(self.decided, reports, frozenset(named))

    def touched(self, seen: str) -> frozenset[ReportId]:
        """Return the reports of which something else is decided now than by the rulings `seen`.

        `seen` are their ids, parted by spaces. What follows from other reports is what it was.
        """
        then = frozenset(seen.split())
        if then.issuperset(one.id for one in self._rulings):
            return frozenset()
        former = decided(one for one in self._rulings if one.id in then)
        found: set[ReportId] = set()
        for was, now in zip(_parts(former), _parts(self.decided), strict=True):
            for change in was ^ now:
                for name in _names(change):
                    found |= self._kept.may_name(name)
                found |= _reports(change)
        return frozenset(one for one in found if self._view.find_report(one) is not None)

    @cached_property
    def _naming(self) -> dict[str, frozenset[ReportId]]:
        """The reports that may name each actor that is decided of, by its key."""
        groups = (*self.decided.actors, *self.decided.other_actors)
        named = sorted(
            {name for group in groups for name in group}, key=lambda one: (one.key, one.name)
        )
        found: dict[str, frozenset[ReportId]] = {}
        for name in named:
            found[name.key] = found.get(name.key, frozenset()) | self._kept.may_name(name)
        return found

    def _outlines(self, reports: Sequence[ReportId]) -> Sequence[Outline]:
        found = ((report, self._view.outline(report)) for report in reports)
        return [outline_from(report, body) for report, body in found if body]


def _parts(whole: Decided) -> tuple[frozenset[object], ...]:
    """Return what is decided, one set for each sort."""
    return tuple(frozenset(getattr(whole, one.name)) for one in fields(whole))


def _names(change: object) -> Iterator[ActorName]:
    if isinstance(change, ActorName):
        yield change
    elif isinstance(change, tuple):
        for part in change:
            yield from _names(part)


def _reports(change: object) -> frozenset[ReportId]:
    """Return the reports that something decided is about."""
    if isinstance(change, Span):
        return frozenset({change.report})
    if isinstance(change, tuple):
        return frozenset().union(*map(_reports, change))
    return frozenset({ReportId(change)}) if isinstance(change, str) else frozenset()
