"""Rules for lengths of time and what is counted in them, for what recurs, and for bare words."""

from rashomon.language.numerals import number
from rashomon.language.symbols import Symbol
from rashomon.language.time_rules import Match, Rule, rule
from rashomon.language.time_words import (
    APPROX,
    CLOCK_UNITS,
    COUNT,
    DAY_PARTS,
    GAP,
    JOIN,
    MONTH,
    PART,
    SEASON,
    SEASONS,
    UNIT,
    UNITS,
    WEEKDAY,
    month_number,
    weekday_number,
)
from rashomon.nouns.times import TimexType

BOOK: list[Rule] = []

_LARGER = {"E": ("Y", 10), "C": ("Y", 100), "F": ("W", 2), "WE": ("D", 2)}
_SMALLER = {"year": ("M", 12), "hour": ("M", 60), "minute": ("S", 60)}


def length(count: float | None, unit: str) -> str:
    """Return the TimeML length of so many units: (2.5, "year") is P2Y6M, (None, "day") is PXD."""
    code = UNITS[unit]
    if code in _LARGER:
        code, factor = _LARGER[code]
        count = None if count is None else count * factor
    prefix = "PT" if unit in CLOCK_UNITS else "P"
    if count is None:
        return f"{prefix}X{code}"
    whole, rest = int(count), count - int(count)
    if not rest:
        return f"{prefix}{whole}{code}"
    if unit not in _SMALLER:
        return f"{prefix}{count:g}{code}"
    small, factor = _SMALLER[unit]
    return (f"{prefix}{whole}{code}" if whole else prefix) + f"{round(rest * factor)}{small}"


def _count(words: str) -> float | None:
    text = " ".join(words.lower().split())
    if text.startswith("half"):
        return 0.5
    if "couple" in text:
        return 2.0
    return number(text.removesuffix(" single"))


_COUNTED = (
    rf"(?:(?P<dir>past|last|next|first|coming|previous|latest|final|following|recent|preceding){GAP})?"
    rf"(?P<n>{COUNT})(?:{GAP}(?:to|or|and){GAP}(?P<n2>{COUNT}))?"
)
_KIND = (
    rf"(?:(?:more|additional|straight|consecutive|full|trading|business|working|whole|solid){GAP})?"
)


@rule(
    BOOK,
    "length",
    rf"(?:(?P<approx>{APPROX}){GAP})?"
    rf"(?:(?:(?:the|these|those|each{GAP}of{GAP}the){GAP})?{_COUNTED}(?P<half2>{GAP}and{GAP}a{GAP}half)?{GAP}{_KIND}(?P<unit>{UNIT})(?P<many>s)?"
    rf"|(?P<n3>{COUNT})-(?P<unit3>{UNIT}))"
    rf"(?P<half>{GAP}and{GAP}a{GAP}half)?(?P<old>s?-old|{GAP}old)?(?:{GAP}or{GAP}(?:so|more))?"
    rf"(?P<way>{JOIN}(?:ago|earlier|later|from{GAP}now|hence|(?:before|after)(?=[.,;\n])|afterwards?|previously))?",
)
def _length(m: Match) -> tuple[TimexType, Symbol] | None:
    unit, way = (m["unit"] or m["unit3"]).lower(), (m["way"] or "").lower().strip("- \n")
    words = (m["n"] or m["n3"]).lower()
    count = _count(words)
    if m["old"] or (unit == "second" and words in ("a", "an", "one", "some", "many")):
        return None
    if m["n3"] and unit == "quarter":
        return None  # "three-quarters" is a share
    if words in ("a", "an", "some") and m["many"]:
        return None
    if (m["half"] or m["half2"]) and count is not None:
        count += 0.5
    if m[0][:4].lower() == "each":
        return TimexType.SET, Symbol(head="set", value=length(1.0, unit))
    value = length(count, unit)
    if way:
        return _moved(value, way)
    direction = (m["dir"] or "").lower()
    number_ = -1 if direction in ("past", "last", "recent", "latest") else 0
    number_ = 1 if direction in ("next", "coming") else number_
    return TimexType.DURATION, Symbol(head="dur", value=value, number=number_)


def _moved(value: str, way: str) -> tuple[TimexType, Symbol]:
    if "X" in value and way in ("ago", "hence", "from now"):
        word = "PAST_REF" if way == "ago" else "FUTURE_REF"
        return TimexType.DATE, Symbol(head="word", value=word)
    back = way in ("ago", "earlier", "before", "previously")
    head = "shift" if way in ("ago", "hence") or way.startswith("from") else "refshift"
    return TimexType.DATE, Symbol(head=head, value=("-" if back else "") + value)


@rule(
    BOOK,
    "vague-length",
    rf"(?:the{GAP}|these{GAP})?(?P<dir>recent|coming|past|future|previous|next|following|first|early|last)"
    rf"{GAP}(?:(?:several|few){GAP})?(?P<unit>{UNIT})s(?:{GAP}and{GAP}{UNIT}s)?",
)
def _vague(m: Match) -> tuple[TimexType, Symbol] | None:
    direction, unit = m["dir"].lower(), m["unit"].lower()
    if unit in CLOCK_UNITS and direction == "early":
        return None  # "the early hours of Tuesday"
    if direction in ("coming", "future"):
        return TimexType.DATE, Symbol(head="word", value="FUTURE_REF")
    if direction in ("recent", "past") and unit in ("year", "day", "decade", "time"):
        return TimexType.DATE, Symbol(head="word", value="PAST_REF")
    return TimexType.DURATION, Symbol(head="dur", value=length(None, unit))


@rule(
    BOOK,
    "bare-plural",
    rf"(?<!-)(?P<approx>{APPROX}{GAP})?(?P<unit>{UNIT})s(?:{GAP}(?:or|and){GAP}{UNIT}s)?(?P<way>{GAP}(?:ago|earlier|later|from{GAP}now))?(?:-long)?",
)
def _plural(m: Match) -> tuple[TimexType, Symbol]:
    value = length(None, m["unit"].lower())
    if m["way"]:
        return _moved(value, m["way"].lower().strip())
    return TimexType.DURATION, Symbol(head="dur", value=value)


_EVERY = rf"(?:every|each)(?:{GAP}(?:single|(?P<other>other)))?"


@rule(
    BOOK,
    "every",
    rf"{_EVERY}{GAP}(?:(?P<n>{COUNT}){GAP})?(?:(?P<unit>{UNIT})s?|(?P<part>{PART})|(?P<wd>{WEEKDAY})"
    rf"|(?P<month>{MONTH})|(?P<season>{SEASON}))",
)
def _every(m: Match) -> tuple[TimexType, Symbol]:
    if m["unit"]:
        other = 2.0 if m["other"] else 1.0
        value = length(_count(m["n"]) if m["n"] else other, m["unit"].lower())
        return TimexType.SET, Symbol(head="set", value=value)
    if m["part"]:
        return TimexType.SET, Symbol(
            head="set", value="XXXX-XX-XX", part=DAY_PARTS[m["part"].lower()]
        )
    if m["wd"]:
        return TimexType.SET, Symbol(head="set", value=f"XXXX-WXX-{weekday_number(m['wd'])}")
    if m["month"]:
        return TimexType.SET, Symbol(head="set", value=f"XXXX-{month_number(m['month']):02d}")
    return TimexType.SET, Symbol(head="set", value=f"XXXX-{SEASONS[m['season'].lower()]}")


_OFTEN = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "biweekly": "P2W",
    "monthly": "P1M",
    "quarterly": "P1Q",
    "yearly": "P1Y",
    "annually": "P1Y",
}


@rule(BOOK, "often", rf"(?P<w>{'|'.join(_OFTEN)})")
def _often(m: Match) -> tuple[TimexType, Symbol]:
    return TimexType.SET, Symbol(head="set", value=_OFTEN[m["w"].lower()])


_PRESENT = rf"right{GAP}now|now|currently|current|nowadays|these{GAP}days|at{GAP}present|presently"
_PAST = rf"(?:more{GAP}|most{GAP})?recently|recent|(?:in{GAP})?the{GAP}(?:recent{GAP}|distant{GAP})?past"
_FUTURE = (
    rf"as{GAP}soon{GAP}as{GAP}possible|soon|(?:the{GAP})?(?:near{GAP}|foreseeable{GAP}|immediate{GAP})?future"
    rf"|the{GAP}(?:near|short){GAP}term|a{GAP}later{GAP}date"
)


@rule(BOOK, "word", rf"(?:(?P<present>{_PRESENT})|(?P<past>{_PAST})|(?P<future>{_FUTURE}))")
def _word(m: Match) -> tuple[TimexType, Symbol]:
    value = "PRESENT_REF" if m["present"] else "PAST_REF" if m["past"] else "FUTURE_REF"
    return TimexType.DATE, Symbol(head="word", value=value)
