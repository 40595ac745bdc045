"""Out-of-fold answers for every labelled row: five folds, grouped by sentence."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor

from training.fitting import OUTPUTS, Encoded, Recipe, answers, fit
from training.labelled import Example
from training.runs import kept

FOLDS = 5


def fold_of(group: str) -> int:
    """Return the fold of a sentence, 0 to 4, by a hash of its words."""
    return int(hashlib.sha256(group.encode()).hexdigest(), 16) % FOLDS


def out_of_fold(
    examples: Sequence[Example],
    encoded: Sequence[Encoded],
    model: Path,
    recipe: Recipe,
    key: str,
) -> Tensor:
    """Return the logits `(examples, 83)` of one seed, each by a model that saw no row of its sentence.

    A finished fold is kept under `key`, so that a broken run goes on where it stood.
    """
    found = torch.zeros(len(examples), OUTPUTS)
    for fold in range(FOLDS):
        inside, outside = split(examples, fold)

        def made(inside: list[int] = inside, outside: list[int] = outside) -> Tensor:
            top = fit([encoded[n] for n in outside], model, recipe)
            return answers(top, [encoded[n] for n in inside])

        found[inside] = kept(f"fold{fold}", f"{key}{recipe}", made)
        print(f"seed {recipe.seed}, fold {fold + 1} of {FOLDS}", flush=True)
    return found


def split(examples: Sequence[Example], fold: int) -> tuple[list[int], list[int]]:
    """Return the numbers of the rows inside a fold and outside it."""
    inside = [n for n, example in enumerate(examples) if fold_of(example.group) == fold]
    outside = [n for n, example in enumerate(examples) if fold_of(example.group) != fold]
    return inside, outside
