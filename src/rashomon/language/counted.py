"""Which nouns may count the same: "soldiers" and "troops"."""

from functools import cache
from importlib.resources import files

from rashomon.language.lemmas import lemma

_PEOPLE = frozenset(
    "soldier observer diplomat protester militant worker police child passenger migrant hostage prisoner"
    " pupil resident lawmaker".split()
)


@cache
def _families() -> dict[str, str]:
    text = (files("rashomon.language") / "data" / "counted.txt").read_text("utf-8")
    lines = [line.split() for line in text.splitlines() if not line.startswith("#")]
    return {lemma(word): lemma(line[0]) for line in lines for word in line}


def counted_as(noun: str) -> str:
    """Return what a noun counts, one word for all nouns of one family; any case, any number.

    >>> counted_as("Troops"), counted_as("soldier"), counted_as("lorries")
    ('soldier', 'soldier', 'lorry')
    """
    key = lemma(noun.casefold())
    return _families().get(key, key)


def counts_people(noun: str) -> bool:
    """Say whether a noun counts people of some sort, so that they are among the people counted.

    >>> counts_people("demonstrators"), counts_people("ships"), counts_people("people")
    (True, False, False)
    """
    return counted_as(noun) in _sorts_of_people()


@cache
def _sorts_of_people() -> frozenset[str]:
    return frozenset(counted_as(noun) for noun in _PEOPLE)
