"""Groups of all slices into stories, by the ties over their seams and by copies."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from rashomon.group.seams import Tie
from rashomon.group.slice_groups import Group, Sliced, copied_reason
from rashomon.language.linkage import connected
from rashomon.nouns.copies import CopyEnds
from rashomon.nouns.ids import ReportId
from rashomon.nouns.options import GroupOptions
from rashomon.nouns.stories import Story, story_id


def assembled(
    sliced: Iterable[Sliced], ties: Iterable[Tie], copies: Iterable[CopyEnds], options: GroupOptions
) -> tuple[Story, ...]:
    """Return the stories, sorted by id, whatever the order of what is given.

    It takes some microseconds a report, so that all slices can be assembled whenever one changed.
    Ties are taken best first. One that would make a story span more than two slices is left out
    if it also makes it span more than `options.seam_days`, so that what goes on for months does not
    become one story. Copies join groups whatever the days between.
    """
    ordered = sorted(sliced, key=lambda each: each.slice)
    groups = [group for each in ordered for group in each.groups]
    places = [place for place, each in enumerate(ordered) for _ in each.groups]
    home = {report: number for number, group in enumerate(groups) for report in group.reports}
    spans = _Spans(groups, places, options.seam_days)
    joins: list[tuple[int, int, str]] = []
    for tie in sorted(ties, key=lambda tie: (-tie.ratio, tie.left, tie.right)):
        left, right = home[tie.left], home[tie.right]
        if spans.join(left, right):
            joins.append((left, right, tie.reason))
    joins += _copied(copies, home)
    why: dict[int, list[str]] = defaultdict(list)
    for left, _, reason in joins:
        why[left].append(reason)
    whole = connected(len(groups), [(left, right) for left, right, _ in joins])
    stories = [
        _story([(groups[number], why.get(number, [])) for number in held])
        for held in whole.values()
    ]
    return tuple(sorted(stories, key=lambda story: story.id))


def _copied(copies: Iterable[CopyEnds], home: Mapping[ReportId, int]) -> list[tuple[int, int, str]]:
    """Return the groups that copies join, a reason each; of a report's copies the first tells."""
    first: dict[ReportId, ReportId] = {}
    for copy in copies:
        ends = home.get(copy.copy), home.get(copy.source)
        if None not in ends and ends[0] != ends[1]:
            low, high = sorted((copy.copy, copy.source))
            first[high] = min(low, first.get(high, low))
    return [
        (home[low], home[high], copied_reason(low, high)) for high, low in sorted(first.items())
    ]


class _Spans:
    """Groups joined so that none spans more than two slices and more than so many days."""

    def __init__(self, groups: Sequence[Group], places: Sequence[int], days: int) -> None:
        self._home = list(range(len(groups)))
        self._spans = [
            (place, place, group.first, group.last)
            for place, group in zip(places, groups, strict=True)
        ]
        self._days = days

    def join(self, left: int, right: int) -> bool:
        """Join two groups with all that are joined to them; return whether that may be."""
        one, other = self._root(left), self._root(right)
        ours, theirs = self._spans[one], self._spans[other]
        low, high = min(ours[0], theirs[0]), max(ours[1], theirs[1])
        first, last = min(ours[2], theirs[2]), max(ours[3], theirs[3])
        if one == other or (high - low > 1 and last - first >= self._days):
            return False
        self._home[other] = one
        self._spans[one] = low, high, first, last
        return True

    def _root(self, item: int) -> int:
        while self._home[item] != item:
            self._home[item] = self._home[self._home[item]]
            item = self._home[item]
        return item


def _story(parts: Sequence[tuple[Group, Sequence[str]]]) -> Story:
    """Make the story of one group or several, named by its first report (by id)."""
    if len(parts) == 1:
        group = parts[0][0]
        reports, reasons = group.reports, group.reasons
    else:
        reports = tuple(sorted(report for group, _ in parts for report in group.reports))
        own = [reason for group, _ in parts for reason in group.reasons]
        reasons = (*own, *(reason for _, joins in parts for reason in joins))
    return Story(story_id(reports[0]), reports, reasons)
