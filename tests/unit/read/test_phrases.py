"""Noun phrases: ranges, conjuncts and what is counted."""

import pytest

from rashomon.language.parses import Parse
from rashomon.language.protocols import Parser
from rashomon.read.phrases import counted, is_office, is_participant, with_conjuncts
from support.who import parsed


def at(parse: Parse, text: str) -> int:
    return next(one.index for one in parse.tokens if one.text == text)


def test_what_is_counted_is_behind_of(parser: Parser) -> None:
    _, parse = parsed(parser, "Police arrested hundreds of protesters.")
    assert counted(parse, at(parse, "hundreds")) == at(parse, "protesters")


def test_conjuncts_come_in_text_order(parser: Parser) -> None:
    _, parse = parsed(parser, "Chile, Peru and Norway met.")
    heads = with_conjuncts(parse, [at(parse, "Chile")])
    assert [parse.tokens[n].text for n in heads] == ["Chile", "Peru", "Norway"]


def test_a_date_is_no_participant(parser: Parser) -> None:
    _, parse = parsed(parser, "Norway met Chile on Tuesday.")
    assert is_participant(parse, at(parse, "Chile"))
    assert not is_participant(parse, at(parse, "Tuesday"))


def test_a_title_before_a_name_is_an_office(parser: Parser) -> None:
    _, parse = parsed(parser, "President Ann Example met the doctor.")
    assert is_office(parse, at(parse, "Example"))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The report blamed Norway.", "report"),
        ("The Justice in Work Act bans Norway.", "Justice"),
        ("The Paris Agreement binds Norway.", "Agreement"),
    ],
)
def test_writings_and_laws_are_no_participants(parser: Parser, text: str, word: str) -> None:
    parse = parser.parse(text, [(0, len(text))])
    index = next(token.index for token in parse.tokens if token.text == word)
    assert not is_participant(parse, index)
