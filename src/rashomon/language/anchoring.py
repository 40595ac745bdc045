"""One symbol to one TimeML value, given the day of writing and the expression before it.

News conventions: "Tuesday" is the latest one on or before the day of writing, or, in a clause about
the future, the next; "June 16" and "November" go to the nearest year the tense allows.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from rashomon.language.feasts import feast_day
from rashomon.language.intervals import Interval, add_days, add_months, interval, move, unit_value
from rashomon.language.offices import took_office
from rashomon.language.symbols import Symbol
from rashomon.nouns.times import Grain, Tense


@dataclass(frozen=True, slots=True)
class Anchor:
    """What an expression may lean on: the day of writing, the value told before it, the tense.

    `quarter` is the quarter last told ("the year-ago period" leans on it); without one and not
    `strict`, the quarter before that of the writing is taken, as in reports of results. `hung` is
    the value of the expression that an "atshift" counts from.
    """

    day: date | None
    reference: str | None = None
    tense: Tense | None = None
    quarter: str | None = None
    strict: bool = False
    hung: str | None = None


AGAINST_TENSE = {Grain.DAY: 150, Grain.QUARTER: 60, Grain.SEASON: 120}
AGAINST_TENSE_ELSE = 250
"""Days by which a year that the tense of the clause speaks against must be nearer to be taken.

A clause in the past may well name a day to come ("set a June 16 deadline"); a bare month seldom is.
"""
_LENGTH = re.compile(r"(-?)P(T?)(\d{1,5})([YMWDQHS])(?:(\d{1,2})M)?", re.ASCII)
_UNIT_OF = {"Y": "year", "M": "month", "W": "week", "D": "day", "Q": "quarter"}
_GRAIN_UNIT = {
    Grain.DAY: "day",
    Grain.WEEK: "week",
    Grain.MONTH: "month",
    Grain.QUARTER: "quarter",
    Grain.YEAR: "year",
    Grain.DECADE: "decade",
}
_WIDTH = {"day": 1, "night": 1, "weekend": 2, "week": 7, "month": 31, "quarter": 92, "year": 366}


def value_of(symbol: Symbol, anchor: Anchor) -> str | None:
    """Return the TimeML value (without the part of the day), `None` when the anchors do not tell."""
    reader = _READERS.get(symbol.head, _referred)
    return reader(symbol, anchor)


def _dated(symbol: Symbol, anchor: Anchor) -> str | None:
    return completed(symbol.value, anchor)


def _from_writing(symbol: Symbol, anchor: Anchor) -> str | None:
    if symbol.value == "-P1Y" and anchor.quarter:
        return shifted(anchor.quarter, symbol.value)
    return None if anchor.day is None else shifted(anchor.day.isoformat(), symbol.value)


def _hung(symbol: Symbol, anchor: Anchor) -> str | None:
    covered = interval(anchor.hung) if anchor.hung else None
    if covered is None or anchor.hung is None:
        return None
    if symbol.bound == "ended" and symbol.value == "P1Q" and not anchor.strict:
        middle = add_days(covered[1], -45)  # a company's own number for it where one is told
        return anchor.quarter or (None if middle is None else unit_value(middle, "quarter"))
    first, last = covered[0], covered[1]
    if symbol.bound == "ended":
        begin = moved(last, f"-{symbol.value}")
        return _both(None if begin is None else add_days(begin, 1), last)
    if symbol.bound == "within":  # on either side
        return _both(moved(first, f"-{symbol.value}"), moved(last, symbol.value))
    return shifted(anchor.hung, symbol.value)


def _since_office(symbol: Symbol, anchor: Anchor) -> str | None:
    start = took_office(symbol.who.replace("_", " "), symbol.title, anchor.day)
    if start is None:
        return None
    if symbol.bound == "within":
        return _both(start, moved(start, symbol.value))
    return shifted(start.isoformat(), symbol.value)


def _both(first: date | None, last: date | None) -> str | None:
    return None if first is None or last is None else f"{first.isoformat()}/{last.isoformat()}"


def _week(symbol: Symbol, anchor: Anchor) -> str | None:
    day = _day_of(completed(symbol.value, anchor))
    if day is not None and symbol.mod == "WE":  # of Labor Day, a Monday: the days before it
        day = add_days(day, -3) if day.isoweekday() <= 2 else day
        return None if day is None else unit_value(day, "weekend")
    return None if day is None else unit_value(day, "week")


def _range(symbol: Symbol, anchor: Anchor) -> str | None:
    ends = [completed(end, anchor) for end in symbol.value.split("/")]
    return None if None in ends else "/".join(end for end in ends if end)


def _said(symbol: Symbol, _: Anchor) -> str:
    return symbol.value


def _referred(symbol: Symbol, anchor: Anchor) -> str | None:
    if symbol.head == "refshift" and symbol.value == "-P1Y" and anchor.quarter:
        return shifted(anchor.quarter, symbol.value)
    covered = interval(anchor.reference) if anchor.reference else None
    if anchor.reference is None or covered is None:
        return None
    if symbol.head == "refshift":
        return shifted(anchor.reference, symbol.value)
    if symbol.head == "refnamed":
        return _named_from(symbol, covered[0])
    if symbol.head == "ref" and (covered[1] - covered[0]).days < _WIDTH.get(symbol.value, 10**6):
        day = move(covered[0], symbol.number, symbol.value)
        return None if day is None else unit_value(day, symbol.value)
    return None


def _relative(symbol: Symbol, anchor: Anchor) -> str | None:
    if anchor.day is None:
        return None
    day = move(anchor.day, symbol.number, symbol.value)
    if day is not None and symbol.value == "weekend" and symbol.number == 0:
        day = _this_weekend(day, anchor.tense)
    return None if day is None else unit_value(day, symbol.value)


def _this_weekend(day: date, tense: Tense | None) -> date | None:
    # On Monday to Wednesday, what happened "at the weekend" lies behind.
    if tense is Tense.PAST and day.isoweekday() <= 5:
        return add_days(day, -7)
    return day


def _day_of(value: str | None) -> date | None:
    covered = interval(value) if value else None
    return None if covered is None else covered[0]


def moved(start: date, length: str) -> date | None:
    """Return the day so long after a day (before it, for "-P..."), the same day for hours."""
    found = _LENGTH.fullmatch(length)
    if found is None or found[2]:
        return None if found is None else start
    sign = -1 if found[1] else 1
    day = move(start, sign * int(found[3]), _UNIT_OF[found[4]])
    return add_months(day, sign * int(found[5])) if day is not None and found[5] else day


def shifted(start: str, length: str) -> str | None:
    """Return the value so long after a value (before, for "-P..."), at the grain of the length."""
    covered, found = interval(start), _LENGTH.fullmatch(length)
    day = None if covered is None else moved(covered[0], length)
    if covered is None or found is None or day is None:
        return None
    if found[2]:
        return day.isoformat()
    unit = _UNIT_OF[found[4]]
    if (covered[2] in (Grain.QUARTER, Grain.MONTH) and unit == "year") or (
        covered[2] in _GRAIN_UNIT and _WIDTH.get(unit, 0) < _WIDTH.get(_GRAIN_UNIT[covered[2]], 0)
    ):
        unit = _GRAIN_UNIT[covered[2]]
    return unit_value(day, unit)


def in_year(value: str, year: int) -> str | None:
    """Return a partial date ("XXXX-06-16", "XXXX-@easter") in a year."""
    if not 1 <= year <= 9998:
        return None
    if "@" in value:
        day = feast_day(value.partition("@")[2], year)
        return None if day is None else day.isoformat()
    filled = f"{year:04d}{value[4:]}"
    return filled if interval(filled) else None


def completed(value: str, anchor: Anchor) -> str | None:
    """Return a partial date with what it does not say filled in from the anchors."""
    if re.fullmatch(r"\d{3}X|\d\dXX", value):
        return value.rstrip("X")
    if not value.startswith("XXXX"):
        if value.endswith("-QX"):
            quarter = _quarter_of(anchor)
            return None if quarter is None else f"{value[:4]}{quarter[4:]}"
        return in_year(value, int(value[:4])) if value[:4].isdigit() else None
    if value.endswith("-QX"):
        return _quarter_of(anchor)
    if anchor.day is None:
        return None
    weekday = re.fullmatch(r"XXXX-WXX-(\d)", value)
    if weekday:
        return _nearest_weekday(int(weekday[1]), anchor.day, anchor.tense)
    return _nearest_year(value, anchor.day, anchor.tense)


def _quarter_of(anchor: Anchor) -> str | None:
    """The quarter meant by "the quarter": year and all."""
    if anchor.quarter:
        return anchor.quarter
    before = None if anchor.day is None or anchor.strict else add_months(anchor.day, -3)
    return None if before is None else unit_value(before, "quarter")


def _nearest_weekday(weekday: int, day: date, tense: Tense | None) -> str | None:
    back = (day.isoweekday() - weekday) % 7
    move_by = (7 - back) % 7 if tense is Tense.FUTURE else -back
    moved = add_days(day, move_by)
    return None if moved is None else moved.isoformat()


def _nearest_year(value: str, day: date, tense: Tense | None) -> str | None:
    best: tuple[int, str] | None = None
    for year in (day.year - 1, day.year, day.year + 1):
        filled = in_year(value, year)
        covered = interval(filled) if filled else None
        if filled is None or covered is None:
            continue
        gap = max((covered[0] - day).days, (day - covered[1]).days, 0)
        gap += _against(covered, day, tense)
        if best is None or gap < best[0]:
            best = (gap, filled)
    return best[1] if best else None


def _against(covered: Interval, day: date, tense: Tense | None) -> int:
    """Return the days that a year loses because the tense of the clause speaks against it."""
    ahead, behind = covered[0] > day, covered[1] < day
    if covered[2] is Grain.QUARTER and ahead and tense is not Tense.FUTURE:
        return AGAINST_TENSE_ELSE if tense is Tense.PAST else AGAINST_TENSE[Grain.DAY]
    if (tense is Tense.PAST and ahead) or (tense is Tense.FUTURE and behind):
        return AGAINST_TENSE.get(covered[2], AGAINST_TENSE_ELSE)
    return 0


def _named_from(symbol: Symbol, day: date | None) -> str | None:
    if day is None:
        return None
    weekday = re.fullmatch(r"XXXX-WXX-(\d)", symbol.value)
    if weekday:
        return _named_weekday(int(weekday[1]), symbol.number, day)
    if symbol.number == 0:
        return in_year(symbol.value, day.year)
    years = (day.year, day.year - 1) if symbol.number < 0 else (day.year, day.year + 1)
    for year in years:
        filled = in_year(symbol.value, year)
        covered = interval(filled) if filled else None
        if covered and (covered[1] < day if symbol.number < 0 else covered[0] > day):
            return filled
    return None


def _named_weekday(weekday: int, number: int, day: date) -> str | None:
    ahead = weekday - day.isoweekday()  # 0: that of the same week
    if number < 0:
        ahead = ahead - 7 if ahead >= 0 else ahead
    elif number > 0:
        ahead = ahead + 7 if ahead <= 0 else ahead
    moved = add_days(day, ahead)
    return None if moved is None else moved.isoformat()


def _in_year(symbol: Symbol, anchor: Anchor) -> str | None:
    if anchor.day is None:
        return None
    value = symbol.value
    if value.endswith("QX"):
        quarter = _quarter_of(anchor)
        if quarter is None:
            return None
        return in_year(f"XXXX{quarter[4:]}", int(quarter[:4]) + symbol.number)
    return in_year(value, anchor.day.year + symbol.number)


def told_quarter(symbol: Symbol, value: str, day: date | None, *, first: bool) -> bool:
    """Say whether an expression sets the quarter that later ones lean on.

    Results are of a quarter that is over: one still running sets it only where it is the first.
    """
    if symbol.value.endswith("QX") or symbol.head not in ("date", "atshift"):
        return False
    covered = interval(value) if re.fullmatch(r"\d{4}-Q\d", value) else None
    return covered is not None and (first or day is None or covered[1] < day)


def _named(symbol: Symbol, anchor: Anchor) -> str | None:
    return _named_from(symbol, anchor.day)


_READERS: dict[str, Callable[[Symbol, Anchor], str | None]] = {
    "date": _dated,
    "rel": _relative,
    "named": _named,
    "inyear": _in_year,
    "shift": _from_writing,
    "weekof": _week,
    "atshift": _hung,
    "office": _since_office,
    "range": _range,
    "dur": _said,
    "set": _said,
    "word": _said,
}
