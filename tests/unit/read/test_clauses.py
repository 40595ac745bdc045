"""Subjects and verb groups."""

import pytest

from rashomon.language.parses import Parse
from rashomon.language.protocols import Parser
from rashomon.read import clauses


def parsed(parser: Parser, text: str, verb: str) -> tuple[Parse, int]:
    parse = parser.parse(text, [(0, len(text))])
    return parse, next(token.index for token in parse.tokens if token.text == verb)


@pytest.mark.parametrize(
    ("text", "verb", "source"),
    [
        ("The old mayor said no.", "said", "The old mayor"),
        ("The mayor rose and said no.", "said", "The mayor"),
        ("The mayor left, saying it was late.", "saying", "The mayor"),
        ("The plan was praised by the mayor.", "praised", "the mayor"),
        ("The plan was praised.", "praised", ""),
        ("Ada Berg, who runs the port, said no.", "said", "Ada Berg , who runs the port ,"),
        ("Ada Berg sent members a letter saying it was late.", "saying", "Ada Berg"),
    ],
)
def test_the_subject_is_who_acts(parser: Parser, text: str, verb: str, source: str) -> None:
    parse, index = parsed(parser, text, verb)
    assert " ".join(parse.tokens[n].text for n in clauses.subject(parse, index)) == source


def test_a_verb_group_holds_auxiliaries_and_negation(parser: Parser) -> None:
    parse, index = parsed(parser, "The mayor has not said why.", "said")
    first, last = clauses.verb_group(parse, index)
    assert [token.text for token in parse.tokens[first:last]] == ["has", "not", "said"]


def test_the_stop_of_a_title_ends_no_sentence(parser: Parser) -> None:
    parse, index = parsed(parser, "He met Ada Berg .", ".")
    assert clauses.ends(parse, index)


def test_a_stop_before_a_comma_or_bracket_ends_no_sentence(parser: Parser) -> None:
    parse, _ = parsed(parser, "The harbour, Ada Berg.), he said.", "said")
    found = [token.index for token in parse.tokens if clauses.ends(parse, token.index)]
    assert found == [len(parse.tokens) - 1]


def test_a_leading_phrase_stands_behind_what_opens_with_a_preposition(parser: Parser) -> None:
    parse, index = parsed(parser, "In a letter, the mayor said no.", "said")
    found = clauses.leading_phrase(parse, 0, index)
    assert " ".join(parse.tokens[n].text for n in found) == "the mayor"
