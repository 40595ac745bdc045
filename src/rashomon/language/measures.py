"""Amounts as a sentence words them, of anything: "nine assault rifles", "£45,000", "a 32-second apology"."""

import re
from dataclasses import dataclass

from rashomon.language.counted import counted_as
from rashomon.language.numerals import FIGURES, WORDS, may_count, number

MAGNITUDE = "magnitude"
"""The unit of how strong a quake was."""

_OPEN_ABOVE = frozenset({"at least", "no fewer than", "no less than", "more than", "over"})
_OPEN_ABOVE |= frozenset({"upwards of", "in excess of", "well over"})
_OPEN_BELOW = frozenset({"at most", "fewer than", "less than", "under", "below"})
_BOUND = (
    r"at least|no fewer than|no less than|more than|well over|over|upwards of|in excess of|at most"
    r"|fewer than|less than|under|below|up to|as many as|about|around|some|roughly|approximately"
    r"|an estimated|almost|nearly|close to|perhaps|maybe|possibly"
)
_SCALE = r"million|billion|trillion|thousand"
_AMOUNT = (
    rf"(?<![\w.,$€£-])(?:(?P<bound>{_BOUND})\s)?(?P<number>{FIGURES}|{WORDS})"
    rf"(?:[\s-](?P<scale>{_SCALE})\b)?(?P<glued>km/h|kmh|kph|mph|km|ft)?(?![\w°]|[.,:/]\d)"
)
_STOP = (
    "who that which and or in on at of to were was have has had are is when after as by from for with"
    " the a an it its his her their be been than but if per about into over this these those not"
)
_WORD_AFTER = rf"(?:[\s-](?!(?:{'|'.join(_STOP.split())})\b)[^\W\d_][\w’'-]{{0,20}})"
_COUNTED = re.compile(
    rf"{_AMOUNT}(?P<percent>\s?%|\sper\s?cent\b)?(?P<nouns>{_WORD_AFTER}{{0,4}})", re.I
)
_MONEY = re.compile(
    rf"(?:(?P<bound>{_BOUND})\s)?(?P<currency>US\$|[$€£])\s?"
    r"(?P<number>\d{1,3}(?:,\d{3}){1,4}|\d{1,6}(?:\.\d{1,3})?)"
    r"(?:[\s-]?(?P<scale>million|billion|trillion|thousand|bn|m|k)\b)?",
    re.I,
)
_MAGNITUDE = re.compile(
    r"\bmagnitude(?:[\s-]of)?[\s-](?P<after>\d\.\d)\b|(?<![\w.])(?P<before>\d\.\d)[\s-]magnitude\b",
    re.I,
)
_SCALES = {"thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9}
_SCALES |= {"trillion": 1e12}
_LENGTHS = {"kilometer": 1.0, "kilometre": 1.0, "km": 1.0, "mile": 1.609344, "feet": 0.0003048}
_LENGTHS |= {"foot": 0.0003048, "ft": 0.0003048, "metre": 0.001, "meter": 0.001}
_SPEEDS = {"mph": 1.609344, "kph": 1.0, "kmh": 1.0, "knot": 1.852}
_PLURALS = frozenset(
    "people children men women police troops personnel staff crew aircraft feet teeth".split()
)
_MEN = re.compile(r"(?!speci|regi|abdo|yemen)[a-z]{2,16}(?:men|women|children|folk|people)")
_UNITS = frozenset("percent km mph kph".split())
_MONTHS = frozenset(
    "january february march april may june july august september october november december".split()
)
_ORDER = frozenset("first last final next previous past remaining initial".split())
_PART_NOUN = frozenset("more other others another further additional extra".split())
_PART_BEFORE = re.compile(
    r"\b(?:few|several|many|another|further|other|others|more|additional|extra|an extra|first|last|final|next|remaining|previous"
    r"|past|earlier|rest|(?:one|two|three|four|five|\d+|some|many|most) of|of (?:the|these|those|them|his|her|its|their))\s*$",
    re.I,
)
_RANGE_BEFORE = re.compile(
    r"(?:\d|%|\b(?:one|two|double|three|four|five|six|seven|eight|nine|ten))\)?\s?(?:to|-|–|and|or|per\s?cent to|percent to)\s?$",
    re.I,
)
_RANGE_AFTER = re.compile(
    r"\s?(?:to|-|–|or)\s?(?:\d|[$€£]|(?:one|two|three|four|five|six|seven|eight|nine|ten)\b)", re.I
)
_SOME_WHO = re.compile(r"\s(?:who|whom|whose|that|which)\b", re.I)
_SPACED = re.compile(r"\d\s,\s$")
_HOURLY = re.compile(r"\s(?:per|an)\shour\b", re.I)
_READ = 1000  # code points of a sentence that are read


@dataclass(frozen=True, slots=True)
class Measure:
    """An amount; code points `start` to `end` are its words, bound and unit included.

    `low` and `high` are in the unit `of` (lengths in kilometres, speeds in kilometres an hour,
    money in the sign's currency), `None` where left open. `part` says that it is of some beside
    others, or an end of a range, and so is no whole count.
    """

    start: int
    end: int
    low: float | None
    high: float | None
    of: str
    part: bool

    @property
    def value(self) -> float:
        """Return the number told, whichever end it bounds."""
        return self.low if self.low is not None else self.high or 0.0


def measures(text: str, start: int, end: int) -> tuple[Measure, ...]:
    """Return the amounts that one sentence of a text tells, in text order; years are none."""
    stop = min(end, start + _READ)
    if not may_count(text, start, stop):
        return ()
    found: dict[int, Measure] = {}
    for match in _MAGNITUDE.finditer(text, start, stop):
        value = float(match["after"] or match["before"])
        made = Measure(match.start(), match.end(), value, value, MAGNITUDE, False)
        found[match.start("after") if match["after"] else match.start("before")] = made
    for match in _MONEY.finditer(text, start, stop):
        scale = _SCALES.get((match["scale"] or "").casefold(), 1.0)
        unit = "money " + match["currency"][-1]
        value = float(match["number"].replace(",", "")) * scale
        last = match.end("scale") if match["scale"] else match.end("number")
        found.setdefault(match.start("number"), _made(match, (value, unit, last), start))
    for match in _COUNTED.finditer(text, start, stop):
        told = _counted(match)
        if told is not None:
            found.setdefault(match.start("number"), _made(match, told, start))
    return tuple(found[place] for place in sorted(found))


def _counted(match: re.Match[str]) -> tuple[float, str, int] | None:
    """Return the value, the unit and the end of a counted thing; `None` where nothing is counted."""
    value = number(match["number"])
    if value is None or _is_year(match["number"]):
        return None
    value *= _SCALES.get((match["scale"] or "").casefold(), 1.0)
    if match["percent"]:
        return value, "percent", match.end("percent")
    if match["glued"]:
        return _in_unit(value, match["glued"].casefold().replace("/", ""), match.end("glued"))
    hyphened = match.string[match.start("nouns") : match.start("nouns") + 1] == "-"
    words = list(re.finditer(r"[^\s-]+", match["nouns"]))
    if hyphened and len(words) > 1 and words[1][0].casefold() == "old":
        return None  # an age
    for one in words:
        word = one[0].casefold()
        if word in _MONTHS:
            return None
        if hyphened or _is_plural(word):
            told = _in_unit(value, word, match.start("nouns") + one.end())
            hourly = told[1] == "length" and _HOURLY.match(match.string, told[2])
            return (told[0], "speed", hourly.end()) if hourly else told
    return None


def _in_unit(value: float, word: str, end: int) -> tuple[float, str, int]:
    keys = (word, word.removesuffix("s"))
    for key in keys:
        if key in _SPEEDS:
            return value * _SPEEDS[key], "speed", end
        if key in _LENGTHS:
            return value * _LENGTHS[key], "length", end
    return value, counted_as(word), end


def _is_plural(word: str) -> bool:
    if word in _PLURALS or word in _UNITS or _MEN.fullmatch(word):
        return True
    return (
        len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "'s", "’s", "us", "is"))
    )


def _is_year(words: str) -> bool:
    return len(words) == 4 and words.isdigit() and 1900 <= int(words) <= 2100


def _made(match: re.Match[str], told: tuple[float, str, int], first: int) -> Measure:
    value, unit, end = told
    bound = " ".join((match["bound"] or "").casefold().split())
    begin = next(
        match.start(group)
        for group in ("bound", "currency", "number")
        if group in match.re.groupindex and match[group]
    )
    return Measure(
        start=begin,
        end=end,
        low=None if bound in _OPEN_BELOW else value,
        high=None if bound in _OPEN_ABOVE else value,
        of=unit,
        part=_is_part(match.string, first, (begin, end), len(match["bound"] or "")),
    )


def _is_part(text: str, first: int, told: tuple[int, int], bound: int) -> bool:
    """Say whether an amount is of some beside others; the words of its bound ("more than") tell none."""
    before = text[max(first, told[0] - 24) : told[0]]
    inside = {word.casefold() for word in text[told[0] + bound : told[1]].split()}
    if inside & (_PART_NOUN | _ORDER):
        return True
    if _SPACED.search(before):
        return True  # the end of a number set with a space: "2 , 117"
    if _SOME_WHO.match(text, told[1]):
        return True
    ranged = _RANGE_BEFORE.search(before) or _RANGE_AFTER.match(text, told[1])
    return bool(ranged or _PART_BEFORE.search(before))
