"""Models of several seeds -> one: the mean of their weights (model soups, arXiv 2203.05482).

Seeds differ in order and dropout alone and start from one head, so their weights may be averaged.
"""

from collections.abc import Sequence
from pathlib import Path

import torch

from training.fitting import OUTPUTS, Encoded, Recipe, fit
from training.minilm import Top
from training.runs import kept


def fitted(name: str, lessons: Sequence[Encoded], model: Path, recipe: Recipe, key: str) -> Top:
    """Return layers fitted to the lessons, or those that an earlier run kept under name and key."""
    state = kept(name, f"{key}{recipe}", lambda: fit(lessons, model, recipe).state_dict())
    return _filled(state, recipe)


def averaged(tops: Sequence[Top], recipe: Recipe) -> Top:
    """Return the layers whose every weight is the mean over the given ones."""
    states = [top.state_dict() for top in tops]
    return _filled(
        {name: torch.stack([state[name] for state in states]).mean(0) for name in states[0]}, recipe
    )


def _filled(state: dict[str, torch.Tensor], recipe: Recipe) -> Top:
    top = Top(recipe.top_layers, OUTPUTS)
    top.load_state_dict(state)
    return top.eval()
