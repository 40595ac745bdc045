"""What each sentence tells, as weighted keys that outlive a re-wording: names, numbers, rare words.

A number has one key however it is written ("thirty-eight thousand", "38,000"); a name has that of
its consonants, so that a misspelling still meets it.
"""

from collections.abc import Iterator
from functools import cache, lru_cache

from rashomon.compare.texts import Telling
from rashomon.language.background import Rarity, rarity
from rashomon.language.lemmas import lemma
from rashomon.language.numerals import ONES, SCALES, TENS, number, ordinal
from rashomon.language.spelling import romanised, skeleton

Bag = dict[str, float]
"""Key -> weight of one sentence; a name's key starts with "~", a number's with a digit."""

_COMMON = 1.5  # lemmas of a lower idf say nothing of what a sentence tells
_FACT = 3.0  # how much more a number or name tells than another word as rare
_QUOTED = 0.4  # independent reports quote the same words, often in the order they were spoken
_LEAST_KEYS = 4  # a sentence with fewer telling keys is too short to align
_SENTENCES = 400  # sentences compared a report
_SHORT_NUMBER, _LONG_NUMBER = 1.5, 2.5  # least idf of a number of one digit, of more
_LEAST_NAME = 5  # letters; the consonants of a shorter name are too few to know it by
_COUNTS = frozenset({*ONES, *TENS}) - {"zero"}
_MULTIPLES = frozenset({*SCALES, "dozen"})
_MOST_WORDS = 8  # of one number


@cache
def _rarity() -> Rarity:
    return rarity()


def sentence_bags(told: Telling) -> tuple[Bag, ...]:
    """Return one bag a telling sentence, in order; empty for one too short to align."""
    names = _names(told)
    found = []
    for first, last in told.sentences[:_SENTENCES]:
        bag: Bag = {}
        for word, key, weight in _keys(told, first, last, names):
            worth = weight * _QUOTED if told.quoted[word] else weight
            bag[key] = max(bag.get(key, 0.0), worth)
        found.append(bag if len(bag) >= _LEAST_KEYS else {})
    return tuple(found)


def is_fact(key: str) -> bool:
    """Say whether a key is of a name or number."""
    return key[0] == "~" or key[0].isdigit()


def _names(told: Telling) -> frozenset[str]:
    """Return the words with a capital inside a sentence: at the start of one they are names too."""
    text, words = told.report.text, told.words
    return frozenset(
        words.keys[word].removesuffix("'s")
        for first, last in told.sentences
        for word in range(first + 1, last)
        if text[words.starts[word]].isupper()
    )


def _keys(
    told: Telling, first: int, last: int, names: frozenset[str]
) -> Iterator[tuple[int, str, float]]:
    """Yield (word, key, weight) of what tells in one sentence."""
    keys, text = told.words.keys, told.report.text
    word = first
    while word < last:
        size, value = _number(keys[word : min(last, word + _MOST_WORDS)])
        if size:
            if value is not None:
                least = _SHORT_NUMBER if len(value) == 1 else _LONG_NUMBER
                yield word, value, _FACT * max(least, _rarity().idf(value))
            word += size
            continue
        raw = keys[word].removesuffix("'s")
        base = lemma(raw)
        weight = _rarity().idf(base)
        if weight >= _COMMON and len(base) > 1:
            capital = text[told.words.starts[word]].isupper()
            if capital and (word > first or raw in names):
                yield word, _name_key(raw), _FACT * weight
            else:
                yield word, base, weight
        word += 1


@lru_cache(maxsize=1 << 16)
def _name_key(raw: str) -> str:
    return "~" + (skeleton(romanised(raw)) if len(raw) >= _LEAST_NAME else lemma(raw))


def _number(keys: tuple[str, ...]) -> tuple[int, str | None]:
    """Return of how many words a number starts here, 0 for none, and the number, if above one."""
    first = keys[0]
    if not (first[0].isdigit() or first in _COUNTS):
        nth = ordinal(first)
        return (1, str(nth)) if nth is not None and nth > 2 else (0, None)
    size = 1
    while size < len(keys) and _goes_on(keys, size):
        size += 1
    value = _value(keys[:size])
    if value is None:
        return size, first if first[0].isdigit() else None
    return size, (str(int(value)) if value == int(value) else str(value)) if value > 1 else None


def _goes_on(keys: tuple[str, ...], at: int) -> bool:
    key, before = keys[at], keys[at - 1]
    if key in _MULTIPLES:
        return True
    if key == "and":
        return before == "hundred" and at + 1 < len(keys) and keys[at + 1] in _COUNTS
    return (key in ONES and before in TENS) or (before == "and" and (key in ONES or key in TENS))


def _value(keys: tuple[str, ...]) -> float | None:
    if not keys[0][0].isdigit():
        return number(" ".join(keys))
    value = number(keys[0])
    for scale in keys[1:]:
        value = None if value is None else value * {**SCALES, "dozen": 12}[scale]
    return value
