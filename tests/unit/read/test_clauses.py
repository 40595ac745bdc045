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
