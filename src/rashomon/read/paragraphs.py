"""Parse -> paragraphs: runs of parsed sentences of telling parts with no line break between them."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.language.parses import Parse
from rashomon.nouns.readings import TELLING, Sentence

LONGEST_SENTENCE = 500
"""Tokens; what is longer is no sentence, and its parse would cost quadratic time."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as half-open ranges of code points and of tokens."""

    start: int
    end: int
    first: int
    last: int

    def token_at(self, parse: Parse, place: int) -> int:
        """Return the first token of the paragraph that ends behind the code point."""
        low, high = self.first, self.last
        while low < high:
            middle = (low + high) // 2
            if parse.tokens[middle].end <= place:
                low = middle + 1
            else:
                high = middle
        return low


_DATELINE = re.compile(r"[A-Z][\w.,'’/ ]{1,60}(?:\([\w /]{2,30}\))? ?(?:—|–|--|-) ")


def _dateline_end(text: str, start: int, end: int) -> int:
    """Return where the text behind a dateline ("RENO, Nev. (AP) — ") begins; `start` without one."""
    found = _DATELINE.match(text, start, min(end, start + 100))
    if found is None:
        return start
    words = found.group()
    return found.end() if "(" in words or words.split(",")[0].split(" ")[0].isupper() else start


def paragraphs(text: str, parse: Parse, sentences: Sequence[Sentence]) -> tuple[Paragraph, ...]:
    """Return the paragraphs that tell (see `TELLING`), in text order.

    Crossheads, credits and boilerplate are left out, and so can give no quotation.
    """
    silent = sorted((s.span.start, s.span.end) for s in sentences if s.part not in TELLING)
    starts = [start for start, _ in silent]
    found: list[Paragraph] = []
    for begin, last in parse.sentences:
        first = next((n for n in range(begin, last) if not parse.tokens[n].text.isspace()), last)
        if first == last or last - first > LONGEST_SENTENCE:
            continue
        start, end = parse.tokens[first].start, parse.tokens[last - 1].end
        slot = bisect_right(starts, start) - 1
        if slot >= 0 and silent[slot][1] > start:
            continue
        if found and "\n" not in text[found[-1].end : start] and found[-1].last == begin:
            found[-1] = Paragraph(found[-1].start, end, found[-1].first, last)
        else:
            behind = _dateline_end(text, start, end)
            first = next((n for n in range(first, last) if parse.tokens[n].start >= behind), first)
            found.append(Paragraph(start, end, first, last))
    return tuple(found)
