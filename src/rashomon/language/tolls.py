"""Counts of the dead, the hurt, the missing, the held and the moved, and what things are worth, as sentences word them."""

import re
from dataclasses import dataclass

from rashomon.language.counted import counted_as
from rashomon.language.countries import code_of_adjective
from rashomon.language.numerals import FIGURES, WORDS, may_count, number

_STATES = {
    "dead": "killed killing kills dead died death deaths fatalities perished slain",
    "hurt": "injured injuring injures wounded wounding wounds hurt injuries",
    "missing": "missing unaccounted",
    "held": "arrested arresting arrests detained detaining detains seized abducted kidnapped",
    "moved": "evacuated evacuating evacuates relocated relocating displaced displacing camps shelters safety safer higher",
    "aboard": "aboard",
}
_STATE_OF = {word: state for state, line in _STATES.items() for word in line.split()}
_ACTIVE = frozenset(
    "killed killing kills injured injuring injures wounded wounding wounds arrested arresting arrests"
    " detained detaining detains seized abducted kidnapped evacuated evacuating evacuates relocated"
    " relocating displaced displacing".split()
)
_NO_COUNT = frozenset(
    "year month week day hour minute time percent per-cent dollar euro mile kilometre kilometer metre"
    " meter degree point vote seat house home city town village country state province".split()
)
"""What is counted beside such words without being what they are said of, one form a word."""

_BOUND = (
    r"at least|no fewer than|more than|over|upwards of|at most|fewer than|less than|under|up to|as many as"
    r"|about|around|some|roughly|approximately|an estimated|almost|nearly|close to"
)
_COUNT = rf"(?<![\w.,$€£-])(?:(?P<bound>{_BOUND})\s)?(?P<number>(?:{FIGURES}|{WORDS}))(?![\w%°]|[.,:/-]\d|-)"
_NOUNS = r"(?P<nouns>(?:\s(?!(?:who|that|which|and|or|in|on|at|of|to|were|was|have|has|had|are|is|when|after)\b)[^\W\d_][\w-]{0,20}){0,3}?)"
_ASIDE = (
    r"(?:,?\s(?:including|among them|most of them|many of them|some of them)\s[^.;:]{1,60}?,?"
    r"|,\swhich\s[^.,;:]{1,60},|\s[–—]\s[^.;:–—]{1,80}\s[–—])?"
)
_BE = r"(?:\s(?:were|was|had|have|has|been|are|is|being|reported|confirmed|feared|believed|reportedly|also|now|left))*"
_SHELTERS = frozenset("camps shelters safety safer higher".split())
"""Words that tell of the moved only as where they are."""
_STATE = "|".join(sorted(_STATE_OF.keys() - _SHELTERS, key=lambda word: (-len(word), word)))
_OF = r"(?:\s(?:from|of|in|at|on)\s[^.,;:()]{1,40}?)?"
_AFTER = re.compile(_COUNT + _NOUNS + rf"{_OF}{_ASIDE}{_BE}\s(?P<state>{_STATE}|on board)\b", re.I)
_SHELTERED = re.compile(
    _COUNT
    + _NOUNS
    + rf"{_OF}{_ASIDE}{_BE}(?:\s(?:moved|taken|brought|housed|living|staying|sheltering))?\s(?:to|in|into|at)"
    r"\s(?:over\s|some\s|more\sthan\s)?(?:\d{1,5}\s)?(?:[^\W\d_][\w-]{0,20}\s){0,2}"
    r"(?P<state>camps|shelters|safety|safer|higher\sground)\b",
    re.I,
)
_BEFORE = re.compile(
    rf"\b(?P<state>{'|'.join(sorted(_ACTIVE, key=len, reverse=True))})\s"
    + _COUNT
    + r"(?P<nouns>(?:\s(?!(?:who|that|which|and|or|in|on|at|of|to|when|after|as|by|from)\b)[^\W\d_][\w-]{0,20}){0,3})",
    re.I,
)
_TOLL = re.compile(
    r"\b(?:death toll|toll|number of (?:the )?dead)\b(?:\s(?!(?:after|before|when|while|as|but)\b)[^\W\d_][\w'’-]{0,20}){0,8}?\s(?:to|at|of|is|was|reached|hit|stands at)\s"
    + _COUNT
    + r"(?P<nouns>)",
    re.I,
)
_LIVES = re.compile(
    r"\b(?:claimed|claiming|claims|cost|costing|took|taking|lost)\s(?:the lives of\s)?"
    + _COUNT
    + r"(?P<nouns>)(?=\slives\b)",
    re.I,
)
_SUM = (
    rf"(?:(?P<bound>{_BOUND})\s)?(?P<currency>US\$|[$€£])\s?(?P<number>\d{{1,3}}(?:,\d{{3}}){{1,4}}|\d{{1,6}}(?:\.\d{{1,3}})?)"
    r"(?:[\s-]?(?P<scale>million|billion|thousand|bn|m)\b)?"
)
_WORTH = re.compile(
    rf"\b(?P<cue>worth|valued at|estimated at|damages? of|losses of|ransom of|fine of)\s{_SUM}",
    re.I,
)
_WORTH_OF = re.compile(
    rf"{_SUM}\s(?P<cue>worth of|in\s(?:[^\W\d_]{{1,20}}\s)?(?:damages?|losses|jewell?e?ry|jewels|diamonds|gems|goods))\b",
    re.I,
)
_CURRENCIES = {"$": "usd", "us$": "usd", "€": "eur", "£": "gbp"}
_SCALES = {"million": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9, "thousand": 1e3}
_LOST = re.compile(r"damage|loss", re.I)
_PART = re.compile(
    r"\b(?:another|further|other|more|additional|first|last|(?:one|two|three) of)\s*$", re.I
)
_PART_NOUN = frozenset("more other others another further additional".split())
_ENDS = frozenset(
    "dead missing there here ago early late earlier later today yesterday tonight monday tuesday wednesday thursday"
    " friday saturday sunday january february march april may june july august september october"
    " november december this last while before during since near outside inside across over".split()
)
_OPEN_ABOVE = frozenset({"at least", "no fewer than", "more than", "over", "upwards of"})
_OPEN_BELOW = frozenset({"at most", "fewer than", "less than", "under"})
_CITIZENS = re.compile(r"[A-Z][a-z]{1,16}(?:ans|ites)")
_PLURAL = 2
_READ = 1000  # code points of a sentence that are read


@dataclass(frozen=True, slots=True)
class Toll:
    """A count of people or things in one state; code points `start` to `end` are its words.

    `of` is what is counted, one word for a family of nouns, "person" where nothing is named;
    `names` are the capitalised words before it, lower case.
    """

    start: int
    end: int
    low: float | None
    high: float | None
    state: str
    of: str
    names: frozenset[str]


def tolls(text: str, start: int, end: int) -> tuple[Toll, ...]:
    """Return the counts that one sentence of a text gives, in text order, each once.

    Counts said to be of a part ("another eight people", "two of them") are left out.
    """
    stop = min(end, start + _READ)
    if not may_count(text, start, stop):
        return ()
    found: dict[int, Toll] = {}
    for pattern in (_AFTER, _SHELTERED, _BEFORE, _TOLL, _LIVES):
        for match in pattern.finditer(text, start, stop):
            toll = _toll(match, text[max(start, match.start() - 20) : match.start()])
            if toll is not None:
                found.setdefault(toll.start, toll)
    for pattern in (_WORTH, _WORTH_OF):
        for match in pattern.finditer(text, start, stop):
            found.setdefault(match.start(_first(match, "currency")), _sum(match))
    return tuple(found[place] for place in sorted(found))


def _first(match: re.Match[str], group: str) -> str:
    """Return the group that a count begins with: its bound, where one is told."""
    return "bound" if match["bound"] else group


def _sum(match: re.Match[str]) -> Toll:
    """Return a sum of money as a count of its currency."""
    value = float(match["number"].replace(",", "")) * _SCALES.get(
        (match["scale"] or "").casefold(), 1.0
    )
    bound = " ".join((match["bound"] or "").casefold().split())
    return Toll(
        start=match.start(_first(match, "currency")),
        end=match.end("scale") if match["scale"] else match.end("number"),
        low=None if bound in _OPEN_BELOW else value,
        high=None if bound in _OPEN_ABOVE else value,
        state="lost" if _LOST.search(match["cue"]) else "worth",
        of=_CURRENCIES[match["currency"].casefold()],
        names=frozenset(),
    )


def _toll(match: re.Match[str], before: str) -> Toll | None:
    value = number(match["number"])
    nouns = _nouns(match["nouns"] or "")
    if value is None or _PART.search(before) or _is_part(match, nouns):
        return None
    people = not nouns or _is_nation(nouns[-1])
    of = "person" if people else counted_as(nouns[-1])
    bare = not nouns and (value < _PLURAL or _is_year(match["number"]) or _of_some(match))
    if of in _NO_COUNT or bare:
        return None
    bound = " ".join((match["bound"] or "").casefold().split())
    return Toll(
        start=match.start(_first(match, "number")),
        end=_end(match, nouns),
        low=None if bound in _OPEN_BELOW else value,
        high=None if bound in _OPEN_ABOVE else value,
        state=_state(match),
        of=of,
        names=frozenset(
            noun.casefold().removesuffix("s")
            for noun in (nouns if people else nouns[:-1])
            if noun[0].isupper()
        ),
    )


def _is_nation(noun: str) -> bool:
    """Say whether a noun counts people by their country or city: "Palestinians", "Gazans"."""
    known = code_of_adjective()
    return noun in known or noun.removesuffix("s") in known or _CITIZENS.fullmatch(noun) is not None


def _is_part(match: re.Match[str], nouns: list[str]) -> bool:
    """Say whether the count is of some beside others: "two more victims", "4 others"."""
    after = match.string[match.end("number") : match.end("number") + 12].split(maxsplit=1)
    return bool(_PART_NOUN & {word.casefold() for word in (*nouns, *after[:1])})


def _nouns(words: str) -> list[str]:
    """Return the words up to the first that belongs to something else: a number, a time, "dead"."""
    found: list[str] = []
    for word in words.split():
        if word.casefold() in _ENDS or number(word) is not None:
            break
        found.append(word)
    return found


def _end(match: re.Match[str], nouns: list[str]) -> int:
    if not nouns:
        return match.end("number")
    place = match.start("nouns")
    for noun in nouns:
        place = match.string.index(noun, place) + len(noun)
    return place


def _state(match: re.Match[str]) -> str:
    words = match.groupdict().get("state")
    return _STATE_OF.get(words.casefold().split()[0], "aboard") if words else "dead"


def _of_some(match: re.Match[str]) -> bool:
    """Say whether a number without a noun is of some named after it: "three of the crew"."""
    return match.string.startswith(" of ", match.end("number"))


def _is_year(words: str) -> bool:
    return words.isdigit() and 1900 <= int(words) <= 2100
