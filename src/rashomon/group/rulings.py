"""What people decided of stories: some become one, one becomes two. All others stay as they were."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from rashomon.group.candidates import candidates
from rashomon.group.profiles import Outline, profiles
from rashomon.group.same_event import likenesses
from rashomon.language.linkage import connected
from rashomon.language.parting import COPIED, parted
from rashomon.nouns.copies import Bond
from rashomon.nouns.ids import ReportId
from rashomon.nouns.options import GroupOptions
from rashomon.nouns.stories import Story, story_id
from rashomon.nouns.verdicts import Decided, Pair

Outlines = Callable[[Sequence[ReportId]], Sequence[Outline]]


def ruled_stories(
    stories: Sequence[Story],
    decided: Decided,
    bonds: Iterable[Bond],
    outlines: Outlines,
    options: GroupOptions,
) -> tuple[Story, ...]:
    """Return the stories as decided, sorted by id.

    Stories of which any two reports are decided to be of one story become one, whole. One that then
    holds two reports decided to be of two is parted: each other report goes where it is liker to go,
    with a report it shares text with (`bonds`) before all, and reports decided to be of one story
    stay together.
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
    copied = list(bonds) if inside else []
    found: list[Story] = []
    for root, places in sorted(joined.items()):
        if len(places) == 1 and root not in inside:
            found.append(stories[root])
            continue
        reports = sorted(report for place in places for report in stories[place].reports)
        bound = [pair for pair in same if whole[home[pair[0]]] == root]
        parts = _parted(_Parting(reports, bound, inside[root], copied), outlines, options)
        reasons = [reason for place in places for reason in stories[place].reasons]
        reasons += [f"{one} and {two}: decided to tell one story" for one, two in bound]
        found += [_story(part, reasons, inside[root]) for part in parts]
    return tuple(sorted(found, key=lambda story: story.id))


@dataclass(frozen=True, slots=True)
class _Parting:
    """Reports of a story, sorted; pairs to stay together and to be apart; pairs that share text."""

    reports: Sequence[ReportId]
    bound: Sequence[Pair]
    apart: Sequence[Pair]
    copied: Sequence[Bond]


def _parted(asked: _Parting, outlines: Outlines, options: GroupOptions) -> list[list[ReportId]]:
    """Return the reports in parts of which none holds a pair that is to be apart."""
    if not asked.apart:
        return [list(asked.reports)]
    made = profiles(sorted(outlines(asked.reports), key=lambda one: one.report), options)
    pairs = candidates(made, options)
    sides = zip(pairs.left.tolist(), pairs.right.tolist(), strict=True)
    alike = dict(zip(sides, likenesses(made, pairs, options).tolist(), strict=True))
    number = {report: place for place, report in enumerate(made.reports)}

    def numbered(named: Sequence[Pair]) -> list[tuple[int, int]]:
        return [(number[one], number[two]) for one, two in named]

    for bond in asked.copied:
        ends = [number[one] for one in (bond.copy, bond.source) if one in number]
        if len(ends) == 2:
            alike[min(ends), max(ends)] = COPIED
    parts = parted(range(len(number)), numbered(asked.bound), numbered(asked.apart), alike)
    return [[made.reports[place] for place in part] for part in parts]


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
    return Story(story_id(ordered[0]), ordered, tuple(told))
