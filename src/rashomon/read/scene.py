"""`Scene`: everything known of a report while its events are read, with look-ups by token."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from rashomon.language.lexicon import TermKind, term_of
from rashomon.language.parses import Parse
from rashomon.nouns.actors import Actor, Entity, EntityKind
from rashomon.nouns.places import Place
from rashomon.nouns.readings import Quote, Sentence
from rashomon.nouns.reports import Report
from rashomon.nouns.spans import Span
from rashomon.nouns.times import TimeExpression
from rashomon.read.coding import code_phrase
from rashomon.read.phrases import PRONOUNS, is_office, phrase_range
from rashomon.read.surroundings import Surroundings, survey


@dataclass(frozen=True)
class Scene:
    """One report with what earlier readers found in it. Every look-up is by bisection."""

    report: Report
    parse: Parse
    sentences: Sequence[Sentence]
    entities: Sequence[Entity]
    times: Sequence[TimeExpression]
    places: Sequence[Place]
    quotes: Sequence[Quote]

    @cached_property
    def _starts(self) -> list[int]:
        return [token.start for token in self.parse.tokens]

    @cached_property
    def surroundings(self) -> Surroundings:
        """The countries that each sentence names."""
        return survey(self.parse, self.entities)

    @cached_property
    def _mentions(self) -> list[tuple[int, int, int]]:
        return sorted(
            (mention.span.start, mention.span.end, number)
            for number, entity in enumerate(self.entities)
            for mention in entity.mentions
        )

    @cached_property
    def _contents(self) -> list[tuple[int, int, int]]:
        return sorted(
            (span.start, span.end, number)
            for number, quote in enumerate(self.quotes)
            for span in quote.content
        )

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.span.start for sentence in self.sentences]

    def tokens_in(self, span: Span) -> range:
        """Return the indexes of the tokens that start in a span."""
        return range(bisect_left(self._starts, span.start), bisect_left(self._starts, span.end))

    def token_at(self, start: int) -> int | None:
        """Return the index of the token that holds a code point, `None` when none does."""
        place = bisect_right(self._starts, start) - 1
        if place < 0 or self.parse.tokens[place].end <= start:
            return None
        return place

    def span(self, first: int, last: int) -> Span:
        """Return the span of the tokens `[first, last)`."""
        tokens = self.parse.tokens
        return Span(self.report.id, tokens[first].start, tokens[last - 1].end)

    def sentence_at(self, index: int) -> Sentence | None:
        """Return the sentence a token stands in, `None` when it stands in none."""
        start = self.parse.tokens[index].start
        place = bisect_right(self._sentence_starts, start) - 1
        if place < 0 or self.sentences[place].span.end <= start:
            return None
        return self.sentences[place]

    def quote_at(self, index: int) -> Quote | None:
        """Return the narrowest quote whose content holds a token."""
        start = self.parse.tokens[index].start
        place = bisect_right(self._contents, (start, len(self.report.text) + 1, 0))
        inside = [
            (end - begin, number)
            for begin, end, number in self._contents[max(0, place - _NESTED) : place]
            if begin <= start < end
        ]
        return self.quotes[min(inside)[1]] if inside else None

    def entities_in(self, span: Span) -> tuple[Entity, ...]:
        """Return the entities with a mention that starts in a span, in order of mention."""
        first = bisect_left(self._mentions, (span.start, 0, 0))
        last = bisect_left(self._mentions, (span.end, 0, 0))
        numbers = dict.fromkeys(number for _, _, number in self._mentions[first:last])
        return tuple(self.entities[number] for number in numbers)

    def actor(self, head: int) -> Actor | None:
        """Return the actor a noun head names; `None` for a pronoun that nothing resolves."""
        span = self.span(*phrase_range(self.parse, head))
        token = self.parse.tokens[head]
        if token.pos == "PRON" or token.tag == "PRP$":
            span = self.span(head, head + 1)
        else:
            span = self._with_name(span, head)
        actor = code_phrase(
            self.report, self.parse, span, self.entities_in(span), self.surroundings
        )[0]
        if token.dep in {"amod", "compound", "nmod"} and len(span) == len(token.text):
            term = term_of(token.text)
            if term is not None and term.kind is TermKind.NATION:
                actor = replace(actor, name=term.name)  # "Russian troops" are Russia's
        return None if actor.name.casefold() in PRONOUNS else actor

    def _with_name(self, span: Span, head: int) -> Span:
        """Return the span of a phrase with all of the name its head stands in or is the title of."""
        token = self.parse.tokens[head]
        place = bisect_right(self._mentions, (token.start, len(self.report.text), 0))
        for start, end, _ in self._mentions[max(0, place - 2) : place]:
            if start <= token.start < end:
                return Span(span.report, min(span.start, start), max(span.end, end))
        after = self._mentions[place : place + 1]
        if after and after[0][0] == token.end + 1 and token.end == span.end:
            start, end, number = after[0]
            named = self.entities[number].kind is EntityKind.PERSON
            if named and is_office(self.parse, head):
                return Span(span.report, span.start, end)
        return span


_NESTED = 8  # quotes that may lie one in another; deeper ones are not looked for
