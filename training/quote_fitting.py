"""Examples -> a fitted quote tagger: batches of like lengths, two learning rates, kept every epoch."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy
import torch
from torch import Tensor, nn

from rashomon.models.quote_input import FEATURES, LONGEST, Arrays
from training.minilm import _fill, read_safetensors
from training.quote_model import ROLES, Batch, QuoteTagger, Sizes
from training.runs import RUNS


@dataclass(frozen=True, slots=True)
class Recipe:
    """How the tagger is fitted; chosen on the last two months of PolNeAR train."""

    epochs: int = 5
    pieces: int = 2500  # in a batch, padding included
    layers_rate: float = 3e-4
    rest_rate: float = 1e-3
    warm_steps: int = 150
    arc_weight: float = 0.125  # of the words' losses beside the cues'
    decay: float = 0.01


@dataclass(frozen=True, slots=True)
class Sample:
    """One sentence's arrays and its gold arcs."""

    arrays: Arrays
    arcs: dict[int, tuple[frozenset[int], frozenset[int]]]


def pretrained(model: Path, vocabulary: Sequence[int]) -> QuoteTagger:
    """Return a tagger with MiniLM's embeddings of the pieces kept and its two lowest layers."""
    tensors = read_safetensors(model / "model.safetensors")
    tagger = QuoteTagger(Sizes(max(vocabulary) + 1, LONGEST, FEATURES))
    published = tensors["embeddings.word_embeddings.weight"]
    rows = torch.full((max(vocabulary) + 1,), 100)  # row 0 is the unknown piece
    for piece, row in enumerate(vocabulary):
        if row:
            rows[row] = piece
    with torch.no_grad():
        tagger.words.weight.copy_(published[rows])
        kind = tensors["embeddings.token_type_embeddings.weight"][0]
        places = tensors["embeddings.position_embeddings.weight"][:LONGEST]
        tagger.positions.weight.copy_(places + kind)
        tagger.norm.weight.copy_(tensors["embeddings.LayerNorm.weight"])
        tagger.norm.bias.copy_(tensors["embeddings.LayerNorm.bias"])
        for number, layer in enumerate(tagger.layers):
            _fill(layer, tensors, f"encoder.layer.{number}")
    for table in (tagger.words, tagger.positions):
        table.weight.requires_grad_(False)
    return tagger


def fit(
    tagger: QuoteTagger, samples: Sequence[Sample], recipe: Recipe, seed: int, run: str
) -> QuoteTagger:
    """Return a tagger fitted in place; goes on where a run of this name broke off."""
    torch.manual_seed(seed)
    order = torch.Generator().manual_seed(seed)
    count = sum(1 for _ in _batches(samples, recipe.pieces, torch.Generator().manual_seed(seed)))
    steps = recipe.epochs * count
    optimizer = _optimizer(tagger, recipe)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer,
        lambda step: min(1.0, (step + 1) / recipe.warm_steps) * max(0.02, 1 - step / steps),
    )
    state = _State(tagger, optimizer, schedule, order)
    kept = RUNS / f"{run}.pt"
    for epoch in range(state.resume(kept), recipe.epochs):
        tagger.train()
        total = 0.0
        for batch in _batches(samples, recipe.pieces, order):
            optimizer.zero_grad()
            loss = _loss(tagger, [samples[n] for n in batch], recipe)
            loss.backward()
            nn.utils.clip_grad_norm_(tagger.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total += loss.item()
        print(f"{run}: epoch {epoch + 1} of {recipe.epochs}, loss {total / count:.3f}", flush=True)
        state.keep(kept, epoch + 1)
    return tagger.eval()


def batch_of(samples: Sequence[Sample]) -> Batch:
    """Return samples padded alike."""
    arrays = [sample.arrays for sample in samples]
    pieces = _padded([a.pieces for a in arrays])
    return Batch(
        pieces,
        _padded([a.features for a in arrays]),
        _padded([a.governors for a in arrays]),
        _padded([a.firsts for a in arrays]),
        _padded([numpy.ones(len(a.pieces), dtype=numpy.float32) for a in arrays]),
        _padded([numpy.ones(len(a.firsts), dtype=numpy.float32) for a in arrays]),
    )


def _padded(rows: Sequence[Any]) -> Tensor:
    longest = max(len(row) for row in rows)
    whole = numpy.zeros((len(rows), longest, *rows[0].shape[1:]), dtype=rows[0].dtype)
    for place, row in enumerate(rows):
        whole[place, : len(row)] = row
    return torch.from_numpy(whole)


def _loss(tagger: QuoteTagger, samples: Sequence[Sample], recipe: Recipe) -> Tensor:
    """Return the loss a sentence: all words as cues, and the words' roles to the gold cues."""
    batch = batch_of(samples)
    # Autocast's weight cache must stay off: with it, the weights in use would never change.
    with torch.autocast("cpu", dtype=torch.bfloat16, cache_enabled=False):
        cues, arcs = tagger(batch)
    words = cues.shape[1]
    gold = torch.zeros_like(cues, dtype=torch.float32)
    sentences, heads, roles = [], [], []
    for number, sample in enumerate(samples):
        for cue, spans in sample.arcs.items():
            if cue < len(sample.arrays.firsts):
                gold[number, cue] = 1.0
                sentences.append(number)
                heads.append(cue)
                roles.append(_roles(spans, words))
    entropy = nn.functional.binary_cross_entropy_with_logits
    loss = (entropy(cues.float(), gold, reduction="none") * batch.word_mask).sum()
    if sentences:
        told = entropy(arcs[sentences, heads].float(), torch.stack(roles), reduction="none")
        loss = loss + recipe.arc_weight * (told * batch.word_mask[sentences][:, :, None]).sum()
    return loss / len(samples)


def _roles(spans: Sequence[frozenset[int]], words: int) -> Tensor:
    found = torch.zeros(words, ROLES)
    for role, span in enumerate(spans):
        for word in span:
            if word < words:
                found[word, role] = 1.0
    return found


def _batches(samples: Sequence[Sample], most: int, order: torch.Generator) -> Iterator[list[int]]:
    """Yield shuffled batches of at most `most` pieces: padding costs as much as words."""
    numbers = torch.randperm(len(samples), generator=order).tolist()
    found: list[list[int]] = []
    for first in range(0, len(numbers), 1280):
        pool = sorted(numbers[first : first + 1280], key=lambda n: len(samples[n].arrays.pieces))
        batch: list[int] = []
        for number in pool:
            if batch and (len(batch) + 1) * len(samples[number].arrays.pieces) > most:
                found.append(batch)
                batch = []
            batch.append(number)
        found.append(batch)
    for place in torch.randperm(len(found), generator=order).tolist():
        yield found[place]


def _optimizer(tagger: QuoteTagger, recipe: Recipe) -> torch.optim.Optimizer:
    named = [(name, one) for name, one in tagger.named_parameters() if one.requires_grad]
    layers = [one for name, one in named if name.startswith("layers.")]
    rest = [one for name, one in named if not name.startswith("layers.")]
    return torch.optim.AdamW(
        [
            {"params": layers, "lr": recipe.layers_rate},
            {"params": rest, "lr": recipe.rest_rate},
        ],
        weight_decay=recipe.decay,
    )


@dataclass(frozen=True, slots=True)
class _State:
    """All that a broken run needs to go on as if it had not broken."""

    tagger: Any
    optimizer: Any
    schedule: Any
    order: torch.Generator

    def keep(self, path: Path, epoch: int) -> None:
        """Write the state after so many epochs."""
        RUNS.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_suffix(".part")
        parts = {name: getattr(self, name).state_dict() for name in _STATEFUL}
        randomness = {"order": self.order.get_state(), "random": torch.get_rng_state()}
        torch.save({**parts, **randomness, "epoch": epoch}, unfinished)
        unfinished.replace(path)  # a run killed while writing leaves no half file under the name

    def resume(self, path: Path) -> int:
        """Load what an earlier run kept; return how many epochs it had done."""
        if not path.is_file():
            return 0
        kept = torch.load(path, weights_only=True)
        for name in _STATEFUL:
            getattr(self, name).load_state_dict(kept[name])
        self.order.set_state(kept["order"])
        torch.set_rng_state(kept["random"])
        return int(kept["epoch"])


_STATEFUL = ("tagger", "optimizer", "schedule")
