"""How likely it is that two reports tell one story, with the reasons."""

import numpy as np

from rashomon.group.candidates import Candidates, ranges
from rashomon.group.profiles import UNKNOWN, Numbers, Profiles, Rows, Weights
from rashomon.nouns.options import GroupOptions

_DIGITS = 6
_NAMED = 5  # shared words told in a reason
_LEAST = 1e-12  # stands in for a denominator of zero


def likenesses(profiles: Profiles, pairs: Candidates, options: GroupOptions) -> Weights:
    """Return how alike the reports of each pair are, in [0, 1]: a similarity, no probability.

    Words and names count, lowered where few words are shared and by the days between. A product
    that rests on n words (as many of equal weight would have its spread: the participation ratio)
    counts n / (n + 1), for one rare word in two short texts is no story. Within `options.window_days` the days cost
    nothing; beyond, the score falls by half for each further `options.half_life_days`: a story may
    run on, a like story next month is another one.
    """
    alike, squares = _products(profiles.terms, pairs, len(profiles.vocabulary))
    alike = alike**3 / np.maximum(alike**2 + squares, _LEAST)
    both = np.diff(profiles.names.starts) > 0
    both = both[pairs.left] & both[pairs.right]
    if both.any():
        named, _ = _products(profiles.names, pairs, len(profiles.vocabulary))
        mixed = (1.0 - options.name_share) * alike + options.name_share * named
        alike = np.where(both, mixed, alike)
    apart = days_between(profiles, pairs.left, pairs.right)
    return np.round(alike * faded(apart.astype(np.float64), options), _DIGITS)


def faded(days: Weights, options: GroupOptions) -> Weights:
    """Return the part of a likeness that so many days leave, in (0, 1]."""
    return 0.5 ** (np.maximum(0.0, days - options.window_days) / options.half_life_days)


def days_between(profiles: Profiles, left: Numbers, right: Numbers) -> Numbers:
    """Return how many days lie at least between the writing of the reports of each pair.

    It is 0 where a day is not known.
    """
    gap = np.zeros(len(left), dtype=np.int64)
    for one, other in ((left, right), (right, left)):
        late, early = profiles.latest[one], profiles.earliest[other]
        known = (late != UNKNOWN) & (early != UNKNOWN)
        gap = np.maximum(gap, np.where(known, early - late, 0))
    return gap


def _products(rows: Rows, pairs: Candidates, words: int) -> tuple[Weights, Weights]:
    """Return the inner product of each pair, and the sum of the squares of its terms.

    Pairs are sorted, so that each left is laid out once.
    """
    found = np.zeros(len(pairs.left), dtype=np.float64)
    squares = np.zeros(len(pairs.left), dtype=np.float64)
    begins = np.searchsorted(pairs.left, np.arange(len(rows.starts)))
    lengths = np.diff(rows.starts)
    laid = np.zeros(words, dtype=np.float64)
    for number in np.unique(pairs.left).tolist():
        keys, weights = rows.row(number)
        laid[keys] = weights
        own = slice(int(begins[number]), int(begins[number + 1]))
        others = pairs.right[own]
        sizes = lengths[others]
        at = ranges(rows.starts[others], sizes)
        line = np.repeat(np.arange(len(others)), sizes)
        shared = laid[rows.keys[at]] * rows.weights[at]
        found[own] = np.bincount(line, weights=shared, minlength=len(others))
        squares[own] = np.bincount(line, weights=shared * shared, minlength=len(others))
        laid[keys] = 0.0
    return found, squares


def reasons(profiles: Profiles, left: int, right: int) -> tuple[str, ...]:
    """Return in words what two reports share, and how far apart they were written."""
    told = [f"shared words: {', '.join(_heaviest(profiles, profiles.terms, left, right))}"]
    names = _heaviest(profiles, profiles.names, left, right)
    if names:
        told.append(f"shared names: {', '.join(names)}")
    if _dated(profiles, left) and _dated(profiles, right):
        days = int(days_between(profiles, np.array([left]), np.array([right]))[0])
        told.append(f"written at least {days} days apart" if days else "written about one time")
    return tuple(told)


def _dated(profiles: Profiles, number: int) -> bool:
    return bool(profiles.earliest[number] != UNKNOWN or profiles.latest[number] != UNKNOWN)


def _heaviest(profiles: Profiles, rows: Rows, left: int, right: int) -> list[str]:
    ours, theirs = rows.row(left), rows.row(right)
    shared, mine, other = np.intersect1d(ours[0], theirs[0], return_indices=True)
    worth = ours[1][mine] * theirs[1][other]
    found = [
        (-float(w), profiles.vocabulary[int(key)]) for w, key in zip(worth, shared, strict=True)
    ]
    return [word for _, word in sorted(found)[:_NAMED]]
