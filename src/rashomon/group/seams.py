"""Groups of two slices that follow upon each other, joined where they are as alike as inside."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from rashomon.group.candidates import Candidates, candidates
from rashomon.group.profiles import Outline, Profiles, profiles, told_by
from rashomon.group.same_event import likenesses
from rashomon.group.slice_groups import Group, Sliced, alike_reason
from rashomon.nouns.ids import ReportId
from rashomon.nouns.options import GroupOptions

Pair = tuple[int, int]  # two reports by number, the smaller first

_DIGITS = 6
_LEAST = 0.9  # delegates tell a little less of two groups than all their reports would


@dataclass(frozen=True, slots=True)
class Tie:
    """Two groups, by their first reports, that are about as alike across a seam as inside, or more.

    `ratio` is how alike they are across to how alike inside, at least 0.9, rounded.
    """

    left: ReportId
    right: ReportId
    ratio: float
    reason: str


def delegates(left: Sliced, right: Sliced) -> tuple[ReportId, ...]:
    """Return the reports whose outlines `seam` needs, sorted."""
    late = [report for group in left.groups for report in group.late]
    early = [report for group in right.groups for report in group.early]
    return tuple(sorted([*late, *early])) if late and early else ()


def seam(
    left: Sliced, right: Sliced, outlines: Sequence[Outline], options: GroupOptions
) -> tuple[Tie, ...]:
    """Return the ties between the groups of two slices, sorted.

    `outlines` are those of the `delegates`, in any order. A word counts as rare as it is in the
    background and among the groups that have delegates.
    """
    if not delegates(left, right):
        return ()
    ordered = sorted(outlines, key=lambda one: one.report)
    place = {one.report: number for number, one in enumerate(ordered)}
    ours = [[place[report] for report in group.late] for group in left.groups]
    theirs = [[place[report] for report in group.early] for group in right.groups]
    standing = [each for each in (*ours, *theirs) if each]
    made = profiles(ordered, options, told_by(ordered, standing), len(standing))
    near = {
        (one, other): _across(ours[one], theirs[other])
        for one, other in _near(made, ours, theirs, options)
    }
    scores = _scores(made, sorted({pair for pairs in near.values() for pair in pairs}), options)
    ties = (
        _tie(
            made,
            left.groups[one],
            right.groups[other],
            {each: scores[each] for each in pairs},
            options,
        )
        for (one, other), pairs in near.items()
    )
    return tuple(tie for tie in ties if tie is not None)


def _near(
    made: Profiles,
    ours: Sequence[Sequence[int]],
    theirs: Sequence[Sequence[int]],
    options: GroupOptions,
) -> list[tuple[int, int]]:
    """Return the groups of either side, by number, of which two delegates are near enough."""
    size = len(made.reports)
    home = np.zeros(size, dtype=np.int64)  # below 0: of a group on the right
    for number, members in enumerate(ours):
        home[list(members)] = number + 1
    for number, members in enumerate(theirs):
        home[list(members)] = -number - 1
    pairs = candidates(made, options)
    across = home[pairs.left] * home[pairs.right] < 0
    pairs = Candidates(pairs.left[across], pairs.right[across], pairs.reach)
    alike = likenesses(made, pairs, options) >= options.threshold
    ends = np.stack((home[pairs.left[alike]], home[pairs.right[alike]]))
    found = zip(ends.max(axis=0).tolist(), ends.min(axis=0).tolist(), strict=True)
    return sorted({(one - 1, -other - 1) for one, other in found})


def _across(ours: Sequence[int], theirs: Sequence[int]) -> list[Pair]:
    """Return the pairs of delegates of two groups, sorted."""
    return sorted((min(one, other), max(one, other)) for one in ours for other in theirs)


def _scores(made: Profiles, pairs: Sequence[Pair], options: GroupOptions) -> dict[Pair, float]:
    """Return how alike the reports of each pair are; all at once, for rows are laid out once each."""
    numbers = np.array(pairs, dtype=np.int64).reshape(-1, 2)
    found = likenesses(made, Candidates(numbers[:, 0], numbers[:, 1], np.zeros(0)), options)
    return dict(zip(pairs, found.tolist(), strict=True))


def _tie(
    made: Profiles, left: Group, right: Group, scores: Mapping[Pair, float], options: GroupOptions
) -> Tie | None:
    """Return the tie of two groups by their delegates' scores; `None` if they are not so alike."""
    mean = float(np.minimum(list(scores.values()), options.near_copy).mean())
    ratio = round(mean / math.sqrt(left.within * right.within), _DIGITS)
    if ratio < _LEAST:
        return None
    best = max(scores, key=lambda pair: scores[pair])  # the first of the best
    reason = alike_reason(made, *best, scores[best])
    return Tie(left.reports[0], right.reports[0], ratio, reason)
