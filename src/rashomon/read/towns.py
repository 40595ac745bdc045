"""The country of a well-known town or province named in a phrase."""

from rashomon.language.gazetteer import find
from rashomon.language.names import first_names
from rashomon.language.parses import Parse
from rashomon.read.phrases import joined

_TOWN_SIZE = 100_000  # people: only such towns give their country to a phrase, and only if alone


def town_country(parse: Parse, start: int, end: int, named: int, core: int) -> str | None:
    """Return the country of a large town or province in a phrase, if just one is so called.

    It counts after a preposition ("in Munich"), before the role at `named` ("Munich police"), or as
    the whole phrase up to `core`; elsewhere it may be part of a person's name.
    """
    for index in range(start, end):
        token = parse.tokens[index]
        led = index > start and parse.tokens[index - 1].text in {"in", "of", "from", "at"}
        if not token.text[:1].isupper():
            continue
        for size in (3, 2, 1):
            last = min(index + size, end)
            whole = last == core and start + (parse.tokens[start].pos == "DET") == index
            whole = whole and token.entity != "PERSON"  # there is a town called Bush
            if not (led or whole or (last <= named < core)):
                continue
            country = large_town(joined(parse.tokens[index:last]))
            if country is not None:
                return country
    return None


def large_town(words: str) -> str | None:
    """Return the country of the only well-known town or province of a name, `None` if there are several."""
    if words.casefold() in first_names():
        return None
    large = [
        spot.country
        for spot in find(words)
        if spot.population >= _TOWN_SIZE or spot.kind in {"state", "province"}
    ]
    return large[0] if len(set(large)) == 1 else None
