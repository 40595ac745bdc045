"""Words of a text with their places, and shingles of words as 64-bit numbers."""

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

# A number with its separators, an initialism with its stops, or a word with inner apostrophes.
# No alternative can match the same characters in two ways, so matching is linear.
_WORD = re.compile(r"\d+(?:[.,]\d+)*|(?:[A-Z]\.){2,}|[^\W\d_]+(?:['’][^\W\d_]+)*")
_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)
_MIX = np.uint64(0xBF58476D1CE4E5B9)


@dataclass(frozen=True, slots=True)
class Words:
    """Words in text order: `keys` folded for comparing, `starts` and `ends` code points.

    A key is case-folded, with straight apostrophes, without the stops of an initialism ("U.S." and
    "US" are both "us") and without thousands separators.
    """

    keys: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.keys)


def words(text: str, ranges: Iterable[tuple[int, int]] | None = None) -> Words:
    """Return the words of `text`, or of its half-open `ranges` alone, in order."""
    keys: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for start, end in ranges if ranges is not None else ((0, len(text)),):
        for match in _WORD.finditer(text, start, end):
            first, last = match.span()
            keys.append(word_key(text[first:last]))
            starts.append(first)
            ends.append(last)
    return Words(tuple(keys), tuple(starts), tuple(ends))


@lru_cache(maxsize=1 << 16)
def word_key(word: str) -> str:
    """Return a word folded for comparing.

    >>> word_key("U.S."), word_key("Biden’s"), word_key("1,200")
    ('us', "biden's", '1200')
    """
    if word[0].isdigit():
        return word.replace(",", "")
    if word[-1] == ".":
        word = word.replace(".", "")
    return word.replace("’", "'").casefold()


@lru_cache(maxsize=1 << 18)
def word_number(key: str) -> int:
    """Return a 64-bit number for a key; the same on every machine and in every run."""
    digest = hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "little")


def shingles(keys: Sequence[str], size: int) -> npt.NDArray[np.uint64]:
    """Return one 64-bit number for every run of `size` keys, in order; empty if there are fewer."""
    if len(keys) < size:
        return np.empty(0, dtype=np.uint64)
    numbers = np.fromiter((word_number(key) for key in keys), dtype=np.uint64, count=len(keys))
    count = len(keys) - size + 1
    total = np.zeros(count, dtype=np.uint64)
    for offset in range(size):
        total = total * _MULTIPLIER + numbers[offset : offset + count]
    # The finalizer of splitmix64 (Steele, Lea, Flood 2014): without it the low bits stay regular.
    total = (total ^ (total >> np.uint64(30))) * _MIX
    return total ^ (total >> np.uint64(31))
