"""What the names listed beside it say a name is: "Georgia and Ukraine", "Minnesota and Washington"."""

from collections.abc import Sequence
from itertools import pairwise

from rashomon.language.gazetteer import Spot, find, key, state_of
from rashomon.language.lexicon import TermKind, term_of
from rashomon.language.parses import Parse
from rashomon.read.place_patterns import Toponym, spoken

CITY_FIRST = frozenset({"new york", "washington"})
"""Keys of names that news gives a city rather than the state of that name."""

_JOINTS = frozenset({",", "and", "or", "&", ", and", ", or"})


def listed(parse: Parse, toponyms: Sequence[Toponym]) -> dict[str, Spot]:
    """Return the country or state that a list makes of a name that could be another place too.

    Of several lists the first counts. Toponyms must be in text order.
    """
    found: dict[str, Spot] = {}
    for left, right in pairwise(toponyms):
        if left.loose or right.loose or not _joined(parse, left, right):
            continue
        for one, other in ((left, right), (right, left)):
            spot = _like(one.words, other.words)
            if spot is not None:
                found.setdefault(one.words, spot)
    return found


def _joined(parse: Parse, left: Toponym, right: Toponym) -> bool:
    same = parse.tokens[left.start].sentence == parse.tokens[right.start].sentence
    near = right.start - left.end <= len(", and".split())
    return same and near and spoken(parse, left.end, right.start) in _JOINTS


def _like(words: str, beside: str) -> Spot | None:
    """Return the country or state of a name, whichever the name beside it surely is."""
    state, country = state_of(words), _country(words)
    if state is None or (country is None and key(words) not in CITY_FIRST):
        return None
    beside_state, beside_country = state_of(beside), _country(beside)
    if beside_country is not None and beside_state is None:
        return country
    sure = beside_state is not None and beside_country is None and key(beside) not in CITY_FIRST
    return state if sure else None


def _country(words: str) -> Spot | None:
    term = term_of(words)
    if term is None or term.kind is not TermKind.COUNTRY:
        return None
    return next((spot for spot in find(words) if spot.kind == "country"), None)
