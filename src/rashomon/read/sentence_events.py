"""One sentence -> its events: the pure function behind `rashomon code`."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rashomon.language.parses import Parse
from rashomon.language.protocols import Tools
from rashomon.nouns.actors import Actor, Entity
from rashomon.nouns.plover import EventType, Status, codebook_type
from rashomon.nouns.readings import EventMention, Masthead, Part, Sentence
from rashomon.nouns.reports import Report
from rashomon.nouns.spans import Span
from rashomon.nouns.times import TimeExpression
from rashomon.read.coding import code_phrase
from rashomon.read.contexts import contexts_of
from rashomon.read.entities import find_entities
from rashomon.read.events import find_events
from rashomon.read.places import find_places
from rashomon.read.quotes import find_quotes
from rashomon.read.times import find_times
from rashomon.read.weighing import TYPES

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Coded:
    """The events of one text and the time expressions their dates are spans of."""

    events: tuple[EventMention, ...]
    times: tuple[TimeExpression, ...]


def code_sentence(
    report: Report, tools: Tools, source: Range | None = None, target: Range | None = None
) -> Coded:
    """Return every event a text tells, or with `source` and `target` exactly one between the two.

    `report.text` is a sentence or a few, without headline or masthead. The ranges are half-open
    code points; both or neither are given. The type of the one event is the classifier's,
    `probabilities` its own; modes, status and circumstances are those of the event the tables find
    between the two, when they find one of that type.

    Raises:
        ValueError: one range without the other, or a range outside the text.
    """
    if (source is None) != (target is None):
        raise ValueError("give both source and target, or neither")
    parse = tools.parser.parse(report.text, _paragraphs(report.text))
    sentences = _sentences(report, parse)
    times = find_times(report, parse)
    entities = find_entities(report, parse, sentences)
    places = find_places(report, parse, entities, Masthead())
    quotes = find_quotes(report, parse, sentences, entities, times)
    found = find_events(report, parse, sentences, entities, times, places, quotes, tools.classifier)
    if source is None or target is None:
        return Coded(found, times)
    pair = _pair(report, parse, entities, source, target)
    (answer,) = tools.classifier.classify([(report.text, source, target)])
    one = _between(report, parse, pair, found, answer)
    return Coded((one,), times)


def _paragraphs(text: str) -> list[Range]:
    ranges, start = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            ranges.append((start, start + len(line.rstrip())))
        start += len(line)
    return ranges


def _sentences(report: Report, parse: Parse) -> tuple[Sentence, ...]:
    tokens = parse.tokens
    return tuple(
        Sentence(Span(report.id, tokens[first].start, tokens[last - 1].end), Part.BODY)
        for first, last in parse.sentences
        if tokens[first].start < tokens[last - 1].end
    )


@dataclass(frozen=True, slots=True)
class _Pair:
    """The two sides asked about: their spans, and whom each names."""

    source: Span
    target: Span
    actors: tuple[Actor, ...]
    recipients: tuple[Actor, ...]


def _pair(
    report: Report, parse: Parse, entities: Sequence[Entity], source: Range, target: Range
) -> _Pair:
    left, right = Span(report.id, *source), Span(report.id, *target)
    report.cut(left)
    report.cut(right)
    return _Pair(
        left,
        right,
        _coded(report, parse, entities, left),
        _coded(report, parse, entities, right),
    )


def _between(
    report: Report,
    parse: Parse,
    pair: _Pair,
    found: Sequence[EventMention],
    answer: tuple[float, ...],
) -> EventMention:
    """Return the one event from source to target."""
    told = TYPES[max(range(len(TYPES)), key=lambda place: (answer[place], -place))]
    likest = max(found, key=lambda one: _likeness(one, pair, told), default=None)
    if likest is not None and _likeness(likest, pair, told)[0] > 0 and _agrees(likest, told):
        return replace(
            likest,
            plover=told,
            modes=likest.modes if likest.type is told else (),
            actors=pair.actors,
            recipients=pair.recipients,
            score=answer[TYPES.index(told)],
            probabilities=answer,
        )
    return EventMention(
        trigger=pair.source,
        sentence=Span(report.id, 0, len(report.text)),
        type=told,
        plover=told,
        contexts=contexts_of(parse.tokens),
        status=Status.PLANNED if told is EventType.AGREE else Status.HAPPENED,
        actors=pair.actors,
        recipients=pair.recipients,
        score=answer[TYPES.index(told)],
        probabilities=answer,
    )


def _agrees(one: EventMention, told: EventType) -> bool:
    return told in {one.type, one.plover, codebook_type(one.type, one.status)}


def _likeness(one: EventMention, pair: _Pair, told: EventType) -> tuple[int, bool, float]:
    """Return how well an event fits: actors that overlap, the type told, its score."""
    sides = (one.actors, one.recipients or one.actors)
    touched = sum(
        any(span.overlaps(given) for actor in side for span in actor.spans)
        for side, given in zip(sides, (pair.source, pair.target), strict=True)
    )
    return touched, _agrees(one, told), one.score


def _coded(
    report: Report, parse: Parse, entities: Sequence[Entity], span: Span
) -> tuple[Actor, ...]:
    """Return a given actor coded whole; its span is the one given, even when it names several."""
    actors = code_phrase(report, parse, span, entities)
    return actors if len(actors) > 1 else (replace(actors[0], spans=(span,)),)
