"""How far probabilities may be taken at their word: temperature, calibration error, reliability plot.

The temperature (Guo et al. 2017, arXiv 1706.04599) is fitted on out-of-fold logits and folded into
the exported head, so that the shipped file's softmax is the calibrated one.
"""

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

Rows = Sequence[Sequence[float]]

BINS = 10
_NARROW, _WIDE = 0.3, 5.0


@dataclass(frozen=True, slots=True)
class Bin:
    """Answers of like confidence: how many, their mean confidence, the share that was right."""

    count: int
    confidence: float
    right: float


def softmax(logits: Sequence[float], temperature: float = 1.0) -> list[float]:
    """Return the probabilities of logits divided by a temperature."""
    most = max(logits)
    raised = [math.exp((one - most) / temperature) for one in logits]
    total = sum(raised)
    return [one / total for one in raised]


def loss(logits: Rows, allowed: Sequence[Sequence[bool]], by: float) -> float:
    """Return the mean of -log of the probability that each row's allowed outputs hold together."""
    total = 0.0
    for row, good in zip(logits, allowed, strict=True):
        held = sum(p for p, ok in zip(softmax(row, by), good, strict=True) if ok)
        total -= math.log(max(held, 1e-12))
    return total / len(logits)


def temperature(logits: Rows, allowed: Sequence[Sequence[bool]]) -> float:
    """Return the temperature of least loss, by golden section, to three digits."""
    low, high = _NARROW, _WIDE
    ratio = (math.sqrt(5) - 1) / 2
    while high - low > 1e-3:
        left, right = high - ratio * (high - low), low + ratio * (high - low)
        if loss(logits, allowed, left) < loss(logits, allowed, right):
            high = right
        else:
            low = left
    return round((low + high) / 2, 3)


def bins(confidences: Sequence[float], right: Sequence[bool]) -> list[Bin]:
    """Return the non-empty ones of ten equal bins of confidence, lowest first."""
    held: list[list[tuple[float, bool]]] = [[] for _ in range(BINS)]
    for sure, hit in zip(confidences, right, strict=True):
        held[min(BINS - 1, int(sure * BINS))].append((sure, hit))
    return [
        Bin(len(one), sum(c for c, _ in one) / len(one), sum(h for _, h in one) / len(one))
        for one in held
        if one
    ]


def calibration_error(confidences: Sequence[float], right: Sequence[bool]) -> float:
    """Return the expected calibration error over ten equal bins, in [0, 1]."""
    found = bins(confidences, right)
    return sum(one.count * abs(one.confidence - one.right) for one in found) / len(confidences)


_SIDE, _EDGE = 320, 44


def draw(series: Sequence[tuple[str, str, Sequence[Bin]]], to: Path) -> None:
    """Write a reliability plot as SVG: for each (name, colour, bins), right against confidence."""
    size = _SIDE + 2 * _EDGE
    parts = [
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{size}" height="{size}" '
            f'viewBox="0 0 {size} {size}" font-family="sans-serif" font-size="11">'
        ),
        f'<rect width="{size}" height="{size}" fill="white"/>',
        f'<rect x="{_EDGE}" y="{_EDGE}" width="{_SIDE}" height="{_SIDE}" fill="none" stroke="#888"/>',
        _line((0, 0), (1, 1), "#bbb"),
    ]
    for tick in (0.0, 0.2, 0.4, 0.6, 0.8, 1.0):
        x, y = _place(tick, tick)
        bottom = _EDGE + _SIDE
        parts.append(f'<text x="{x}" y="{bottom + 16}" text-anchor="middle">{tick:.1f}</text>')
        parts.append(f'<text x="{_EDGE - 6}" y="{y + 4}" text-anchor="end">{tick:.1f}</text>')
    middle = _EDGE + _SIDE / 2
    parts.append(f'<text x="{middle}" y="{size - 10}" text-anchor="middle">probability told</text>')
    parts.append(
        f'<text x="12" y="{middle}" text-anchor="middle" '
        f'transform="rotate(-90 12 {middle})">share right</text>'
    )
    for number, (name, colour, found) in enumerate(series):
        points = [(one.confidence, one.right) for one in found]
        parts.extend(_line(a, b, colour) for a, b in itertools.pairwise(points))
        parts.extend(_dot(one, colour) for one in found)
        y = _EDGE + 18 + 16 * number
        parts.append(f'<text x="{_EDGE + 10}" y="{y}" fill="{colour}">{name}</text>')
    to.write_text("\n".join([*parts, "</svg>", ""]), encoding="utf-8")


def _place(x: float, y: float) -> tuple[float, float]:
    return round(_EDGE + x * _SIDE, 1), round(_EDGE + (1 - y) * _SIDE, 1)


def _line(start: tuple[float, float], end: tuple[float, float], colour: str) -> str:
    (x1, y1), (x2, y2) = _place(*start), _place(*end)
    return f'<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" stroke="{colour}"/>'


def _dot(one: Bin, colour: str) -> str:
    x, y = _place(one.confidence, one.right)
    radius = round(2 + math.sqrt(one.count) / 8, 1)
    return f'<circle cx="{x}" cy="{y}" r="{radius}" fill="{colour}" fill-opacity="0.6"><title>{one.count}</title></circle>'
