"""`Spoken`: direct speech with its cue and source; `Scene`: the paragraph it is looked for in."""

from dataclasses import dataclass

from rashomon.language.parses import Parse
from rashomon.read.paragraphs import Paragraph
from rashomon.read.quotation_marks import Quoted, Regions

LONGEST_TITLE = 12
"""Tokens in marks that a phrase may run across: 'author of "The Pier," a history'."""


@dataclass(slots=True)
class Spoken:
    """Stretches of direct speech with one cue: token ranges half-open, `source` sorted indexes."""

    stretches: list[Quoted]
    cue: tuple[int, int]
    head: int
    source: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """One paragraph and what a search for cues in it needs to know."""

    text: str
    parse: Parse
    paragraph: Paragraph
    regions: Regions

    def outside(self, index: int) -> bool:
        """Say whether a token stands outside quotation marks."""
        return self.regions.at(self.parse.tokens[index].start) is None

    def told(self, index: int) -> bool:
        """Say whether a token is the writer's: outside marks, or in a short title within a phrase."""
        stretch = self.regions.at(self.parse.tokens[index].start)
        return stretch is None or self.is_title(stretch)

    def is_title(self, stretch: Quoted) -> bool:
        """Say whether a stretch carries a phrase on as a name or title does: 'author of "The Pier"'."""
        parse, first = self.parse, self.paragraph.token_at(self.parse, stretch.start)
        last = self.paragraph.token_at(parse, stretch.end)
        if not stretch.closed or last - first > LONGEST_TITLE or first <= self.paragraph.first:
            return False
        before = parse.tokens[first - 1]
        if not self.text[stretch.start : stretch.start + 4].lstrip("\"'‘’“”«„`")[:1].isupper():
            return False
        return before.tag in ("IN", "DT", "NN", "NNP", "NNS", "JJ", "POS", "PRP$") and (
            before.tag != "IN" or before.text.lower() in ("of", "for")
        )
