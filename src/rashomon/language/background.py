"""How rare a word is: document frequencies of a bundled background and of the reports at hand."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Rarity:
    """Inverse document frequencies over the background plus, counted `weight` times, a collection.

    With two reports there is no collection to count in, so that the background must say that
    "said" is common and "ambassador" is not.
    """

    documents: float
    counts: Mapping[str, float]

    def idf(self, key: str) -> float:
        """Return ln(documents / documents with the lemma), at least 0; unseen counts as one."""
        return max(0.0, math.log(self.documents / (1.0 + self.counts.get(key, 0.0))))


@cache
def background() -> tuple[int, Mapping[str, int]]:
    """Return the number of background documents, and in how many each lemma occurs."""
    path = files("rashomon.language") / "data" / "document_frequencies.txt"
    lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]
    counts: dict[str, int] = {}
    for line in lines[1:]:
        key, count = line.split(" ")
        counts[key] = int(count)
    return int(lines[0].split(" ")[0]), counts


@cache
def _bare() -> Rarity:
    documents, known = background()
    return Rarity(float(documents), MappingProxyType(dict[str, float](known)))


def rarity(
    frequencies: Mapping[str, int] = MappingProxyType({}), size: int = 0, weight: float = 1.0
) -> Rarity:
    """Return the rarities for a collection of `size` documents.

    `frequencies` says in how many of them each lemma occurs.
    """
    if not frequencies and not size:
        return _bare()
    documents, known = background()
    counts: dict[str, float] = dict(known)
    for key, within in frequencies.items():
        counts[key] = counts.get(key, 0.0) + weight * within
    return Rarity(documents + weight * size, counts)
