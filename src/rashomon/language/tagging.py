"""What a quote tagger is given of a sentence, and what it says: library-free."""

from dataclasses import dataclass
from enum import IntEnum


class Role(IntEnum):
    """What the rules take a word for; the numbers are rows of the tagger's table."""

    NONE = 0
    CUE = 1
    SOURCE = 2
    CONTENT = 3
    SPEECH = 4  # direct speech, the whole stretch one word


@dataclass(frozen=True, slots=True)
class Clues:
    """One sentence as words, with what parse and rules say of each; all tuples alike in length.

    `heads` are places in `words` (its own for a root); `chances`, in [0, 1], how likely the rules
    hold the word to be a cue; `quoted` whether it stands in quotation marks.
    """

    words: tuple[str, ...]
    tags: tuple[str, ...]
    deps: tuple[str, ...]
    heads: tuple[int, ...]
    chances: tuple[float, ...]
    roles: tuple[Role, ...]
    quoted: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Heard:
    """A likely cue: `chance` that it attributes, and for each word that it is content or source.

    All in [0, 1], six digits. `word` is a place in `Clues.words`.
    """

    word: int
    chance: float
    content: tuple[float, ...]
    source: tuple[float, ...]
