"""A fitted quote tagger -> one int8 ONNX file.

The forward pass is written out for one sentence with fixed inner sizes: shapes worked out at run time
cost a tenth of a run.
"""

import tempfile
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.minilm import HEADS, WIDTH, Layer
from training.quote_model import ARC, FARTHEST, ROLES, QuoteTagger

OPSET = 17
INPUTS = ("pieces", "features", "governors", "firsts")


class Whole(nn.Module):
    """One sentence in, logits out; all inputs int64 with a first dimension of one."""

    def __init__(self, tagger: QuoteTagger) -> None:
        super().__init__()
        self.tagger = tagger

    def forward(
        self, pieces: Tensor, features: Tensor, governors: Tensor, firsts: Tensor
    ) -> tuple[Tensor, Tensor]:
        """Return cue logits (1, W) and arc logits (1, W, W, 2)."""
        tagger, above, first = self.tagger, governors[0], firsts[0]
        places = tagger.positions.weight[: pieces.shape[1]]
        states = tagger.norm(tagger.words(pieces[0]) + places)
        for number, table in enumerate(tagger.features):
            states = states + table(features[0, :, number])
        for governed, layer in zip(tagger.governed, tagger.layers, strict=True):
            states = _layer(layer, states + governed(states).index_select(0, above))
        words = states.index_select(0, first)
        return tagger.cue(words).reshape(1, -1), self._arcs(words)[None]

    def _arcs(self, words: Tensor) -> Tensor:
        tagger = self.tagger
        held = torch.relu(tagger.as_word(words))
        asked = tagger.as_cue(words).reshape(-1, ROLES, ARC).transpose(0, 1)
        scores = (asked @ held.T).permute(1, 2, 0) + tagger.alone(held)
        place = torch.arange(words.shape[0])
        apart = (place[None, :] - place[:, None]).clamp(-FARTHEST, FARTHEST) + FARTHEST
        return scores + tagger.apart(apart)


def _layer(layer: Layer, states: Tensor) -> Tensor:
    """Return what a layer makes of the states (P, WIDTH) of one sentence."""
    size = WIDTH // HEADS
    query, key, value = (
        part(states).reshape(-1, HEADS, size).transpose(0, 1)
        for part in (layer.query, layer.key, layer.value)
    )
    seen = ((query @ key.transpose(1, 2)) / size**0.5).softmax(-1) @ value
    states = layer.after_mixed(states + layer.mixed(seen.transpose(0, 1).reshape(-1, WIDTH)))
    return layer.after_outer(states + layer.outer(functional.gelu(layer.inner(states))))


def export(tagger: QuoteTagger, to: Path) -> None:
    """Write the quantised model: weights and embeddings int8, activations as needed."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    whole = Whole(tagger).eval()
    one = torch.ones(1, 12, dtype=torch.long)
    example = (one, torch.ones(1, 12, 5, dtype=torch.long), one, torch.ones(1, 9, dtype=torch.long))
    axes = {name: {1: "p"} for name in INPUTS[:3]} | {"firsts": {1: "w"}, "cues": {1: "w"}}
    with tempfile.TemporaryDirectory() as folder:
        plain = str(Path(folder) / "float.onnx")
        torch.onnx.export(
            whole,
            example,
            plain,
            input_names=list(INPUTS),
            output_names=["cues", "arcs"],
            dynamic_axes={**axes, "arcs": {1: "w", 2: "w"}},
            opset_version=OPSET,
            dynamo=False,
        )
        quantize_dynamic(plain, str(to), weight_type=QuantType.QInt8, per_channel=True)
