"""What this program measures of itself and where it fails: docs/quality.md, as a packaged table."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Figure:
    """How well one part does: on what, the score, and how the data was used before."""

    part: str
    score: str
    used: str


@dataclass(frozen=True, slots=True)
class Weakness:
    """Where one part fails, in words."""

    of: str
    words: str


@cache
def figures() -> tuple[Figure, ...]:
    """Return what was measured, in the order of the page."""
    return tuple(Figure(name, words, how) for kind, name, words, how in _rows() if kind == "figure")


@cache
def weaknesses() -> tuple[Weakness, ...]:
    """Return the known weaknesses, in the order of the page."""
    return tuple(Weakness(name, words) for kind, name, words, _ in _rows() if kind == "weakness")


def _rows() -> Iterator[tuple[str, str, str, str]]:
    table = files("rashomon.show.web").joinpath("measured.tsv").read_text("utf-8")
    for line in table.splitlines():
        if not line.startswith("#"):
            kind, name, words, how = line.split("\t")
            yield kind, name, words, how
