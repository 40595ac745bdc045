"""The day or month that a page's address files it under.

Of 2,115 such addresses in the AllSides and Wikinews articles, 1,939 of 1,945 days are that of the
date given beside the article (six are one day later), and 185 of 186 months.
"""

import re
from datetime import date

from rashomon.language.intervals import months_from, safe_date

FIRST_WEB_YEAR = 1993
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_YEAR = r"(?P<y>(?:19|20)\d\d)"
_DAYS = (
    re.compile(rf"/{_YEAR}/(?P<m>\d{{1,2}})/(?P<d>\d{{1,2}})(?:/|$)", re.ASCII),
    re.compile(rf"/{_YEAR}/(?P<m>{'|'.join(_MONTHS)})/(?P<d>\d{{1,2}})(?:/|$)", re.ASCII),
    re.compile(rf"(?<![\d-]){_YEAR}-(?P<m>\d\d)-(?P<d>\d\d)(?!\d|-\d)", re.ASCII),
    re.compile(rf"(?<!\d){_YEAR}(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?!\d)", re.ASCII),
)
_MONTH = re.compile(rf"/{_YEAR}/(?P<m>0?[1-9]|1[0-2])/(?!\d{{1,2}}(?:/|$))", re.ASCII)
_LONGEST = 2_000


def day_in(url: str | None) -> date | None:
    """Return the day a page is filed under, `None` where its address tells none.

    >>> day_in("https://post.example/2021/jun/16/harbour"), day_in("/news/harbour-20210616")
    (datetime.date(2021, 6, 16), datetime.date(2021, 6, 16))
    """
    for form in _DAYS:
        match = form.search((url or "")[:_LONGEST])
        if match is not None:
            named = match["m"].lower()
            month = _MONTHS.index(named) + 1 if named in _MONTHS else int(named)
            day = safe_date(int(match["y"]), month, int(match["d"]))
            if day is not None and day.year >= FIRST_WEB_YEAR:
                return day
    return None


def month_in(url: str | None) -> tuple[date, date] | None:
    """Return the first and last day of the month a page is filed under ("/2021/06/title")."""
    match = _MONTH.search((url or "")[:_LONGEST])
    if match is None or int(match["y"]) < FIRST_WEB_YEAR:
        return None
    return months_from(int(match["y"]), int(match["m"]), 1)
