"""`Telling`: a read report as words to compare, each marked as telling, quoted or neither."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.language.tokens import Words, words
from rashomon.nouns.readings import TELLING, Part, QuoteForm, ReadReport
from rashomon.nouns.reports import Report
from rashomon.nouns.spans import Span

_MARKS = re.compile('["“”„«»]|\n\\s*\n|\n')
_OPENS, _CLOSES = frozenset("“„«"), frozenset("”»")


@dataclass(frozen=True, slots=True)
class Telling:
    """One report's words. `tells[i]` and `quoted[i]` are 1 where word i tells the story, is quoted.

    `sentences` are half-open ranges of word indexes, of telling sentences alone, in order.
    """

    source: ReadReport
    words: Words
    tells: bytes
    quoted: bytes
    sentences: tuple[tuple[int, int], ...]

    @property
    def report(self) -> Report:
        """The report whose words these are."""
        return self.source.report

    def told(self) -> int:
        """Return how many words tell the story."""
        return sum(self.tells)

    def span(self, first: int, last: int) -> Span:
        """Return the span from word `first` up to but not including word `last`."""
        return Span(self.report.id, self.words.starts[first], self.words.ends[last - 1])


def telling(source: ReadReport) -> Telling:
    """Return the words of a read report, marked.

    Boilerplate, credits, bylines, date lines and crossheads do not tell, nor do captions: the same
    agency photograph stands in reports that share nothing else. In a report that was not read
    (another language) every line but those of the masthead does. Words of inserts are left out
    altogether: an outlet's teasers stand in stories that share nothing else.
    """
    text = source.report.text
    everything = words(text, source.reading.around_inserts(0, len(text)))
    parts = _telling_parts(source)
    tells, sentences = _marked(
        everything,
        [(s.span.start, s.span.end) for s in source.reading.sentences if s.part in parts],
    )
    spoken = [
        (span.start, span.end)
        for quote in source.reading.quotes
        if quote.form is QuoteForm.DIRECT
        for span in quote.content
    ]
    quoted, _ = _marked(everything, sorted([*quotations(text), *spoken]))
    return Telling(source, everything, tells, quoted, sentences)


def _telling_parts(source: ReadReport) -> frozenset[Part]:
    if any(sentence.part in TELLING for sentence in source.reading.sentences):
        return TELLING - {Part.CAPTION}
    return frozenset({Part.CROSSHEAD})


def _marked(
    everything: Words, ranges: list[tuple[int, int]]
) -> tuple[bytes, tuple[tuple[int, int], ...]]:
    """Return a byte a word, 1 inside the sorted ranges, and the word ranges themselves."""
    marks = bytearray(len(everything))
    found: list[tuple[int, int]] = []
    at = 0
    for start, end in sorted(ranges):
        while at > 0 and everything.starts[at - 1] >= start:
            at -= 1  # ranges may overlap (a quote in a quote)
        while at < len(everything) and everything.starts[at] < start:
            at += 1
        first = at
        while at < len(everything) and everything.ends[at] <= end:
            marks[at] = 1
            at += 1
        if at > first:
            found.append((first, at))
    return bytes(marks), tuple(found)


def quotations(text: str) -> Iterator[tuple[int, int]]:
    """Yield the half-open ranges inside double quotation marks, ended by the line at the latest.

    A mark left open at the end of a line quotes to that end, as a speech over several paragraphs
    does; single marks are left alone, since most are apostrophes.
    """
    opened: int | None = None
    for match in _MARKS.finditer(text):
        mark, at = match.group(), match.start()
        if mark[0] == "\n":
            closes, opens = True, False
        else:
            closes = mark in _CLOSES or (mark == '"' and opened is not None)
            opens = mark in _OPENS or (mark == '"' and opened is None)
        if opened is not None and (closes or opens):
            if at > opened:
                yield opened, at
            opened = None
        if opens:
            opened = match.end()
    if opened is not None and opened < len(text):
        yield opened, len(text)
