"""Pairs of reports worth comparing, found through inverted indexes: never all pairs."""

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from rashomon.compare.signatures import Signature
from rashomon.nouns.ids import ReportId
from rashomon.nouns.options import CompareOptions

_STARS = 2  # reports that a member of an overfull posting is still compared with


def candidate_pairs(
    signatures: Iterable[Signature],
    options: CompareOptions,
    new: Collection[ReportId] | None = None,
) -> tuple[tuple[ReportId, ReportId], ...]:
    """Return the pairs worth comparing, each (smaller id, larger id), sorted.

    Three channels: bands of minima find near-identical reports, shared rare shingles find a short
    report inside a long one, shared facts find re-worded ones. The pairs depend on the set of
    signatures alone. With `new`, only pairs with a report in it are returned ("new against all").
    """
    ordered = sorted(signatures, key=lambda signature: signature.report)
    pairs: set[tuple[int, int]] = set()
    pairs.update(_by_bands(ordered, options))
    pairs.update(_by_samples(ordered, options))
    pairs.update(_by_facts(ordered, options))
    named = ((ordered[i].report, ordered[j].report) for i, j in pairs)
    wanted = None if new is None else frozenset(new)
    return tuple(sorted(p for p in named if wanted is None or p[0] in wanted or p[1] in wanted))


def _by_bands(ordered: Sequence[Signature], options: CompareOptions) -> Iterator[tuple[int, int]]:
    width = 4 * options.band_rows
    postings: dict[tuple[int, bytes], list[int]] = defaultdict(list)
    for number, signature in enumerate(ordered):
        if signature.told == 0:
            continue
        for start in range(0, len(signature.minhash) - width + 1, width):
            postings[start, signature.minhash[start : start + width]].append(number)
    for posting in postings.values():
        yield from _linked(posting, options.posting_limit)


def _by_samples(ordered: Sequence[Signature], options: CompareOptions) -> Iterator[tuple[int, int]]:
    postings = _postings(signature.sampled().tolist() for signature in ordered)
    shared: Counter[tuple[int, int]] = Counter()
    for posting in postings.values():
        shared.update(_linked(posting, options.posting_limit))
    for (i, j), count in shared.items():
        # A report of few words has few samples: half of them will do.
        fewest = min(len(ordered[i].sample), len(ordered[j].sample)) // 8
        if count >= min(options.shared_samples, max(1, fewest // 2)):
            yield i, j


def _by_facts(ordered: Sequence[Signature], options: CompareOptions) -> Iterator[tuple[int, int]]:
    """Yield pairs by rare facts in common; each report names its nearest few."""
    postings = _postings(signature.features().tolist() for signature in ordered)
    shared: Counter[tuple[int, int]] = Counter()
    weight: dict[tuple[int, int], float] = defaultdict(float)
    for posting in postings.values():
        if len(posting) > options.posting_limit:
            continue  # a fact so common says nothing
        rarity = math.log(1 + len(ordered) / len(posting))
        for pair in combinations(posting, 2):
            shared[pair] += 1
            weight[pair] += rarity
    enough = {pair: weight[pair] for pair, count in shared.items() if count >= options.shared_facts}
    yield from _nearest(enough, options.fact_neighbours)


def _nearest(weight: Mapping[tuple[int, int], float], kept: int) -> Iterator[tuple[int, int]]:
    by_report: dict[int, list[tuple[float, tuple[int, int]]]] = defaultdict(list)
    for pair, value in weight.items():
        for member in pair:
            by_report[member].append((-round(value, 6), pair))
    for ranked in by_report.values():
        for _, pair in sorted(ranked)[:kept]:
            yield pair


def _postings(features: Iterable[Sequence[int]]) -> dict[int, list[int]]:
    """Return feature -> the reports that have it, for features of two reports or more."""
    first: dict[int, int] = {}
    postings: dict[int, list[int]] = {}
    for number, found in enumerate(features):
        for feature in found:
            if feature in postings:
                postings[feature].append(number)
            elif feature in first:
                postings[feature] = [first.pop(feature), number]
            else:
                first[feature] = number
    return postings


def _linked(posting: Sequence[int], limit: int) -> Iterator[tuple[int, int]]:
    """Yield all pairs of a posting; of an overfull one, each member with the first few alone."""
    if len(posting) <= limit:
        yield from combinations(posting, 2)
        return
    for place, member in enumerate(posting):
        for star in posting[: min(place, _STARS)]:
            yield star, member
