"""The reports of one slice in groups, each with what is needed to join it over a seam."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rashomon.group.clusters import Clusters, clusters
from rashomon.group.cohesion import Expected
from rashomon.group.profiles import Outline, Profiles, counted, told_by, weighed
from rashomon.group.same_event import reasons
from rashomon.group.slices import Slice, filed_under
from rashomon.language.linkage import connected
from rashomon.nouns.copies import CopyEnds
from rashomon.nouns.ids import ReportId
from rashomon.nouns.options import GroupOptions

Bound = Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Group:
    """Reports of one slice that tell one story, sorted by id.

    `reasons` say why each after the first is in it. `within` is how alike they are, in [0, 1], as
    `cohesion` measures it. `first` and `last` are the days (ordinals) between which they are filed,
    both 0 for the undated. `early` and `late` are those that stand for it at the seam before and
    after the slice, sorted; empty where none is near.
    """

    reports: tuple[ReportId, ...]
    reasons: tuple[str, ...]
    within: float
    first: int
    last: int
    early: tuple[ReportId, ...] = ()
    late: tuple[ReportId, ...] = ()


@dataclass(frozen=True, slots=True)
class Sliced:
    """A slice and its groups, sorted by their first report; each report in one of them."""

    slice: Slice
    groups: tuple[Group, ...]


def group_slice(
    within: Slice, outlines: Sequence[Outline], copies: Sequence[CopyEnds], options: GroupOptions
) -> Sliced:
    """Return the groups of all reports of one slice, whatever their order.

    `copies` may name other reports, which are left alone. Reports are grouped twice: roughly by
    what is rare in the background, then by what is rare there and among the rough stories.
    """
    ordered = sorted(outlines, key=lambda one: one.report)
    bound = _copied_pairs([one.report for one in ordered], copies)
    roughly = Expected(options.rough_threshold, options.rough_pairs)
    counts = counted(ordered)
    rough = clusters(weighed(counts, options), bound, roughly, options).members
    made = weighed(counts, options, told_by(ordered, rough), len(rough))
    found = clusters(made, bound, Expected(options.threshold, options.expected_pairs), options)
    why = _Reasons(made, found, bound)
    ends = _Ends(within, ordered, bound, options)
    return Sliced(
        within,
        tuple(
            Group(
                reports=tuple(made.reports[item] for item in members),
                reasons=why.of(members),
                within=alike,
                first=min(ends.days[item] for item in members),
                last=max(ends.days[item] for item in members),
                early=ends.early(members),
                late=ends.late(members),
            )
            for members, alike in zip(found.members, found.within, strict=True)
        ),
    )


def _copied_pairs(ids: Sequence[ReportId], copies: Sequence[CopyEnds]) -> list[tuple[int, int]]:
    place = {report: number for number, report in enumerate(ids)}
    pairs = (
        (place[copy.copy], place[copy.source])
        for copy in copies
        if copy.copy in place and copy.source in place
    )
    return sorted((min(pair), max(pair)) for pair in pairs)


class _Reasons:
    """Why reports are in one group: for each after the first its best pair with one before it."""

    def __init__(self, made: Profiles, found: Clusters, bound: Bound) -> None:
        self._made = made
        self._scores = found.scores
        self._beside = _beside(found.scores, bound)

    def of(self, members: Sequence[int]) -> tuple[str, ...]:
        """Return the reasons of one group."""
        ids, inside = self._made.reports, set(members)
        told: list[str] = []
        for item in members[1:]:
            beside = self._beside.get(item, {})
            near = {other: copied for other, copied in beside.items() if other in inside}
            held = sorted(other for other, copied in near.items() if copied)
            if held:
                told.append(copied_reason(ids[held[0]], ids[item]))
            elif near:
                best = max(near, key=lambda other: (self._scores[other, item], -other))
                told.append(alike_reason(self._made, best, item, self._scores[best, item]))
        return tuple(told)


def copied_reason(one: ReportId, other: ReportId) -> str:
    """Return why a copy and its source, by id, are in one story."""
    return f"{one} and {other}: one is a copy of the other"


def alike_reason(made: Profiles, one: int, other: int, score: float) -> str:
    """Return why two reports, by number, that are so alike are in one story."""
    why = "; ".join(reasons(made, one, other))
    return f"{made.reports[one]} and {made.reports[other]}: likeness {score:.3f}; {why}"


def _beside(
    scores: Mapping[tuple[int, int], float], bound: Bound
) -> Mapping[int, Mapping[int, bool]]:
    """Return, for each report, the smaller ones it was paired with, and whether as a copy."""
    beside: dict[int, dict[int, bool]] = defaultdict(dict)
    for low, high in scores:
        beside[high][low] = False
    for low, high in bound:
        beside[high][low] = True
    return beside


class _Ends:
    """Which reports stand for a group at the ends of its slice.

    They are those filed nearest to the end, `options.seam_reports` at most, within
    `options.window_days` of it; of copies of each other, one.
    """

    def __init__(
        self, within: Slice, ordered: Sequence[Outline], bound: Bound, options: GroupOptions
    ) -> None:
        self.days = [filed_under(one) or 0 for one in ordered]
        self._ids = [one.report for one in ordered]
        self._unit: dict[int, int] = {}
        for root, items in connected(len(ordered), bound).items():
            self._unit.update(dict.fromkeys(items, root))
        self._slice = within
        self._options = options

    def early(self, members: Sequence[int]) -> tuple[ReportId, ...]:
        """Return those at the beginning of the slice."""
        return self._nearest({item: self.days[item] - self._slice.start for item in members})

    def late(self, members: Sequence[int]) -> tuple[ReportId, ...]:
        """Return those at its end."""
        return self._nearest({item: self._slice.stop - 1 - self.days[item] for item in members})

    def _nearest(self, away: Mapping[int, int]) -> tuple[ReportId, ...]:
        """Return the reports of fewest days to the end, given how many each is from it."""
        if self._slice.undated:
            return ()
        found: dict[int, int] = {}
        for item in sorted(away, key=lambda item: (away[item], item)):
            if away[item] < self._options.window_days:
                found.setdefault(self._unit[item], item)
        chosen = sorted(list(found.values())[: self._options.seam_reports])
        return tuple(self._ids[item] for item in chosen)
