"""Pairs of reports worth scoring: each report's nearest, found through its heaviest words."""

from dataclasses import dataclass

import numpy as np

from rashomon.group.profiles import UNKNOWN, Numbers, Profiles, Weights
from rashomon.nouns.options import GroupOptions

_DIGITS = 9  # partial products are rounded so that ties are ties


@dataclass(frozen=True, slots=True)
class Candidates:
    """Pairs `left[n] < right[n]` of report numbers, sorted, each once.

    `reach` is, a report, what no pair of it that was left out can be likely to pass, in [0, 1]:
    the product of words at which its list of neighbours was cut off, 0 where it was not.
    """

    left: Numbers
    right: Numbers
    reach: Weights


@dataclass(frozen=True, slots=True)
class _Postings:
    """The heaviest words of all reports: entries by report, and again by word in order of time.

    Entry n of a report stands at `place[n]` of the postings, its word's from `first[n]` to
    `last[n]` (half-open), as far as it looks. `starts` are the entries of each report.
    """

    starts: Numbers
    weights: Weights
    first: Numbers
    last: Numbers
    reports: Numbers
    filed: Weights


def candidates(profiles: Profiles, options: GroupOptions) -> Candidates:
    """Return the pairs worth scoring: of each report the `options.neighbours` nearest.

    Nearness is the product of the `options.heavy_terms` heaviest words of both. Under a word that
    many have, a report sees the `options.longest_posting` before and after it in time alone, so
    that the cost of a report does not hang on their number.
    """
    size = len(profiles.reports)
    filed = _postings(profiles, options)
    reach = np.zeros(size, dtype=np.float64)
    codes: list[Numbers] = []
    for number in range(size):
        near, cut = _nearest(number, filed, options.neighbours)
        reach[number] = cut
        low, high = np.minimum(near, number), np.maximum(near, number)
        codes.append(low * size + high)
    pairs = np.unique(np.concatenate(codes)) if codes else np.empty(0, dtype=np.int64)
    return Candidates(pairs // max(1, size), pairs % max(1, size), reach)


def _postings(profiles: Profiles, options: GroupOptions) -> _Postings:
    rows = profiles.terms
    lengths = np.diff(rows.starts)
    owner = np.repeat(np.arange(len(lengths)), lengths)
    heaviest = np.lexsort((rows.keys, -rows.weights, owner))
    rank = np.arange(len(heaviest)) - np.repeat(rows.starts[:-1], lengths)
    kept = heaviest[(rank < options.heavy_terms) & (rows.weights[heaviest] > 0.0)]
    kept = np.sort(kept)  # by report, then by word
    reports, words, weights = owner[kept], rows.keys[kept], rows.weights[kept]
    starts = np.searchsorted(reports, np.arange(len(lengths) + 1))
    in_time = np.empty(len(lengths), dtype=np.int64)
    in_time[np.lexsort((np.arange(len(lengths)), _day(profiles)))] = np.arange(len(lengths))
    by_word = np.lexsort((in_time[reports], words))
    place = np.empty(len(kept), dtype=np.int64)
    place[by_word] = np.arange(len(kept))
    ordered = words[by_word]
    begins, ends = np.searchsorted(ordered, words), np.searchsorted(ordered, words, side="right")
    return _Postings(
        starts=starts,
        weights=weights,
        first=np.maximum(begins, place - options.longest_posting),
        last=np.minimum(ends, place + options.longest_posting + 1),
        reports=reports[by_word],
        filed=weights[by_word],
    )


def _nearest(number: int, filed: _Postings, kept: int) -> tuple[Numbers, float]:
    """Return a report's nearest, and the product at which the others were left out."""
    own = slice(int(filed.starts[number]), int(filed.starts[number + 1]))
    lengths = filed.last[own] - filed.first[own]
    total = int(lengths.sum())
    if total <= len(lengths):  # nobody else has any of its words
        return np.empty(0, dtype=np.int64), 0.0
    at = ranges(filed.first[own], lengths)
    shared = np.repeat(filed.weights[own], lengths) * filed.filed[at]
    others = filed.reports[at]
    products = np.round(np.bincount(others, weights=shared), _DIGITS)
    products[number] = 0.0
    near = np.nonzero(products)[0]
    if len(near) <= kept:
        return near, 0.0
    worth = products[near]
    cut = float(np.partition(worth, len(worth) - kept)[len(worth) - kept])
    sure = near[worth > cut]
    return np.concatenate((sure, near[worth == cut][: kept - len(sure)])), cut


def ranges(starts: Numbers, lengths: Numbers) -> Numbers:
    """Return the numbers of several ranges, one range after the other."""
    ends = np.cumsum(lengths)
    shift: Numbers = np.repeat(starts - (ends - lengths), lengths)
    return shift + np.arange(len(shift))


def _day(profiles: Profiles) -> Numbers:
    known = profiles.earliest != UNKNOWN
    return np.where(known, profiles.earliest, profiles.latest)
