"""Sentence-by-sentence alignment of two reports, for copies whose words were changed.

What a re-wording keeps is the order in which details come and the choice of them. Independent
reports of one event share facts and quotations, but not in one order through the whole text.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TypeAlias

from rashomon.compare.texts import Telling
from rashomon.language.background import Rarity, rarity
from rashomon.language.lemmas import lemma

_COMMON = 1.5  # lemmas of a lower idf say nothing of what a sentence tells
_FACT = 1.5  # how much more a number or name tells than another word as rare
_QUOTED = 0.3  # independent reports quote the same words, often in the order they were spoken
_LEAST_LEMMAS = 4  # a sentence with fewer telling lemmas is too short to align
_POSTING = 12  # a lemma in more sentences of the other report than this aligns none
_SENTENCES = 400  # sentences compared a report


Bags: TypeAlias = tuple[dict[str, float], ...]
"""One bag a telling sentence, lemma -> weight; empty for a sentence too short to align."""


@dataclass(frozen=True, slots=True, order=True)
class Pairing:
    """Sentence `left` of one report answers to sentence `right` of the other; likeness in [0, 1]."""

    left: int
    right: int
    likeness: float


@dataclass(frozen=True, slots=True)
class Chain:
    """The best order-keeping alignment: `share` of the shorter report's sentences that it holds.

    `spread` is the share of the longer's. `likeness` is its mean; `crossed` the part of all strong pairings that break the order. All are
    in [0, 1]. `runs` counts pairings with the next one close by on both sides; `shorter` is how many
    sentences the shorter report has.
    """

    pairings: tuple[Pairing, ...]
    share: float
    spread: float
    likeness: float
    crossed: float
    runs: int
    shorter: int


@cache
def _rarity() -> Rarity:
    return rarity()


def aligned(ours: Bags, theirs: Bags, least: float) -> Chain:
    """Return the chain of sentence pairings of likeness `least` (0-1) or more."""
    pairings = _pairings(ours, theirs, least)
    chain = _rising(pairings)
    shorter, longer = sorted(sum(1 for bag in bags if bag) for bags in (ours, theirs))
    strong = len({p.left for p in pairings})
    kept = set(chain)
    runs = sum(1 for a, b in pairwise(chain) if b.left - a.left <= 2 and b.right - a.right <= 2)
    return Chain(
        pairings=tuple(chain),
        share=len(kept) / shorter if shorter else 0.0,
        spread=len(kept) / longer if longer else 0.0,
        likeness=sum(p.likeness for p in chain) / len(chain) if chain else 0.0,
        crossed=1.0 - len(kept) / strong if strong else 0.0,
        runs=runs,
        shorter=shorter,
    )


def sentence_bags(told: Telling) -> Bags:
    """Return one weighted bag of lemmas a telling sentence; empty for one too short to align."""
    found: list[dict[str, float]] = []
    for first, last in told.sentences[:_SENTENCES]:
        bag: dict[str, float] = {}
        for word in range(first, last):
            key = lemma(told.words.keys[word])
            weight = _rarity().idf(key)
            if weight < _COMMON or len(key) < 2:
                continue
            fact = key[0].isdigit() or (
                word > first and told.report.text[told.words.starts[word]].isupper()
            )
            weight = weight * _FACT if fact else weight
            bag[key] = weight * _QUOTED if told.quoted[word] else weight
        found.append(bag if len(bag) >= _LEAST_LEMMAS else {})
    return tuple(found)


def _pairings(ours: Bags, theirs: Bags, least: float) -> list[Pairing]:
    postings: dict[str, list[int]] = defaultdict(list)
    for number, bag in enumerate(theirs):
        for key in bag:
            postings[key].append(number)
    counts = Counter(key for bags in (ours, theirs) for bag in bags for key in bag)
    sentences = len(ours) + len(theirs)

    def weighed(bag: dict[str, float]) -> dict[str, float]:
        # What every sentence of the two holds ("Biden") tells none of them from another.
        return {k: w * (1.0 - min(0.9, 4.0 * (counts[k] - 2) / sentences)) for k, w in bag.items()}

    totals = [sum(weighed(bag).values()) for bag in theirs]
    found: list[Pairing] = []
    for number, bag in enumerate(ours):
        shared: dict[int, float] = defaultdict(float)
        weights = weighed(bag)
        for key, weight in weights.items():
            places = postings.get(key, ())
            if len(places) <= _POSTING:
                for place in places:
                    shared[place] += weight
        total = sum(weights.values())
        for place in sorted(shared):
            likeness = round(2.0 * shared[place] / (total + totals[place]), 6)
            if likeness >= least:
                found.append(Pairing(number, place, min(1.0, likeness)))
    return found


def _rising(pairings: Sequence[Pairing]) -> list[Pairing]:
    """Return the heaviest run of pairings that rises on both sides (each sentence once).

    A Fenwick tree over right-hand sentences holds the best weight of a chain that ends there.
    """
    if not pairings:
        return []
    size = max(p.right for p in pairings) + 2
    tree: list[tuple[float, int]] = [(0.0, -1)] * (size + 1)
    before = [-1] * len(pairings)
    best: tuple[float, int] = (0.0, -1)
    # Right falls within one left, so that no chain takes two pairings of one sentence.
    order = sorted(range(len(pairings)), key=lambda n: (pairings[n].left, -pairings[n].right))
    for number in order:
        pairing = pairings[number]
        reach: tuple[float, int] = (0.0, -1)
        at = pairing.right
        while at > 0:
            reach = max(reach, tree[at])
            at -= at & -at
        before[number] = reach[1]
        weight = (round(reach[0] + pairing.likeness, 6), number)
        best = max(best, weight)
        at = pairing.right + 1
        while at <= size:
            tree[at] = max(tree[at], weight)
            at += at & -at
    chain: list[Pairing] = []
    at = best[1]
    while at >= 0:
        chain.append(pairings[at])
        at = before[at]
    return chain[::-1]
