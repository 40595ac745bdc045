"""Patterns of words that name places: "Walker County", "Marion, Ohio", "NEWARK --", "Main Street"."""

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.language.gazetteer import find, state_of
from rashomon.language.lexicon import ROLES, TermKind, term_of
from rashomon.language.names import HONORIFICS, first_names
from rashomon.language.parses import Parse, Token


@dataclass(frozen=True, slots=True)
class Toponym:
    """A place name at token indexes `[start, end)`; `words` is what to look it up by.

    `loose` marks what names no spot by itself: an adjective or demonym ("Russian"), a part of a
    body's name ("OHIO Housing Agency"), a street.
    """

    start: int
    end: int
    words: str
    loose: bool = False


def spoken(parse: Parse, start: int, end: int) -> str:
    """Return the words of a token range joined as in the text."""
    words = ""
    for token in parse.tokens[start:end]:
        gap = words and token.start > parse.tokens[token.index - 1].end
        words += (" " if gap else "") + token.text
    return words


def toponym(parse: Parse, start: int, end: int, *, loose: bool = False) -> Toponym:
    """Return the toponym of a token range."""
    return Toponym(start, end, spoken(parse, start, end), loose)


def is_capital(token: Token) -> bool:
    """Say whether a token begins with a capital."""
    return token.text[:1].isupper()


def goes_on(parse: Parse, token: Token) -> bool:
    """Say whether a capitalised name follows that makes it part of a longer one."""
    following = parse.tokens[token.index + 1 : token.index + 2]
    if not following or following[0].sentence != token.sentence:
        return False
    return is_capital(following[0]) and following[0].pos == "PROPN"


_HEAD_WORDS = """
County Parish Township Twp. River Creek Lake Island Islands Valley Bay Mountains Mountain Hills Beach
Province Oblast Peninsula Desert Strait Canyon Harbor Harbour Reservoir Falls Heights Forest Wilderness
"""
_HEADS = frozenset(_HEAD_WORDS.split())
_FIRSTS = frozenset({"Lake", "Mount", "Mt.", "River", "County", "Fort", "Port", "Cape", "Gulf"})


_NEVER_WORDS = """
march may august january february april june july september october november december monday tuesday
wednesday thursday friday saturday sunday christmas easter god section north south east west northeast
northwest southeast southwest metro city police church federal union hope story bell mart chamber commerce
law court county state district street avenue road route highway school university college hospital mayor
president governor senator judge chief officer sheriff mr mrs ms dr sir bible internet web news center
al el ad un aka earth mars hurricane western old arab human latino trek republic gulf
"""
_NEVER = frozenset(_NEVER_WORDS.split()) | {
    "old city", "old town", "high street", "wall street", "fleet street", "white house",
}  # fmt: skip


def is_never_place(words: str) -> bool:
    """Say whether words the gazetteer has are, in the news, nearly always something else."""
    if words.casefold() in _NEVER or words.casefold() in first_names():
        return True
    term = term_of(words)  # "Congress" is a town in Arizona too
    return term is not None and (term.kind is TermKind.ORGANISATION or term.kind in ROLES)


def of_kind(parse: Parse) -> list[Toponym]:
    """Return names that say what they are: "Walker County", "Lake Erie", "County Mayo"."""
    found = []
    for token in parse.tokens:
        if token.text in _HEADS:
            start = _run_start(parse, token, most=2)
            if start < token.index and not is_never_place(parse.tokens[start].text):
                found.append(toponym(parse, start, token.index + 1))
        if token.text in _FIRSTS and token.index + 1 < len(parse.tokens):
            after = parse.tokens[token.index + 1]
            words = spoken(parse, token.index, token.index + 2)
            if _namelike(after, token) and not goes_on(parse, after) and find(words):
                found.append(toponym(parse, token.index, token.index + 2))
    return found


def _namelike(token: Token, other: Token) -> bool:
    plain = is_capital(token) and token.sentence == other.sentence
    if token.pos in {"DET", "ADP", "PRON", "CCONJ", "VERB"} or token.text.casefold() in _NOT_FIRST:
        return False
    return plain and token.text.casefold() not in HONORIFICS


_NOT_FIRST = frozenset({"the", "in", "at", "on", "a", "near", "from", "and", "our", "old"})


def _run_start(parse: Parse, token: Token, most: int) -> int:
    """Return where the run of capitalised words that ends before a token begins."""
    start = token.index
    while start > 0 and token.index - start < most and _namelike(parse.tokens[start - 1], token):
        start -= 1
        if (
            start > 1
            and parse.tokens[start - 1].text == "-"
            and is_capital(parse.tokens[start - 2])
        ):
            start -= 1
            most += 2
    return start


_STREETS = frozenset(
    {"Street", "St.", "Road", "Rd.", "Avenue", "Ave.", "Lane", "Drive", "Boulevard", "Blvd."}
    | {"Parkway", "Highway", "Freeway", "Trail"}
)
_ROUTES = frozenset({"Highway", "Interstate", "Route"})


def streets(parse: Parse) -> list[Toponym]:
    """Return streets and numbered roads: places, but none the gazetteer knows."""
    found = []
    for token in parse.tokens[1:]:
        if token.text in _STREETS:
            start = _run_start(parse, token, most=2)
            saint = token.text == "St." and goes_on(parse, token)
            never = is_never_place(spoken(parse, start, token.index + 1))  # "Wall Street"
            if start < token.index and not saint and not never:
                found.append(toponym(parse, start, token.index + 1, loose=True))
        before = parse.tokens[token.index - 1]
        if token.text.isdigit() and before.text in _ROUTES and before.sentence == token.sentence:
            found.append(toponym(parse, before.index, token.index + 1, loose=True))
    return found


def before_states(parse: Parse) -> list[Toponym]:
    """Return the town of "Marion, Ohio" and "Marion, S.C.", and the state written short."""
    found = []
    for token in parse.tokens[1:-1]:
        state = parse.tokens[token.index + 1]
        if token.text != "," or state.sentence != token.sentence:
            continue
        end = state_end(parse, state.index)
        if end is None:
            continue
        for size in (3, 2, 1):
            start = token.index - size
            if start < 0 or parse.tokens[start].sentence != token.sentence:
                continue
            capitals = all(is_capital(t) for t in parse.tokens[start : token.index])
            if capitals and find(spoken(parse, start, token.index)):
                found.append(toponym(parse, start, token.index))
                found.append(toponym(parse, state.index, end))
                break
    return found


def state_end(parse: Parse, index: int) -> int | None:
    """Return one past the state or province whose name begins at a token, `None` if none does."""
    for size in (3, 2, 1):
        end = min(index + size, len(parse.tokens))
        if parse.tokens[end - 1].sentence != parse.tokens[index].sentence:
            continue
        words = _dotted(parse, index, end)
        whole = is_capital(parse.tokens[index]) and parse.tokens[end - 1].text[:1].isalpha()
        if whole and words.upper() != "IN" and state_of(words):
            return end + _cut_off_dot(parse, end, words)
    return None


def _cut_off_dot(parse: Parse, end: int, words: str) -> int:
    """Return 1 when the dot of "W.Va." was cut off as a token of its own, else 0."""
    cut = words.endswith(".") and parse.tokens[end - 1].text[-1:] != "."
    return int(cut and end < len(parse.tokens) and parse.tokens[end].text == ".")


def _dotted(parse: Parse, start: int, end: int) -> str:
    words = spoken(parse, start, end)
    short = "." in words[:-1] and not words.endswith(".")
    return words + "." if short and state_of(words + ".") else words


def datelines(parse: Parse, known: tuple[int, int] | None) -> list[Toponym]:
    """Return the place of "NEWARK --", "BAIKONUR, Kazakhstan (AP) —" at the head of a sentence.

    `known` is the range of code points the masthead gives for a dateline, if it found one.
    """
    found = []
    if known is not None:
        inside = [t.index for t in parse.tokens if known[0] <= t.start and t.end <= known[1]]
        place = inside[
            : next((n for n, i in enumerate(inside) if parse.tokens[i].text == ","), None)
        ]
        if place and find(spoken(parse, place[0], place[-1] + 1)):
            found.append(toponym(parse, place[0], place[-1] + 1))
    for start, end in parse.sentences:
        dashes = [
            i for i in range(start + 1, min(end, start + 12)) if parse.tokens[i].text in _DASHES
        ]
        last = start
        while last < end and _shouted(parse.tokens[last]):
            last += 1
        while last > start and not is_capital(parse.tokens[last - 1]):
            last -= 1
        if dashes and start < last <= dashes[0] and find(spoken(parse, start, last)):
            found.append(toponym(parse, start, last))
    return found


def _shouted(token: Token) -> bool:
    return token.text.upper() == token.text and len(token.text) > 1


_DASHES = frozenset({"—", "–", "--", "-"})


def lists(parse: Parse) -> list[Toponym]:
    """Return every name of "Clarke, Madison and Oconee counties", each said to be a county."""
    found = []
    for token in parse.tokens:
        if token.text not in {"counties", "Counties", "townships", "parishes"}:
            continue
        index = token.index - 1
        while index >= 0 and parse.tokens[index].sentence == token.sentence:
            other = parse.tokens[index]
            if is_capital(other) and other.pos in {"PROPN", "ADJ", "NOUN"}:
                county = other.text + " County"
                if find(county):
                    found.append(Toponym(index, index + 1, county))
            elif other.text not in {",", "and", "&", "or"}:
                break
            index -= 1
    return found


_IN = frozenset(
    {"in", "at", "near", "from", "outside", "around", "to", "through", "across", "into", "of", "In"}
)
_SURELY_IN = frozenset({"in", "near", "outside", "In"})
_OF_PLACES_WORDS = """
man woman men women resident residents police mayor Mayor native area city City boy girl couple family
officials council detectives investigators firefighters voters neighborhood neighbourhood suburb
township teen teenager teacher home apartment house businesses business Police Fire region district
councilman lawmakers commissioners communities community
"""
_OF_PLACES = frozenset(_OF_PLACES_WORDS.split())


def expected(parse: Parse, *, surely: bool) -> list[Toponym]:
    """Return names the gazetteer knows where a place is expected: "in Marion", "a Marion man".

    With `surely`, only where hardly anything but a place can stand.
    """
    words_before = _SURELY_IN if surely else _IN
    found = []
    for token in parse.tokens:
        if (
            not is_capital(token)
            or len(token.text) < 3
            or token.pos not in {"PROPN", "ADJ", "NOUN"}
        ):
            continue
        before = parse.tokens[token.index - 1] if token.index else None
        led = (
            before is not None and before.text in words_before and before.sentence == token.sentence
        )
        end = token.index + 1
        while end - token.index < 3 and goes_on(parse, parse.tokens[end - 1]):
            end += 1
        if (
            before is not None
            and not led
            and is_capital(before)
            and before.pos != "DET"  # "A Marion man" opens a sentence
            and before.sentence == token.sentence
        ):
            continue
        end = _known_end(parse, token.index, end, led)
        if end > token.index:
            found.append(toponym(parse, token.index, end))
    return found


def _known_end(parse: Parse, start: int, end: int, led: bool) -> int:
    """Return one past the longest known name from a token that its neighbours allow; else start."""
    for last in range(end, start, -1):
        words = spoken(parse, start, last)
        after = parse.tokens[last].text if last < len(parse.tokens) else ""
        here = (led and last == end) or after in _OF_PLACES
        city = words + " City"
        if after == "City" and not is_never_place(city) and find(city):
            return last + 1
        if here and not is_never_place(words) and find(words):
            return last
    return start


def inside_bodies(parse: Parse, ranges: Sequence[tuple[int, int]]) -> list[Toponym]:
    """Return the place that a body's name begins with or is of: "Ohio ...", "University of Ohio"."""
    found = []
    for start, end in ranges:
        first = start + (parse.tokens[start].text.casefold() == "the")
        for size in (3, 2, 1):
            last = first + size
            if last >= end or not all(is_capital(t) for t in parse.tokens[first:last]):
                continue
            words = spoken(parse, first, last)
            if is_never_place(words) or words.casefold() in _NO_TOWNS:
                continue
            if any(
                spot.kind in {"state", "county", "country"} or spot.population > 0
                for spot in find(words)
            ):
                found.append(Toponym(first, last, words, loose=True))
                break
        for token in parse.tokens[first + 1 : end - 1]:
            last = token.index + 2
            words = spoken(parse, token.index + 1, last)
            named = token.text == "of" and last == end and words.casefold() not in _NO_TOWNS
            if named and find(words):
                found.append(toponym(parse, token.index + 1, last, loose=True))
    return found


_NO_TOWNS_WORDS = """
national american general public united international state world central union commerce liberty justice
health education community catholic independent republic democratic first new high law congress capitol
good best social senior young home family art arts business trade bank university college global
house grand golden green white black royal sun star western eastern northern southern north south east
west mount industry defense energy labor finance treasury transportation agriculture associated lions
"""
_NO_TOWNS = frozenset(_NO_TOWNS_WORDS.split())
