"""`When`: a resolved time with its precision; `TimeExpression`: words of time before resolution."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rashomon.nouns.spans import Span


class Grain(StrEnum):
    """How wide a time is."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class When:
    """Whole days from `start` to `end`, both inclusive; `None` is an open end ("since March").

    `basis` holds every expression that fixes it, the anchor's too; it is empty only for a date
    that came beside the text.
    """

    start: date | None
    end: date | None
    grain: Grain
    basis: tuple[Span, ...] = ()


class TimexType(StrEnum):
    """TimeML's four kinds of time expression."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Tense(StrEnum):
    """The time direction of the clause an expression stands in."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words of time in a report, read once in symbolic form (`symbol`) and resolved later.

    `symbol` is written and read by `language.calendar` alone.
    """

    span: Span
    type: TimexType
    symbol: str
    tense: Tense | None = None
