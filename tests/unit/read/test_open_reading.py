"""Predicates outside the tables: which are offered, and who their two sides are."""

import pytest

from rashomon.language.protocols import Parser
from rashomon.read.arguments import subject_heads
from rashomon.read.open_reading import open_roles, open_triggers, other_side, two_sides
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


def test_the_other_side_is_the_first_party_behind_that_is_not_where(parser: Parser) -> None:
    text = "In Peru ministers dismissed reports that rebels had taken a bridge."
    parse = parser.parse(text, [(0, len(text))])
    index = next(t.index for t in parse.tokens if t.text == "dismissed")
    found = other_side(parse, index, subject_heads(parse, index))
    assert [parse.tokens[n].text for n in found] == ["rebels"]


def test_who_stands_behind_by_acts(parser: Parser) -> None:
    text = "Abduction of Norwegian nurses by rebels"
    parse = parser.parse(text, [(0, len(text))])
    roles = two_sides(parse, 0, len(parse.tokens))
    assert [parse.tokens[n].text for n in roles.actors] == ["rebels"]
    assert [parse.tokens[n].text for n in roles.recipients] == ["nurses"]
