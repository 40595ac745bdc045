"""What a rule for time expressions is: a pattern that may match at a place, and its symbol."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from rashomon.language.numerals import year_words
from rashomon.language.symbols import Symbol
from rashomon.nouns.times import TimexType

Match = re.Match[str]
Builder = Callable[[Match], tuple[TimexType, Symbol] | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A bounded pattern (matched at a place, never searched) and the builder of its symbol."""

    name: str
    pattern: re.Pattern[str]
    build: Builder


@dataclass(frozen=True, slots=True)
class Found:
    """One expression in a text: half-open code points, type, symbol, and the rule that found it."""

    start: int
    end: int
    type: TimexType
    symbol: Symbol
    rule: str


def rule(book: list[Rule], name: str, pattern: str) -> Callable[[Builder], Builder]:
    """Return a decorator that enters a builder in the book under a pattern."""

    def enter(builder: Builder) -> Builder:
        book.append(Rule(name, re.compile(rf"{pattern}(?!\w)", re.IGNORECASE), builder))
        return builder

    return enter


def dated(value: str, *, mod: str = "", weekday: str = "") -> tuple[TimexType, Symbol]:
    """Return a DATE with a partial date."""
    return TimexType.DATE, Symbol(head="date", value=value, mod=mod, weekday=weekday)


def year_of(words: str | None) -> str:
    """Return four digits for a year in figures or words, "XXXX" for none."""
    if not words:
        return "XXXX"
    found = year_words(words)
    return f"{found:04d}" if found else words[-4:]


def day_of(words: str) -> int:
    """Return the number in "16th"."""
    return int(re.sub(r"\D", "", words))


MODS = {
    "early": "START",
    "beginning": "START",
    "start": "START",
    "first": "START",
    "mid": "MID",
    "middle": "MID",
    "late": "END",
    "end": "END",
    "close": "END",
    "latter": "END",
    "last": "END",
    "earlier": "EARLIER",
    "later": "LATER",
    "rest": "LATER",
    "remainder": "LATER",
}
"""What a word before a date says of the part of it that is meant."""

RELATIVE = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "preceding": -1,
    "prior": -1,
    "latest": -1,
    "this past": -1,
    "this": 0,
    "current": 0,
    "same": 0,
    "that": 0,
    "very": 0,
    "this coming": 1,
    "next": 1,
    "coming": 1,
    "upcoming": 1,
    "following": 1,
}


def steps(words: str) -> int:
    """Return how many units "last" (-1), "this" (0) or "the following" (1) goes."""
    return RELATIVE[" ".join(words.lower().split()).removeprefix("the ")]
