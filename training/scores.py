"""Scores of root types on PLV's fifteen classes, from sixteen probabilities a row."""

from collections.abc import Sequence

from rashomon.nouns.plover import QUAD, EventType
from training.labelled import TYPES, YIELD

_YIELD_QUAD = 2
"""PLV puts YIELD whole into material cooperation."""


def root_of(probabilities: Sequence[float]) -> str:
    """Return the likeliest of PLV's fifteen roots; CONCEDE and RETREAT count together as YIELD."""
    sums: dict[str, float] = {}
    for kind, part in zip(TYPES, probabilities, strict=True):
        name = "YIELD" if kind in YIELD else kind.value
        sums[name] = sums.get(name, 0.0) + part
    return max(sorted(sums), key=lambda name: sums[name])


def quad_of(root: str) -> int:
    """Return the quad class of a PLV root, 1 to 4."""
    return _YIELD_QUAD if root == "YIELD" else QUAD[EventType(root)]


def macro_f1(gold: Sequence[object], told: Sequence[object]) -> float:
    """Return the mean over gold classes of each one's F1; 0 for a class never told."""
    scores = []
    for name in sorted({str(one) for one in gold}):
        hits = sum(str(a) == name == str(b) for a, b in zip(gold, told, strict=True))
        ours = sum(str(b) == name for b in told)
        theirs = sum(str(a) == name for a in gold)
        scores.append(2 * hits / (ours + theirs))
    return sum(scores) / len(scores) if scores else 0.0
