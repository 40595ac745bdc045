"""One read report, made quick to ask: the chain, quotes or sentence at a stretch of its text."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from rashomon.nouns.actors import Entity
from rashomon.nouns.ids import QuoteId
from rashomon.nouns.readings import EventMention, Quote, ReadReport, ScarKind, Sentence
from rashomon.nouns.spans import Span
from rashomon.reconcile.ruled_actors import NOBODY, RuledActors

V = TypeVar("V")
_BACK = 12  # how many stretches before the place are looked at; nested ones are few


class Stretches(Generic[V]):
    """Values at spans of one report; finding those at a place costs the logarithm of their number.

    Where more than 12 overlap, the earliest beginning of them are not found.
    """

    def __init__(self, pairs: Iterable[tuple[Span, V]]) -> None:
        self._pairs: Sequence[tuple[Span, V]] = sorted(pairs, key=lambda pair: pair[0])
        self._starts = [span.start for span, _ in self._pairs]

    def over(self, span: Span) -> list[tuple[Span, V]]:
        """Return the spans, with their values, that overlap the given one, in text order."""
        last = bisect_right(self._starts, span.end - 1)
        near = self._pairs[max(0, last - _BACK) : last]
        return [pair for pair in near if pair[0].overlaps(span)]


class Lookup:
    """A report and its reading; ask for what stands at a span. `ruled` is decided of its actors."""

    def __init__(self, read: ReadReport, ruled: RuledActors = NOBODY) -> None:
        self.read = read
        self.ruled = ruled
        self.report = read.report
        reading = read.reading
        self.quotes = {quote.id: quote for quote in reading.quotes}
        self._entities: Stretches[Entity] = Stretches(
            (mention.span, entity) for entity in reading.entities for mention in entity.mentions
        )
        self._quotes: Stretches[Quote] = Stretches(
            (part, quote) for quote in reading.quotes for part in quote.content
        )
        self._in_order = sorted(reading.sentences, key=lambda one: one.span)
        self._sentences: Stretches[Sentence] = Stretches(
            (sentence.span, sentence) for sentence in self._in_order
        )
        self._told = {event.trigger: event for event in reading.events}
        self._sources = _full_sources(read)
        self.garbled = {
            read.report.cut(scar.span): read.report.cut(scar.meant) if scar.meant else scar.known
            for scar in sorted(reading.scars, key=lambda scar: scar.span)
            if scar.kind is ScarKind.GARBLED_NAME
        }

    def entity_at(self, span: Span) -> Entity | None:
        """Return the chain with the mention that covers most of the span."""
        found = self._entities.over(span)
        if not found:
            return None
        return max(found, key=lambda pair: (_shared(pair[0], span), -pair[1].number))[1]

    def quotes_over(self, span: Span) -> list[Quote]:
        """Return the quotes whose content holds the whole span, in text order."""
        return [quote for part, quote in self._quotes.over(span) if part.contains(span)]

    def event_at(self, trigger: Span) -> EventMention | None:
        """Return the event mention with exactly this trigger."""
        return self._told.get(trigger)

    def sentence_before(self, sentence: Span) -> Sentence | None:
        """Return the sentence that ends before a sentence of the report begins."""
        place = bisect_left(self._in_order, sentence.start, key=lambda one: one.span.start)
        return self._in_order[place - 1] if place > 0 else None

    def full_source(self, quote: Quote) -> str | None:
        """Return a quote's source in the report's words; of "the source" the fuller words before.

        "A source familiar with the talks" is what "the source" means until another comes.
        """
        return self._sources.get(quote.id)

    def sentence_at(self, span: Span) -> Sentence | None:
        """Return the sentence that the span begins in."""
        found = self._sentences.over(span)
        return found[0][1] if found else None


def _shared(left: Span, right: Span) -> int:
    return min(left.end, right.end) - max(left.start, right.start)


def _full_sources(read: ReadReport) -> dict[QuoteId, str]:
    """Return the words of each quote's source, a bare "the source" replaced by what it means."""
    full: dict[str, str] = {}
    found: dict[QuoteId, str] = {}
    placed = [(quote.source, quote) for quote in read.reading.quotes if quote.source is not None]
    for span, quote in sorted(placed, key=lambda pair: (pair[0], pair[1].id)):
        cut = " ".join(read.report.cut(span).split())
        bare = cut.casefold().split()
        if len(bare) == 2 and bare[0] in {"the", "that", "this"}:
            found[quote.id] = full.get(bare[1], cut)
            continue
        found[quote.id] = cut
        if bare and bare[0] in {"a", "an", "one", "another"}:
            full.update(dict.fromkeys(bare[1:3], cut))
    return found
