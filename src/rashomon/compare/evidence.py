"""`Evidence`: what tells a re-written copy from an independent report of the same event, weighed."""

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rashomon.compare.details import Bag, Details, facts_of
from rashomon.compare.rewrites import Alignment, Pairing

_NEAR = 2  # sentences: pairings no further apart than this follow on one another
_LEAST_PAIRINGS = 3
_ENOUGH_PAIRINGS = 5  # with fewer two short reports of one event may agree by chance
_SAME_WORDS = 0.8  # likeness from which a quoted sentence is quoted, not re-worded
_DOUBT_SENTENCES = 2.0  # added below the line, so that few sentences prove less than many
_DOUBT_FACTS = 12.0
_DOUBT_AGREED = 8.0

# Logistic regression with weights of no wrong sign, on the tuned half (docs/copies.md), rounded.
_BIAS = -12.8
_HELD = 4.1
_RUNS = 4.0
_MUTUAL = 6.0
_FACTS = 5.2
_AGREED = 6.0
_LONGER = -1.55
_FEW = 0.8  # a pairing; set by hand

# One choice of detail in any order, set by hand: of 1,274 pairs of independent wikinews reports that
# share this part of the poorer's names and numbers none has more than 383 of weight (docs/copies.md).
_CHOSEN, _CHOSEN_OF_RICHER, _CHOSEN_WEIGHT = 0.84, 0.6, 420.0
_BY_CHOICE = 0.85


@dataclass(frozen=True, slots=True)
class Evidence:
    """How much of the shorter report the other tells; all but `longer` in [0, 1].

    Of sentences that count: `held`, the weight of those that the order-keeping
    chain holds, each times its likeness.
    `runs`: its sentences whose match and the next one's stand close by in the other too, in
    whatever order. `mutual`: its sentences in the chain that are the likest of their likest.
    `facts`: names and numbers of the poorer report that the other has too: the choice of detail.
    `agreed`: names and numbers in the chain's sentences that both sides have. `longer`: natural
    logarithm of how many times longer the other is, in sentences. `pairings`: those in the chain.
    `richer`: names and numbers of the richer report that the other has too. `weight`: the sum of
    the poorer's, by idf.
    """

    held: float
    runs: float
    mutual: float
    facts: float
    agreed: float
    longer: float
    pairings: int
    richer: float = 0.0
    weight: float = 0.0

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
            - _FEW * max(0, _ENOUGH_PAIRINGS - self.pairings)
        )
        ordered = round(1.0 / (1.0 + math.exp(-odds)), 6)
        return max(ordered, _BY_CHOICE) if self._is_one_choice() else ordered

    def _is_one_choice(self) -> bool:
        """Say whether both tell so many details, and so much the same ones, that order is not needed."""
        return (
            self.facts >= _CHOSEN
            and self.richer >= _CHOSEN_OF_RICHER
            and self.weight >= _CHOSEN_WEIGHT
        )


def facts_shared(left: Details, right: Details) -> float:
    """Return the part of the poorer report's names and numbers, by weight, that the other has too."""
    shared = _shared(left.facts, right.facts)
    return shared / (min(_weight(left), _weight(right)) + _DOUBT_FACTS)


def evidence(alignment: Alignment, left: Details, right: Details) -> Evidence:
    """Return the evidence of an alignment of two reports.

    Sentences that are quoted count only where the other report has them in other words, for
    independent reports quote one statement from its beginning to its end.
    """
    reworded = [p for p in alignment.matched if p.likeness < _SAME_WORDS]
    ranks = _ranks(left, {p.left for p in reworded}), _ranks(right, {p.right for p in reworded})
    counts = len(ranks[0]), len(ranks[1])
    few, many = min(counts), max(counts)
    if few == 0:
        return Evidence(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0)
    own = [p for p in alignment.chain if p.left in ranks[0] and p.right in ranks[1]]
    matched = [p for p in alignment.matched if p.left in ranks[0] and p.right in ranks[1]]
    followed = sum(_near(ranks, one, other) for one, other in pairwise(matched))
    return Evidence(
        held=_held(alignment, own, ranks),
        runs=followed / (few + _DOUBT_SENTENCES),
        mutual=sum(p in alignment.mutual for p in own) / (few + _DOUBT_SENTENCES),
        facts=facts_shared(left, right),
        agreed=_agreed(alignment, own),
        longer=math.log(many / few),
        pairings=len(own),
        richer=_shared(left.facts, right.facts) / max(1.0, *map(_weight, (left, right))),
        weight=min(map(_weight, (left, right))),
    )


def _weight(details: Details) -> float:
    return sum(details.facts.values())


Ranks = dict[int, int]
"""Sentence that counts -> how many that count stand before it."""


def _ranks(details: Details, reworded: Collection[int]) -> Ranks:
    own = [
        n for n, bag in enumerate(details.bags) if bag and (n in reworded or not details.spoken[n])
    ]
    return {sentence: rank for rank, sentence in enumerate(own)}


def _near(ranks: tuple[Ranks, Ranks], one: Pairing, other: Pairing) -> bool:
    """Say whether a pairing and the next on the left stand close by on both sides, either way."""
    ahead = ranks[0][other.left] - ranks[0][one.left]
    aside = ranks[1][other.right] - ranks[1][one.right]
    return ahead <= _NEAR and abs(aside) <= _NEAR + 1


def _held(alignment: Alignment, own: Sequence[Pairing], ranks: tuple[Ranks, Ranks]) -> float:
    left_is_shorter = len(ranks[0]) <= len(ranks[1])
    bags = alignment.left if left_is_shorter else alignment.right
    weights = {n: sum(bags[n].values()) for n in ranks[0 if left_is_shorter else 1]}
    held = sum(p.likeness * weights[p.left if left_is_shorter else p.right] for p in own)
    return held / sum(weights.values())


def _agreed(alignment: Alignment, own: Sequence[Pairing]) -> float:
    shared = least = 0.0
    for p in own:
        ours, theirs = facts_of([alignment.left[p.left]]), facts_of([alignment.right[p.right]])
        shared += _shared(ours, theirs)
        least += min(sum(ours.values()), sum(theirs.values()))
    return shared / (least + _DOUBT_AGREED)


def _shared(ours: Bag, theirs: Bag) -> float:
    return sum(min(weight, theirs[key]) for key, weight in ours.items() if key in theirs)
