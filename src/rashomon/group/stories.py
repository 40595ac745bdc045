"""Reports into stories: average-linkage clustering over scored pairs, copies joined first."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from rashomon.group.candidates import candidate_pairs, profiles
from rashomon.group.same_event import Likeness, same_event
from rashomon.language.linkage import Linkage
from rashomon.nouns.copies import Copy
from rashomon.nouns.ids import ReportId, StoryId, content_hash
from rashomon.nouns.options import GroupOptions
from rashomon.nouns.readings import ReadReport
from rashomon.nouns.stories import Story


def group(
    read_reports: Sequence[ReadReport], copies: Sequence[Copy], options: GroupOptions
) -> tuple[Story, ...]:
    """Return the stories, sorted by id; a report in a language not read is in none.

    The result does not hang on the order of the reports. Copies stand in one story always.
    """
    reads = sorted(
        (read for read in read_reports if read.report.language in options.languages),
        key=lambda read: read.report.id,
    )
    made = profiles(reads, options)
    scored = {
        pair: same_event(made[pair[0]], made[pair[1]], options)
        for pair in candidate_pairs(made, options)
    }
    ids = [read.report.id for read in reads]
    bound = _copied_pairs(ids, copies)
    scores = {pair: likeness.score for pair, likeness in scored.items()}
    clusters = Linkage(len(ids), scores, bound).clusters(options.threshold)
    beside = _beside(scored, bound)
    stories = [_story(cluster, ids, scored, beside) for cluster in clusters]
    return tuple(sorted(stories, key=lambda story: story.id))


def _copied_pairs(ids: Sequence[ReportId], copies: Sequence[Copy]) -> list[tuple[int, int]]:
    place = {report: number for number, report in enumerate(ids)}
    pairs = (
        (place[copy.copy], place[copy.source])
        for copy in copies
        if copy.copy in place and copy.source in place
    )
    return sorted((min(pair), max(pair)) for pair in pairs)


def _beside(
    scored: Mapping[tuple[int, int], Likeness], bound: Sequence[tuple[int, int]]
) -> Mapping[int, Mapping[int, bool]]:
    """Return, for each report, the smaller ones it was paired with, and whether as a copy."""
    beside: dict[int, dict[int, bool]] = defaultdict(dict)
    for low, high in scored:
        beside[high][low] = False
    for low, high in bound:
        beside[high][low] = True
    return beside


def _story(
    cluster: Sequence[int],
    ids: Sequence[ReportId],
    scored: Mapping[tuple[int, int], Likeness],
    beside: Mapping[int, Mapping[int, bool]],
) -> Story:
    """Make the story of a cluster, named by its first report (by id).

    A reason is given for each report after the first: its best pair with one before it.
    """
    inside = set(cluster)
    reasons: list[str] = []
    for item in cluster[1:]:
        near = {other: copied for other, copied in beside.get(item, {}).items() if other in inside}
        held = sorted(other for other, copied in near.items() if copied)
        if held:
            reasons.append(f"{ids[held[0]]} and {ids[item]}: one is a copy of the other")
        elif near:
            best = max(near, key=lambda other: (scored[other, item].score, -other))
            likeness = scored[best, item]
            why = "; ".join(likeness.reasons)
            reasons.append(f"{ids[best]} and {ids[item]}: likeness {likeness.score:.3f}; {why}")
    reports = tuple(ids[item] for item in cluster)
    return Story(StoryId(content_hash("story", reports[0])), reports, tuple(reasons))
