"""TimeML date values and the days they cover; calendar arithmetic that never raises."""

import re
from datetime import date, timedelta

from rashomon.nouns.times import Grain

Interval = tuple[date, date, Grain]

_SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_VALUE = re.compile(
    r"(?P<year>\d{4})(?:-(?:(?P<month>\d\d)(?:-(?P<day>\d\d))?|W(?P<week>\d\d)(?P<end>-WE)?"
    r"|Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<season>SP|SU|FA|WI)))?",
    re.ASCII,
)


def safe_date(year: int, month: int, day: int) -> date | None:
    """Return the date, `None` where the calendar has no such day."""
    try:
        return date(year, month, day)
    except (ValueError, OverflowError):
        return None


def add_days(day: date, count: int) -> date | None:
    """Return the day so many days on, `None` beyond the calendar."""
    try:
        return day + timedelta(days=count)
    except OverflowError:
        return None


def add_months(day: date, count: int) -> date | None:
    """Return the same day so many months on, the last of the month where it has no such day."""
    months = day.year * 12 + day.month - 1 + count
    year, month = divmod(months, 12)
    if not 1 <= year <= 9998:
        return None
    last = date(year + (month + 1) // 12, (month + 1) % 12 + 1, 1) - timedelta(days=1)
    return date(year, month + 1, min(day.day, last.day))


def months_from(year: int, month: int, count: int) -> tuple[date, date] | None:
    """Return the first and last day of `count` months that begin with one."""
    first = safe_date(year, month, 1)
    after = None if first is None else add_months(first, count)
    if first is None or after is None:
        return None
    return first, after - timedelta(days=1)


def week_of(year: int, week: int) -> date | None:
    """Return the Monday of an ISO week."""
    try:
        return date.fromisocalendar(year, week, 1)
    except ValueError:
        return None


def interval(value: str) -> Interval | None:
    """Return first day, last day and grain of a TimeML date value; `None` for any other value.

    >>> interval("2021-Q2")
    (datetime.date(2021, 4, 1), datetime.date(2021, 6, 30), <Grain.QUARTER: 'quarter'>)
    """
    text = value.partition("T")[0]
    if re.fullmatch(r"\d{3}", text, re.ASCII) or re.fullmatch(r"\d\d", text, re.ASCII):
        width = 10 ** (4 - len(text))
        first = safe_date(int(text) * width, 1, 1)
        last = safe_date(int(text) * width + width - 1, 12, 31)
        grain = Grain.DECADE if width == 10 else Grain.RANGE
        return None if first is None or last is None else (first, last, grain)
    found = _VALUE.fullmatch(text)
    return None if found is None else _covered(found)


def _covered(found: re.Match[str]) -> Interval | None:
    year = int(found["year"])
    if found["day"]:
        day = safe_date(year, int(found["month"]), int(found["day"]))
        return None if day is None else (day, day, Grain.DAY)
    if found["week"]:
        return _week(year, int(found["week"]), weekend=bool(found["end"]))
    month, count, grain = 1, 12, Grain.YEAR
    if found["month"]:
        month, count, grain = int(found["month"]), 1, Grain.MONTH
    elif found["quarter"]:
        month, count, grain = int(found["quarter"]) * 3 - 2, 3, Grain.QUARTER
    elif found["half"]:
        month, count, grain = int(found["half"]) * 6 - 5, 6, Grain.RANGE
    elif found["season"]:
        month, count, grain = _SEASON_MONTH[found["season"]], 3, Grain.SEASON
    days = months_from(year, month, count)
    return None if days is None else (*days, grain)


def _week(year: int, week: int, *, weekend: bool) -> Interval | None:
    monday = week_of(year, week)
    first = None if monday is None else add_days(monday, 5 if weekend else 0)
    last = None if monday is None else add_days(monday, 6)
    if first is None or last is None:
        return None
    return first, last, Grain.RANGE if weekend else Grain.WEEK


def unit_value(day: date, unit: str) -> str:
    """Return the TimeML value of the day, week, weekend, month, ... that a day lies in."""
    iso = day.isocalendar()
    match unit:
        case "day" | "night":
            return day.isoformat()
        case "week":
            return f"{iso.year:04d}-W{iso.week:02d}"
        case "weekend":
            return f"{iso.year:04d}-W{iso.week:02d}-WE"
        case "month":
            return f"{day.year:04d}-{day.month:02d}"
        case "quarter":
            return f"{day.year:04d}-Q{(day.month + 2) // 3}"
        case "decade":
            return f"{day.year // 10:03d}"
        case "century":
            return f"{day.year // 100:02d}"
        case _:
            return f"{day.year:04d}"


def move(day: date, count: int, unit: str) -> date | None:
    """Return the day so many units on, by calendar."""
    if not -12_000 <= count <= 12_000:
        return None
    if unit in ("day", "night", "week", "weekend"):
        return add_days(day, count * (1 if unit in ("day", "night") else 7))
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
    return add_months(day, count * months.get(unit, 12))
