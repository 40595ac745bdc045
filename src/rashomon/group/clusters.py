"""Reports in groups: pairs proposed and scored, then joined by cohesion, copies joined first."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from rashomon.group.candidates import candidates
from rashomon.group.cohesion import Cohesion, Expected
from rashomon.group.profiles import UNKNOWN, Numbers, Profiles, Weights
from rashomon.group.same_event import faded, likenesses
from rashomon.nouns.options import GroupOptions


@dataclass(frozen=True, slots=True)
class Clusters:
    """Numbers of reports that belong together, sorted, members ascending.

    `within` says how alike each cluster is inside, `scores` how alike all pairs are that were scored.
    """

    members: tuple[tuple[int, ...], ...]
    within: tuple[float, ...]
    scores: Mapping[tuple[int, int], float]


def clusters(
    made: Profiles, bound: Sequence[tuple[int, int]], expected: Expected, options: GroupOptions
) -> Clusters:
    """Return the clusters of all reports; `bound` pairs are in one cluster always."""
    pairs = candidates(made, options)
    alike = likenesses(made, pairs, options)
    ends = list(zip(pairs.left.tolist(), pairs.right.tolist(), strict=True))
    scores = {pair: score for pair, score in zip(ends, alike.tolist(), strict=True) if score > 0.0}
    beyond = _Beyond(made, pairs.reach, options)
    over = np.minimum(alike, options.near_copy) - beyond.of_pairs(pairs.left, pairs.right)
    excess = {pair: more for pair, more in zip(ends, over.tolist(), strict=True) if pair in scores}
    cohesion = Cohesion(len(made.reports), excess, bound, expected, beyond)
    found = tuple(tuple(cluster) for cluster in cohesion.clusters())
    return Clusters(found, tuple(cohesion.within(cluster[0]) for cluster in found), scores)


class _Beyond:
    """What pairs come to that were never scored, since both reports have too many near them.

    Such a pair counts as the (geometric) mean of what both their lists were cut off at, faded by
    the days between; with a report whose list was not cut off it counts nothing.
    """

    def __init__(self, made: Profiles, reach: Weights, options: GroupOptions) -> None:
        days = np.where(made.earliest != UNKNOWN, made.earliest, made.latest)
        known = days[days != UNKNOWN]
        middle = float(np.median(known)) if len(known) else 0.0
        self._filed = np.where(days == UNKNOWN, middle, days)
        self._reach = np.sqrt(reach)
        self._options = options
        self._window, self._half_life = float(options.window_days), options.half_life_days
        self._sums: list[float] = self._reach.tolist()
        self._sizes = [1] * len(reach)
        self._days: list[float] = self._filed.tolist()

    def of_pairs(self, left: Numbers, right: Numbers) -> Weights:
        """Return what each of these pairs is counted as while all stand alone."""
        apart = np.abs(self._filed[left] - self._filed[right])
        return self._reach[left] * self._reach[right] * faded(apart, self._options)

    def total(self, left: int, right: int) -> float:
        """Return what all pairs of two groups come to."""
        whole = self._sums[left] * self._sums[right]
        if whole == 0.0:
            return 0.0
        apart = abs(self._days[left] / self._sizes[left] - self._days[right] / self._sizes[right])
        if apart <= self._window:
            return whole
        return whole * math.pow(0.5, (apart - self._window) / self._half_life)  # `faded`, of one

    def join(self, kept: int, gone: int) -> None:
        """Count the group `gone` into the group `kept`."""
        self._sums[kept] += self._sums[gone]
        self._sizes[kept] += self._sizes[gone]
        self._days[kept] += self._days[gone]
