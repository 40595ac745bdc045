"""A page in, its HTML out: Jinja2 with escaping on and no name left undefined."""

from calendar import monthrange
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from rashomon.show.web.page import Page

if TYPE_CHECKING:
    from jinja2 import Environment


@cache
def environment() -> "Environment":
    """Return the environment of every template."""
    from jinja2 import Environment, PackageLoader, StrictUndefined  # noqa: PLC0415 - # only pages need it

    made = Environment(
        loader=PackageLoader("rashomon.show.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["number"] = number
    made.filters["count"] = count_words
    made.filters["days"] = days
    return made


def render(page: Page, **names: object) -> str:
    """Return a page as HTML; `names` are what the frame shows besides: the record's name."""
    return environment().get_template(page.template).render(page=page, model=page.model, **names)


def number(value: float) -> str:
    """Return a number with thousands set apart: 12,345."""
    return f"{value:,}"


def days(start: date | None, end: date | None) -> str:
    """Return from when to when, a whole month or year by its name.

    >>> days(date(2014, 3, 1), date(2014, 3, 31)), days(None, date(2014, 3, 1)), days(None, None)
    ('2014-03', 'until 2014-03-01', '')
    """
    if start is None or end is None or start == end:
        known = start or end
        return "" if known is None else f"until {known}" if start is None else start.isoformat()
    if start.day == 1 and end == _month_end(start):
        return start.isoformat()[:7]
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31) and start.year == end.year:
        return start.isoformat()[:4]
    return f"{start} – {end}"


def _month_end(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def count_words(value: int, noun: str) -> str:
    """Return a number and its noun: "1 report", "2,000 reports", "3 stories"."""
    if value == 1:
        return f"1 {noun}"
    plural = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"{value:,} {plural}"
