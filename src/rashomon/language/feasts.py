"""The days of feasts that move: counted weekdays of a month, and Easter."""

import re
from datetime import date, timedelta

_COUNTED = {  # month, weekday (Monday 1), which of the month (-1 the last); United States
    "thanksgiving": (11, 4, 4),
    "laborday": (9, 1, 1),
    "memorialday": (5, 1, -1),
    "kingday": (1, 1, 3),
    "presidentsday": (2, 1, 3),
    "columbusday": (10, 1, 2),
}
_FROM_EASTER = {"easter": 0, "eastermonday": 1, "goodfriday": -2}


def easter(year: int) -> date:
    """Return Easter Sunday, Gregorian (the anonymous computus of 1876)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    f = (8 * b + 13) // 25
    g = (19 * a + b - d - f + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - g - k) % 7
    n = (a + 11 * g + 19 * m) // 433
    month = (g + m - 7 * n + 90) // 25
    return date(year, month, (g + m - 7 * n + 33 * month + 19) % 32)


def feast_day(name: str, year: int) -> date | None:
    """Return the day of a feast of `time_words.MOVING_FEASTS` in a year of the common era.

    "01_1_3" is the third Monday of January, "02_0_9" the last day of February; `None` where the
    month has no such day.
    """
    counted = re.fullmatch(r"(\d\d)_([0-7])_([1-59])", name, re.ASCII)
    if counted:
        return _of_month(year, *(int(part) for part in counted.groups()))
    if name in _FROM_EASTER:
        return easter(year) + timedelta(days=_FROM_EASTER[name])
    if name == "electionday":  # the Tuesday after the first Monday of November
        return counted_weekday(year, 11, 1, 1) + timedelta(days=1)
    rule = _COUNTED.get(name)
    return None if rule is None else counted_weekday(year, *rule)


def _of_month(year: int, month: int, weekday: int, which: int) -> date | None:
    if not 1 <= month <= 12:
        return None
    if weekday == 0:
        after = date(year + month // 12, month % 12 + 1, 1)
        return after - timedelta(days=1) if which == 9 else date(year, month, which)
    day = counted_weekday(year, month, weekday, -1 if which == 9 else which)
    return day if day.month == month else None


def counted_weekday(year: int, month: int, weekday: int, which: int) -> date:
    """Return the first, second, ... (or, for -1, last) such weekday of a month; Monday is 1."""
    if which > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (which - 1))
    last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    return last - timedelta(days=(last.isoweekday() - weekday) % 7)
