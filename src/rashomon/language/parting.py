"""A group that holds items which are to be apart, into groups that hold none; the rest goes with the liker."""

from collections.abc import Collection, Mapping, Sequence

from rashomon.language.linkage import Linkage

Scores = Mapping[tuple[int, int], float]

COPIED = 1000.0
"""The likeness of what is a copy: beside it no other counts, in groups of up to so many."""


def parted(
    items: Sequence[int],
    together: Collection[tuple[int, int]],
    apart: Collection[tuple[int, int]],
    alike: Scores,
) -> list[list[int]]:
    """Return sorted items as one group, or as several with no pair `apart` in any.

    Items are joined from the likest down (average linkage), those `together` first. No pair is to
    be both, whatever follows from others. Pairs with an item that is not among these are passed
    over, and what is like nothing else stays with the first group.
    """
    place = {item: number for number, item in enumerate(items)}
    barred = _inside(apart, place)
    if not barred:
        return [list(items)]
    scores = {
        (place[one], place[two]): score
        for (one, two), score in alike.items()
        if one in place and two in place and score > 0.0
    }
    found = Linkage(len(items), scores, _inside(together, place), barred).clusters(0.0)
    named = {number for pair in barred for number in pair}
    groups = [group for group in found if named.intersection(group)]
    for group in found:
        if not named.intersection(group):
            groups[0] += group
    return sorted(sorted(items[number] for number in group) for group in groups)


def _inside(pairs: Collection[tuple[int, int]], place: Mapping[int, int]) -> list[tuple[int, int]]:
    """Return the pairs of which both ends are there, as places, each the smaller end first."""
    found = {
        (min(place[one], place[two]), max(place[one], place[two]))
        for one, two in pairs
        if one in place and two in place
    }
    return sorted(found)
