"""How wide words are, without a font at hand: estimates on the safe side, and cutting to fit."""

import unicodedata

from rashomon.show.clean import clean

_NARROW = frozenset("iIjl.,:;'!|()[]`’‘ ·")
_WIDE = frozenset("mwMW@%&—…→←")
_JOINERS = frozenset("\u200d\u200e\ufe0e\ufe0f")  # they join what stands round them into one sign

LONGEST = 1000  # code points looked at: no drawing is as wide

# Parts of the type size. A bit wider than DejaVu Sans, the widest of the usual sans serifs.
_NARROW_WIDTH, _SMALL_WIDTH, _CAPITAL_WIDTH, _WIDE_WIDTH, _FULL_WIDTH = 0.4, 0.63, 0.72, 1.0, 1.25


def width(words: str, size: float = 12, *, bold: bool = False) -> float:
    """Return about how many pixels words take at a type size, rather too many than too few.

    >>> width("ill") < width("mmm")
    True
    """
    return sum(map(_sign_width, words)) * size * (1.1 if bold else 1.0)


def _sign_width(sign: str) -> float:
    if sign in _NARROW:
        return _NARROW_WIDTH
    if sign in _JOINERS or unicodedata.combining(sign):
        return 0.0
    if sign in _WIDE:
        return _WIDE_WIDTH
    if unicodedata.east_asian_width(sign) in "WF" or ord(sign) > 0xFFFF:
        return _FULL_WIDTH
    return _CAPITAL_WIDTH if sign.isupper() else _SMALL_WIDTH


def fitted(words: str, room: float, size: float = 12, *, bold: bool = False) -> str:
    """Return as many of the words, made safe, as fit into `room` pixels, ended by "…" where some do not.

    A sign made of several code points is not cut in two.

    >>> fitted("Port Ellery Harbour Authority", 100)
    'Port Ellery…'
    """
    factor = size * (1.1 if bold else 1.0)
    words = clean(words[:LONGEST])
    if width(words, size, bold=bold) <= room:
        return words
    left = room - _WIDE_WIDTH * factor
    kept = 0
    for place, sign in enumerate(words):
        left -= _sign_width(sign) * factor
        if left < 0:
            break
        kept = place + 1
    while kept > 0 and kept < len(words) and _continues(words, kept):
        kept -= 1
    return words[:kept].rstrip(" ,;:") + "…"


def named(name: str, room: float, size: float = 12, *, bold: bool = False) -> str:
    """Return a name fitted into `room` pixels; of a path, the end is what tells it from others.

    >>> named("reports/2021/harbour-times.txt", 150)
    '…harbour-times.txt'
    """
    whole = fitted(name, room, size, bold=bold)
    safe = clean(name[-LONGEST:])
    if "/" not in safe or not whole.endswith("…"):
        return whole
    left = room - _WIDE_WIDTH * size * (1.1 if bold else 1.0)
    start = len(safe)
    while start > 0 and width(safe[start - 1 :], size, bold=bold) <= left:
        start -= 1
    while start < len(safe) and start > 0 and _continues(safe, start):
        start += 1
    return "…" + safe[start:].lstrip(" /")


def _continues(words: str, at: int) -> bool:
    """Tell whether a cut before `at` would part one sign."""
    sign = words[at]
    return bool(unicodedata.combining(sign)) or sign in _JOINERS or words[at - 1] == "\u200d"


def wrapped(words: str, room: float, lines: int, size: float = 12) -> list[str]:
    """Return words on at most `lines` lines of `room` pixels; what does not fit is cut.

    >>> wrapped("some forty dock workers", 100, 2)
    ['some forty', 'dock workers']
    """
    made: list[str] = []
    left = clean(words[:LONGEST]).split()
    while left and len(made) < lines - 1:
        taken = 1
        while taken < len(left) and width(" ".join(left[: taken + 1]), size) <= room:
            taken += 1
        made.append(fitted(" ".join(left[:taken]), room, size))
        left = left[taken:]
    if left:
        made.append(fitted(" ".join(left), room, size))
    return made
