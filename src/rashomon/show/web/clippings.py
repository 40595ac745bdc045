"""Spans in, quoted words out: each with its marks, its report, its outlet and its day."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from rashomon.api import Record
from rashomon.nouns.account import Event
from rashomon.nouns.copies import Direction
from rashomon.nouns.excerpts import CopiedFrom, ReportLine
from rashomon.nouns.ids import EventId, OriginId, ReportId, StoryId
from rashomon.nouns.spans import Span, merged
from rashomon.show.phrases import when_words
from rashomon.show.rulings import Bearing
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
        self._lines: dict[ReportId, ReportLine] = {}
        self._sources: dict[ReportId, Source] = {}
        self._sentences: dict[ReportId, tuple[Span, ...]] = {}
        self._disputes: dict[StoryId, dict[EventId, list[str]]] = {}

    @cached_property
    def bearing(self) -> Bearing:
        """Which rulings bear on what."""
        return Bearing(self.record)

    def cut(self, span: Span) -> str:
        """Return the words of a span."""
        return self.view.report(span.report).cut(span)

    def gather(self, reports: Iterable[ReportId]) -> None:
        """Have at hand how these reports are named: asked together, they cost a tenth."""
        lacking = [one for one in reports if one not in self._lines]
        self._lines.update(self.record.excerpts.lines(lacking))

    def line(self, report: ReportId) -> ReportLine:
        """Return what is known of a report beside its text.

        Raises:
            BrokenRecord: there is none of this id.
        """
        if report not in self._lines:
            self.gather((report,))
        if report not in self._lines:
            self.view.report(report)  # says what is wrong
        return self._lines[report]

    def disputes(self, event: Event) -> list[str]:
        """Return the ids of the disagreements about an event, sorted."""
        if event.story not in self._disputes:
            self._disputes[event.story] = self.record.excerpts.disputes(event.story)
        return self._disputes[event.story].get(event.id, [])

    def source(self, report: ReportId) -> Source:
        """Return how a report is named beside its words."""
        if report not in self._sources:
            self._sources[report] = self._source(self.line(report))
        return self._sources[report]

    def _source(self, line: ReportLine) -> Source:
        copy = line.copy
        return Source(
            id=line.id,
            href=self.links.report(line.id),
            title=line.title or first_line(line.opening),
            outlet=line.outlet,
            path=line.path,
            day=None if line.written is None else when_words(line.written),
            origin=line.origin,
            copy_href=None if copy is None else self.links.thing(copy.id),
            copy_words=None if copy is None else _copy_words(copy),
        )

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


def _copy_words(copy: CopiedFrom) -> str:
    told = "shares text with" if copy.direction is Direction.UNKNOWN else "copy of"
    return f"{told} {copy.outlet or copy.path}"


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
