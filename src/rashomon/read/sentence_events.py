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
from rashomon.read.modes import likely_modes
from rashomon.read.places import find_places
from rashomon.read.quotes import find_quotes
from rashomon.read.surroundings import survey
from rashomon.read.times import find_times
from rashomon.read.weighing import TYPES

Range = tuple[int, int]

_TABLES = 0.1
"""Weight of the tables beside the classifier's 1.0. On PLV_train, with the shipped average out of fold,
0 gives macro-F1 .858, accuracy .877, calibration error .022; 0.1 .860, .878, .015; 0.2 .855, .872, .010;
0.3 .850, .871, .023. Weight and tables were both fitted there, so it flatters."""


@dataclass(frozen=True, slots=True)
class Coded:
    """The events of one text and the time expressions their dates are spans of."""

    events: tuple[EventMention, ...]
    times: tuple[TimeExpression, ...]


def code_sentence(
    report: Report, tools: Tools, source: Range | None = None, target: Range | None = None
) -> Coded:
    """Return every event a text tells, or with `source` or `target` exactly one between the two.

    `report.text` is a sentence or a few, without headline or masthead. The ranges are half-open
    code points; a side that the text does not name may be left out. The type of the one event is the classifier's,
    drawn a little towards what the tables read there; modes, status and circumstances are those of the event the tables find
    between the two, when they find one of that type.

    Raises:
        ValueError: a range is empty or runs past the text.
    """
    parse = tools.parser.parse(report.text, _paragraphs(report.text))
    sentences = _sentences(report, parse)
    times = find_times(report, parse)
    entities = find_entities(report, parse, sentences)
    places = find_places(report, parse, entities, Masthead())
    quotes = find_quotes(report, parse, sentences, entities, times, tagger=tools.tagger)
    free = source is None and target is None
    found = find_events(
        report, parse, sentences, entities, times, places, quotes, tools.classifier, given=free
    )
    if free:
        return Coded(found, times)
    pair = _pair(report, parse, entities, source, target)
    asked = [(report.text, source, target)]
    (answer,) = tools.classifier.classify(asked)
    one = _between(report, parse, pair, found, answer)
    if not one.modes:
        (modes,) = tools.classifier.modes(asked)
        one = replace(one, modes=likely_modes(one.plover, modes))
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

    source: Span | None
    target: Span | None
    actors: tuple[Actor, ...]
    recipients: tuple[Actor, ...]


def _pair(
    report: Report,
    parse: Parse,
    entities: Sequence[Entity],
    source: Range | None,
    target: Range | None,
) -> _Pair:
    left, right = (
        None if side is None else Span(report.id, side[0], side[1]) for side in (source, target)
    )
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
    answer = _supported(answer, pair, found)
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
    whole = Span(report.id, 0, len(report.text))
    return EventMention(
        trigger=pair.source or pair.target or whole,
        sentence=whole,
        type=told,
        plover=told,
        contexts=contexts_of(parse.tokens),
        status=Status.PLANNED if told is EventType.AGREE else Status.HAPPENED,
        actors=pair.actors,
        recipients=pair.recipients,
        score=answer[TYPES.index(told)],
        probabilities=answer,
    )


def _supported(
    answer: tuple[float, ...], pair: _Pair, found: Sequence[EventMention]
) -> tuple[float, ...]:
    """Return the classifier's probabilities drawn a little towards what the tables read there."""
    touched = {one.trigger: _touched(one, pair) for one in found}
    most = max(touched.values(), default=0)
    told = {one.plover for one in found if most and touched[one.trigger] == most}
    if not told:
        return answer
    share = _TABLES / len(told)
    return tuple(
        round((part + (share if kind in told else 0.0)) / (1 + _TABLES), 6)
        for kind, part in zip(TYPES, answer, strict=True)
    )


def _touched(one: EventMention, pair: _Pair) -> int:
    """Return how many of the two sides an event's actors overlap."""
    sides = (one.actors, one.recipients or one.actors)
    return sum(
        given is not None and any(span.overlaps(given) for actor in side for span in actor.spans)
        for side, given in zip(sides, (pair.source, pair.target), strict=True)
    )


def _agrees(one: EventMention, told: EventType) -> bool:
    return told in {one.type, one.plover, codebook_type(one.type, one.status)}


def _likeness(one: EventMention, pair: _Pair, told: EventType) -> tuple[int, bool, float]:
    """Return how well an event fits: actors that overlap, the type told, its score."""
    return _touched(one, pair), _agrees(one, told), one.score


def _coded(
    report: Report, parse: Parse, entities: Sequence[Entity], span: Span | None
) -> tuple[Actor, ...]:
    """Return a given side coded: one actor with the span given, or one a conjunct."""
    if span is None:
        return ()
    report.cut(span)
    actors = code_phrase(report, parse, span, entities, survey(parse))
    return actors if len(actors) > 1 else (replace(actors[0], spans=(span,)),)
