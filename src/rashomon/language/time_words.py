"""Words of time: months, weekdays, units, feasts, parts of the day, and the pieces of patterns.

Every pattern piece is bounded, has no group and is meant for IGNORECASE.
"""

import re

from rashomon.language.numerals import FIGURES, ORDINALS, WORDS

GAP = r"(?:[ \t\u00a0\u202f]{1,3}|[ \t]{0,2}\r?\n[ \t]{0,2})"
"""White space inside an expression: never a blank line."""
JOIN = rf"(?:-|{GAP})"

MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
SEASONS = {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"}
DAY_PARTS = {
    "morning": "MO",
    "mornings": "MO",
    "midday": "MI",
    "noon": "T12:00",
    "midnight": "T24:00",
    "afternoon": "AF",
    "afternoons": "AF",
    "evening": "EV",
    "evenings": "EV",
    "night": "NI",
    "nights": "NI",
    "overnight": "NI",
    "dawn": "MO",
    "dusk": "EV",
}
UNITS = {
    "second": "S",
    "minute": "M",
    "hour": "H",
    "day": "D",
    "night": "D",
    "week": "W",
    "weekend": "WE",
    "fortnight": "F",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "E",
    "century": "C",
    "centurie": "C",
}
QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4}
HALVES = {"first": 1, "second": 2, "last": 2, "latter": 2, "final": 2}
CLOCK_UNITS = frozenset({"second", "minute", "hour"})
FIXED_FEASTS = {
    "christmas": "12-25",
    "christmas day": "12-25",
    "christmas eve": "12-24",
    "new year's": "01-01",
    "new year's day": "01-01",
    "new year's eve": "12-31",
    "independence day": "07-04",
    "july fourth": "07-04",
    "july 4th": "07-04",
    "fourth of july": "07-04",
    "halloween": "10-31",
    "valentine's day": "02-14",
    "st. patrick's day": "03-17",
    "veterans day": "11-11",
    "may day": "05-01",
}
MOVING_FEASTS = {
    "thanksgiving": "thanksgiving",
    "thanksgiving day": "thanksgiving",
    "easter": "easter",
    "easter sunday": "easter",
    "easter monday": "eastermonday",
    "good friday": "goodfriday",
    "labor day": "laborday",
    "memorial day": "memorialday",
    "martin luther king day": "kingday",
    "presidents' day": "presidentsday",
    "columbus day": "columbusday",
    "election day": "electionday",
}

_SHORT = {"sep": "Sept?"}
_MONTHS = "|".join(
    rf"{name.title()}|{name.upper()}"
    if name == "may"
    else rf"{name.title()}|{name.upper()}|{_SHORT.get(name[:3], name[:3].title())}\.?"
    for name in MONTHS
)
MONTH = rf"(?-i:(?:{_MONTHS}))(?![A-Za-z])"
WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)})"
SHORT_WEEKDAY = r"(?-i:(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\.?)"
SEASON = rf"(?:{'|'.join(SEASONS)})"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d%])(?![.,:]\d)"
YEAR = r"(?:1[0-9]\d\d|20\d\d)(?![\d%])(?![.,:]\d)"
UNIT = r"(?:second|minute|hour|day|night|weekend|week|fortnight|month|quarter|year|decade|century|centurie)"
WIDE_UNIT = r"(?:day|weekend|week|month|quarter|year|decade|century)"
PART = r"(?:morning|afternoon|evening|night)"
ORDINAL = rf"(?:{'|'.join(sorted(ORDINALS, key=len, reverse=True))}|\d{{1,2}}(?:st|nd|rd|th))"
QUARTER = r"(?:first|second|third|fourth|1st|2nd|3rd|4th|final)"
COUNT = (
    rf"(?:{WORDS}|{FIGURES}|(?:a{GAP})?couple(?:{GAP}of)?|a{GAP}(?:good{GAP})?few|several|few|many"
    rf"|half{GAP}an?|some|an?(?:{GAP}single)?)"
)
FEAST = (
    "(?:"
    + "|".join(
        re.escape(name).replace(r"\ ", GAP).replace("'", "['’]")
        for name in sorted((*FIXED_FEASTS, *MOVING_FEASTS), key=len, reverse=True)
    )
    + ")"
)
ZONE = rf"(?:{GAP}?\(?(?-i:E[SD]?T|C[SD]T|M[SD]T|P[SD]?T|GMT|UTC|BST|CET|CEST|MSK)\)?|{GAP}local{GAP}time)"
CLOCK = (
    rf"(?:(?:1[0-2]|0?[1-9])(?:[:.][0-5]\d)?{GAP}?[ap]\.?m(?:\.(?=\W)|(?!\w))"
    rf"|(?:2[0-3]|[01]?\d):[0-5]\d(?::[0-5]\d)?(?:{GAP}?[ap]\.?m\.?)?"
    rf"|(?:1[0-2]|[1-9]){GAP}o['’]clock|noon|midnight|midday)(?:{ZONE})?"
)
APPROX = (
    rf"(?:about|around|roughly|approximately|nearly|almost|over(?!{GAP}the(?!\w))|under"
    rf"|(?:no{GAP})?(?:more|less|fewer|longer){GAP}than|at{GAP}least|at{GAP}most|up{GAP}to)"
)


def month_number(word: str) -> int:
    """Return 1-12 for a month's name or its abbreviation."""
    return [name[:3] for name in MONTHS].index(word[:3].lower()) + 1


def weekday_number(word: str) -> int:
    """Return 1 (Monday) to 7 for a weekday's name or its abbreviation."""
    return [name[:2] for name in WEEKDAYS].index(word[:2].lower()) + 1


def feast_value(words: str) -> str:
    """Return the partial date of a feast: "XXXX-12-25", "XXXX-@easter"."""
    name = " ".join(words.lower().replace("’", "'").split())
    fixed = FIXED_FEASTS.get(name)
    return f"XXXX-{fixed}" if fixed else f"XXXX-@{MOVING_FEASTS[name]}"
