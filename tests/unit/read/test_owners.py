"""Possessors and the states or peoples named right before a noun."""

import pytest

from rashomon.language.protocols import Parser
from rashomon.read.owners import owners_of, persons_in


@pytest.mark.parametrize(
    ("text", "noun", "expected"),
    [
        ("Peru's summit ended.", "summit", ["Peru"]),
        ("The Irish-Spanish talks ended.", "talks", ["Irish", "Spanish"]),
        ("The Geneva summit ended.", "summit", []),
        ("Russia left the Intermediate-Range Nuclear Forces Treaty.", "Treaty", []),
    ],
)
def test_whose_a_noun_is(parser: Parser, text: str, noun: str, expected: list[str]) -> None:
    parse = parser.parse(text, [(0, len(text))])
    index = next(token.index for token in parse.tokens if token.text == noun)
    assert [parse.tokens[n].text for n in owners_of(parse, index)] == expected


def test_things_are_no_persons(parser: Parser) -> None:
    text = "Norway bought bread."
    parse = parser.parse(text, [(0, len(text))])
    assert [parse.tokens[n].text for n in persons_in(parse, (0, 2))] == ["Norway"]
