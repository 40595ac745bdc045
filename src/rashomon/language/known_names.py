"""Whether a word is a known name, and whether one name may be another gone wrong."""

from functools import cache

from rashomon.language.background import background
from rashomon.language.gazetteer import find
from rashomon.language.lemmas import lemma
from rashomon.language.lexicon import term_of
from rashomon.language.names import first_names
from rashomon.language.offices import holders, offices_of
from rashomon.language.spelling import edits, romanised, skeleton

LATIN = frozenset(
    ("USA", "GBR", "CAN", "AUS", "NZL", "IRL", "FRA", "DEU", "ITA", "ESP", "NLD", "POL", "BRA")
)
"""Countries whose names reach English news unromanised, so that a letter off is an error."""
_LONG = 7  # letters from which one wrong letter is enough, without a slot
_TOWN = 100_000  # inhabitants from which a place name is taken for itself


@cache
def _office_words() -> frozenset[str]:
    return frozenset(word for held in holders() for name in held.names for word in name.split())


def is_known_name(name: str) -> bool:
    """Say whether a table knows the word: as first name, office-holder, place, or usual word."""
    return (
        name.casefold() in first_names()
        or name in _office_words()
        or bool(offices_of(name))
        or term_of(name) is not None
        or lemma(name.casefold()) in background()[1]
        or name.casefold() in background()[1]
        or any(spot.population >= _TOWN for spot in find(name))
    )


def letter_off(name: str, other: str) -> bool:
    """Say whether two long names differ by one letter, and not as plural or romanisation does."""
    if min(len(name), len(other)) < _LONG or romanised(name) == romanised(other):
        return False
    if name.removesuffix("s") == other.removesuffix("s"):
        return False
    return edits(name, other) == 1


def sounds_alike(name: str, other: str) -> bool:
    """Say whether two names begin alike and differ by one consonant at most."""
    if name[0] != other[0] or romanised(name) == romanised(other):
        return False
    if name.startswith(other) or other.startswith(name):
        return False  # "Clinton", "Clintons": a form of the other
    ours, theirs = skeleton(name), skeleton(other)
    return min(len(ours), len(theirs)) >= 2 and edits(ours, theirs) <= 1
