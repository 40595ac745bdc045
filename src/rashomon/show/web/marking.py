"""A text and overlapping marks in, paragraphs of segments out: no segment begins inside another."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A half-open range of a text that belongs to a layer, and where it leads."""

    start: int
    end: int
    layer: str
    href: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """Words with the same marks throughout. `start` is their place in the text.

    `layers` are in the order given to `paragraphs`; `opens` those that begin here. `href` and
    `label` are of the first layer that has them.
    """

    text: str
    start: int
    layers: tuple[str, ...]
    opens: tuple[str, ...]
    href: str
    label: str


Paragraph = tuple[Segment, ...]


def paragraphs(text: str, marks: Iterable[Mark], order: Sequence[str]) -> tuple[Paragraph, ...]:
    """Return the lines of a text that hold words, each cut wherever a mark begins or ends.

    `order` names the layers; the link of a segment is that of the earliest of them.
    """
    rank = {layer: place for place, layer in enumerate(order)}
    kept = sorted(
        (mark for mark in marks if mark.layer in rank and 0 <= mark.start < mark.end <= len(text)),
        key=lambda mark: (mark.start, rank[mark.layer], mark.end),
    )
    made: list[Paragraph] = []
    sweep = _Sweep(kept, rank)
    start = 0
    for line in text.splitlines(keepends=True):
        end = start + len(line)
        if line.strip():
            made.append(tuple(sweep.segments(text, start, start + len(line.rstrip()))))
        start = end
    return tuple(made)


class _Sweep:
    """Goes over a text once, holding the marks that are open."""

    def __init__(self, marks: Sequence[Mark], rank: dict[str, int]) -> None:
        self._marks = marks
        self._rank = rank
        self._next = 0
        self._open: list[Mark] = []

    def segments(self, text: str, start: int, end: int) -> Iterable[Segment]:
        at = start
        while at < end:
            self._open = [mark for mark in self._open if mark.end > at]
            while self._next < len(self._marks) and self._marks[self._next].start <= at:
                if self._marks[self._next].end > at:
                    self._open.append(self._marks[self._next])
                self._next += 1
            stop = min((mark.end for mark in self._open), default=end)
            if self._next < len(self._marks):
                stop = min(stop, self._marks[self._next].start)
            stop = min(stop, end)
            yield self._segment(text[at:stop], at)
            at = stop

    def _segment(self, text: str, at: int) -> Segment:
        here = sorted(self._open, key=lambda mark: (self._rank[mark.layer], mark.start, -mark.end))
        linked = next((mark for mark in here if mark.href), None)
        labels = dict.fromkeys(mark.label for mark in here if mark.label)
        return Segment(
            text=text,
            start=at,
            layers=tuple(dict.fromkeys(mark.layer for mark in here)),
            opens=tuple(dict.fromkeys(mark.layer for mark in here if mark.start == at)),
            href=linked.href if linked is not None else "",
            label=" · ".join(labels),
        )
