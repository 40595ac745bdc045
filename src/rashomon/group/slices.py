"""All days cut into slices of time, each grouped by itself; the same for any order of reports."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from rashomon.group.profiles import Outline
from rashomon.nouns.options import GroupOptions

_DAYS = 1 << 22
"""Days of the calendar, proleptic Gregorian ordinals below this, as a power of two."""
_LOOSE = 7  # days


@dataclass(frozen=True, slots=True, order=True)
class Slice:
    """Days `start` to `stop` (proleptic Gregorian ordinals, half-open), and the undated or not."""

    start: int
    stop: int
    undated: bool = False


WHOLE = Slice(0, _DAYS, undated=True)
"""The one slice of a collection that is not cut."""
UNDATED = Slice(0, 0, undated=True)
"""Reports of no known day, in a collection that is cut."""


def filed_under(outline: Outline) -> int | None:
    """Return the day a report is filed under, an ordinal: the first it can have been written.

    It is `None` where that is not known within a week: what is only bounded on one side may have
    been written years off.
    """
    first, last = outline.earliest, outline.latest
    if first is None or last is None or (last - first).days > _LOOSE:
        return None
    return first.toordinal()


def slices(reports: Mapping[int | None, int], options: GroupOptions) -> tuple[Slice, ...]:
    """Return the slices that hold a report, in order of time; the undated come first.

    `reports` says how many are filed under each day. A collection of at most
    `options.slice_reports` is one slice. Else all days are halved, and halved again, while more
    than so many reports lie in a part, down to single days. What is cut where hangs on the counts
    alone, and a report changes the slice it is filed in alone, but where it cuts it.
    """
    if sum(reports.values()) <= options.slice_reports:
        return (WHOLE,) if any(reports.values()) else ()
    days = sorted((day, count) for day, count in reports.items() if day is not None and count)
    found = [UNDATED] if reports.get(None) else []
    if not days:
        return tuple(found)
    ordinals = [day for day, _ in days]
    below = [0, *accumulate(count for _, count in days)]
    waiting = [(0, _DAYS)]
    while waiting:
        start, stop = waiting.pop()
        low, high = bisect_left(ordinals, start), bisect_left(ordinals, stop)
        held = below[high] - below[low]
        if held > options.slice_reports and stop - start > 1:
            middle = (start + stop) // 2
            waiting += [(middle, stop), (start, middle)]
        elif held:
            found.append(Slice(start, stop))
    return tuple(found)


def slice_of(day: int | None, cut: Sequence[Slice]) -> Slice:
    """Return the slice, of those that `slices` returned, that a day lies in (`None`: undated).

    Raises:
        ValueError: it lies in none of them.
    """
    at = 0 if day is None else bisect_right(cut, day, key=lambda each: each.start) - 1
    found = cut[at] if cut else UNDATED
    held = found.undated if day is None else found.start <= day < found.stop
    if not held:
        raise ValueError(f"day {day} lies in no slice")
    return found


def seams_of(cut: Sequence[Slice], options: GroupOptions) -> tuple[tuple[Slice, Slice], ...]:
    """Return the slices that may hold parts of one story, earlier and later, in order of time.

    They follow upon each other with no more than `options.window_days` between them.
    """
    dated = [each for each in cut if each.stop and not each.undated]
    return tuple(
        (left, right)
        for left, right in pairwise(dated)
        if right.start - left.stop <= options.window_days
    )
