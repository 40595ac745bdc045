"""Dates that came beside a text: forms that can mean one day only; anything else is `None`."""

import re
from datetime import UTC, date, datetime

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun",
            "july jul", "august aug", "september sept sep", "october oct", "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip

WEEKDAY = r"(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\.?,?\s+)?"
TAIL = r"(?:[T ,|].{0,60})?"
"""A clock time and zone may follow; the day stays as written, in the writer's own zone."""

FORMS = (
    re.compile(rf"(?P<y>\d{{4}})-(?P<m>\d{{1,2}})-(?P<d>\d{{1,2}}){TAIL}", re.IGNORECASE),
    re.compile(rf"(?P<y>\d{{4}})/(?P<m>\d{{1,2}})/(?P<d>\d{{1,2}}){TAIL}", re.IGNORECASE),
    re.compile(r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})(?:T?\d{4,6}.{0,10})?", re.IGNORECASE),
    re.compile(rf"(?P<d>\d{{1,2}})\.\s?(?P<m>\d{{1,2}})\.\s?(?P<y>\d{{4}}){TAIL}", re.IGNORECASE),
    re.compile(
        rf"{WEEKDAY}(?P<d>\d{{1,2}})(?:st|nd|rd|th)?[ -](?P<n>[a-z]{{3,9}})\.?,?[ -](?P<y>\d{{4}}){TAIL}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"{WEEKDAY}(?P<n>[a-z]{{3,9}})\.? (?P<d>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y>\d{{4}}){TAIL}",
        re.IGNORECASE,
    ),
)

SLASHED = re.compile(rf"(\d{{1,2}})/(\d{{1,2}})/(\d{{4}}){TAIL}", re.IGNORECASE)
MAX_CHARS = 100
FIRST_YEAR = 1800  # before it, years are the nulls of some database
SECONDS = (315_532_800, 4_102_444_800)  # 1980 to 2100, in seconds since 1970


def parse_date(value: object) -> date | None:
    """Return the day a field states, or `None` where it states none or could mean two.

    >>> parse_date("2021-06-16T23:30:00-05:00"), parse_date("June 16, 2021")
    (datetime.date(2021, 6, 16), datetime.date(2021, 6, 16))
    >>> parse_date("06/07/2021") is None
    True
    """
    found: date | None = None
    if isinstance(value, datetime):
        found = value.date()
    elif isinstance(value, date):
        found = value
    elif isinstance(value, int | float) and not isinstance(value, bool):
        found = _from_number(value)
    elif isinstance(value, str) and len(value) <= MAX_CHARS:
        found = _from_words(" ".join(value.split()))
    return found if found is not None and found.year >= FIRST_YEAR else None


def _from_number(value: float) -> date | None:
    """Read 20210616, or seconds or milliseconds since 1970 as databases write them."""
    if value != value or abs(value) > 1e15:  # noqa: PLR0124 - not a number
        return None
    whole = int(value)
    if len(str(whole)) == 8:
        return _from_words(str(whole))
    for seconds in (whole, whole // 1000):
        if SECONDS[0] <= seconds < SECONDS[1]:
            return datetime.fromtimestamp(seconds, UTC).date()
    return None


def _from_words(words: str) -> date | None:
    for form in FORMS:
        if match := form.fullmatch(words):
            parts = match.groupdict()
            month = MONTHS.get(parts["n"].lower(), 0) if "n" in parts else int(parts["m"])
            return _day(int(parts["y"]), month, int(parts["d"]))
    if match := SLASHED.fullmatch(words):
        first, second, year = (int(part) for part in match.groups())
        if first == second or second > 12:
            return _day(year, first, second)
        if first > 12:
            return _day(year, second, first)
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
