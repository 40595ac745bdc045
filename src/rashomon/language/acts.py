"""Which words can name the same act, from a table and from the shape of the words."""

from functools import cache
from importlib.resources import files

from rashomon.language.lemmas import lemma

_SHORTEST_STEM = 5
_NEAR_ENDING = 4


@cache
def _families() -> dict[str, frozenset[int]]:
    table: dict[str, set[int]] = {}
    path = files("rashomon.language") / "data" / "act_families.txt"
    lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]
    for number, line in enumerate(lines):
        for word in line.split():
            table.setdefault(lemma(word), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in table.items()}


def act_families(key: str) -> frozenset[int]:
    """Return the numbers of the families a lemma stands in; empty for a word in none."""
    return _families().get(key, frozenset())


def act_likeness(left: str, right: str) -> float:
    """Return how well two lemmas can name one act, in [0, 1].

    >>> act_likeness("propos", "propos"), act_likeness("meet", "summit")
    (1.0, 0.8)
    """
    if left == right:
        return 1.0
    if act_families(left) & act_families(right):
        return 0.8
    return 0.7 if _derived(left, right) else 0.0


def _derived(left: str, right: str) -> bool:
    """Say whether one looks derived from the other ("extend", "extension"): a long shared start."""
    shared = 0
    for one, other in zip(left, right, strict=False):
        if one != other:
            break
        shared += 1
    rest = max(len(left), len(right)) - shared
    return shared >= _SHORTEST_STEM and rest <= _NEAR_ENDING
