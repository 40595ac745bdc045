"""Paragraphs that tell."""

from rashomon.language.protocols import Parser
from rashomon.nouns.readings import Part, Sentence
from rashomon.nouns.spans import Span
from rashomon.read.paragraphs import LONGEST_SENTENCE, paragraphs
from support.builders import make_report, span_of


def test_sentences_of_one_line_are_one_paragraph(parser: Parser) -> None:
    text = "The dam broke. It rained."
    parse = parser.parse(text, [(0, len(text))])
    (found,) = paragraphs(text, parse, ())
    assert (found.start, found.end) == (0, len(text))


def test_parts_that_do_not_tell_are_left_out(parser: Parser) -> None:
    text = "The dam broke.\nREAD MORE ABOUT DAMS"
    report = make_report(text)
    parse = parser.parse(text, [(0, 14), (15, len(text))])
    line = Sentence(span_of(report, "READ MORE ABOUT DAMS"), Part.CROSSHEAD)
    told = Sentence(Span(report.id, 0, 14), Part.LEAD)
    (found,) = paragraphs(text, parse, (told, line))
    assert (found.start, found.end) == (0, 14)


def test_tokens_begin_behind_a_dateline(parser: Parser) -> None:
    text = "OSLO (NNA) — The dam broke."
    parse = parser.parse(text, [(0, len(text))])
    (found,) = paragraphs(text, parse, ())
    assert parse.tokens[found.first].text == "The"


def test_a_sentence_too_long_to_be_one_is_left_out(parser: Parser) -> None:
    text = "dam, " * (LONGEST_SENTENCE + 1)
    parse = parser.parse(text, [(0, len(text))])
    assert all(p.last - p.first <= LONGEST_SENTENCE for p in paragraphs(text, parse, ()))
