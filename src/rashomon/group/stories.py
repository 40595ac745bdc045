"""Reports into stories: groups of scored pairs joined by cohesion, copies joined first."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np

from rashomon.group.candidates import candidates
from rashomon.group.cohesion import Cohesion, Expected
from rashomon.group.profiles import (
    UNKNOWN,
    Outline,
    Profiles,
    Weights,
    outline,
    profiles,
    told_by,
)
from rashomon.group.same_event import faded, likenesses, reasons
from rashomon.nouns.copies import Copy
from rashomon.nouns.ids import ReportId, StoryId, content_hash
from rashomon.nouns.options import GroupOptions
from rashomon.nouns.readings import ReadReport
from rashomon.nouns.stories import Story

Pairs = Mapping[tuple[int, int], float]


def group(
    read_reports: Sequence[ReadReport], copies: Sequence[Copy], options: GroupOptions
) -> tuple[Story, ...]:
    """Return the stories, sorted by id; a report in a language not read is in none.

    The result does not hang on the order of the reports. Copies stand in one story always.

    Reports are grouped twice: roughly by what is rare in the background, then by what is rare there
    and among the rough stories.
    """
    read = [one for one in read_reports if one.report.language in options.languages]
    return group_outlines([outline(one, options) for one in read], copies, options)


def group_outlines(
    outlines: Sequence[Outline], copies: Sequence[Copy], options: GroupOptions
) -> tuple[Story, ...]:
    """As `group`, for reports of which only outlines are at hand, in languages that are read."""
    ordered = sorted(outlines, key=lambda one: one.report)
    bound = _copied_pairs([one.report for one in ordered], copies)
    rough, _ = _clusters(
        profiles(ordered, options),
        bound,
        Expected(options.rough_threshold, options.rough_pairs),
        options,
    )
    made = profiles(ordered, options, told_by(ordered, rough), len(rough))
    clusters, scores = _clusters(
        made, bound, Expected(options.threshold, options.expected_pairs), options
    )
    beside = _beside(scores, bound)
    stories = [_story(cluster, made, scores, beside) for cluster in clusters]
    return tuple(sorted(stories, key=lambda story: story.id))


def _clusters(
    made: Profiles, bound: Sequence[tuple[int, int]], expected: Expected, options: GroupOptions
) -> tuple[list[list[int]], dict[tuple[int, int], float]]:
    """Return the numbers of reports that belong together, and the likeness of all pairs scored."""
    pairs = candidates(made, options)
    alike = likenesses(made, pairs, options)
    ends = zip(pairs.left.tolist(), pairs.right.tolist(), strict=True)
    scores = {pair: score for pair, score in zip(ends, alike.tolist(), strict=True) if score > 0.0}
    beyond = _Beyond(made, pairs.reach, options)
    excess = {
        pair: min(score, options.near_copy) - beyond.of_pair(*pair)
        for pair, score in scores.items()
    }
    return Cohesion(len(made.reports), excess, bound, expected, beyond).clusters(), scores


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

    def of_pair(self, left: int, right: int) -> float:
        """Return what this pair is counted as while both stand alone."""
        return self.total(left, right)

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


def _copied_pairs(ids: Sequence[ReportId], copies: Sequence[Copy]) -> list[tuple[int, int]]:
    place = {report: number for number, report in enumerate(ids)}
    pairs = (
        (place[copy.copy], place[copy.source])
        for copy in copies
        if copy.copy in place and copy.source in place
    )
    return sorted((min(pair), max(pair)) for pair in pairs)


def _beside(scores: Pairs, bound: Sequence[tuple[int, int]]) -> Mapping[int, Mapping[int, bool]]:
    """Return, for each report, the smaller ones it was paired with, and whether as a copy."""
    beside: dict[int, dict[int, bool]] = defaultdict(dict)
    for low, high in scores:
        beside[high][low] = False
    for low, high in bound:
        beside[high][low] = True
    return beside


def _story(
    cluster: Sequence[int],
    made: Profiles,
    scores: Pairs,
    beside: Mapping[int, Mapping[int, bool]],
) -> Story:
    """Make the story of a cluster, named by its first report (by id).

    A reason is given for each report after the first: its best pair with one before it.
    """
    ids, inside = made.reports, set(cluster)
    told: list[str] = []
    for item in cluster[1:]:
        near = {other: copied for other, copied in beside.get(item, {}).items() if other in inside}
        held = sorted(other for other, copied in near.items() if copied)
        if held:
            told.append(f"{ids[held[0]]} and {ids[item]}: one is a copy of the other")
        elif near:
            best = max(near, key=lambda other: (scores[other, item], -other))
            why = "; ".join(reasons(made, best, item))
            score = scores[best, item]
            told.append(f"{ids[best]} and {ids[item]}: likeness {score:.3f}; {why}")
    reports = tuple(ids[item] for item in cluster)
    return Story(StoryId(content_hash("story", reports[0])), reports, tuple(told))
