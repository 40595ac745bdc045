"""Pairs of reports worth comparing, found through inverted indexes: never all pairs."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
import numpy.typing as npt

from rashomon.compare.signatures import Signature
from rashomon.nouns.ids import ReportId
from rashomon.nouns.options import CompareOptions

Pair = tuple[ReportId, ReportId]
Numbers = npt.NDArray[np.int64]
Keys = npt.NDArray[np.uint64]

_STARS = 2  # reports that a member of an overfull posting is still compared with
_DIGITS = 6
_MIX = np.uint64(0x9E3779B97F4A7C15)
_TOGETHER = 32  # reports whose pairs are compared in one go


def candidate_pairs(
    signatures: Iterable[Signature],
    options: CompareOptions,
    new: Collection[ReportId] | None = None,
) -> tuple[Pair, ...]:
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
    wanted = None if new is None else frozenset(new)
    named = ((ordered[i].report, ordered[j].report) for i, j in sorted(pairs))
    return tuple(p for p in named if wanted is None or p[0] in wanted or p[1] in wanted)


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


def _by_bands(ordered: Sequence[Signature], options: CompareOptions) -> Iterator[tuple[int, int]]:
    telling = [number for number, signature in enumerate(ordered) if signature.told > 0]
    if not telling:
        return
    minima = np.stack([ordered[number].minima() for number in telling]).astype(np.uint64)
    numbers = np.array(telling, dtype=np.int64)
    for start in range(0, minima.shape[1] - options.band_rows + 1, options.band_rows):
        keys = np.zeros(len(telling), dtype=np.uint64)
        for column in range(start, start + options.band_rows):
            keys = (keys ^ minima[:, column]) * _MIX
            keys ^= keys >> np.uint64(29)
        order = np.argsort(keys, kind="stable")
        ends = np.flatnonzero(np.diff(keys[order])) + 1
        for posting in np.split(numbers[order], ends):
            if len(posting) > 1:
                yield from _linked(posting.tolist(), options.posting_limit)


def _linked(posting: Sequence[int], limit: int) -> Iterator[tuple[int, int]]:
    """Yield all pairs of a posting; of an overfull one, each member with the first few alone."""
    if len(posting) <= limit:
        yield from combinations(posting, 2)
        return
    for place, member in enumerate(posting):
        for star in posting[: min(place, _STARS)]:
            yield star, member


def _by_samples(ordered: Sequence[Signature], options: CompareOptions) -> Iterator[tuple[int, int]]:
    filed = _filed([signature.sampled() for signature in ordered])
    overfull = filed.ends - filed.begins > options.posting_limit
    # What stands before a report under each of its samples; of an overfull one, the first few.
    until = np.where(overfull, np.minimum(filed.place, filed.begins + _STARS), filed.place)
    for number, signature in enumerate(ordered):
        own = filed.entries(number)
        others, counts = np.unique(
            filed.reports[_ranges(filed.begins[own], until[own])], return_counts=True
        )
        for other, count in zip(others.tolist(), counts.tolist(), strict=True):
            # A report of few words has few samples: half of them will do.
            fewest = min(len(signature.sample), len(ordered[other].sample)) // 8
            if count >= min(options.shared_samples, max(1, fewest // 2)):
                yield other, number


def _by_facts(ordered: Sequence[Signature], options: CompareOptions) -> Iterator[tuple[int, int]]:
    """Yield pairs by rare facts in common; each report names its nearest few."""
    filed = _filed([signature.features() for signature in ordered])
    sizes = filed.ends - filed.begins
    rarity = np.log1p(len(ordered) / np.maximum(1, sizes))
    # A fact so common says nothing.
    telling = (sizes > 1) & (sizes <= options.posting_limit)
    for number in range(len(ordered)):
        own = filed.entries(number)
        rare = np.arange(own.start, own.stop)[telling[own]]
        reports = filed.reports[_ranges(filed.begins[rare], filed.ends[rare])]
        weights = np.repeat(rarity[rare], sizes[rare])
        others, at, counts = np.unique(reports, return_inverse=True, return_counts=True)
        worth = np.round(np.bincount(at, weights=weights, minlength=len(others)), _DIGITS)
        near = (counts >= options.shared_facts) & (others != number)
        ranked = sorted(zip((-worth[near]).tolist(), others[near].tolist(), strict=True))
        for _, other in ranked[: options.fact_neighbours]:
            yield min(number, other), max(number, other)


@dataclass(frozen=True, slots=True)
class _Filed:
    """Features of all reports, filed: entry n of a report is one feature, once a report.

    `reports` are the members of all postings in a row; entry n stands there at `place[n]`, its
    posting from `begins[n]` to `ends[n]` (half-open), by number of report. `starts` are the first
    entries of each report.
    """

    starts: Numbers
    reports: Numbers
    place: Numbers
    begins: Numbers
    ends: Numbers

    def entries(self, report: int) -> slice:
        """Return the entries of one report."""
        return slice(int(self.starts[report]), int(self.starts[report + 1]))


def _filed(features: Sequence[Keys]) -> _Filed:
    distinct = [np.unique(found) for found in features]
    starts = np.zeros(len(distinct) + 1, dtype=np.int64)
    np.cumsum([len(found) for found in distinct], out=starts[1:])
    keys = np.concatenate(distinct) if distinct else np.empty(0, dtype=np.uint64)
    owner = np.repeat(np.arange(len(distinct)), np.diff(starts))
    order = np.argsort(keys, kind="stable")  # within a feature by report
    place = np.empty(len(order), dtype=np.int64)
    place[order] = np.arange(len(order))
    ordered = keys[order]
    return _Filed(
        starts=starts,
        reports=owner[order],
        place=place,
        begins=np.searchsorted(ordered, keys),
        ends=np.searchsorted(ordered, keys, side="right"),
    )


def _ranges(begins: Numbers, ends: Numbers) -> Numbers:
    """Return the numbers of several half-open ranges, one range after the other."""
    lengths = ends - begins
    shift: Numbers = np.repeat(begins - (np.cumsum(lengths) - lengths), lengths)
    return shift + np.arange(len(shift))
