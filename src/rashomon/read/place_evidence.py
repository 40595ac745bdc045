"""What speaks for or against a name being a place: words before it, hyphens, storms, homonyms."""

from rashomon.language.gazetteer import find
from rashomon.language.lexicon import TermKind, term_of
from rashomon.language.names import first_names
from rashomon.language.parses import Parse, Token
from rashomon.language.place_homonyms import is_surname, is_word
from rashomon.read.place_patterns import is_capital, spoken

_LEADS = frozenset("in near outside at from across throughout through around".split())
_KINDS = frozenset("city town village capital port suburb hamlet borough province state".split())
_PLACES = frozenset({"GPE", "LOC"})


def is_led(parse: Parse, start: int) -> bool:
    """Say whether the words before a token ask for a place: "in", "near", "the town of"."""
    if start == 0 or parse.tokens[start - 1].sentence != parse.tokens[start].sentence:
        return False
    before = parse.tokens[start - 1].text.casefold()
    if before == "of" and start > 1:
        return parse.tokens[start - 2].text.casefold() in _KINDS
    return before in _LEADS


def is_mere_word(parse: Parse, start: int, end: int) -> bool:
    """Say whether a name is also an ordinary word or a surname, and nothing here makes it a place.

    A word needs the parser's label and a word like "in" before it; a surname one of the two.
    """
    words = spoken(parse, start, end)
    if not (is_word(words) or is_surname(words)):
        return False
    placed = all(token.entity in _PLACES for token in parse.tokens[start:end])
    led = is_led(parse, start) or _peopled(parse, end)
    if is_word(words) and end - start == 1:
        return not (placed and led)
    return not (placed or led)


_PEOPLED = frozenset("area communities community mayor resident residents".split())


def _peopled(parse: Parse, end: int) -> bool:
    """Say whether a word follows that only a place has: "the Marsh area", "Marsh Mayor Ann Berg"."""
    return end < len(parse.tokens) and parse.tokens[end].text.casefold() in _PEOPLED


_OF_LAND_WORDS = """
river lake sea ocean bay gulf strait island islands isle coast side shore beach valley hills mountain
mountains mount range desert peninsula canal dam park forest delta basin plateau plain plains dunes east
west north south pole central falls cape port harbor harbour square triangle corridor strip rim reef
"""
_OF_LAND = frozenset(_OF_LAND_WORDS.split())


def is_unknown_place(parse: Parse, start: int, end: int, label: str) -> bool:
    """Say whether a name that is not in the gazetteer may stand as a place, without a spot.

    A town or country of the parser's must be led to ("in", "of") or be followed by where it lies;
    other places must say what they are ("North Island").
    """
    words = spoken(parse, start, end)
    if words.isupper() or len(words) < 3 or words.partition(" ")[0].casefold() in first_names():
        return False
    if label == "GPE":
        of = start > 0 and parse.tokens[start - 1].text in {"of", "to"}
        return of or is_led(parse, start) or _lies(parse, end)
    ends = {parse.tokens[start].text.casefold(), parse.tokens[end - 1].text.casefold()}
    return label == "LOC" and not _OF_LAND.isdisjoint(ends)


def _lies(parse: Parse, end: int) -> bool:
    """Say whether a comma and a country or state follow."""
    after = parse.tokens[end : end + 2]
    if len(after) < 2 or after[0].text != "," or after[0].sentence != after[1].sentence:
        return False
    term = term_of(after[1].text)
    return term is not None and term.kind in {TermKind.COUNTRY, TermKind.REGION}


def is_hyphened(parse: Parse, start: int, end: int) -> bool:
    """Say whether a hyphen makes a name half of another: "Marsh-Roper", "Al-Hadaf".

    Two places may be joined ("Dallas-Fort Worth"), and a place with a small word ("Kansas-based").
    """
    return _joined(parse, start - 1, start - 2) or _joined(parse, end, end + 1)


_LARGE = 100_000  # people


def _joined(parse: Parse, hyphen: int, other: int) -> bool:
    tokens = parse.tokens
    if not 0 <= min(hyphen, other) <= max(hyphen, other) < len(tokens):
        return False
    first, last = tokens[min(hyphen, other)], tokens[max(hyphen, other)]
    if tokens[hyphen].text not in {"-", "‐", "‑"} or first.end != last.start:
        return False
    neighbour = tokens[other]
    if not is_capital(neighbour) or (neighbour.text.isupper() and len(neighbour.text) < 4):
        return False  # "R-Marion"
    term = term_of(neighbour.text)
    if term is not None and term.kind in {TermKind.COUNTRY, TermKind.REGION, TermKind.NATION}:
        return False
    longer = (other - 1, other + 1) if other < hyphen else (other, other + 2)
    large = any(spot.population >= _LARGE for spot in find(spoken(parse, *longer)))
    return neighbour.entity not in _PLACES and not large


_STORMS = ("hurricane", "typhoon", "cyclone", "storm")


def _is_storm(token: Token) -> bool:
    return token.text.casefold().endswith(_STORMS)


def storms(parse: Parse) -> frozenset[int]:
    """Return the tokens of the names of storms ("Hurricane Zelda"), and of the same names alone.

    A name before a comma and a capital ("Zelda, Utah") is left out.
    """
    names = set()
    for before, token in zip(parse.tokens, parse.tokens[1:], strict=False):
        named = is_capital(token) and token.text[1:].islower()
        if named and before.sentence == token.sentence and _is_storm(before):
            names.add(token.text)
    return frozenset(
        token.index
        for token in (parse.tokens if names else ())
        if token.text in names and not _before_state(parse, token.index)
    )


def _before_state(parse: Parse, index: int) -> bool:
    after = parse.tokens[index + 1 : index + 3]
    return len(after) == 2 and after[0].text == "," and is_capital(after[1])
