"""`Evidence`: what tells a re-written copy from an independent report of the same event, weighed."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from rashomon.compare.details import Bag, is_fact
from rashomon.compare.rewrites import Alignment, Pairing

_NEAR = 2  # sentences: pairings no further apart than this follow on one another
_LEAST_PAIRINGS = 3
_DOUBT_SENTENCES = 2.0  # added below the line, so that few sentences prove less than many
_DOUBT_FACTS = 12.0
_DOUBT_AGREED = 8.0

# Logistic regression with weights of no wrong sign, on the tuned half (docs/copies.md), rounded.
_BIAS = -12.25
_HELD = 3.9
_RUNS = 3.7
_MUTUAL = 6.1
_FACTS = 5.0
_AGREED = 5.9
_LONGER = -1.7


@dataclass(frozen=True, slots=True)
class Evidence:
    """How much of the shorter report the other tells; all but `longer` in [0, 1].

    `held`: weight of its sentences that the order-keeping chain holds, each times its likeness.
    `runs`: its sentences whose match and the next one's stand close by in the other too, in
    whatever order. `mutual`: its sentences in the chain that are the likest of their likest.
    `facts`: names and numbers of the poorer report that the other has too: the choice of detail.
    `agreed`: names and numbers in the chain's sentences that both sides have. `longer`: natural
    logarithm of how many times longer the other is, in sentences. `pairings`: pairings in the chain.
    """

    held: float
    runs: float
    mutual: float
    facts: float
    agreed: float
    longer: float
    pairings: int

    def probability(self) -> float:
        """Return how probable a re-written copy is, in [0, 1], as often as such are in our own set."""
        if self.pairings < _LEAST_PAIRINGS:
            return 0.0
        odds = (
            _BIAS
            + _HELD * self.held
            + _RUNS * self.runs
            + _MUTUAL * self.mutual
            + _FACTS * self.facts
            + _AGREED * self.agreed
            + _LONGER * self.longer
        )
        return round(1.0 / (1.0 + math.exp(-odds)), 6)


def evidence(alignment: Alignment, left: Sequence[Bag], right: Sequence[Bag]) -> Evidence:
    """Return the evidence of an alignment; `left` and `right` are the bags as they were."""
    sentences = alignment.sentences()
    few, many = min(sentences), max(sentences)
    if few == 0:
        return Evidence(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0)
    shorter_is_left = sentences[0] <= sentences[1]
    shorter = alignment.left if shorter_is_left else alignment.right
    whole = sum(sum(bag.values()) for bag in shorter)
    held = sum(
        p.likeness * sum(shorter[p.left if shorter_is_left else p.right].values())
        for p in alignment.chain
    )
    return Evidence(
        held=held / whole,
        runs=_followed(alignment) / (few + _DOUBT_SENTENCES),
        mutual=sum(p in alignment.mutual for p in alignment.chain) / (few + _DOUBT_SENTENCES),
        facts=_facts(left, right),
        agreed=_agreed(alignment),
        longer=math.log(many / few),
        pairings=len(alignment.chain),
    )


def _followed(alignment: Alignment) -> int:
    """Count the matched pairings whose next one is close by on both sides, before or behind."""
    ours, theirs = _ranks(alignment.left), _ranks(alignment.right)

    def near(one: Pairing, other: Pairing) -> bool:
        ahead = ours[other.left] - ours[one.left]
        return ahead <= _NEAR and abs(theirs[other.right] - theirs[one.right]) <= _NEAR + 1

    return sum(near(one, other) for one, other in pairwise(alignment.matched))


def _ranks(bags: Sequence[Bag]) -> list[int]:
    """Return for each sentence how many before it are long enough to align."""
    ranks, rank = [], 0
    for bag in bags:
        ranks.append(rank)
        rank += bool(bag)
    return ranks


def _facts(left: Sequence[Bag], right: Sequence[Bag]) -> float:
    ours, theirs = _all_facts(left), _all_facts(right)
    shared = sum(min(weight, theirs.get(key, 0.0)) for key, weight in ours.items())
    return shared / (min(sum(ours.values()), sum(theirs.values())) + _DOUBT_FACTS)


def _all_facts(bags: Sequence[Bag]) -> Bag:
    found: Bag = {}
    for bag in bags:
        for key, weight in bag.items():
            if is_fact(key):
                found[key] = max(found.get(key, 0.0), weight)
    return found


def _agreed(alignment: Alignment) -> float:
    shared = least = 0.0
    for p in alignment.chain:
        ours, theirs = (
            _all_facts((alignment.left[p.left],)),
            _all_facts((alignment.right[p.right],)),
        )
        shared += sum(min(weight, theirs.get(key, 0.0)) for key, weight in ours.items())
        least += min(sum(ours.values()), sum(theirs.values()))
    return shared / (least + _DOUBT_AGREED)
