"""What each sentence tells, as weighted keys that outlive a re-wording: names, numbers, rare words.

A number has one key however it is written ("thirty-eight thousand", "38,000"); a name has that of
its consonants, so that a misspelling still meets it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
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
_COUNTS = frozenset({*ONES, *TENS, "dozen"}) - {"zero"}
_SCALES = {**SCALES, "dozen": 12}
_JOINED = {"000": 1_000, "k": 1_000, "m": 10**6, "mn": 10**6, "bn": 10**9, "tn": 10**12}
_MOST_WORDS = 8  # of one number


@cache
def _rarity() -> Rarity:
    return rarity()


@dataclass(frozen=True, slots=True)
class Details:
    """What a report tells. `bags`: one a telling sentence, in order, empty for one too short to align.

    `spoken` says of each whether most of it, by weight, is quoted; `facts` are the names and numbers
    of them all, each with its highest weight.
    """

    bags: tuple[Bag, ...]
    spoken: tuple[bool, ...]
    facts: Bag


def details_of(told: Telling) -> Details:
    """Return what the first sentences of a report tell."""
    names = _names(told)
    bags: list[Bag] = []
    spoken: list[bool] = []
    for first, last in told.sentences[:_SENTENCES]:
        bag: Bag = {}
        aloud = 0.0
        for word, key, weight in _keys(told, first, last, names):
            worth = weight * _QUOTED if told.quoted[word] else weight
            aloud += weight if told.quoted[word] else -weight
            bag[key] = max(bag.get(key, 0.0), worth)
        bags.append(bag if len(bag) >= _LEAST_KEYS else {})
        spoken.append(aloud > 0.0)
    return Details(tuple(bags), tuple(spoken), facts_of(bags))


def facts_of(bags: Iterable[Bag]) -> Bag:
    """Return the names and numbers of some sentences, each with its highest weight."""
    found: Bag = {}
    for bag in bags:
        for key, weight in bag.items():
            if is_fact(key):
                found[key] = max(found.get(key, 0.0), weight)
    return found


def numbers_in(told: Telling, first: int, last: int) -> Iterator[tuple[int, int, str]]:
    """Yield (first word, word after, number) of the numbers above one between two words."""
    word = first
    while word < last:
        size, value = _number(told, word, last)
        if size and value is not None:
            yield word, word + size, value
        word += size or 1


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
        size, value = _number(told, word, last)
        if size:
            if value is not None:
                least = _SHORT_NUMBER if len(value) == 1 else _LONG_NUMBER
                yield word, value, _FACT * max(least, _rarity().idf(value))
            word += size
            continue
        raw = keys[word].removesuffix("'s")
        base, weight = _weighed(raw)
        if weight >= _COMMON and len(base) > 1:
            capital = text[told.words.starts[word]].isupper()
            if capital and (word > first or raw in names):
                yield word, _name_key(raw), _FACT * weight
            else:
                yield word, base, weight
        word += 1


@lru_cache(maxsize=1 << 16)
def _weighed(raw: str) -> tuple[str, float]:
    base = lemma(raw)
    return base, _rarity().idf(base)


@lru_cache(maxsize=1 << 16)
def _name_key(raw: str) -> str:
    return "~" + (skeleton(romanised(raw)) if len(raw) >= _LEAST_NAME else lemma(raw))


def _number(told: Telling, at: int, last: int) -> tuple[int, str | None]:
    """Return of how many words a number starts here, 0 for none, and the number, if above one."""
    first = told.words.keys[at]
    if not (first[0].isdigit() or first in _COUNTS):
        nth = ordinal(first)
        return (1, str(nth)) if nth is not None and nth > 2 else (0, None)
    keys = told.words.keys[at : min(last, at + _MOST_WORDS)]
    size = 1
    while size < len(keys) and _goes_on(keys, size):
        size += 1
    value = _value(keys[:size])
    if size == 1 and value is not None and len(keys) > 1 and _is_joined(told, at):
        size, value = 2, value * _JOINED[keys[1]]
    if value is None:
        return size, first if first[0].isdigit() else None
    return size, (str(int(value)) if value == int(value) else str(value)) if value > 1 else None


def _is_joined(told: Telling, at: int) -> bool:
    """Say whether a sum goes on in one letter ("$4m"), or a figure in a group of noughts ("3 000")."""
    text, start, end = told.report.text, told.words.starts[at], told.words.ends[at]
    then = told.words.keys[at + 1]
    if then == "000":
        return end - start <= 3 and told.words.starts[at + 1] == end + 1 and text[end].isspace()
    money = start > 0 and text[start - 1] in "$£€" and told.words.starts[at + 1] == end
    return then in _JOINED and money


def _goes_on(keys: tuple[str, ...], at: int) -> bool:
    key, before = keys[at], keys[at - 1]
    if key in _SCALES:
        return True
    if key == "and":
        return before == "hundred" and at + 1 < len(keys) and keys[at + 1] in _COUNTS
    return (key in ONES and before in TENS) or (before == "and" and (key in ONES or key in TENS))


def _value(keys: tuple[str, ...]) -> float | None:
    if not keys[0][0].isdigit():
        return number(" ".join(keys))
    value = number(keys[0])
    for scale in keys[1:]:
        value = None if value is None else value * _SCALES.get(scale, 1)
    return value
