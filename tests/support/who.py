"""Entities, places and actors of a text, read with the parser."""

import re

from rashomon.language.parses import Parse
from rashomon.language.protocols import Parser
from rashomon.nouns.actors import Actor, Entity
from rashomon.nouns.places import Place
from rashomon.nouns.readings import Masthead
from rashomon.nouns.reports import Report
from rashomon.read.coding import code_phrase
from rashomon.read.entities import find_entities
from rashomon.read.places import find_places
from support.builders import make_report, span_of


def parsed(parser: Parser, text: str) -> tuple[Report, Parse]:
    return make_report(text), parser.parse(
        text, [m.span() for m in re.finditer(r"[^\n]*\S[^\n]*", text)]
    )


def entities_of(parser: Parser, text: str) -> tuple[Report, tuple[Entity, ...]]:
    report, parse = parsed(parser, text)
    return report, find_entities(report, parse, ())


def entity(parser: Parser, text: str, name: str) -> Entity:
    _, entities = entities_of(parser, text)
    return next(one for one in entities if one.name == name)


def chain(parser: Parser, text: str, name: str) -> list[str]:
    """Return the words of every mention of the one entity of that name."""
    report, entities = entities_of(parser, text)
    (found,) = [one for one in entities if one.name == name]
    return [report.cut(mention.span) for mention in found.mentions]


def actors_of(parser: Parser, text: str, phrase: str) -> tuple[Actor, ...]:
    report, parse = parsed(parser, text)
    return code_phrase(report, parse, span_of(report, phrase))


def places_of(parser: Parser, text: str, *, every: bool = False) -> dict[str, Place]:
    """Return the places of a text by their words; the last of several of the same words."""
    report, parse = parsed(parser, text)
    entities = find_entities(report, parse, ())
    places = find_places(report, parse, entities, Masthead(), every=every)
    return {report.cut(place.spans[0]): place for place in places}
