"""Builds a `ReadReport` by pointing at words of a text; no logic to test."""

from dataclasses import dataclass, field
from datetime import date

from rashomon.nouns.actors import Actor, Entity, EntityKind, Mention, MentionForm
from rashomon.nouns.ids import QuoteId, content_hash
from rashomon.nouns.places import Place
from rashomon.nouns.plover import EventType, Status
from rashomon.nouns.readings import (
    EventMention,
    LinkKind,
    Masthead,
    MentionLink,
    Part,
    Quantity,
    Quote,
    QuoteForm,
    Reading,
    ReadReport,
    Scar,
    Sentence,
    SourceKind,
)
from rashomon.nouns.reports import Report
from rashomon.nouns.spans import Span
from rashomon.nouns.times import TimeExpression, When
from support.builders import make_report, span_of


@dataclass
class Draft:
    """A report whose sentences are its lines, filled in step by step."""

    report: Report
    masthead: Masthead = field(default_factory=Masthead)
    written: When | None = None
    parts: dict[int, Part] = field(default_factory=dict)
    entities: list[Entity] = field(default_factory=list)
    times: list[TimeExpression] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)
    events: list[EventMention] = field(default_factory=list)
    scars: list[Scar] = field(default_factory=list)

    def entity(
        self,
        name: str,
        *mentions: str,
        kind: EntityKind = EntityKind.PERSON,
        country: str | None = None,
        sector: str | None = None,
        form: MentionForm = MentionForm.NAME,
    ) -> None:
        """Add a chain with every occurrence of the mentions (by default of the name)."""
        spans = sorted({s for words in mentions or (name,) for s in self.all_of(words)})
        self.entities.append(
            Entity(
                number=len(self.entities),
                kind=kind,
                name=name,
                mentions=tuple(Mention(span, form) for span in spans),
                country=country,
                sector=sector,
            )
        )

    def event(
        self,
        trigger: str,
        kind: EventType,
        *,
        nth: int = 0,
        by: tuple[str, ...] = (),
        to: tuple[str, ...] = (),
        status: Status = Status.HAPPENED,
        modes: tuple[str, ...] = (),
        time: Span | None = None,
        place: Place | None = None,
        quantities: tuple[Quantity, ...] = (),
        said_by: QuoteId | None = None,
        links: tuple[tuple[str, LinkKind], ...] = (),
    ) -> EventMention:
        """Add a telling; actors are words of the trigger's sentence, coded as their entities are."""
        span = self.span(trigger, nth)
        sentence = self.sentence_of(span)
        mention = EventMention(
            trigger=span,
            sentence=sentence,
            type=kind,
            plover=kind,
            modes=modes,
            status=status,
            actors=tuple(self.actor(words, sentence) for words in by),
            recipients=tuple(self.actor(words, sentence) for words in to),
            time=time,
            place=place,
            quantities=quantities,
            said_by=said_by,
            links=tuple(MentionLink(self.span(words), link) for words, link in links),
        )
        self.events.append(mention)
        return mention

    def actor(self, words: str, sentence: Span) -> Actor:
        start = self.report.text.index(words, sentence.start)
        span = Span(self.report.id, start, start + len(words))
        for entity in self.entities:
            if any(mention.span.overlaps(span) for mention in entity.mentions):
                return Actor(
                    name=entity.name, spans=(span,), country=entity.country, sector=entity.sector
                )
        return Actor(name=words, spans=(span,))

    def time(self, words: str, symbol: TimeExpression | None = None, nth: int = 0) -> Span:
        """Point at words of time; add their symbolic form if one is given."""
        if symbol is not None:
            self.times.append(symbol)
        return self.span(words, nth)

    def count(
        self, words: str, low: float | None, high: float | None, of: str, unit: str = "person"
    ) -> Quantity:
        return Quantity(of=of, low=low, high=high, unit=unit, span=self.span(words))

    def quote(
        self,
        content: str,
        *,
        source: str | None = None,
        speaker: str | None = None,
        source_kind: SourceKind = SourceKind.PERSON,
        cue: str | None = None,
    ) -> QuoteId:
        span = self.span(content)
        made = QuoteId(content_hash("quote", span.report, span.start, span.end))
        self.quotes.append(
            Quote(
                id=made,
                content=(span,),
                form=QuoteForm.INDIRECT,
                cue=self.span(cue) if cue is not None else None,
                source=self.span(source) if source is not None else None,
                speaker=speaker,
                source_kind=source_kind,
            )
        )
        return made

    def span(self, words: str, nth: int = 0) -> Span:
        return span_of(self.report, words, nth)

    def all_of(self, words: str) -> list[Span]:
        found, start = [], self.report.text.find(words)
        while start >= 0:
            found.append(Span(self.report.id, start, start + len(words)))
            start = self.report.text.find(words, start + 1)
        return found

    def sentence_of(self, span: Span) -> Span:
        return next(s.span for s in self.sentences() if s.span.contains(span))

    def sentences(self) -> tuple[Sentence, ...]:
        found, start = [], 0
        for number, line in enumerate(self.report.text.split("\n")):
            if line.strip():
                default = Part.LEAD if not found else Part.BODY
                span = Span(self.report.id, start, start + len(line))
                found.append(Sentence(span, self.parts.get(number, default)))
            start += len(line) + 1
        return tuple(found)

    def read(self) -> ReadReport:
        reading = Reading(
            report=self.report.id,
            masthead=self.masthead,
            sentences=self.sentences(),
            entities=tuple(self.entities),
            times=tuple(self.times),
            quotes=tuple(self.quotes),
            events=tuple(sorted(self.events, key=lambda event: event.trigger)),
            scars=tuple(self.scars),
            written=self.written,
        )
        return ReadReport(self.report, reading)


def draft(text: str, *, written: date | None = None, language: str = "en", **given: str) -> Draft:
    """Start a report from its text, one sentence a line."""
    return Draft(make_report(text, written=written, language=language, **given))


def on(day: date, *basis: Span) -> When:
    """Return the time that is one day."""
    from rashomon.nouns.times import Grain

    return When(day, day, Grain.DAY, basis)
