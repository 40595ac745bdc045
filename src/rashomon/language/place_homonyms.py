"""Names of towns that are also English words or surnames ("Reading", "Jackson")."""

from functools import cache

from rashomon.language.gazetteer import key
from rashomon.language.tables import rows


def is_word(name: str) -> bool:
    """Say whether every word of a name is also an ordinary English word.

    Knows the single words of `data/place_homonyms.tsv` alone, which the gazetteer has too.

    >>> is_word("Enterprise"), is_word("Oslo")
    (True, False)
    """
    return _all_of("word", name)


def is_surname(name: str) -> bool:
    """Say whether a name is also a surname that English-language news often has.

    >>> is_surname("Jackson"), is_surname("Jacksonville")
    (True, False)
    """
    return _all_of("surname", name)


def _all_of(kind: str, name: str) -> bool:
    words = key(name).split()
    return bool(words) and _names()[kind].issuperset(words)


@cache
def _names() -> dict[str, frozenset[str]]:
    return {kind: frozenset(names.split()) for kind, names in rows("place_homonyms.tsv")}
