"""A time in, what of it a format's date field may say out: a day only where one day is known."""

from calendar import monthrange
from datetime import date

from rashomon.nouns.times import When


def exact_day(when: When | None) -> date | None:
    """Return the one day of a time, `None` where it is wider, open or unknown."""
    return when.start if when is not None and when.start == when.end else None


def prefix(when: When | None) -> str | None:
    """Return a time that is one day, month or year as the beginning of an ISO date, else `None`.

    >>> from rashomon.nouns.times import Grain
    >>> prefix(When(date(2021, 6, 1), date(2021, 6, 30), Grain.MONTH))
    '2021-06'
    """
    if when is None or when.start is None or when.end is None:
        return None
    start, end = when.start, when.end
    if start == end:
        return start.isoformat()
    if start.day != 1 or start.year != end.year or end.day != monthrange(end.year, end.month)[1]:
        return None
    if start.month == end.month:
        return start.isoformat()[:7]
    return start.isoformat()[:4] if (start.month, end.month) == (1, 12) else None


def year_of(when: When | None) -> int | None:
    """Return the year in which all days of a time lie, `None` where it is not known."""
    if when is None or when.start is None or when.end is None or when.start.year != when.end.year:
        return None
    return when.start.year


def month_of(when: When | None) -> int | None:
    """Return the month, as 202106, in which all days of a time lie, `None` where it is not known."""
    year = year_of(when)
    if when is None or year is None or when.start is None or when.end is None:
        return None
    return year * 100 + when.start.month if when.start.month == when.end.month else None


def iso(day: date | None) -> str | None:
    """Return a day as YYYY-MM-DD."""
    return None if day is None else day.isoformat()
