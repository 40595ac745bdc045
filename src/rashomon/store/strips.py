"""Days on which stories begin in, the stretch of time out that a strip of them covers."""

from collections.abc import Sequence
from datetime import date
from math import ceil

MOST = 0.85  # part of the stories that a strip must cover
FAR = 3  # how many times further all must reach for the rest to be left out

BY_DAY, BY_MONTH = 92, 2200  # days that a strip may cover before its steps get wider


def covered(days: Sequence[tuple[date, int]]) -> tuple[date, date]:
    """Return the first and last day to show, of days in order with how many stories begin on each.

    All of them, unless most lie in a far shorter stretch: then that one and half as much round it, so
    that one story of long ago does not press all others into one step.

    >>> day = date(2021, 6, 16)
    >>> covered([(date(1254, 1, 1), 1), (day, 20)]) == (day, day)
    True
    """
    places = [day.toordinal() for day, _ in days]
    first, last = _densest(places, [number for _, number in days])
    if (places[last] - places[first] + 1) * FAR >= places[-1] - places[0]:
        return days[0][0], days[-1][0]
    margin = max(7, (places[last] - places[first]) // 2)
    low, high = places[first] - margin, places[last] + margin
    inside = [day for day, place in zip(days, places, strict=True) if low <= place <= high]
    return inside[0][0], inside[-1][0]


def step_width(first: date, last: date) -> int:
    """Return how many characters of an ISO date name a step: 10 days, 7 months, 4 years."""
    reach = (last - first).days
    return 10 if reach <= BY_DAY else 7 if reach <= BY_MONTH else 4


def _densest(places: Sequence[int], numbers: Sequence[int]) -> tuple[int, int]:
    """Return the ends of the shortest stretch that holds most stories, the earliest of equal ones."""
    wanted = max(1, ceil(sum(numbers) * MOST))
    best, held, first = (0, len(places) - 1), 0, 0
    for last, number in enumerate(numbers):
        held += number
        while held - numbers[first] >= wanted:
            held -= numbers[first]
            first += 1
        if held >= wanted and places[last] - places[first] < places[best[1]] - places[best[0]]:
            best = (first, last)
    return best
