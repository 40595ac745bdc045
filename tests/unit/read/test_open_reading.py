"""Predicates outside the tables: which are offered, and who their two sides are."""

import pytest

from rashomon.language.protocols import Parser
from rashomon.read.open_reading import open_roles, open_triggers
from rashomon.read.roles import Roles


def _found(parser: Parser, text: str) -> list[tuple[str, Roles]]:
    parse = parser.parse(text, [(0, len(text))])
    return [
        (parse.tokens[one.index].text, open_roles(parse, one.index))
        for one in open_triggers(parse, 0, len(parse.tokens), frozenset())
    ]


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Students serenaded the Peruvian minister.", "serenaded"),
        ("Norwegian voters plan to outwit the government.", "outwit"),
    ],
)
def test_the_predicate_between_two_sides_is_offered(
    parser: Parser, text: str, predicate: str
) -> None:
    assert [word for word, _ in _found(parser, text)] == [predicate]


def test_being_and_saying_are_not_offered(parser: Parser) -> None:
    assert _found(parser, "Norway is a member of NATO, ministers said.") == []


def test_whose_a_thing_is_stands_for_it(parser: Parser) -> None:
    ((_, roles),) = _found(parser, "Students daubed Norway's embassy.")
    assert len(roles.actors) == len(roles.recipients) == 1


def test_the_object_of_a_purpose_is_a_side(parser: Parser) -> None:
    found = dict(_found(parser, "Miners paraded with torches to shame the government."))
    assert found["paraded"].recipients


def test_one_side_is_enough(parser: Parser) -> None:
    ((_, roles),) = _found(parser, "Norwegian students sang.")
    assert roles.actors
    assert not roles.recipients
