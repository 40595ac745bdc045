"""Reports in groups: pairs proposed and scored, then joined by cohesion, copies joined first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from rashomon.group.candidates import candidates
from rashomon.group.cohesion import Cohesion, Expected
from rashomon.group.profiles import UNKNOWN, Profiles, Weights
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
    ends = zip(pairs.left.tolist(), pairs.right.tolist(), strict=True)
    scores = {pair: score for pair, score in zip(ends, alike.tolist(), strict=True) if score > 0.0}
    beyond = _Beyond(made, pairs.reach, options)
    excess = {
        pair: min(score, options.near_copy) - beyond.total(*pair) for pair, score in scores.items()
    }
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
        self._options = options
        self._sums: list[float] = np.sqrt(reach).tolist()
        self._sizes = [1] * len(reach)
        self._days: list[float] = np.where(days == UNKNOWN, middle, days).tolist()

    def total(self, left: int, right: int) -> float:
        """Return what all pairs of two groups come to."""
        whole = self._sums[left] * self._sums[right]
        if whole == 0.0:
            return 0.0
        apart = abs(self._days[left] / self._sizes[left] - self._days[right] / self._sizes[right])
        return whole * float(faded(np.array([apart]), self._options)[0])

    def join(self, kept: int, gone: int) -> None:
        """Count the group `gone` into the group `kept`."""
        self._sums[kept] += self._sums[gone]
        self._sizes[kept] += self._sizes[gone]
        self._days[kept] += self._days[gone]
