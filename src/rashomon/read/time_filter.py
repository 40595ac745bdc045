"""Which matches of the time rules are time in their sentence: "May" the month, not the verb."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.language.parses import Parse, Token
from rashomon.language.symbols import Symbol
from rashomon.language.time_rules import Found
from rashomon.nouns.times import TimexType

_AMBIGUOUS = frozenset(["may", "march", "august", "april", "june"])
_NOT_ALONE = frozenset(["jan", "dec", "mar"])  # names, degrees, rovers
_BEFORE_MONTH = frozenset(
    [
        "in",
        "of",
        "by",
        "since",
        "until",
        "till",
        "through",
        "last",
        "next",
        "this",
        "early",
        "late",
        "mid",
        "from",
        "to",
        "for",
        "during",
        "and",
        "or",
        "between",
        "before",
        "after",
        "around",
        "on",
        "each",
        "every",
        "-",
        "mid-",
        "'s",
    ]
)
_YEAR_LEADS = frozenset(
    [
        "in",
        "since",
        "by",
        "until",
        "till",
        "during",
        "from",
        "of",
        "to",
        "through",
        "before",
        "after",
        "late",
        "early",
        "mid",
        "the",
        "and",
    ]
)
_COUNTING = frozenset("about some nearly almost over than least most roughly only".split())
_BEFORE_PLURAL = frozenset(
    ["for", "in", "over", "within", "after", "of", "about", "take", "spent", "many"]
)
_RATE_BEFORE = re.compile(
    r"(?:[\d%]|\b(?:times|once|twice|thrice|percent|million|billion|dollars|cents|hours|days|tons|"
    r"barrels|people|visits|units|points|pounds|euros))\s{1,3}$",
    re.IGNORECASE,
)
_NUMBERS = frozenset({"MONEY", "QUANTITY", "PERCENT", "CARDINAL"})


@dataclass(frozen=True, slots=True)
class _Seen:
    """A match among its tokens: its words lowered, first and last token, neighbours' words."""

    found: Found
    words: str
    first: Token
    last: Token
    head: Token
    before: str
    after: Token | None
    glued: str  # the two code points straight before the match

    @property
    def prefixed(self) -> bool:
        """Say whether "early" or the like leads the match."""
        return self.found.rule.startswith("prefixed")


def kept(
    text: str, parse: Parse, tokens: Sequence[Token], found: Found
) -> tuple[TimexType, Symbol] | None:
    """Return type and symbol of a match that is a time expression, else `None`."""
    if not tokens:
        return None
    name = found.rule.removeprefix("prefixed ")
    check = _CHECKS.get(name)
    if check is not None and not check(_seen(text, parse, tokens, found)):
        return None
    if name == "length" and found.symbol.value.startswith("P1"):
        words = text[found.start : found.end].lower()
        before = text[max(0, found.start - 20) : found.start]
        if re.fullmatch(r"an?\s+\w+", words) and _RATE_BEFORE.search(before):
            return TimexType.SET, Symbol(head="set", value=found.symbol.value)
        if words == "one day" and _one_day(_seen(text, parse, tokens, found)):
            return TimexType.DATE, Symbol(head="word", value="FUTURE_REF")
    return found.type, found.symbol


def _seen(text: str, parse: Parse, tokens: Sequence[Token], found: Found) -> _Seen:
    first, last = tokens[0], tokens[-1]
    after = parse.tokens[last.index + 1] if last.index + 1 < len(parse.tokens) else None
    return _Seen(
        found=found,
        words=text[found.start : found.end].lower(),
        first=first,
        last=last,
        head=parse.tokens[first.head],
        before=parse.tokens[first.index - 1].text.lower() if first.index else "",
        after=after,
        glued=text[max(0, found.start - 2) : found.start],
    )


def _month(seen: _Seen) -> bool:
    word = seen.words.rstrip(".")
    if seen.prefixed or word not in _AMBIGUOUS:
        return seen.first.entity != "PERSON" and word not in _NOT_ALONE
    if seen.first.entity == "DATE" and seen.first.pos == "PROPN":
        return True
    return seen.first.pos in ("PROPN", "NOUN") and seen.before in _BEFORE_MONTH


def _year(seen: _Seen) -> bool:
    """A bare number is a year where the parser sees a date, or "in" and the like lead it."""
    if seen.glued[-1:] in ("-", "/", ".", ",", ":") and seen.glued[:1].isdigit():
        return False
    after = seen.after
    if after is not None and after.start == seen.found.end and after.text[:1] in ("%", "°"):
        return False
    if seen.before in _COUNTING and seen.head.tag == "NNS" and seen.first.dep == "nummod":
        return False
    if seen.first.entity == "DATE":
        return True
    if seen.first.dep == "nummod" and seen.head.tag == "NNS":
        return False
    led = seen.before in _YEAR_LEADS
    if seen.first.entity in _NUMBERS:
        return led and not (after is not None and after.tag in ("NNS", "NN"))
    return led or seen.found.symbol.value >= "1900"


def _season(seen: _Seen) -> bool:
    if seen.prefixed or any(char.isdigit() for char in seen.words):
        return True
    if seen.last.pos not in ("NOUN", "PROPN") or seen.last.tag == "NNS":
        return False
    if seen.after is not None and seen.after.text.lower() in ("of", "in", "from", "to", "by"):
        return False
    if seen.words.startswith("the"):
        return not seen.words.endswith(("fall", "spring")) or seen.first.entity == "DATE"
    return seen.before in ("in", "by", "since", "until", "this")


def _part(seen: _Seen) -> bool:
    return seen.words.startswith(("the ", "this ", "later")) and seen.last.entity == "TIME"


def _one_day(seen: _Seen) -> bool:
    """Say whether "one day" is some day to come: "will one day be", not "in one day"."""
    helpers = {"will", "may", "might", "could", "would", "can", "'ll", "to", "hopes", "hope"}
    after = seen.after.text.lower() if seen.after is not None else ""
    return seen.before in helpers or (seen.first.pos == "ADV" and after == "be")


def _plural(seen: _Seen) -> bool:
    if seen.words.endswith(("later", "earlier", "ago")):
        return True
    return not seen.before or seen.before in _BEFORE_PLURAL


def _word(seen: _Seen) -> bool:
    after = seen.after
    if seen.words in ("current", "recent", "future") and seen.first.pos not in ("ADJ", "NOUN"):
        return False
    if seen.words == "future" and after is not None and after.pos == "NOUN":
        return False
    if seen.words == "soon":
        return seen.before != "as"
    return not (seen.words == "now" and after is not None and after.text.lower() == "that")


def _often(seen: _Seen) -> bool:
    return seen.first.pos == "ADV" or seen.words != "quarterly"


def _the_unit(seen: _Seen) -> bool:
    return seen.prefixed or seen.found.symbol.value in _UNITS_ALONE


_UNITS_ALONE = frozenset({"year", "P1Y", "XXXX-QX", "week", "month", "weekend"})

_CHECKS = {
    "month": _month,
    "year": _year,
    "year-words": _year,
    "season": _season,
    "part": _part,
    "bare-plural": _plural,
    "word": _word,
    "often": _often,
    "the-unit": _the_unit,
}
