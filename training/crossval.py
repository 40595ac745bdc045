"""Out-of-fold probabilities for every row of PLV_train: five folds, grouped by sentence."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

from training.fitting import Encoded, Recipe, fit, predict
from training.labelled import Example

FOLDS = 5


def fold_of(group: str) -> int:
    """Return the fold of a sentence, 0 to 4, by a hash of its words."""
    return int(hashlib.sha256(group.encode()).hexdigest(), 16) % FOLDS


def out_of_fold(
    examples: Sequence[Example],
    encoded: Sequence[Encoded],
    own: Sequence[Encoded],
    model: Path,
    recipe: Recipe,
) -> list[list[float]]:
    """Return 16 probabilities a row, each by a model that saw no row of its sentence.

    Our own sentences are in every training part and in no test part.
    """
    found: list[list[float]] = [[] for _ in examples]
    for fold in range(FOLDS):
        inside = [n for n, example in enumerate(examples) if fold_of(example.group) == fold]
        outside = [n for n, example in enumerate(examples) if fold_of(example.group) != fold]
        top = fit([*(encoded[n] for n in outside), *own], model, recipe)
        for number, row in zip(inside, predict(top, [encoded[n] for n in inside]), strict=True):
            found[number] = [round(part, 6) for part in row]
        print(f"fold {fold + 1} of {FOLDS}: {len(outside)} rows to learn, {len(inside)} to test")
    return found
