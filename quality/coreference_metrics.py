"""MUC, B-cubed, CEAF-e and their mean (the CoNLL score) of a clustering of gold mentions."""

from collections import Counter
from collections.abc import Mapping, Sequence

Clusters = Sequence[frozenset[str]]


def conll(system: Clusters, gold: Clusters) -> dict[str, float]:
    """Return F1 of MUC (Vilain 1995), B-cubed, CEAF-e (Luo 2005), and the mean of the three."""
    found = {
        "muc": _f1(_muc(system, gold), _muc(gold, system)),
        "bcubed": _f1(_bcubed(system, gold), _bcubed(gold, system)),
        "ceafe": _f1(*_ceafe(system, gold)),
    }
    return {**found, "conll": sum(found.values()) / 3}


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _home(clusters: Clusters) -> Mapping[str, int]:
    return {item: number for number, cluster in enumerate(clusters) for item in cluster}


def _muc(ours: Clusters, theirs: Clusters) -> float:
    """Return the share of our links that theirs keep: precision, or recall the other way round."""
    home = _home(theirs)
    kept = total = 0
    for cluster in ours:
        alone = sum(item not in home for item in cluster)
        parts = len({home[item] for item in cluster if item in home}) + alone
        kept += len(cluster) - parts
        total += len(cluster) - 1
    return kept / total if total else 0.0


def _bcubed(ours: Clusters, theirs: Clusters) -> float:
    home = _home(theirs)
    total = score = 0.0
    for cluster in ours:
        shared = Counter(home[item] for item in cluster if item in home)
        score += sum(count * count for count in shared.values()) / len(cluster)
        total += len(cluster)
    return score / total if total else 0.0


def _ceafe(system: Clusters, gold: Clusters) -> tuple[float, float]:
    """Return precision and recall under the best one-to-one alignment by phi-4."""
    import numpy as np
    from scipy.optimize import linear_sum_assignment

    home = _home(gold)
    phi = np.zeros((len(system), len(gold)))
    for row, cluster in enumerate(system):
        for column, count in Counter(home[item] for item in cluster if item in home).items():
            phi[row, column] = 2 * count / (len(cluster) + len(gold[column]))
    rows, columns = linear_sum_assignment(-phi)
    best = float(phi[rows, columns].sum())
    return best / (len(system) or 1), best / (len(gold) or 1)
