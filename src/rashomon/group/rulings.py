"""What people decided of stories: some become one, one becomes two. All others stay as they were."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

import numpy as np

from rashomon.group.candidates import Candidates
from rashomon.group.profiles import Outline, profiles
from rashomon.group.same_event import likenesses
from rashomon.language.linkage import connected
from rashomon.nouns.ids import ReportId, StoryId, content_hash
from rashomon.nouns.options import GroupOptions
from rashomon.nouns.stories import Story
from rashomon.nouns.verdicts import Decided, Pair

Outlines = Callable[[Sequence[ReportId]], Sequence[Outline]]


def ruled_stories(
    stories: Sequence[Story], decided: Decided, outlines: Outlines, options: GroupOptions
) -> tuple[Story, ...]:
    """Return the stories as decided, sorted by id.

    Stories of which any two reports are decided to be of one story become one, whole. One that then
    holds two reports decided to be of two is parted: each other report goes with the one of the two
    that it is likelier to tell the story of, and reports decided to be of one story stay together.
    `outlines` gives those of the reports asked for.
    """
    home = {report: place for place, story in enumerate(stories) for report in story.reports}
    same = [pair for pair in decided.same_stories if pair[0] in home and pair[1] in home]
    other = [pair for pair in decided.other_stories if pair[0] in home and pair[1] in home]
    joined = connected(len(stories), [(home[one], home[two]) for one, two in same])
    whole = {place: root for root, places in joined.items() for place in places}
    inside: dict[int, list[Pair]] = defaultdict(list)
    for one, two in other:
        if whole[home[one]] == whole[home[two]]:
            inside[whole[home[one]]].append((one, two))
    found: list[Story] = []
    for root, places in sorted(joined.items()):
        if len(places) == 1 and root not in inside:
            found.append(stories[root])
            continue
        reports = sorted(report for place in places for report in stories[place].reports)
        bound = [pair for pair in same if whole[home[pair[0]]] == root]
        parts = _parted(reports, bound, inside[root], outlines, options)
        reasons = [reason for place in places for reason in stories[place].reasons]
        reasons += [f"{one} and {two}: decided to tell one story" for one, two in bound]
        found += [_story(part, reasons, inside[root]) for part in parts]
    return tuple(sorted(found, key=lambda story: story.id))


def _parted(
    reports: Sequence[ReportId],
    bound: Sequence[Pair],
    apart: Sequence[Pair],
    outlines: Outlines,
    options: GroupOptions,
) -> list[list[ReportId]]:
    """Return the reports in parts of which none holds a pair that is to be apart."""
    parts = [list(reports)]
    if not apart:
        return parts
    units = _units(reports, bound)
    ordered = sorted(outlines(reports), key=lambda one: one.report)
    for one, two in apart:
        place = next(n for n, part in enumerate(parts) if one in part)
        if two not in parts[place]:
            continue
        whole = parts.pop(place)
        near = _leaning(whole, (one, two), ordered, options)
        left = {report for report in whole if _side(units[report], near, one, two)}
        parts.append([report for report in whole if report in left])
        parts.append([report for report in whole if report not in left])
    return parts


def _units(
    reports: Sequence[ReportId], bound: Sequence[Pair]
) -> Mapping[ReportId, tuple[ReportId, ...]]:
    """Return, for each report, those decided to be of one story with it, itself included."""
    place = {report: number for number, report in enumerate(reports)}
    groups = connected(len(reports), [(place[one], place[two]) for one, two in bound])
    return {
        reports[number]: tuple(reports[each] for each in numbers)
        for numbers in groups.values()
        for number in numbers
    }


def _side(
    unit: Sequence[ReportId], near: Mapping[ReportId, float], one: ReportId, two: ReportId
) -> bool:
    """Say whether reports that stay together go with the first of two."""
    if one in unit or two in unit:
        return one in unit
    return sum(near[report] for report in unit) >= 0.0


def _leaning(
    reports: Sequence[ReportId],
    ends: Pair,
    ordered: Sequence[Outline],
    options: GroupOptions,
) -> Mapping[ReportId, float]:
    """Return how much likelier each report tells the story of the first of two than of the second."""
    inside = frozenset(reports)
    made = profiles([one for one in ordered if one.report in inside], options)
    number = {report: place for place, report in enumerate(made.reports)}
    pairs = sorted(
        {
            (min(number[end], place), max(number[end], place))
            for end in ends
            for place in range(len(made.reports))
            if place != number[end]
        }
    )
    asked = Candidates(
        np.array([low for low, _ in pairs], dtype=np.int64),
        np.array([high for _, high in pairs], dtype=np.int64),
        np.zeros(len(made.reports), dtype=np.float64),
    )
    alike = dict(zip(pairs, likenesses(made, asked, options).tolist(), strict=True))

    def to(end: ReportId, report: ReportId) -> float:
        low, high = sorted((number[end], number[report]))
        return float(alike.get((low, high), 1.0))

    return {report: round(to(ends[0], report) - to(ends[1], report), 6) for report in reports}


def _story(reports: Sequence[ReportId], reasons: Iterable[str], apart: Sequence[Pair]) -> Story:
    """Make a story, with those of the reasons that are about its reports."""
    ordered = tuple(sorted(reports))
    inside = frozenset(ordered)
    told = [why for why in reasons if inside.issuperset(why.partition(": ")[0].split(" and "))]
    told += [
        f"{one} and {two}: decided to tell two stories"
        for one, two in apart
        if one in inside or two in inside
    ]
    return Story(StoryId(content_hash("story", ordered[0])), ordered, tuple(told))
