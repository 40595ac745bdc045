"""Fine-tuning of the top layers over states of the frozen bottom, which are computed once."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from rashomon.models.marking import cut_pieces
from rashomon.nouns.plover import TYPE_MODES
from training.labelled import TYPES, Example
from training.minilm import Bottom, Top, pretrained

OUTPUTS = len(TYPES) + len(TYPE_MODES)
"""The head's logits: 16 of types, then 67 of modes; a type's modes compete with "no mode", logit 0."""

_HEAD_SEED = 7
"""The fresh head starts alike whatever the seed, so that seeds differ in order and dropout alone."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """How the layers learn; each figure's reason stands in docs/decisions. `seed`: order, dropout."""

    top_layers: int = 6
    epochs: int = 5
    batch: int = 32
    rate: float = 4e-4
    fall: float = 0.85
    decay: float = 0.01
    warm: float = 0.1
    modes: float = 0.5
    seed: int = 20


@dataclass(frozen=True, slots=True)
class Encoded:
    """One example after the frozen layers: states `(pieces, 384)`, actor ranges, what it teaches.

    `allowed` has 16 truths. `modes` has 68 values: 1 where the label allows the mode, the last where it
    allows none; 0 what else its type may have; -1 what is out of question.
    """

    states: Tensor
    source: tuple[int, int]
    target: tuple[int, int]
    allowed: Tensor
    modes: Tensor


def device() -> torch.device:
    """Return the GPU where there is one, else the CPU."""
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")


def encode(examples: Sequence[Example], bottom: Bottom, tokenizer: Any) -> list[Encoded]:
    """Return every example's states after the frozen layers, kept in half precision."""
    bottom.eval().to(device())
    found = []
    for example in examples:
        marked = cut_pieces(tokenizer, example.text, example.source, example.target)
        with torch.no_grad():
            states = bottom(torch.tensor([marked.pieces], device=device()))[0]
        kept = states.to("cpu", torch.bfloat16)
        allowed = torch.tensor([kind in example.allowed for kind in TYPES])
        found.append(Encoded(kept, marked.source, marked.target, allowed, _modes(example)))
    bottom.to("cpu")
    return found


def _modes(example: Example) -> Tensor:
    if example.modes is None or not any(kind in example.allowed for kind, _ in TYPE_MODES):
        return torch.full((len(TYPE_MODES) + 1,), -1.0)
    told = [
        float(mode in example.modes) if kind in example.allowed else -1.0
        for kind, mode in TYPE_MODES
    ]
    return torch.tensor([*told, float(not example.modes)])


def fit(examples: Sequence[Encoded], model: Path, recipe: Recipe) -> Top:
    """Return top layers fitted to the examples, on the CPU, ready for use."""
    torch.manual_seed(_HEAD_SEED)
    top = pretrained(model, recipe.top_layers, OUTPUTS)[1].to(device())
    torch.manual_seed(recipe.seed)
    top.train()
    optimizer = torch.optim.AdamW(_rates(top, recipe), weight_decay=recipe.decay, fused=True)
    steps = recipe.epochs * -(-len(examples) // recipe.batch)
    warm = max(1, int(recipe.warm * steps))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / warm, (steps - step) / max(1, steps - warm))
    )
    for _ in range(recipe.epochs):
        for batch in _batches(examples, recipe.batch):
            # The weight cache must be off: with it, training on a CPU silently stands still.
            with torch.autocast(device().type, torch.bfloat16, cache_enabled=False):
                logits = top(*_padded(batch)).float()
            loss = _type_loss(logits, batch) + recipe.modes * _mode_loss(logits, batch)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(top.parameters(), 1.0)
            optimizer.step()
            schedule.step()
    return top.eval().to("cpu")


def _rates(top: Top, recipe: Recipe) -> list[dict[str, Any]]:
    """Return the head and the layers with their rates, each layer's `fall` times the one's above."""
    groups: list[dict[str, Any]] = [{"params": top.head.parameters(), "lr": recipe.rate}]
    for depth, layer in enumerate(reversed(top.layers)):
        groups.append({"params": layer.parameters(), "lr": recipe.rate * recipe.fall**depth})
    return groups


def _type_loss(logits: Tensor, batch: Sequence[Encoded]) -> Tensor:
    """Return the mean of -log of the allowed types' share."""
    told = logits[:, : len(TYPES)].log_softmax(1)
    lost = [
        -row[example.allowed.to(row.device)].logsumexp(0)
        for row, example in zip(told, batch, strict=True)
    ]
    return torch.stack(lost).mean()


def _mode_loss(logits: Tensor, batch: Sequence[Encoded]) -> Tensor:
    """Return the mean over the batch of -log of the allowed modes' share among their type's."""
    truth = torch.stack([example.modes for example in batch]).to(logits.device)
    known = (truth >= 0).any(1)
    if not known.any():
        return logits.new_zeros(())
    told = torch.cat([logits[:, len(TYPES) :], logits.new_zeros(len(batch), 1)], 1)
    shares = told.masked_fill(truth < 0, -1e9)[known].log_softmax(1)
    right = shares.masked_fill(truth[known] <= 0, -1e9).logsumexp(1)
    return -right.sum() / len(batch)


def answers(top: Top, examples: Sequence[Encoded]) -> Tensor:
    """Return the logits `(examples, 83)`, one example at a time as in use."""
    with torch.no_grad():
        return torch.cat([top(*_padded([example], torch.device("cpu"))) for example in examples])


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


def _padded(
    batch: Sequence[Encoded], to: torch.device | None = None
) -> tuple[Tensor, Tensor, tuple[Tensor, Tensor]]:
    longest = max(map(_length, batch))
    states = torch.zeros(len(batch), longest, batch[0].states.shape[1])
    kept, source, target = (torch.zeros(len(batch), longest) for _ in range(3))
    for row, example in enumerate(batch):
        states[row, : _length(example)] = example.states
        kept[row, : _length(example)] = 1.0
        source[row, example.source[0] : example.source[1]] = 1.0
        target[row, example.target[0] : example.target[1]] = 1.0
    place = to or device()
    return states.to(place), kept.to(place), (source.to(place), target.to(place))
