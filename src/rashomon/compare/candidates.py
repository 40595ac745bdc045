"""Pairs of reports worth comparing, found through inverted indexes: never all pairs."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from rashomon.compare.postings import Channel, Links, Numbers, Postings, keys_of, links, postings
from rashomon.compare.signatures import Signature
from rashomon.nouns.ids import ReportId
from rashomon.nouns.options import CompareOptions

Pair = tuple[ReportId, ReportId]

_TOGETHER = 32  # reports whose pairs are compared in one go
_FEW_SHINGLES = 16  # of the shorter sample: up to there one in common will do


def candidate_pairs(signatures: Iterable[Signature], options: CompareOptions) -> tuple[Pair, ...]:
    """Return the pairs worth comparing, each (smaller id, larger id), sorted.

    Three channels: bands of minima find near-identical reports, shared rare shingles find a short
    report inside a long one, shared facts find re-worded ones. The pairs depend on the set of
    signatures alone, and whether two reports are one on nothing but how many have their keys.
    """
    ordered = sorted(signatures, key=lambda signature: signature.report)
    found = pairs_among(filed(ordered, options), Sizes.of(ordered), range(len(ordered)), options)
    return tuple((ordered[left].report, ordered[right].report) for left, right in found)


def filed(signatures: Sequence[Signature], options: CompareOptions) -> Postings:
    """Return the postings of reports, which are numbered as they are given."""
    keys = [keys_of(signature, options) for signature in signatures]
    owners = np.repeat(np.arange(len(keys)), [len(found) for found in keys])
    return postings(np.concatenate(keys) if keys else np.empty(0, np.uint64), owners)


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many shingles and facts each report has, by its number."""

    shingles: Numbers
    facts: Numbers

    @classmethod
    def of(cls, signatures: Sequence[Signature]) -> "Sizes":
        """Return the sizes of reports, which are numbered as they are given."""
        return cls(
            np.array([len(one.sampled()) for one in signatures], dtype=np.int64),
            np.array([len(one.features()) for one in signatures], dtype=np.int64),
        )


def pairs_among(
    rows: Postings, sizes: Sizes, looked: Sequence[int], options: CompareOptions
) -> tuple[tuple[int, int], ...]:
    """Return the pairs worth comparing, smaller number first, sorted, with one of `looked` in each.

    `rows` are as `postings.links` wants them.
    """
    found = [_worthy(lot, sizes, options) for lot in links(rows, looked, options)]
    pairs = np.unique(np.concatenate(found), axis=0) if found else np.empty((0, 2), np.int64)
    return tuple((left, right) for left, right in pairs.tolist())


def _worthy(met: Links, sizes: Sizes, options: CompareOptions) -> Numbers:
    """Return, as rows of two, the pairs that are linked often enough."""
    many = np.int64(len(sizes.facts))
    low, high = np.minimum(met.left, met.right), np.maximum(met.left, met.right)
    codes, counts = np.unique((low * many + high) * 4 + met.channel, return_counts=True)
    pairs, channels = codes // 4, codes % 4
    low, high = pairs // many, pairs % many
    shingles = np.minimum(sizes.shingles[low], sizes.shingles[high])
    facts = np.minimum(sizes.facts[low], sizes.facts[high])
    needed = np.select(
        [channels == Channel.BAND, channels == Channel.SHINGLE],
        [1, np.minimum(options.shared_samples, np.maximum(1, shingles // _FEW_SHINGLES))],
        np.maximum(options.shared_facts, np.ceil(options.fact_share * facts)),
    )
    enough = counts >= needed
    return np.stack((low[enough], high[enough]), axis=1)


def neighbourhoods(pairs: Sequence[Pair]) -> Iterator[tuple[Pair, ...]]:
    """Yield the pairs in lots that lie close together, so that few reports are at hand at a time.

    Reports are walked depth first along their pairs; each pair comes up with the later of its two.
    """
    beside: dict[ReportId, list[ReportId]] = defaultdict(list)
    for one, other in pairs:
        beside[one].append(other)
        beside[other].append(one)
    walked: set[ReportId] = set()
    lot: list[Pair] = []
    for number, report in enumerate(_depth_first(beside), start=1):
        known = sorted(other for other in beside[report] if other in walked)
        lot.extend((min(report, other), max(report, other)) for other in known)
        walked.add(report)
        if number % _TOGETHER == 0 and lot:
            yield tuple(lot)
            lot = []
    if lot:
        yield tuple(lot)


def _depth_first(beside: dict[ReportId, list[ReportId]]) -> Iterator[ReportId]:
    seen: set[ReportId] = set()
    for first in sorted(beside):
        waiting = [first]
        while waiting:
            report = waiting.pop()
            if report not in seen:
                seen.add(report)
                yield report
                waiting.extend(sorted((n for n in beside[report] if n not in seen), reverse=True))
