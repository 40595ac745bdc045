"""Out-of-fold answers for every labelled row: five folds, grouped by sentence."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor

from training.averaging import averaged, fitted
from training.fitting import OUTPUTS, Encoded, Recipe, answers
from training.labelled import Example

FOLDS = 5


def fold_of(group: str) -> int:
    """Return the fold of a sentence, 0 to 4, by a hash of its words."""
    return int(hashlib.sha256(group.encode()).hexdigest(), 16) % FOLDS


def out_of_fold(
    examples: Sequence[Example],
    encoded: Sequence[Encoded],
    model: Path,
    recipes: Sequence[Recipe],
    key: str,
) -> list[Tensor]:
    """Return logits `(examples, 83)` of each recipe's models and last of their average.

    Every row is answered by models that saw no row of its sentence. The recipes differ by seed. A finished fit is kept under `key`: a broken run goes on where it stood.
    """
    found = [torch.zeros(len(examples), OUTPUTS) for _ in (*recipes, None)]
    for fold in range(FOLDS):
        inside, outside = split(examples, fold)
        lessons, test = [encoded[n] for n in outside], [encoded[n] for n in inside]
        tops = []
        for recipe in recipes:
            tops.append(fitted(f"fold{fold}", lessons, model, recipe, key))
            print(f"fold {fold + 1} of {FOLDS}, seed {recipe.seed}", flush=True)
        for rows, top in zip(found, (*tops, averaged(tops, recipes[0])), strict=True):
            rows[inside] = answers(top, test)
    return found


def split(examples: Sequence[Example], fold: int) -> tuple[list[int], list[int]]:
    """Return the numbers of the rows inside a fold and outside it."""
    inside = [n for n, example in enumerate(examples) if fold_of(example.group) == fold]
    outside = [n for n, example in enumerate(examples) if fold_of(example.group) != fold]
    return inside, outside
