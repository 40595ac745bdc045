"""Finished pieces of a training run, kept under `training/runs/` so that a broken run goes on."""

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

RUNS = Path(__file__).parent / "runs"
"""Ignored by git; may be deleted at any time."""


def kept(name: str, key: str, make: Callable[[], Any]) -> Any:
    """Return what an earlier run made under this name and key, else make and keep it.

    `key` must cover everything the piece hangs on: data, code, recipe, seed and fold.
    """
    import torch

    path = RUNS / f"{name}-{hashlib.sha256(key.encode()).hexdigest()[:16]}.pt"
    if path.is_file():
        return torch.load(path, weights_only=True)
    made = make()
    RUNS.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".part")
    torch.save(made, unfinished)
    unfinished.replace(path)  # a run killed while writing leaves no half file under the name
    return made
