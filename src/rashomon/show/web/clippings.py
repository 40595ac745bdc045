"""Spans in, quoted words out: each with its marks, its report, its outlet and its day."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rashomon.api import Record
from rashomon.nouns.copies import Copy, Direction
from rashomon.nouns.ids import OriginId, ReportId
from rashomon.nouns.spans import Span, merged
from rashomon.show.phrases import when_words
from rashomon.show.web.links import Links

AROUND = 160  # code points shown before and after words outside any sentence
LONGEST = 600  # code points of a sentence shown


@dataclass(frozen=True, slots=True)
class Piece:
    """Words in a row; `marked` are those looked for."""

    text: str
    marked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A report as it is named beside its words. `copy` is the first it is a copy by."""

    id: ReportId
    href: str
    title: str
    outlet: str | None
    path: str
    day: str | None
    origin: OriginId | None
    copy_href: str | None
    copy_words: str | None

    @property
    def name(self) -> str:
        """Return the outlet, the path where none is known."""
        return self.outlet or self.path


@dataclass(frozen=True, slots=True, kw_only=True)
class Clipping:
    """Words of one report, a sentence as a rule; `href` leads to them in the whole text."""

    pieces: tuple[Piece, ...]
    source: Source
    href: str

    @property
    def words(self) -> str:
        """Return the words without marks."""
        return "".join(piece.text for piece in self.pieces)


class Desk:
    """Cuts words out of the reports of one record, for one page."""

    def __init__(self, record: Record, links: Links) -> None:
        self.record = record
        self.view = record.view
        self.links = links
        self._sources: dict[ReportId, Source] = {}
        self._sentences: dict[ReportId, tuple[Span, ...]] = {}

    def cut(self, span: Span) -> str:
        """Return the words of a span."""
        return self.view.report(span.report).cut(span)

    def source(self, report: ReportId) -> Source:
        """Return how a report is named beside its words."""
        if report not in self._sources:
            self._sources[report] = self._source(report)
        return self._sources[report]

    def _source(self, identity: ReportId) -> Source:
        report, written = self.view.report(identity), self.view.written(identity).when
        standing = self.view.standing(identity)
        copy = self._copied_by(identity)
        return Source(
            id=identity,
            href=self.links.report(identity),
            title=report.title or first_line(report.text),
            outlet=report.outlet,
            path=report.path,
            day=None if written is None else when_words(written),
            origin=None if standing is None else standing.origin,
            copy_href=None if copy is None else self.links.thing(copy.id),
            copy_words=None if copy is None else self._copy_words(copy),
        )

    def _copied_by(self, report: ReportId) -> Copy | None:
        copies = [one for one in self.view.copies_of((report,)) if one.copy == report]
        return max(copies, key=lambda one: (one.share, one.id), default=None)

    def _copy_words(self, copy: Copy) -> str:
        source = self.view.report(copy.source)
        told = "shares text with" if copy.direction is Direction.UNKNOWN else "copy of"
        return f"{told} {source.outlet or source.path}"

    def clip(self, sentence: Span, marks: Iterable[Span] = ()) -> Clipping:
        """Return a sentence with words of it marked."""
        inside = merged(span for span in marks if sentence.overlaps(span))
        text = self.view.report(sentence.report).text
        start, end = shown_range(sentence, inside)
        return Clipping(
            pieces=pieces(text, start, end, [(span.start, span.end) for span in inside]),
            source=self.source(sentence.report),
            href=self.links.report(sentence.report, inside or (sentence,)),
        )

    def around(self, span: Span) -> Clipping:
        """Return words in the sentence that holds them."""
        return self.clip(self._sentence_of(span), (span,))

    def _sentence_of(self, span: Span) -> Span:
        if span.report not in self._sentences:
            self._sentences[span.report] = self.record.catalogue.sentences(span.report)
        holding = [one for one in self._sentences[span.report] if one.contains(span)]
        if holding:
            return min(holding, key=len)
        length = len(self.view.report(span.report).text)
        return Span(span.report, max(0, span.start - AROUND), min(length, span.end + AROUND))


def shown_range(sentence: Span, marks: Sequence[Span]) -> tuple[int, int]:
    """Return which part of a sentence is shown: all of it, or a stretch round its first marks."""
    if len(sentence) <= LONGEST:
        return sentence.start, sentence.end
    first = marks[0].start if marks else sentence.start
    start = max(sentence.start, min(first - LONGEST // 3, sentence.end - LONGEST))
    return start, min(sentence.end, start + LONGEST)


def pieces(text: str, start: int, end: int, marks: Iterable[tuple[int, int]]) -> tuple[Piece, ...]:
    """Return a stretch of a text cut at its marks; marks are sorted and do not overlap.

    >>> [piece.text for piece in pieces("a bold word", 0, 11, [(2, 6)])]
    ['a ', 'bold', ' word']
    """
    made: list[Piece] = []
    at = start
    for first, last in marks:
        opening, closing = max(first, at), min(last, end)
        if opening >= closing:
            continue
        made += [Piece(text[at:opening]), Piece(text[opening:closing], marked=True)]
        at = closing
    made.append(Piece(text[at:end]))
    return tuple(piece for piece in made if piece.text)


def first_line(text: str) -> str:
    """Return the first line of a text that holds words, cut at 160 code points."""
    for line in text[:4000].splitlines():
        if line.strip():
            return line.strip()[:160]
    return "(no words)"
