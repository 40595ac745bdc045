"""Fitted torch layers -> one int8 ONNX file, and how far its answers are from the float ones."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor, nn

from training.minilm import Bottom, Top

OPSET = 17


class Whole(nn.Module):
    """One clause in, logits out: `pieces` (1, n) int64, masks (1, n) float32."""

    def __init__(self, bottom: Bottom, top: Top) -> None:
        super().__init__()
        self.bottom = bottom
        self.top = top

    def forward(self, pieces: Tensor, source: Tensor, target: Tensor) -> Tensor:
        """Return `(1, classes)` logits."""
        return self.top(self.bottom(pieces), None, (source, target))


def export(bottom: Bottom, top: Top, to: Path) -> None:
    """Write the quantised model to a file: weights int8, embeddings too, activations as needed."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    whole = Whole(bottom, top).eval()
    example = (torch.ones(1, 12, dtype=torch.long), torch.ones(1, 12), torch.ones(1, 12))
    with tempfile.TemporaryDirectory() as folder:
        plain = str(Path(folder) / "float.onnx")
        torch.onnx.export(
            whole,
            example,
            plain,
            input_names=["pieces", "source", "target"],
            output_names=["logits"],
            dynamic_axes={name: {1: "n"} for name in ("pieces", "source", "target")},
            opset_version=OPSET,
            dynamo=False,
        )
        quantize_dynamic(plain, str(to), weight_type=QuantType.QInt8, per_channel=True)


def agreement(
    floats: Sequence[Sequence[float]], shipped: Sequence[Sequence[float]]
) -> tuple[float, float]:
    """Return the share of rows with the same likeliest type and the mean absolute difference."""
    same = sum(
        max(range(len(a)), key=a.__getitem__) == max(range(len(b)), key=b.__getitem__)
        for a, b in zip(floats, shipped, strict=True)
    )
    gaps = [
        abs(x - y) for a, b in zip(floats, shipped, strict=True) for x, y in zip(a, b, strict=True)
    ]
    return same / len(floats), sum(gaps) / len(gaps)
