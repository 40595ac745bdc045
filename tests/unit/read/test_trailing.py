"""Cues at the end of a sentence, whatever the parser made of them."""

import pytest

from rashomon.language.protocols import Parser
from rashomon.read.paragraphs import Paragraph
from rashomon.read.quotation_marks import Regions
from rashomon.read.trailing import tails


def tail_words(parser: Parser, text: str) -> list[tuple[str, str]]:
    """Return the cue and source words of each tail."""
    parse = parser.parse(text, [(0, len(text))])
    whole = Paragraph(0, len(text), 0, len(parse.tokens))
    return [
        (parse.tokens[one.head].text, " ".join(parse.tokens[n].text for n in one.source))
        for one in tails(parse, whole, Regions(()))
    ]


def test_a_noun_phrase_and_a_verb_of_speech_are_source_and_cue(parser: Parser) -> None:
    text = "The dam will open in May while rain is rare, an aide close to the mayor explained."
    assert tail_words(parser, text) == [("explained", "an aide close to the mayor")]


def test_the_verb_may_come_first(parser: Parser) -> None:
    assert tail_words(parser, "The dam will open in May, said Ada Berg.") == [("said", "Ada Berg")]


@pytest.mark.parametrize(
    "text",
    [
        "When the dam opened, the mayor laughed.",
        "The dam opened, and the mayor said it was late.",
        "The dam opened in May.",
        ",",
    ],
)
def test_other_ends_of_sentences_are_no_tails(parser: Parser, text: str) -> None:
    assert tail_words(parser, text) == []
