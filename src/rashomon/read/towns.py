"""The country of a well-known town or province named in a phrase."""

from rashomon.language.gazetteer import Spot, find
from rashomon.language.names import first_names
from rashomon.language.parses import Parse, Token
from rashomon.read.phrases import joined

_LARGE = 100_000  # people: such towns are known by their name alone
_SMALL = 14_000  # people: such towns too, if no other country has one of the name
_TIMES = 5  # as many people as the next country's town of the name: then the larger is meant
_LETTERS = 3  # letters of words in capitals that are more likely initials
_ABBREVIATING = frozenset({"USA", "CAN", "AUS"})  # countries whose states go by their initials
_DIRECTIONS = frozenset("South North East West Central Eastern Western Northern Southern".split())
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_LEADING = frozenset({"in", "of", "from", "at", "near", "outside"})


def town_country(parse: Parse, start: int, end: int, named: int, core: int) -> str | None:
    """Return the country of a large town or province in a phrase, if just one is so called.

    It counts after a preposition ("in Munich"), before the role at `named` ("Munich police"), as
    an owner ("Munich's old market") or as the whole phrase up to `core`; elsewhere it may be part of
    a person's name.
    """
    for index in range(start, end):
        token = parse.tokens[index]
        led = index > start and parse.tokens[index - 1].text in _LEADING
        if not token.text[:1].isupper():
            continue
        for size in (3, 2, 1):
            last = min(index + size, end)
            whole = last == core and start + (parse.tokens[start].pos == "DET") == index
            whole = whole and token.entity != "PERSON"  # there is a town called Bush
            if _is_tied(parse, last) or not parse.tokens[last - 1].text[:1].isalpha():
                continue
            titling = last <= named < core and token.entity != "PERSON"
            if not (led or whole or titling or _owns(parse, token, last, core)):
                continue
            country = large_town(
                joined(parse.tokens[index:last]), small=led or token.entity in _PLACES
            )
            if country is not None:
                return country
    return None


def _owns(parse: Parse, token: Token, last: int, core: int) -> bool:
    """Say whether a place stands before the noun of its phrase: "Munich's market", "the Ulsan yard"."""
    before_noun = last < core and parse.tokens[core - 1].pos == "NOUN"
    return token.entity in _PLACES and before_noun


def _is_tied(parse: Parse, last: int) -> bool:
    """Say whether a dash ties a place to a word that makes it no home: "Munich-backed"."""
    after = [token.text.casefold() for token in parse.tokens[last : last + 2]]
    return after[:1] in (["-"], ["–"]) and after[1:] not in (["based"], ["born"])


def large_town(words: str, *, small: bool = False) -> str | None:
    """Return the country of the well-known town or province of a name, `None` if several are likely.

    `small` lets towns count that are known to those near them only, where no other bears the name.
    """
    if words.casefold() in first_names() or words in _DIRECTIONS:
        return None
    sizes: dict[str | None, int] = {}
    initials = words.isupper() and len(words) <= _LETTERS
    for spot in find(words):
        if initials and spot.country not in _ABBREVIATING:
            continue  # "the IG" is nobody of Ig
        sizes[spot.country] = max(sizes.get(spot.country, 0), _size(spot))
    ranked = sorted(sizes.items(), key=lambda item: -item[1])
    if not ranked or (ranked[0][1] < _LARGE and not (small and len(ranked) == 1)):
        return None
    country, size = ranked[0]
    if size < _SMALL or (len(ranked) > 1 and size < _TIMES * ranked[1][1]):
        return None
    return country


def _size(spot: Spot) -> int:
    """Return how well a place is known, in people; a province or an area stands above every town."""
    return spot.population if spot.kind in {"city", "county"} else 10_000_000
