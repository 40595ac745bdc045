"""What a stage may ask of the heavy libraries: the protocols that `models` fills."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from rashomon.language.parses import Parse
from rashomon.language.tagging import Clues, Heard


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

    def modes(
        self, clauses: Sequence[tuple[str, tuple[int, int] | None, tuple[int, int] | None]]
    ) -> Sequence[tuple[float, ...]]:
        """Return one tuple of 67 probabilities a clause, each of a mode given that its type holds.

        In the order of `nouns.plover.TYPE_MODES`; for one type they sum to 1 or less.
        """
        ...


class QuoteTagger(Protocol):
    """Finds cues in a sentence and what each attributes to whom."""

    def tag(self, clues: Clues) -> Sequence[Heard]:
        """Return the likely cues of a sentence in text order; a long sentence's end may go unheard."""
        ...


@dataclass(frozen=True, slots=True)
class Tools:
    """The models a reading needs; built once a process, passed in, never global.

    Without a `tagger` quotes are found by rules alone.
    """

    parser: Parser
    classifier: TypeClassifier
    tagger: QuoteTagger | None = None
