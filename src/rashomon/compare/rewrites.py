"""Sentence-by-sentence alignment of two reports, for copies whose words were changed.

What a re-wording keeps is the choice of details, their company and, mostly, their order. Independent
reports of one event share facts and quotations, but not that choice, nor one order through the text.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rashomon.compare.details import Bag

_POSTING = 24  # a key in more sentences of the other report than this aligns none
_ALIKE = 0.3  # likeness from which sentences out of order count as paired too


@dataclass(frozen=True, slots=True, order=True)
class Pairing:
    """Sentence `left` of one report answers to sentence `right` of the other; likeness in [0, 1]."""

    left: int
    right: int
    likeness: float


@dataclass(frozen=True, slots=True)
class Alignment:
    """How the sentences of two reports answer to each other.

    `chain` is the heaviest set of pairings that rises on both sides; `matched` pairs each sentence
    with at most one other, likest first, whatever the order; `mutual` are those whose two sides are
    each other's likest. `left` and `right` are the bags of both, what every sentence holds made
    light; empty ones are sentences too short to align.
    """

    left: tuple[Bag, ...]
    right: tuple[Bag, ...]
    chain: tuple[Pairing, ...]
    matched: tuple[Pairing, ...]
    mutual: frozenset[Pairing]

    def passages(self) -> tuple[Pairing, ...]:
        """Return the chain and what is alike outside its order, by left sentence."""
        lefts, rights = {p.left for p in self.chain}, {p.right for p in self.chain}
        outside = (
            p
            for p in self.matched
            if p.likeness >= _ALIKE
            and p in self.mutual
            and not (p.left in lefts or p.right in rights)
        )
        return tuple(sorted((*self.chain, *outside)))


def aligned(ours: Sequence[Bag], theirs: Sequence[Bag], least: float) -> Alignment:
    """Return how sentences answer to each other at a likeness of `least` (0-1) or more.

    Likeness is the Dice coefficient of the weights of what two sentences tell.
    """
    left, right = _lightened(ours, theirs)
    pairings = _pairings(left, right, least)
    matched = _matched(pairings)
    best_left, best_right = _best(pairings)
    mutual = (
        p for p in pairings if best_left[p.left] == p.likeness and best_right[p.right] == p.likeness
    )
    return Alignment(left, right, tuple(_rising(pairings)), matched, frozenset(mutual))


def _lightened(
    ours: Sequence[Bag], theirs: Sequence[Bag]
) -> tuple[tuple[Bag, ...], tuple[Bag, ...]]:
    """Return the bags with what many sentences of the two hold ("Biden") made light.

    It tells none of them from another.
    """
    counts = Counter(key for bags in (ours, theirs) for bag in bags for key in bag)
    sentences = len(ours) + len(theirs)

    def light(bag: Bag) -> Bag:
        often = {key: max(0.0, 4.0 * (counts[key] - 2) / sentences) for key in bag}
        return {key: weight * (1.0 - min(0.9, often[key])) for key, weight in bag.items()}

    return tuple(light(bag) for bag in ours), tuple(light(bag) for bag in theirs)


def _pairings(left: Sequence[Bag], right: Sequence[Bag], least: float) -> list[Pairing]:
    postings: dict[str, list[int]] = defaultdict(list)
    for place, bag in enumerate(right):
        for key in bag:
            postings[key].append(place)
    totals = [sum(bag.values()) for bag in right]
    found: list[Pairing] = []
    for number, bag in enumerate(left):
        total = sum(bag.values())
        for place, weight in sorted(_shared(bag, right, postings).items()):
            likeness = round(2.0 * weight / (total + totals[place]), 6)
            if likeness >= least:
                found.append(Pairing(number, place, min(1.0, likeness)))
    return found


def _shared(
    bag: Bag, right: Sequence[Bag], postings: Mapping[str, Sequence[int]]
) -> dict[int, float]:
    shared: dict[int, float] = defaultdict(float)
    for key, weight in bag.items():
        places = postings.get(key, ())
        if len(places) <= _POSTING:
            for place in places:
                shared[place] += min(weight, right[place][key])
    return shared


def _matched(pairings: Iterable[Pairing]) -> tuple[Pairing, ...]:
    lefts: set[int] = set()
    rights: set[int] = set()
    found = []
    for pairing in sorted(pairings, key=lambda p: (-p.likeness, p)):
        if pairing.left not in lefts and pairing.right not in rights:
            lefts.add(pairing.left)
            rights.add(pairing.right)
            found.append(pairing)
    return tuple(sorted(found))


def _best(pairings: Iterable[Pairing]) -> tuple[dict[int, float], dict[int, float]]:
    """Return the highest likeness of each left and each right sentence."""
    left: dict[int, float] = {}
    right: dict[int, float] = {}
    for p in pairings:
        left[p.left] = max(left.get(p.left, 0.0), p.likeness)
        right[p.right] = max(right.get(p.right, 0.0), p.likeness)
    return left, right


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
