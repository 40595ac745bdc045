"""Rulings in, what holds out: which are in force, undone or overruled, and what follows for a story.

Nothing hangs on the order in which rulings were added: of two that contradict one another the later
holds (by `when`, then id), whatever follows from others included: one and two the same, two and three
the same, then one and three not: the oldest of these that stands in the way is overruled.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rashomon.nouns.ids import ReportId
from rashomon.nouns.rulings import ActorName, Ruling, RulingId, RulingKind, Whole, identity
from rashomon.nouns.spans import Span

Pair = tuple[ReportId, ReportId]
SpanPair = tuple[Span, Span]
ActorPair = tuple[ActorName, ActorName]

_SAME = frozenset({RulingKind.SAME_STORY, RulingKind.SAME_EVENT, RulingKind.SAME_ACTOR})


class Standing(StrEnum):
    """Whether a ruling holds."""

    IN_FORCE = "in force"
    UNDONE = "undone"
    OVERRULED = "overruled"


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a ruling stands, and by which other it does not hold."""

    standing: Standing
    by: RulingId | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """A ruling as it stands in a record; it waits while what it is about is not in the record."""

    ruling: Ruling
    verdict: Verdict
    waits: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Touch:
    """How many things of one kind (a table of the record) are new, changed and gone."""

    kind: str
    new: int
    changed: int
    gone: int

    def __bool__(self) -> bool:
        return bool(self.new or self.changed or self.gone)


@dataclass(frozen=True, slots=True)
class Settled:
    """What came of rulings: how many are new, and what changed in the record, kind by kind."""

    new: int
    touched: tuple[Touch, ...] = ()


@dataclass(frozen=True, slots=True)
class DecidedDate:
    """The day on which somebody decided that a report was written."""

    day: date
    who: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """What people decided of some reports, or of all: sorted, without whom, but for dates.

    `actors` are groups of names of one actor each, the one it goes by first.
    """

    same_stories: tuple[Pair, ...] = ()
    other_stories: tuple[Pair, ...] = ()
    same_events: tuple[SpanPair, ...] = ()
    other_events: tuple[SpanPair, ...] = ()
    actors: tuple[tuple[ActorName, ...], ...] = ()
    other_actors: tuple[ActorPair, ...] = ()
    no_copies: tuple[Pair, ...] = ()
    dates: tuple[tuple[ReportId, DecidedDate], ...] = ()


NOTHING = Decided()
"""What is decided where nobody decided anything."""


def verdicts(rulings: Iterable[Ruling]) -> dict[RulingId, Verdict]:
    """Return how each ruling stands."""
    known = {ruling.id: ruling for ruling in rulings}
    found = _undone(known)
    held = [known[one] for one in known if one not in found]
    for ruling, by in _contested(sorted(held, key=_latest_first, reverse=True)):
        found[ruling] = (
            Verdict(Standing.IN_FORCE) if by is None else Verdict(Standing.OVERRULED, by)
        )
    return found


def in_force(rulings: Iterable[Ruling]) -> tuple[Ruling, ...]:
    """Return the rulings that hold, sorted by id."""
    known = sorted(rulings, key=lambda one: one.id)
    stand = verdicts(known)
    return tuple(one for one in known if stand[one.id].standing is Standing.IN_FORCE)


def decided(rulings: Iterable[Ruling]) -> Decided:
    """Return what follows from rulings of which some may be undone or overruled."""
    held = in_force(rulings)
    of: Mapping[RulingKind, list[Ruling]] = defaultdict(list)
    for ruling in held:
        of[ruling.kind].append(ruling)
    events = _spans(of[RulingKind.SAME_EVENT])
    across = {_pair(one.report, two.report) for one, two in events if one.report != two.report}
    return Decided(
        same_stories=tuple(sorted({*_reports(of[RulingKind.SAME_STORY]), *across})),
        other_stories=_reports(of[RulingKind.NOT_SAME_STORY]),
        same_events=events,
        other_events=_spans(of[RulingKind.NOT_SAME_EVENT]),
        actors=_groups(_names(of[RulingKind.SAME_ACTOR])),
        other_actors=_names(of[RulingKind.NOT_SAME_ACTOR]),
        no_copies=_reports(of[RulingKind.NOT_COPY]),
        dates=tuple(sorted(
            ((one.reports()[0], DecidedDate(one.day, one.who))
             for one in of[RulingKind.DATE] if one.day is not None),
            key=lambda pair: pair[0],
        )),
    )  # fmt: skip


def for_story(whole: Decided, reports: Sequence[ReportId], named: frozenset[str]) -> Decided:
    """Return what concerns one story of these reports, where actors of the keys `named` may occur.

    What concerns no story by itself (stories, copies) is left out.
    """
    inside = frozenset(reports)
    return Decided(
        same_events=_within(whole.same_events, inside),
        other_events=_within(whole.other_events, inside),
        actors=tuple(
            group for group in whole.actors if any(one.key in named for one in group)
        ),
        other_actors=tuple(
            pair for pair in whole.other_actors if any(one.key in named for one in pair)
        ),
        dates=tuple(pair for pair in whole.dates if pair[0] in inside),
    )  # fmt: skip


def _undone(known: Mapping[RulingId, Ruling]) -> dict[RulingId, Verdict]:
    """Return the rulings that an undoing in force undoes; those of a circle (forged ids) all count so."""
    waiting = dict.fromkeys(known, 0)
    for ruling in known.values():
        if ruling.undoes in waiting:
            waiting[ruling.undoes] += 1
    undone: dict[RulingId, Verdict] = {}
    ready = sorted(one for one, number in waiting.items() if not number)
    while ready:
        ruling = known[ready.pop()]
        target = ruling.undoes
        if target is None or target not in known:
            continue
        if ruling.id not in undone:
            first = (
                min(undone[target].by or ruling.id, ruling.id) if target in undone else ruling.id
            )
            undone[target] = Verdict(Standing.UNDONE, first)
        waiting[target] -= 1
        if not waiting[target]:
            ready.append(target)
    for one, number in waiting.items():
        if number:
            undone[one] = Verdict(Standing.UNDONE)
    return undone


def _latest_first(ruling: Ruling) -> tuple[str, RulingId]:
    return ruling.when, ruling.id


def _contested(
    latest_first: Sequence[Ruling],
) -> Iterable[tuple[RulingId, RulingId | None]]:
    """Yield each ruling with the later one that it contradicts, `None` where it contradicts none."""
    stories, events, actors = _Partition(), _Partition(), _Partition()
    dates: dict[ReportId, Ruling] = {}
    for ruling in latest_first:
        kind, about = ruling.kind, ruling.about
        by: RulingId | None = None
        if kind is RulingKind.DATE:
            held = dates.setdefault(ruling.reports()[0], ruling)
            by = held.id if held.day != ruling.day else None
        elif kind in {RulingKind.SAME_ACTOR, RulingKind.NOT_SAME_ACTOR}:
            by = actors.take(ruling, *map(identity, about))
        elif kind in {RulingKind.SAME_STORY, RulingKind.NOT_SAME_STORY}:
            by = stories.take(ruling, *map(identity, about))
        elif kind is RulingKind.NOT_SAME_EVENT:
            by = events.take(ruling, *map(identity, about))
        elif kind is RulingKind.SAME_EVENT:
            ends = [one.report for one in about if isinstance(one, Span)]
            by = events.against(ruling, *map(identity, about)) or stories.against(ruling, *ends)
            if by is None:
                events.take(ruling, *map(identity, about))
                stories.take(ruling, *ends)
        yield ruling.id, by


class _Partition:
    """What is the same and what is not, as far as rulings say; the first taken hold."""

    def __init__(self) -> None:
        self._home: dict[str, str] = {}
        self._members: dict[str, list[str]] = {}
        self._joined: dict[str, RulingId] = {}  # group -> the latest that made it
        self._apart: dict[str, dict[str, RulingId]] = defaultdict(dict)

    def against(self, ruling: Ruling, one: str, other: str) -> RulingId | None:
        """Return a ruling taken before that contradicts this one."""
        left, right = self._root(one), self._root(other)
        if ruling.kind in _SAME:
            return self._apart[left].get(right)
        return self._joined[left] if left == right else None

    def take(self, ruling: Ruling, one: str, other: str) -> RulingId | None:
        """Take a ruling unless another contradicts it; return that."""
        by = self.against(ruling, one, other)
        left, right = self._root(one), self._root(other)
        if by is not None or left == right:
            return by
        if ruling.kind in _SAME:
            self._join(left, right, ruling.id)
        else:
            self._apart[left].setdefault(right, ruling.id)
            self._apart[right].setdefault(left, ruling.id)
        return None

    def _root(self, item: str) -> str:
        if item not in self._home:
            self._home[item], self._members[item] = item, [item]
        return self._home[item]

    def _join(self, left: str, right: str, ruling: RulingId) -> None:
        kept, gone = sorted((left, right), key=lambda one: (-len(self._members[one]), one))
        for item in self._members[gone]:
            self._home[item] = kept
        self._members[kept] += self._members.pop(gone)
        self._joined[kept] = self._joined.get(kept) or ruling
        for third, by in self._apart.pop(gone, {}).items():
            del self._apart[third][gone]
            self._apart[third].setdefault(kept, by)
            self._apart[kept].setdefault(third, by)


def _pair(one: ReportId, other: ReportId) -> Pair:
    return min(one, other), max(one, other)


def _reports(rulings: Iterable[Ruling]) -> tuple[Pair, ...]:
    named = ([one.report for one in each.about if isinstance(one, Whole)] for each in rulings)
    return tuple(sorted({_pair(one, other) for one, other in named}))


def _spans(rulings: Iterable[Ruling]) -> tuple[SpanPair, ...]:
    named = (sorted(one for one in each.about if isinstance(one, Span)) for each in rulings)
    return tuple(sorted({(one, other) for one, other in named}))


def _names(rulings: Iterable[Ruling]) -> tuple[ActorPair, ...]:
    named = (
        sorted((one for one in each.about if isinstance(one, ActorName)), key=_goes_by)
        for each in rulings
    )
    return tuple(
        sorted({(one, other) for one, other in named}, key=lambda pair: tuple(map(_goes_by, pair)))
    )


def _groups(pairs: Sequence[ActorPair]) -> tuple[tuple[ActorName, ...], ...]:
    """Return the names that pairs make one, by whom a Wikidata id tells first, then the longest."""
    home: dict[str, set[ActorName]] = {}
    for one, other in pairs:
        joined = {one, other} | home.get(one.key, set()) | home.get(other.key, set())
        for name in joined:
            home[name.key] = joined
    groups = {tuple(sorted(group, key=_goes_by)) for group in home.values()}
    return tuple(sorted(groups, key=lambda group: _goes_by(group[0])))


def _goes_by(name: ActorName) -> tuple[bool, int, str, str, str]:
    return (
        name.wikidata is None, -len(name.name), name.name, name.country or "", name.wikidata or "",
    )  # fmt: skip


def _within(pairs: Iterable[SpanPair], inside: frozenset[ReportId]) -> tuple[SpanPair, ...]:
    return tuple(
        pair for pair in pairs if pair[0].report in inside and pair[1].report in inside
    )  # fmt: skip
