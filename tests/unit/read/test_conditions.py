"""Conditions of frames: the word counts only in the clause that makes it an act."""

import pytest

from rashomon.language.protocols import Parser
from support.event_reading import events_of


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("The president of Chile called the president of Peru on Monday.", ["CONSULT"]),
        ("Ann Example called the hospital on Monday.", []),
        ("Soldiers killed two villagers.", ["ASSAULT"]),
        ("The senate killed the bill.", []),
        ("Chile warned that it would close the border.", ["THREATEN"]),
        ("Chile warned Peru to stay calm.", ["REQUEST"]),
        ("The coach was fired on Monday.", []),
        ("The minister warned voters they need to stay engaged.", ["REQUEST"]),
        ("The bakery's pages were bombarded with reviews.", []),
        ("The Norwegian cabinet is abdicating its responsibility.", []),
        ("The king of Norway abdicated on Monday.", ["RETREAT"]),
        ("Neighbours rallied together in Oslo to clean the park.", []),
        ("The justices discussed their experiences as students.", []),
        ("I like the convictions of Senator Ann Example.", []),
        ("Protesters set a bus on fire.", ["PROTEST"]),
        ("The jury found Ann Example not guilty.", ["CONCEDE"]),
        ("The minister demonstrated a new engine.", []),
        ("Chile insisted that villagers like the dam.", []),
    ],
)
def test_the_clause_decides_what_a_word_reports(
    parser: Parser, text: str, types: list[str]
) -> None:
    _, found = events_of(parser, text)
    assert [one.type.value for one in found] == types


def test_an_attack_that_is_condemned_is_one_of_force(parser: Parser) -> None:
    _, found = events_of(parser, "Norway condemned the attack on the embassy of Chile.")
    assert [one.type.value for one in found] == ["ACCUSE", "ASSAULT"]
