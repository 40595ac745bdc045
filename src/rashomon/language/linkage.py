"""Average-linkage clustering over sparse scores; the same clusters whatever the order of input."""

import heapq
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

_DIGITS = 9  # sums of floats differ in the last bits by order of joining; ties must not


class Linkage:
    """Items 0..size-1 in groups, joined pair by pair from the best mean score down.

    Pairs without a score count 0 in a mean. `bound` pairs are joined first, whatever their score.
    `may_join` is asked before any other join, with the members of both groups; no is final for
    those two groups.
    """

    def __init__(
        self,
        size: int,
        scores: Mapping[tuple[int, int], float],
        bound: Sequence[tuple[int, int]] = (),
        may_join: Callable[[Sequence[int], Sequence[int]], bool] | None = None,
    ) -> None:
        self._members = connected(size, bound)
        self._sums: dict[int, dict[int, float]] = defaultdict(lambda: defaultdict(float))
        self._may_join = may_join
        self._heap: list[tuple[float, int, int]] = []
        home = {item: root for root, items in self._members.items() for item in items}
        for (one, other), score in sorted(scores.items()):
            left, right = home[one], home[other]
            if left != right:
                self._sums[left][right] += score
                self._sums[right][left] += score

    def clusters(self, threshold: float) -> list[list[int]]:
        """Join down to a mean of `threshold`; return the groups sorted, members ascending."""
        for left in sorted(self._sums):
            for right in sorted(self._sums[left]):
                if left < right:
                    self._offer(left, right, threshold)
        while self._heap:
            negative, left, right = heapq.heappop(self._heap)
            if not self._still_holds(negative, left, right):
                continue
            if self._may_join and not self._may_join(self._members[left], self._members[right]):
                continue
            self._join(left, right)
            for third in sorted(self._sums[left]):
                self._offer(left, third, threshold)
        return sorted(sorted(items) for items in self._members.values())

    def _mean(self, left: int, right: int) -> float:
        pairs = len(self._members[left]) * len(self._members[right])
        return round(self._sums[left][right] / pairs, _DIGITS)

    def _offer(self, left: int, right: int, threshold: float) -> None:
        mean = self._mean(left, right)
        if mean >= threshold:
            heapq.heappush(self._heap, (-mean, min(left, right), max(left, right)))

    def _still_holds(self, negative: float, left: int, right: int) -> bool:
        """Say whether both groups stand and neither has grown since the offer was made."""
        if left not in self._members or right not in self._members:
            return False
        return right in self._sums[left] and negative == -self._mean(left, right)

    def _join(self, left: int, right: int) -> None:
        self._members[left] += self._members.pop(right)
        for third, total in self._sums.pop(right).items():
            del self._sums[third][right]
            if third != left:
                self._sums[left][third] += total
                self._sums[third][left] += total


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
