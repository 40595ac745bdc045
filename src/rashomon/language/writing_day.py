"""Narrow the day a report was written to what its own words allow.

Each `Clue` is a set of days the words leave open, with a weight and the spans it rests on. The
answer is the range of days that most weight leaves open, if that is a clear majority of it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from rashomon.nouns.spans import Span
from rashomon.nouns.times import Grain, When

FIRST = date(1900, 1, 1).toordinal()
LAST = date(2100, 12, 31).toordinal()
"""Days before and after which no report is taken to be written; a range that ends here is open."""
MAJORITY = 2 / 3
"""Share of the weight of all clues that the answer must satisfy."""
MOST_CLUES = 400

Days = tuple[int, int]
"""First and last day, as proleptic ordinals."""


@dataclass(frozen=True, slots=True)
class Clue:
    """Days on which a report may have been written (sorted, disjoint ranges), and why.

    More than one range is a clue without a year: it holds once a year or so.
    """

    days: tuple[Days, ...]
    weight: int
    basis: tuple[Span, ...]


def days_between(first: date | None, last: date | None) -> tuple[Days, ...]:
    """Return one range of days; `None` leaves an end open. Empty when nothing is left."""
    low = FIRST if first is None else max(first.toordinal(), FIRST)
    high = LAST if last is None else min(last.toordinal(), LAST)
    return ((low, high),) if low <= high else ()


def joined(days: Sequence[Days]) -> tuple[Days, ...]:
    """Return ranges of days sorted, those that overlap or touch joined."""
    merged: list[Days] = []
    for low, high in sorted(days):
        if merged and low <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(high, merged[-1][1]))
        else:
            merged.append((low, high))
    return tuple(merged)


def narrowed(clues: Sequence[Clue]) -> When | None:
    """Return the days that the clues leave open, `None` when they leave all or contradict.

    Clues without a year ("May") count only where those with one leave them a single choice.
    """
    usable = [clue for clue in clues if clue.days][:MOST_CLUES]
    plain = [clue for clue in usable if len(clue.days) == 1]
    yearly = [clue for clue in usable if len(clue.days) > 1]
    region = _heaviest(plain, (FIRST, LAST))
    if region is None:
        return None
    needed = _binding(plain, region)
    inner = _heaviest(usable, region) if yearly else None
    kept = plain
    if inner is not None:
        region, kept = inner, usable
    held = [clue for clue in kept if _covers(clue, region)]
    if sum(c.weight for c in held) < MAJORITY * sum(c.weight for c in kept):
        return None
    if inner is not None:
        needed = [*needed, *(clue for clue in held if len(clue.days) > 1)]
    return _told(region, [*needed, *_binding(held, region)])


def _covers(clue: Clue, region: Days) -> bool:
    return any(low <= region[0] and region[1] <= high for low, high in clue.days)


def _binding(clues: Iterable[Clue], region: Days) -> list[Clue]:
    """Return the clues that hold an end of the region where it is."""
    return [
        clue
        for clue in clues
        for low, high in clue.days
        if low <= region[0] and region[1] <= high
        if (low == region[0] and low > FIRST) or (high == region[1] and high < LAST)
    ]


def _heaviest(clues: Sequence[Clue], within: Days) -> Days | None:
    """Return the one stretch of days of the greatest weight, `None` when there are several."""
    edges: dict[int, int] = {within[0]: 0, within[1] + 1: 0}
    for clue in clues:
        for first, last in clue.days:
            low, high = max(first, within[0]), min(last, within[1])
            if low <= high:
                edges[low] = edges.get(low, 0) + clue.weight
                edges[high + 1] = edges.get(high + 1, 0) - clue.weight
    best, weight = -1, 0
    found: list[Days] = []
    for here, after in pairwise(sorted(edges)):
        weight += edges[here]
        if weight > best:
            best, found = weight, [(here, after - 1)]
        elif weight == best and found[-1][1] == here - 1:
            found[-1] = (found[-1][0], after - 1)
        elif weight == best:
            found.append((here, after - 1))
    return found[0] if len(found) == 1 else None


def _told(region: Days, reasons: Iterable[Clue]) -> When | None:
    start = None if region[0] <= FIRST else date.fromordinal(region[0])
    end = None if region[1] >= LAST else date.fromordinal(region[1])
    if start is None and end is None:
        return None
    basis = {span for clue in reasons for span in clue.basis}
    return When(start, end, grain_of(start, end), tuple(sorted(basis)))


def grain_of(start: date | None, end: date | None) -> Grain:
    """Return the grain of a range of days: a day, a whole month or year, or a range."""
    if start is None or end is None:
        return Grain.RANGE
    if start == end:
        return Grain.DAY
    after = date.fromordinal(end.toordinal() + 1)
    if start.day == 1 and after.day == 1:
        months = (after.year - start.year) * 12 + after.month - start.month
        if months == 1:
            return Grain.MONTH
        if months == 12 and start.month == 1:
            return Grain.YEAR
    return Grain.RANGE
