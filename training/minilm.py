"""MiniLM-L6 (all-MiniLM-L6-v2, Apache-2.0) in plain torch: encoder, type head, weights reader."""

import json
import struct
from pathlib import Path

import numpy
import torch
from torch import Tensor, nn
from torch.nn import functional

WIDTH, HEADS, INNER, VOCABULARY, POSITIONS, LAYERS = 384, 12, 1536, 30522, 512, 6
EPSILON = 1e-12


class Layer(nn.Module):
    """One transformer layer; `(batch, pieces, 384)` in and out."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.query = nn.Linear(WIDTH, WIDTH)
        self.key = nn.Linear(WIDTH, WIDTH)
        self.value = nn.Linear(WIDTH, WIDTH)
        self.mixed = nn.Linear(WIDTH, WIDTH)
        self.after_mixed = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.inner = nn.Linear(WIDTH, INNER)
        self.outer = nn.Linear(INNER, WIDTH)
        self.after_outer = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.dropout = nn.Dropout(dropout)

    def forward(self, states: Tensor, hidden: Tensor | None) -> Tensor:
        """Return the next states; `hidden` is added to the attention scores (-inf hides a piece)."""
        scores = self._heads(self.query(states)) @ self._heads(self.key(states)).transpose(2, 3)
        scores = scores / (WIDTH // HEADS) ** 0.5
        if hidden is not None:
            scores = scores + hidden
        seen = self.dropout(scores.softmax(-1)) @ self._heads(self.value(states))
        seen = seen.transpose(1, 2).flatten(2)
        states = self.after_mixed(states + self.dropout(self.mixed(seen)))
        inner = functional.gelu(self.inner(states))
        return self.after_outer(states + self.dropout(self.outer(inner)))

    @staticmethod
    def _heads(states: Tensor) -> Tensor:
        return states.unflatten(2, (HEADS, WIDTH // HEADS)).transpose(1, 2)


class Bottom(nn.Module):
    """Embeddings and the layers that stay as they are."""

    def __init__(self, layers: int) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))

    def forward(self, pieces: Tensor) -> Tensor:
        """Return the states of `(1, pieces)` ids; one clause, nothing hidden."""
        places = self.positions.weight[: pieces.shape[1]]
        states = self.norm(self.words(pieces) + places + self.kind)
        for layer in self.layers:
            states = layer(states, None)
        return states


class Top(nn.Module):
    """The layers that learn, and a linear head on mean + source mean + target mean."""

    def __init__(self, layers: int, classes: int) -> None:
        super().__init__()
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.dropout = nn.Dropout(0.1)
        self.head = nn.Linear(3 * WIDTH, classes)

    def forward(self, states: Tensor, kept: Tensor | None, spans: tuple[Tensor, Tensor]) -> Tensor:
        """Return `(batch, classes)` logits; masks are `(batch, pieces)`, 1.0 where they hold."""
        hidden = None if kept is None else (1.0 - kept)[:, None, None, :] * -1e9
        for layer in self.layers:
            states = layer(states, hidden)
        whole = torch.ones_like(spans[0]) if kept is None else kept
        means = [mean_of(states, mask) for mask in (whole, *spans)]
        return self.head(self.dropout(torch.cat(means, 1)))


def mean_of(states: Tensor, mask: Tensor) -> Tensor:
    """Return the mean state of the pieces a mask holds."""
    return (states * mask[:, :, None]).sum(1) / mask.sum(1, keepdim=True)


def read_safetensors(path: Path) -> dict[str, Tensor]:
    """Return the float32 tensors of a safetensors file by name."""
    raw = path.read_bytes()
    (length,) = struct.unpack("<Q", raw[:8])
    found = {}
    for name, entry in json.loads(raw[8 : 8 + length]).items():
        if entry.get("dtype") == "F32":
            start, end = (8 + length + offset for offset in entry["data_offsets"])
            array = numpy.frombuffer(raw[start:end], dtype="<f4").reshape(entry["shape"])
            found[name] = torch.from_numpy(array.copy())
    return found


def pretrained(model: Path, top_layers: int, classes: int) -> tuple[Bottom, Top]:
    """Return the encoder split in two, filled with the published weights; the head is fresh."""
    tensors = read_safetensors(model / "model.safetensors")
    bottom, top = Bottom(LAYERS - top_layers), Top(top_layers, classes)
    with torch.no_grad():
        bottom.words.weight.copy_(tensors["embeddings.word_embeddings.weight"])
        bottom.positions.weight.copy_(tensors["embeddings.position_embeddings.weight"])
        bottom.kind.copy_(tensors["embeddings.token_type_embeddings.weight"][0])
        bottom.norm.weight.copy_(tensors["embeddings.LayerNorm.weight"])
        bottom.norm.bias.copy_(tensors["embeddings.LayerNorm.bias"])
        for number, layer in enumerate([*bottom.layers, *top.layers]):
            _fill(layer, tensors, f"encoder.layer.{number}")
    return bottom, top


_NAMES = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "mixed": "attention.output.dense",
    "after_mixed": "attention.output.LayerNorm",
    "inner": "intermediate.dense",
    "outer": "output.dense",
    "after_outer": "output.LayerNorm",
}


def _fill(layer: nn.Module, tensors: dict[str, Tensor], prefix: str) -> None:
    for ours, theirs in _NAMES.items():
        part = getattr(layer, ours)
        part.weight.copy_(tensors[f"{prefix}.{theirs}.weight"])
        part.bias.copy_(tensors[f"{prefix}.{theirs}.bias"])
