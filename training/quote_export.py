"""A fitted quote tagger -> one int8 ONNX file."""

import tempfile
from pathlib import Path

import torch
from torch import Tensor, nn

from training.quote_model import Batch, QuoteTagger

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
        nothing = torch.ones(1, 1)  # masks are read only where sentences are padded
        batch = Batch(pieces, features, governors, firsts, nothing, nothing)
        return self.tagger(batch, padded=False)


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
