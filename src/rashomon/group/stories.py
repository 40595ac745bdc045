"""Reports into stories: by slices of time, joined over their seams and by copies."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from rashomon.group.assembly import assembled
from rashomon.group.profiles import Outline, outline
from rashomon.group.seams import Tie, delegates, seam
from rashomon.group.slice_groups import group_slice
from rashomon.group.slices import Slice, filed_under, seams_of, slice_of, slices
from rashomon.nouns.copies import CopyEnds
from rashomon.nouns.options import GroupOptions
from rashomon.nouns.readings import ReadReport
from rashomon.nouns.stories import Story


def group(
    read_reports: Sequence[ReadReport], copies: Sequence[CopyEnds], options: GroupOptions
) -> tuple[Story, ...]:
    """Return the stories, sorted by id; a report in a language not read is in none.

    The result does not hang on the order of the reports. Copies stand in one story always.
    """
    read = [one for one in read_reports if one.report.language in options.languages]
    return group_outlines([outline(one, options) for one in read], copies, options)


def group_outlines(
    outlines: Sequence[Outline], copies: Sequence[CopyEnds], options: GroupOptions
) -> tuple[Story, ...]:
    """As `group`, for reports of which only outlines are at hand, in languages that are read.

    What `slices`, `group_slice`, `seam` and `assembled` come to together: a build that keeps the
    groups of slices and the ties of seams that are as they were returns the same.
    """
    cut = slices(Counter(map(filed_under, outlines)), options)
    held: dict[Slice, list[Outline]] = defaultdict(list)
    for one in outlines:
        held[slice_of(filed_under(one), cut)].append(one)
    home = {one.report: within for within, reports in held.items() for one in reports}
    inside: dict[Slice, list[CopyEnds]] = defaultdict(list)
    for copy in copies:
        if copy.copy in home and home[copy.copy] == home.get(copy.source):
            inside[home[copy.copy]].append(copy)
    sliced = {each: group_slice(each, held[each], inside[each], options) for each in cut}
    ties: list[Tie] = []
    for left, right in seams_of(cut, options):
        needed = set(delegates(sliced[left], sliced[right]))
        standing = [one for each in (left, right) for one in held[each] if one.report in needed]
        ties += seam(sliced[left], sliced[right], standing, options)
    return assembled(sliced.values(), ties, copies, options)
