"""The type classifier behind `language.protocols.TypeClassifier`: MiniLM-L6, int8, on onnxruntime."""

from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any

from rashomon.models.marking import Marked, Range, cut_pieces

_DIGITS = 6


class OnnxTypeClassifier:
    """The fine-tuned encoder of `weights/event_type.md`, one clause a run and one thread.

    Clauses are never padded or batched together: dynamic quantisation scales a whole batch at
    once, so a batch would make a clause's scores hang on its neighbours. Building it loads 23 MB.
    """

    def __init__(self, folder: Path | None = None) -> None:
        import onnxruntime
        from tokenizers import Tokenizer

        weights = files("rashomon.models") / "weights" if folder is None else folder
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.use_deterministic_compute = True
        self._session: Any = onnxruntime.InferenceSession(
            (weights / "event_type.onnx").read_bytes(), options, providers=["CPUExecutionProvider"]
        )
        self._tokenizer: Any = Tokenizer.from_str(
            (weights / "tokenizer.json").read_text(encoding="utf-8")
        )
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()

    def classify(
        self, clauses: Sequence[tuple[str, Range | None, Range | None]]
    ) -> Sequence[tuple[float, ...]]:
        """Return 16 probabilities a clause, in `EventType` order, rounded to six digits."""
        return [
            self._probabilities(cut_pieces(self._tokenizer, text, source, target))
            for text, source, target in clauses
        ]

    def _probabilities(self, marked: Marked) -> tuple[float, ...]:
        import numpy

        count = len(marked.pieces)
        logits = self._session.run(
            None,
            {
                "pieces": numpy.array([marked.pieces], dtype=numpy.int64),
                "source": _mask(marked.source, count),
                "target": _mask(marked.target, count),
            },
        )[0][0].astype(numpy.float64)
        raised = numpy.exp(logits - logits.max())
        return tuple(round(float(part), _DIGITS) for part in raised / raised.sum())


def _mask(span: Range, count: int) -> Any:
    import numpy

    mask = numpy.zeros((1, count), dtype=numpy.float32)
    mask[0, span[0] : span[1]] = 1.0
    return mask
