"""Fine-tuning of the top layers over states of the frozen bottom, which are computed once."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from rashomon.models.marking import cut_pieces
from training.labelled import TYPES, Example
from training.minilm import Bottom, Top, pretrained


@dataclass(frozen=True, slots=True)
class Recipe:
    """What DATA.md measured best; `seed` fixes order, dropout and the fresh head."""

    top_layers: int = 2
    epochs: int = 5
    batch: int = 16
    rate: float = 3e-4
    decay: float = 0.01
    warm: float = 0.1
    seed: int = 20


@dataclass(frozen=True, slots=True)
class Encoded:
    """One example after the frozen layers: states `(pieces, 384)`, actor ranges, target vector."""

    states: Tensor
    source: tuple[int, int]
    target: tuple[int, int]
    allowed: Tensor


def encode(examples: Sequence[Example], bottom: Bottom, tokenizer: Any) -> list[Encoded]:
    """Return every example's states after the frozen layers."""
    bottom.eval()
    found = []
    for example in examples:
        marked = cut_pieces(tokenizer, example.text, example.source, example.target)
        with torch.no_grad():
            states = bottom(torch.tensor([marked.pieces]))[0]
        allowed = torch.tensor([kind in example.allowed for kind in TYPES])
        found.append(Encoded(states, marked.source, marked.target, allowed))
    return found


def fit(examples: Sequence[Encoded], model: Path, recipe: Recipe) -> Top:
    """Return top layers fitted to the examples. The loss is -log of the allowed types' share."""
    torch.manual_seed(recipe.seed)
    top = pretrained(model, recipe.top_layers, len(TYPES))[1]
    top.train()
    optimizer = torch.optim.AdamW(top.parameters(), lr=recipe.rate, weight_decay=recipe.decay)
    steps = recipe.epochs * -(-len(examples) // recipe.batch)
    warm = max(1, int(recipe.warm * steps))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / warm, (steps - step) / (steps - warm))
    )
    for _ in range(recipe.epochs):
        for batch in _batches(examples, recipe.batch):
            logits = top(*_padded(batch)).log_softmax(1)
            allowed = torch.stack([example.allowed for example in batch])
            loss = -logits.masked_fill(~allowed, float("-inf")).logsumexp(1).mean()
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(top.parameters(), 1.0)
            optimizer.step()
            schedule.step()
    return top.eval()


def predict(top: Top, examples: Sequence[Encoded]) -> list[list[float]]:
    """Return 16 probabilities an example, one at a time as in use."""
    with torch.no_grad():
        return [top(*_padded([example])).softmax(1)[0].tolist() for example in examples]


def _batches(examples: Sequence[Encoded], size: int) -> list[list[Encoded]]:
    """Return shuffled batches of like lengths: padding costs as much as words."""
    order = torch.randperm(len(examples)).tolist()
    wide = size * 8
    batches: list[list[Encoded]] = []
    for first in range(0, len(order), wide):
        pool = sorted((examples[number] for number in order[first : first + wide]), key=_length)
        batches.extend(pool[start : start + size] for start in range(0, len(pool), size))
    return [batches[number] for number in torch.randperm(len(batches)).tolist()]


def _length(example: Encoded) -> int:
    return len(example.states)


def _padded(batch: Sequence[Encoded]) -> tuple[Tensor, Tensor, tuple[Tensor, Tensor]]:
    longest = max(map(_length, batch))
    states = torch.zeros(len(batch), longest, batch[0].states.shape[1])
    kept, source, target = (torch.zeros(len(batch), longest) for _ in range(3))
    for row, example in enumerate(batch):
        states[row, : _length(example)] = example.states
        kept[row, : _length(example)] = 1.0
        source[row, example.source[0] : example.source[1]] = 1.0
        target[row, example.target[0] : example.target[1]] = 1.0
    return states, kept, (source, target)
