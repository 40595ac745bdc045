"""A clause with its actors -> the pieces the type classifier reads: shared by training and use.

The source stands between two "@", the target between two "#" (the entity markers of
Zhou and Chen, arXiv 2102.01373); the head reads the mean of all pieces and of either actor.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

Range = tuple[int, int]

LONGEST = 128
"""Pieces kept of one clause, markers included; 99 % of PLV's sentences have fewer."""

_WINDOW = 700  # code points kept round the actors before cutting into pieces; bounds the work


@dataclass(frozen=True, slots=True)
class Marked:
    """The pieces of one clause: vocabulary ids, and which of them belong to either actor.

    `source` and `target` are half-open ranges of pieces, markers included; where an actor is
    unknown, or fell off the end of a long clause, the range covers all pieces.
    """

    pieces: tuple[int, ...]
    source: Range
    target: Range


def mark(
    text: str, source: Range | None, target: Range | None
) -> tuple[str, Range | None, Range | None]:
    """Return the text with markers set, and the two actors' ranges in it, markers included.

    >>> mark("Aland sued Borland.", (0, 5), (11, 18))
    ('@ Aland @ sued # Borland #.', (0, 9), (15, 26))
    """
    text, source, target = _windowed(text, source, target)
    if source and target and source[0] < target[1] and target[0] < source[1]:
        target = None  # one inside the other cannot both be marked
    found: dict[str, Range] = {}
    shift = 0
    for sign, span in sorted(
        ((sign, span) for sign, span in (("@", source), ("#", target)) if span),
        key=lambda pair: pair[1],
    ):
        start, end = span[0] + shift, span[1] + shift
        text = f"{text[:start]}{sign} {text[start:end]} {sign}{text[end:]}"
        found[sign] = (start, end + 4)
        shift += 4
    return text, found.get("@"), found.get("#")


def cut_pieces(tokenizer: Any, text: str, source: Range | None, target: Range | None) -> Marked:
    """Return the pieces of a clause by a `tokenizers.Tokenizer` that adds [CLS] and [SEP]."""
    marked, source, target = mark(text, source, target)
    encoding = tokenizer.encode(marked)
    pieces, offsets = encoding.ids, encoding.offsets
    if len(pieces) > LONGEST:
        pieces, offsets = [*pieces[: LONGEST - 1], pieces[-1]], offsets[: LONGEST - 1]
    return Marked(
        tuple(pieces),
        _pieces_of(offsets, source, len(pieces)),
        _pieces_of(offsets, target, len(pieces)),
    )


def _windowed(
    text: str, source: Range | None, target: Range | None
) -> tuple[str, Range | None, Range | None]:
    if len(text) <= _WINDOW:
        return text, source, target
    spans = [span for span in (source, target) if span]
    first = min((span[0] for span in spans), default=0)
    start = max(0, min(first - _WINDOW // 4, len(text) - _WINDOW))
    stop = start + _WINDOW
    kept = [
        (span[0] - start, min(span[1], stop) - start) if span and span[0] < stop else None
        for span in (source, target)
    ]
    return text[start:stop], kept[0], kept[1]


def _pieces_of(offsets: Sequence[Range], span: Range | None, count: int) -> Range:
    if span is None:
        return (0, count)
    inside = [
        number
        for number, (start, end) in enumerate(offsets)
        if start < end and span[0] <= start and end <= span[1]
    ]
    return (inside[0], inside[-1] + 1) if inside else (0, count)
