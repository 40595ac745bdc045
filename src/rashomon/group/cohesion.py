"""Groups joined where they are as alike across as inside, best first; the same for any order."""

import heapq
import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from rashomon.language.linkage import connected, pour

_DIGITS = 9  # sums of floats differ in the last bits by order of joining; ties must not
_SLACK = 0.98  # offers are made anew when a group has become looser by more than this


class Unscored(Protocol):
    """What pairs without a score are taken to come to; groups go by one of their items."""

    def total(self, left: int, right: int) -> float:
        """Return the sum over all pairs of two groups, to which scores are added."""
        ...

    def join(self, kept: int, gone: int) -> None:
        """Take note that the group `gone` is now part of the group `kept`."""
        ...


@dataclass(frozen=True, slots=True)
class Expected:
    """How alike the items of a group are taken to be before any pair is seen.

    `likeness` is that of a pair of one group, `pairs` how many pairs it counts for, an item.
    """

    likeness: float
    pairs: float


class Cohesion:
    """Items 0..size-1 in groups, joined while two groups are as alike across as inside.

    Across is the mean score of the pairs between them (average linkage); inside the geometric mean
    of both groups' means, each shrunk towards `expected` and never below it, so that two lone items
    join at the likeness expected. A tight group takes in only what is near all of it, and a loose
    one is not torn apart: no one threshold does both. The groups of highest ratio are joined first.

    `bound` items are joined first, whatever their score; they count as one where a group is
    measured. Pairs without a score count as `unscored` says.
    """

    def __init__(
        self,
        size: int,
        scores: Mapping[tuple[int, int], float],
        bound: Sequence[tuple[int, int]],
        expected: Expected,
        unscored: Unscored,
    ) -> None:
        self._members = connected(size, bound)
        self._home = [0] * size  # item -> the item its group goes by
        self._first = {root: root for root in self._members}  # group -> its smallest item
        self._sums: dict[int, dict[int, float]] = defaultdict(dict)
        self._inside = dict.fromkeys(self._members, 0.0)
        self._within = dict.fromkeys(self._members, expected.likeness)
        self._pairs = dict.fromkeys(self._members, 0)
        self._units = dict.fromkeys(self._members, 1)
        # group -> how alike it was inside when offers were made, at most
        self._offered = dict.fromkeys(self._members, expected.likeness)
        self._expected = expected
        self._unscored = unscored
        self._made: set[tuple[float, int, int]] = set()
        self._heap: list[tuple[float, int, int]] = []
        for root, items in self._members.items():
            for item in items:
                self._home[item] = root
                if item != root:
                    unscored.join(root, item)
        for (one, other), score in sorted(scores.items()):
            left, right = self._home[one], self._home[other]
            if left != right:
                total = self._sums[left].get(right, 0.0) + score
                self._sums[left][right] = self._sums[right][left] = total

    def clusters(self) -> list[list[int]]:
        """Return the groups sorted, members ascending."""
        for left in sorted(self._sums):
            self._offer_all(left, [right for right in self._sums[left] if left < right])
        while self._heap:
            best = heapq.heappop(self._heap)
            left, right = self._home[best[1]], self._home[best[2]]
            if left == right:
                continue
            if self._offer(left, right) == best:
                self._join(left, right)
            else:
                self._push(left, right)
        return sorted(sorted(items) for items in self._members.values())

    def within(self, item: int) -> float:
        """Return how alike the items of an item's group are, as it is measured for joining."""
        return round(self._within[self._home[item]], _DIGITS)

    def _shrunk(self, group: int) -> float:
        """Return how alike the items of a group are, shrunk towards what is expected."""
        least = self._expected.likeness
        prior = self._expected.pairs * self._units[group]
        return max(least, (self._inside[group] + prior * least) / (self._pairs[group] + prior))

    def _offer(self, left: int, right: int) -> tuple[float, int, int]:
        """Return (minus the ratio, the smallest items): the order in which groups are joined."""
        across = self._sums[left][right] + self._unscored.total(left, right)
        mean = across / (len(self._members[left]) * len(self._members[right]))
        ratio = round(mean / math.sqrt(self._within[left] * self._within[right]), _DIGITS)
        low, high = self._first[left], self._first[right]
        return (-ratio, low, high) if low < high else (-ratio, high, low)

    def _push(self, left: int, right: int) -> None:
        offer = self._offer(left, right)
        if offer[0] <= -1.0 and offer not in self._made:
            self._made.add(offer)
            heapq.heappush(self._heap, offer)

    def _offer_all(self, group: int, others: Iterable[int]) -> None:
        for other in others:
            self._push(group, other)

    def _join(self, left: int, right: int) -> None:
        """Make one group of two, under the item of the one that more is known of.

        Old offers are upper bounds, brought up to date when they come up, unless the group has
        become looser than when they were made.
        """
        known = [len(self._sums[each]) + len(self._members[each]) for each in (left, right)]
        kept, gone = (left, right) if known[0] >= known[1] else (right, left)
        across = self._sums[kept][gone] + self._unscored.total(kept, gone)
        self._inside[kept] += self._inside.pop(gone) + across
        between = len(self._members[kept]) * len(self._members[gone])
        self._pairs[kept] += self._pairs.pop(gone) + between
        self._units[kept] += self._units.pop(gone)
        self._within[kept] = self._shrunk(kept)
        del self._within[gone]
        for item in self._members[gone]:
            self._home[item] = kept
        self._members[kept] += self._members.pop(gone)
        self._first[kept] = min(self._first[kept], self._first.pop(gone))
        pour(self._sums, kept, gone)
        self._unscored.join(kept, gone)
        self._offer_anew(kept, self._offered.pop(gone))

    def _offer_anew(self, kept: int, offered: float) -> None:
        offered = max(self._offered[kept], offered)
        now = self._within[kept]
        looser = now < _SLACK * offered
        self._offered[kept] = now if looser else max(now, offered)
        if looser:
            self._offer_all(kept, self._sums[kept])
