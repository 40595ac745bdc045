"""What a stage may ask of the heavy libraries: the protocols that `models` fills."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from rashomon.language.parses import Parse


class Parser(Protocol):
    """Splits paragraphs into tokens and sentences, tags, parses and finds names."""

    def parse(self, text: str, paragraphs: Sequence[tuple[int, int]]) -> Parse:
        """Return the parse of the given half-open ranges of `text`, offsets in `text`.

        The batch is the report itself, so that the result does not hang on what else is read.
        """
        ...


class TypeClassifier(Protocol):
    """Gives each marked clause a probability for every PLOVER type."""

    def classify(
        self, clauses: Sequence[tuple[str, tuple[int, int] | None, tuple[int, int] | None]]
    ) -> Sequence[tuple[float, ...]]:
        """Return one tuple of 16 probabilities (in `EventType` order, sum 1) a clause.

        A clause is (sentence text, source range, target range), ranges half-open in that text.
        """
        ...


@dataclass(frozen=True, slots=True)
class Tools:
    """The models a reading needs; built once a process, passed in, never global."""

    parser: Parser
    classifier: TypeClassifier
