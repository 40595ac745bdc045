"""Look-ups by token in what was read before."""

from rashomon.language.protocols import Parser
from rashomon.nouns.readings import Part, Sentence
from rashomon.nouns.spans import Span
from rashomon.read.scene import Scene
from support.who import parsed

TEXT = "Norway met Chile. Ann Example left."


def scene_of(parser: Parser) -> Scene:
    report, parse = parsed(parser, TEXT)
    sentences = tuple(
        Sentence(Span(report.id, parse.tokens[a].start, parse.tokens[b - 1].end), Part.BODY)
        for a, b in parse.sentences
    )
    return Scene(report, parse, sentences, (), (), (), ())


def test_tokens_and_spans_lead_to_each_other(parser: Parser) -> None:
    scene = scene_of(parser)
    span = scene.span(1, 3)
    assert scene.report.cut(span) == "met Chile"
    assert list(scene.tokens_in(span)) == [1, 2]
    assert scene.token_at(span.start) == 1


def test_between_tokens_there_is_none(parser: Parser) -> None:
    assert scene_of(parser).token_at(TEXT.index(" ")) is None


def test_a_sentence_is_found_by_any_of_its_tokens(parser: Parser) -> None:
    scene = scene_of(parser)
    found = scene.sentence_at(len(scene.parse.tokens) - 1)
    assert found is not None
    assert scene.report.cut(found.span) == "Ann Example left."
