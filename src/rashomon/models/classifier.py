"""The type classifier behind `language.protocols.TypeClassifier`: MiniLM-L6, int8, on onnxruntime."""

from collections.abc import Sequence
from functools import lru_cache
from math import exp
from pathlib import Path
from typing import Any

from rashomon.models.marking import Range, cut_pieces
from rashomon.models.weights_files import opened
from rashomon.nouns.plover import TYPE_MODES, EventType

_DIGITS = 6

_REMEMBERED = 256
"""Clauses whose answer is kept: a report asks for the same one for several of its events."""

_TYPES = tuple(EventType)

Clause = tuple[str, Range | None, Range | None]


class OnnxTypeClassifier:
    """The fine-tuned encoder of `weights/event_type.md`, one clause a run and one thread.

    Clauses are never padded or batched together: dynamic quantisation scales a whole batch at
    once, so a batch would make a clause's scores hang on its neighbours. Building it loads 23 MB.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._session, self._tokenizer = opened("event_type", folder)
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self._outputs = lru_cache(_REMEMBERED)(self._run)

    def classify(self, clauses: Sequence[Clause]) -> Sequence[tuple[float, ...]]:
        """Return 16 probabilities a clause, in `EventType` order, rounded to six digits."""
        return [_softmax(self._outputs(clause)[: len(_TYPES)]) for clause in clauses]

    def modes(self, clauses: Sequence[Clause]) -> Sequence[tuple[float, ...]]:
        """Return 67 probabilities a clause, each of a mode given its type, in `TYPE_MODES` order.

        A clause just classified costs nothing more.
        """
        return [_given_type(self._outputs(clause)[len(_TYPES) :]) for clause in clauses]

    def _run(self, clause: Clause) -> tuple[float, ...]:
        import numpy

        marked = cut_pieces(self._tokenizer, *clause)
        count = len(marked.pieces)
        logits = self._session.run(
            None,
            {
                "pieces": numpy.array([marked.pieces], dtype=numpy.int64),
                "source": _mask(marked.source, count),
                "target": _mask(marked.target, count),
            },
        )[0][0]
        return tuple(logits.tolist())


def _softmax(logits: Sequence[float]) -> tuple[float, ...]:
    most = max(logits)
    raised = [exp(one - most) for one in logits]
    total = sum(raised)
    return tuple(round(one / total, _DIGITS) for one in raised)


def _given_type(logits: Sequence[float]) -> tuple[float, ...]:
    """Return softmax over each type's modes and "no mode", whose logit is 0."""
    found: list[float] = []
    for kind in _TYPES:
        own = [one for one, (of, _) in zip(logits, TYPE_MODES, strict=True) if of is kind]
        found.extend(_softmax([*own, 0.0])[:-1])
    return tuple(found)


def _mask(span: Range, count: int) -> Any:
    import numpy

    mask = numpy.zeros((1, count), dtype=numpy.float32)
    mask[0, span[0] : span[1]] = 1.0
    return mask
