"""The attributions of a text that hold, none inside another."""

import re

from rashomon.language.protocols import Parser
from rashomon.nouns.readings import Part, Sentence
from rashomon.nouns.spans import Span
from rashomon.read.paragraphs import paragraphs
from rashomon.read.quotation_marks import Regions, quoted
from rashomon.read.statements import statements
from support.who import parsed


def stated(parser: Parser, text: str) -> list[tuple[list[str], str]]:
    """Return the content and source words of the statements of a text."""
    report, parse = parsed(parser, text)
    sentences = [
        Sentence(Span(report.id, parse.tokens[a].start, parse.tokens[b - 1].end), Part.BODY)
        for a, b in parse.sentences
    ]
    lines = [match.span() for match in re.finditer(r"[^\n]*\S[^\n]*", text)]
    regions = Regions(quoted(text, lines))
    found = statements(text, parse, paragraphs(text, parse, sentences), regions)
    return [
        (
            [text[start:end] for start, end in one.content],
            " ".join(parse.tokens[n].text for n in one.source),
        )
        for one in found
    ]


def test_content_is_trimmed_of_what_stands_around_it(parser: Parser) -> None:
    found = stated(parser, "The ferry is late, Maria Vela said.")
    assert found == [(["The ferry is late"], "Maria Vela")]


def test_a_statement_inside_a_statement_is_part_of_it(parser: Parser) -> None:
    text = "Maria Vela said that Peter Tull believes that the ferry is late."
    assert [source for _, source in stated(parser, text)] == ["Maria Vela"]


def test_a_quoted_stretch_is_taken_whole(parser: Parser) -> None:
    found = stated(parser, "Maria Vela said that the ferry is “old and late”.")
    assert found == [(["that the ferry is “old and late”"], "Maria Vela")]


def test_a_content_cut_in_two_by_its_cue_keeps_both_parts(parser: Parser) -> None:
    ((content, source),) = stated(parser, "The ferry, Maria Vela said, is late again this week.")
    assert source == "Maria Vela"
    assert content == ["The ferry", "is late again this week"]


def test_what_nobody_says_is_no_statement(parser: Parser) -> None:
    assert stated(parser, "The ferry left the harbour at noon and reached the island.") == []


def test_statements_stand_in_the_order_of_the_text(parser: Parser) -> None:
    text = "Maria Vela said that it is late. “It is not,” said Peter Tull."
    assert [source for _, source in stated(parser, text)] == ["Maria Vela", "Peter Tull"]
