"""A text of one paragraph -> the scene in which its direct speech is looked for."""

from rashomon.language.protocols import Parser
from rashomon.nouns.readings import Part, Sentence
from rashomon.nouns.spans import Span
from rashomon.read.paragraphs import paragraphs
from rashomon.read.quotation_marks import Regions, quoted
from rashomon.read.spoken import Scene
from support.who import parsed


def scenes_of(parser: Parser, text: str) -> list[Scene]:
    """Return the scene of every paragraph (line) of a text."""
    report, parse = parsed(parser, text)
    sentences = [
        Sentence(Span(report.id, parse.tokens[a].start, parse.tokens[b - 1].end), Part.BODY)
        for a, b in parse.sentences
    ]
    told = paragraphs(text, parse, sentences)
    regions = Regions(quoted(text, [(one.start, one.end) for one in told]))
    return [Scene(text, parse, one, regions) for one in told]


def scene_of(parser: Parser, text: str) -> Scene:
    """Return the scene of a text's only paragraph."""
    (scene,) = scenes_of(parser, text)
    return scene
