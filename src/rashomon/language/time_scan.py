"""Find time expressions in a stretch of text: rules at each place, longest first, left to right."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from rashomon.language import date_patterns, length_patterns, relative_patterns
from rashomon.language.numerals import ONES, ORDINALS, SCALES, TENS
from rashomon.language.symbols import Symbol
from rashomon.language.time_rules import MODS, Found, Rule
from rashomon.language.time_words import (
    CLOCK,
    DAY_PARTS,
    FIXED_FEASTS,
    GAP,
    JOIN,
    MONTHS,
    MOVING_FEASTS,
    PART,
    SEASONS,
    UNITS,
    WEEKDAYS,
)
from rashomon.nouns.times import TimexType

RULES: tuple[Rule, ...] = (
    *date_patterns.BOOK,
    *relative_patterns.BOOK,
    *length_patterns.BOOK,
)

_PLACE = re.compile(r"(?<![\w$€£¥#])(?:[A-Za-z]{1,20}|['’]?\d[\d,.:/]{0,20})")

_STARTS = frozenset(
    (
        *MONTHS,
        *(month[:3] for month in MONTHS),
        "sept",
        *WEEKDAYS,
        *(day + "s" for day in WEEKDAYS),
        *(day[:3] for day in WEEKDAYS),
        *["tues", "thu", "thur", "thurs"],
        *SEASONS,
        *DAY_PARTS,
        *UNITS,
        *(unit + "s" for unit in UNITS),
        *ONES,
        *TENS,
        *SCALES,
        *(name.split()[0].split("-")[0] for name in ORDINALS),
        *(name.split()[0] for name in (*FIXED_FEASTS, *MOVING_FEASTS)),
        *MODS,
        *["new", "st", "valentine", "presidents", "q"],
        *[
            "the",
            "a",
            "an",
            "its",
            "their",
            "this",
            "that",
            "these",
            "those",
            "last",
            "past",
            "next",
            "coming",
            "upcoming",
            "current",
        ],
        *[
            "latest",
            "previous",
            "preceding",
            "following",
            "prior",
            "recent",
            "future",
            "final",
            "same",
            "every",
            "each",
        ],
        *[
            "several",
            "few",
            "many",
            "some",
            "half",
            "couple",
            "about",
            "around",
            "roughly",
            "approximately",
            "nearly",
        ],
        *[
            "almost",
            "over",
            "under",
            "more",
            "less",
            "fewer",
            "longer",
            "no",
            "at",
            "least",
            "up",
            "within",
            "only",
            "just",
            "today",
        ],
        *[
            "yesterday",
            "tomorrow",
            "tonight",
            "fiscal",
            "hourly",
            "daily",
            "nightly",
            "weekly",
            "biweekly",
            "monthly",
        ],
        *[
            "quarterly",
            "yearly",
            "annually",
            "right",
            "now",
            "currently",
            "nowadays",
            "presently",
            "most",
            "recently",
        ],
        *[
            "previously",
            "formerly",
            "as",
            "soon",
            "near",
            "foreseeable",
            "immediate",
            "twenties",
            "thirties",
            "forties",
        ],
        *["fifties", "sixties", "seventies", "eighties", "nineties", "very", "sometime", "good"],
    )
)

_PREFIX = re.compile(
    rf"(?:(?:the{GAP}|a{GAP})?(?:very{GAP})?(?P<of>beginning|start|end|middle|close|rest|remainder"
    rf"|(?P<half>latter|early|first|last|better|good){GAP}(?:half|part)){GAP}of"
    rf"|(?:the{GAP})?(?P<at>early|late|mid|earlier|later)(?:{GAP}in)?"
    rf"|(?P<about>around|approximately|some{GAP}?time(?:{GAP}in)?))(?:{GAP}|-)",
    re.IGNORECASE,
)
_PART_AFTER = re.compile(
    rf"(?:['’]s)?{GAP}(?:early{GAP}|late{GAP}|mid-)?(?P<part>{PART})(?P<many>s)?(?!\w)",
    re.IGNORECASE,
)
_CLOCK_AFTER = re.compile(
    rf",?{GAP}(?:(?:at|around|by|about){GAP})?(?P<clock>{CLOCK})(?!\w)", re.IGNORECASE
)
_CLOCK = re.compile(rf"(?:(?:around|about){GAP})?(?P<clock>{CLOCK})(?!\w)", re.IGNORECASE)
_CLOCK_IN = re.compile(
    rf"(?P<h>1[0-2]|0?[1-9])(?::(?P<m>[0-5]\d))?{GAP}in{GAP}the{GAP}(?P<part>morning|afternoon|evening)",
    re.IGNORECASE,
)
_PART_OF = re.compile(
    rf"(?:(?:the|this){GAP})?(?:(?:early|late|mid|later)(?:{JOIN})(?:this{GAP})?)?(?P<part>{PART})(?!\w)",
    re.IGNORECASE,
)
_MORE = re.compile(
    rf"(?:,{GAP}|,?{GAP}(?:and|or){GAP})(?P<day>3[01]|[12]\d|[1-9])(?=[.;:)]?(?:\s|$)|,)"
    rf"(?!,\d|\.\d|{GAP}(?!(?:in|at|to|for|with|and|or|but|after|before|when)\b)[a-zA-Z])"
)
_LINK = re.compile(rf",?{GAP}(?:(?:on|of|by){GAP})?")
_HOUR = re.compile(r"(\d{1,2})(?:[:.](\d\d))?(?::\d\d)?\s*([ap])?", re.IGNORECASE)

DATED = frozenset({"date", "rel", "named", "inyear", "ref", "refnamed", "range"})


def clock_value(words: str) -> str:
    """Return "T19:15" for "7:15 p.m.", "T12:00" for "noon"."""
    lower = words.lower()
    for name, value in (("noon", "T12:00"), ("midday", "T12:00"), ("midnight", "T24:00")):
        if lower.startswith(name):
            return value
    found = _HOUR.match(lower)
    if not found:
        return ""
    hour, half = int(found[1]), found[3]
    if half == "p" and hour < 12:
        hour += 12
    elif half == "a" and hour == 12:
        hour = 0
    return f"T{hour:02d}:{found[2] or '00'}"


def scan(text: str, start: int, end: int) -> Iterator[Found]:
    """Yield the expressions of `text[start:end]` in order, none overlapping; offsets in `text`."""
    at = start
    for place in _PLACE.finditer(text, start, end):
        if place.start() < at:
            continue
        if place[0].isalpha() and place[0].lower() not in _STARTS:
            continue
        found = match_at(text, place.start(), end)
        while found is not None:
            yield found
            at = found.end
            found = _more_days(text, found, end)


def _more_days(text: str, found: Found, end: int) -> Found | None:
    """Return the 25 of "April 24 and 25" as a day of that month."""
    more = _MORE.match(text, found.end, end)
    if more is None or not re.fullmatch(r"XXXX-\d\d-\d\d", found.symbol.value):
        return None
    if found.symbol.head != "date" or found.type is not TimexType.DATE:
        return None
    value = f"{found.symbol.value[:-2]}{int(more['day']):02d}"
    start = more.start("day")
    return Found(start, more.end("day"), found.type, Symbol(head="date", value=value), found.rule)


@cache
def _any() -> re.Pattern[str]:
    """Return every pattern an expression can begin with as one: where it fails, none begins."""
    patterns = (*(rule.pattern for rule in RULES), _CLOCK_IN, _CLOCK, _PART_OF, _PREFIX)
    nameless = (re.sub(r"\(\?P<\w+>", "(?:", pattern.pattern) for pattern in patterns)
    return re.compile("|".join(nameless), re.IGNORECASE)


def match_at(text: str, at: int, end: int) -> Found | None:
    """Return the longest expression that starts at a place, `None` when none does."""
    if _any().match(text, at, end) is None:
        return None
    options = [_timed(text, at, end), _core(text, at, end), _prefixed(text, at, end)]
    found = max((o for o in options if o), key=lambda o: o.end, default=None)
    return None if found is None else _with_part(text, found, end)


def _core(text: str, at: int, end: int) -> Found | None:
    best: Found | None = None
    for rule in RULES:
        match = rule.pattern.match(text, at, end)
        if match is None or (best is not None and match.end() <= best.end):
            continue
        built = rule.build(match)
        if built is not None:
            best = Found(at, match.end(), built[0], built[1], rule.name)
    return best


def _prefixed(text: str, at: int, end: int) -> Found | None:
    match = _PREFIX.match(text, at, end)
    if match is None:
        return None
    core = _core(text, match.end(), end)
    if core is None or core.symbol.head not in DATED or core.symbol.mod not in ("", "FISCAL"):
        return None
    word = match["half"] or match["of"] or match["at"] or ""
    mod = MODS.get(word.lower(), "APPROX" if match["about"] else "")
    if match["about"] and core.rule == "weekday":
        return None  # "a way around Wednesday's ruling"
    symbol = replace(core.symbol, mod=core.symbol.mod or mod)
    if mod == "END" and symbol.head == "rel" and symbol.value == "day":
        symbol = replace(symbol, mod="")
    return Found(at, core.end, core.type, symbol, f"prefixed {core.rule}")


def _timed(text: str, at: int, end: int) -> Found | None:
    """A clock time or a part of the day, with the day it is of where one follows."""
    match = _CLOCK_IN.match(text, at, end) or _CLOCK.match(text, at, end)
    if match is not None:
        groups = match.groupdict()
        if "h" in groups:
            late = match["part"].lower() != "morning"
            part = clock_value(f"{match['h']}:{match['m'] or '00'}{'pm' if late else 'am'}")
        else:
            part = clock_value(match["clock"])
        rule = "clock"
    else:
        match = _PART_OF.match(text, at, end)
        if match is None:
            return None
        part, rule = DAY_PARTS[match["part"].lower()], "part"
    link = _LINK.match(text, match.end(), end)
    day = _core(text, link.end(), end) if link else None
    if day is not None and day.symbol.head in DATED and not day.symbol.part and daily(day.symbol):
        return Found(
            at, day.end, TimexType.TIME, replace(day.symbol, part=part), f"{rule} {day.rule}"
        )
    head = "rel" if match[0].lower().startswith(("this", "later this")) else "ref"
    return Found(at, match.end(), TimexType.TIME, Symbol(head=head, value="day", part=part), rule)


def daily(symbol: Symbol) -> bool:
    """Say whether a symbol names one day."""
    value = symbol.value
    if symbol.head in ("rel", "ref"):
        return value == "day"
    return bool(re.fullmatch(r"[\dX]{4}-(?:[\dX]{2}-\d\d|WXX-\d|@\w+)", value))


def _with_part(text: str, found: Found, end: int) -> Found:
    if found.symbol.part or found.symbol.head not in (*DATED, "set") or not daily(found.symbol):
        return found
    match = _PART_AFTER.match(text, found.end, end)
    if match is not None:
        symbol = replace(found.symbol, part=DAY_PARTS[match["part"].lower()])
        kind = TimexType.TIME
        if match["many"] or found.type is TimexType.SET:
            symbol, kind = replace(symbol, head="set", number=0), TimexType.SET
        return Found(found.start, match.end(), kind, symbol, found.rule)
    match = _CLOCK_AFTER.match(text, found.end, end)
    if match is not None:
        symbol = replace(found.symbol, part=clock_value(match["clock"]))
        return Found(found.start, match.end(), TimexType.TIME, symbol, found.rule)
    return found
