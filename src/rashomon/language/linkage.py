"""Average-linkage clustering over sparse scores; the same clusters whatever the order of input."""

import heapq
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

_DIGITS = 9  # sums of floats differ in the last bits by order of joining; ties must not


class Linkage:
    """Items 0..size-1 in groups, joined pair by pair from the best mean score down.

    Pairs without a score count 0 in a mean. `bound` pairs are joined first, whatever their score.
    Two groups with a `forbidden` pair between them are never joined, but by `bound`.

    No step is quadratic. A mean of joined groups lies between those of their parts, so that an old
    offer is an upper bound and need be brought up to date only when it is the best; and what is
    known of two groups is poured from the smaller into the larger.
    """

    def __init__(
        self,
        size: int,
        scores: Mapping[tuple[int, int], float],
        bound: Sequence[tuple[int, int]] = (),
        forbidden: Iterable[tuple[int, int]] = (),
    ) -> None:
        self._members = connected(size, bound)
        self._home = [0] * size  # item -> the item its group goes by
        self._first = {root: root for root in self._members}  # group -> its smallest item
        self._sums: dict[int, dict[int, float]] = defaultdict(dict)
        self._barred: dict[int, set[int]] = defaultdict(set)
        for root, items in self._members.items():
            for item in items:
                self._home[item] = root
        for (one, other), score in sorted(scores.items()):
            left, right = self._home[one], self._home[other]
            if left != right:
                total = self._sums[left].get(right, 0.0) + score
                self._sums[left][right] = self._sums[right][left] = total
        for one, other in forbidden:
            self._bar(self._home[one], self._home[other])

    def clusters(self, threshold: float) -> list[list[int]]:
        """Join down to a mean of `threshold`; return the groups sorted, members ascending."""
        heap = [
            offer
            for left, beside in self._sums.items()
            for right in beside
            if left < right and -(offer := self._offer(left, right))[0] >= threshold
        ]
        heapq.heapify(heap)
        made = set(heap)
        while heap:
            best = heapq.heappop(heap)
            left, right = self._home[best[1]], self._home[best[2]]
            if left == right or right in self._barred[left]:
                continue
            now = self._offer(left, right)
            if now == best:
                self._join(left, right)
            elif -now[0] >= threshold and now not in made:
                made.add(now)
                heapq.heappush(heap, now)
        return sorted(sorted(items) for items in self._members.values())

    def _offer(self, left: int, right: int) -> tuple[float, int, int]:
        """Return (minus the mean, the smallest items): the order in which groups are joined."""
        total = self._sums[left][right]
        mean = round(total / (len(self._members[left]) * len(self._members[right])), _DIGITS)
        low, high = sorted((self._first[left], self._first[right]))
        return -mean, low, high

    def _bar(self, left: int, right: int) -> None:
        if left != right:
            self._barred[left].add(right)
            self._barred[right].add(left)

    def _join(self, left: int, right: int) -> None:
        """Make one group of two, under the item of the one that more is known of."""
        known = [len(self._sums[each]) + len(self._members[each]) for each in (left, right)]
        kept, gone = (left, right) if known[0] >= known[1] else (right, left)
        for item in self._members[gone]:
            self._home[item] = kept
        self._members[kept] += self._members.pop(gone)
        self._first[kept] = min(self._first[kept], self._first.pop(gone))
        pour(self._sums, kept, gone)
        for third in self._barred.pop(gone, ()):
            self._barred[third].discard(gone)
            self._bar(kept, third)


def pour(sums: dict[int, dict[int, float]], kept: int, gone: int) -> None:
    """Add what group `gone` and each other group come to, to what `kept` and it come to."""
    ours = sums[kept]
    for third, total in sums.pop(gone).items():
        theirs = sums[third]
        del theirs[gone]
        if third != kept:
            ours[third] = theirs[kept] = ours.get(third, 0.0) + total


def connected(size: int, pairs: Sequence[tuple[int, int]]) -> dict[int, list[int]]:
    """Return the connected groups of 0..size-1, each under its smallest member."""
    parent = list(range(size))

    def root(item: int) -> int:
        while parent[item] != item:
            parent[item] = parent[parent[item]]
            item = parent[item]
        return item

    for one, other in pairs:
        low, high = sorted((root(one), root(other)))
        parent[high] = low
    groups: dict[int, list[int]] = defaultdict(list)
    for item in range(size):
        groups[root(item)].append(item)
    return dict(groups)
