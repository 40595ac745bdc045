"""Amounts as the reports' words mean them: "about 40" leaves room, "1,000" may be 1,012 rounded."""

import re
from dataclasses import replace

from rashomon.language.numerals import FIGURES, WORDS, number
from rashomon.nouns.readings import Quantity
from rashomon.reconcile.compatibility import amounts_meet

ROOM = 0.1
"""The part of a number by which "about" lets it be more or less."""
ROUNDED = 0.05
"""By how much of itself a number in round hundreds may miss the exact one."""

_ROUGH = re.compile(
    r"\b(?:about|around|some|roughly|approximately|circa|estimated|almost|nearly|close to|an estimated"
    r"|up to|as many as|or so|more or less|perhaps|maybe|possibly)\b|[~≈]",
    re.I,
)
_HUNDRED = 100
_NUMBER = re.compile(rf"(?<![\w.,])(?:{FIGURES}|{WORDS})(?![\w]|[.,]\d)", re.I)
_READ = 1000  # code points of a sentence in which numbers are looked for


def told_alike(left: Quantity, right: Quantity, words: tuple[str, str]) -> bool:
    """Say whether two amounts can be one, given the words each is told in.

    >>> from rashomon.nouns.spans import Span
    >>> one, other = (Quantity(of="men", low=n, high=n, unit="men", span=Span("r", 0, 1)) for n in (40, 42))
    >>> told_alike(one, other, ("40 men", "42 men")), told_alike(one, other, ("about 40 men", "42 men"))
    (False, True)
    """
    one, other = _with_room(left, words[0]), _with_room(right, words[1])
    return amounts_meet(one, other) or _rounded(left, right)


def fits_in(part: Quantity, whole: Quantity, words: tuple[str, str]) -> bool:
    """Say whether those of one sort can be among all the people counted: no more than all are."""
    least, most = part.low or 0.0, whole.high
    return most is None or least <= most or told_alike(part, whole, words)


def _with_room(quantity: Quantity, words: str) -> Quantity:
    if not _ROUGH.search(words):
        return quantity
    low = None if quantity.low is None else quantity.low * (1 - ROOM)
    high = None if quantity.high is None else quantity.high * (1 + ROOM)
    return replace(quantity, low=low, high=high)


def _rounded(left: Quantity, right: Quantity) -> bool:
    """Say whether one of two exact numbers, in round hundreds, can be the other rounded."""
    numbers = (left.low, left.high, right.low, right.high)
    if left.low is None or right.low is None or None in numbers:
        return False
    if left.low != left.high or right.low != right.high:
        return False
    small, large = sorted((left.low, right.low))
    in_hundreds = any(value >= _HUNDRED and value % _HUNDRED == 0 for value in (small, large))
    return in_hundreds and large - small <= ROUNDED * large


def numbers_in(sentence: str) -> frozenset[float]:
    """Return the numbers that the start of a sentence tells, in figures or in words."""
    found = (number(match[0]) for match in _NUMBER.finditer(sentence[:_READ]))
    return frozenset(value for value in found if value is not None)
