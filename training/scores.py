"""Scores of type probabilities: PLV's fifteen roots and four quads, own sentences, conflict or not."""

from collections.abc import Sequence
from statistics import mean, stdev

from rashomon.nouns.plover import QUAD, EventType
from training.labelled import TYPES, YIELD, Example

_YIELD_QUAD = 2
"""PLV puts YIELD whole into material cooperation."""

STYLES = ("agency", "codebook", "broadcast")

Rows = Sequence[Sequence[float]]


def root_of(probabilities: Sequence[float]) -> str:
    """Return the likeliest of PLV's fifteen roots."""
    sums = root_parts(probabilities)
    return max(sorted(sums), key=lambda name: sums[name])


def root_parts(probabilities: Sequence[float]) -> dict[str, float]:
    """Return the probability of each of PLV's roots; CONCEDE and RETREAT together are YIELD."""
    sums: dict[str, float] = {}
    for kind, part in zip(TYPES, probabilities, strict=True):
        name = "YIELD" if kind in YIELD else kind.value
        sums[name] = sums.get(name, 0.0) + part
    return sums


def gold_root(example: Example) -> str:
    """Return the PLV root of a row."""
    return "YIELD" if len(example.allowed) > 1 else next(iter(example.allowed)).value


def quad_of(root: str) -> int:
    """Return the quad class of a PLV root, 1 to 4."""
    return _YIELD_QUAD if root == "YIELD" else QUAD[EventType(root)]


def is_conflict(probabilities: Sequence[float]) -> bool:
    """Return whether quads 3 and 4 together have half of the probability or more."""
    parts = zip(TYPES, probabilities, strict=True)
    return sum(part for kind, part in parts if QUAD[kind] >= 3) >= 0.5


def public_scores(examples: Sequence[Example], rows: Rows) -> dict[str, float]:
    """Return macro-F1 over PLV's fifteen roots and over the four quads."""
    gold, told = [gold_root(one) for one in examples], [root_of(row) for row in rows]
    return {
        "root_macro_f1": macro_f1(gold, told),
        "quad_macro_f1": macro_f1([quad_of(one) for one in gold], [quad_of(one) for one in told]),
    }


def own_scores(examples: Sequence[Example], rows: Rows) -> dict[str, float]:
    """Return, a style present, macro-F1 over sixteen types and over conflict or not, of own sentences."""
    found = {}
    for style in STYLES:
        pairs = [(e, r) for e, r in zip(examples, rows, strict=True) if e.style == style]
        if not pairs:
            continue
        gold = [next(iter(example.allowed)) for example, _ in pairs]
        told = [max(TYPES, key=lambda kind, row=row: row[TYPES.index(kind)]) for _, row in pairs]
        found[f"{style}_type"] = macro_f1(gold, told)
        found[f"{style}_conflict"] = macro_f1(
            [QUAD[kind] >= 3 for kind in gold], [is_conflict(row) for _, row in pairs]
        )
    return found


def over_seeds(examples: Sequence[Example], runs: Sequence[Rows]) -> dict[str, float]:
    """Return every score's mean over the runs of several seeds, and its deviation as `NAME_sd`."""
    public = [number for number, one in enumerate(examples) if not one.own]
    own = [number for number, one in enumerate(examples) if one.own]
    scored = [
        (public_scores([examples[n] for n in public], [rows[n] for n in public]) if public else {})
        | own_scores([examples[n] for n in own], [rows[n] for n in own])
        for rows in runs
    ]
    found = {}
    for name in scored[0]:
        values = [one[name] for one in scored]
        found[name] = mean(values)
        found[f"{name}_sd"] = stdev(values) if len(values) > 1 else 0.0
    return found


def macro_f1(gold: Sequence[object], told: Sequence[object]) -> float:
    """Return the mean over gold classes of each one's F1; 0 for a class never told."""
    scores = []
    for name in sorted({str(one) for one in gold}):
        hits = sum(str(a) == name == str(b) for a, b in zip(gold, told, strict=True))
        ours = sum(str(b) == name for b in told)
        theirs = sum(str(a) == name for a in gold)
        scores.append(2 * hits / (ours + theirs))
    return sum(scores) / len(scores) if scores else 0.0
