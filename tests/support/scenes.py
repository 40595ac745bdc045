"""A `Scene` of a short text, with its triggers and first drafts by their words."""

from rashomon.language.parses import Parse
from rashomon.language.protocols import Parser
from rashomon.nouns.readings import Masthead, Part, Sentence
from rashomon.nouns.spans import Span
from rashomon.read.drafts import Draft, draft
from rashomon.read.entities import find_entities
from rashomon.read.places import find_places
from rashomon.read.quotes import find_quotes
from rashomon.read.scene import Scene
from rashomon.read.status import status_of
from rashomon.read.times import find_times
from rashomon.read.triggers import Trigger, find_triggers
from support.who import parsed


def scene_of(parser: Parser, text: str) -> Scene:
    report, parse = parsed(parser, text)
    sentences = tuple(
        Sentence(Span(report.id, parse.tokens[a].start, parse.tokens[b - 1].end), Part.BODY)
        for a, b in parse.sentences
    )
    times = find_times(report, parse)
    entities = find_entities(report, parse, sentences)
    places = find_places(report, parse, entities, Masthead())
    quotes = find_quotes(report, parse, sentences, entities, times)
    return Scene(report, parse, sentences, entities, times, places, quotes)


def token(parse: Parse, text: str) -> int:
    """Return the index of the first token of these words."""
    return next(one.index for one in parse.tokens if one.text == text)


def triggers_of(parse: Parse) -> list[Trigger]:
    return [one for first, last in parse.sentences for one in find_triggers(parse, first, last)]


def trigger_of(parse: Parse, text: str) -> Trigger:
    """Return the first trigger whose token is this word."""
    return next(one for one in triggers_of(parse) if parse.tokens[one.index].text == text)


def drafts_of(scene: Scene) -> tuple[Draft, ...]:
    """Return the first draft of every trigger, without circumstances, in text order."""
    parse = scene.parse
    found = []
    for trigger in triggers_of(parse):
        number = parse.tokens[trigger.index].sentence
        status = status_of(parse, trigger)
        found.append(draft(scene, trigger, number, scene.sentences[number].span, status))
    return tuple(found)


def words_of(scene: Scene, one: Draft) -> str:
    """Return the words shown for a draft's trigger."""
    return scene.report.cut(scene.span(one.trigger.first, one.trigger.last))
