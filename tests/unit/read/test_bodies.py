"""Whom "it", "they" and "the group" refer to."""

import pytest

from rashomon.language.protocols import Parser
from rashomon.read.candidates import find_terms
from rashomon.read.coreference import link
from rashomon.read.mentions import find_candidates
from support.who import parsed


def joined(parser: Parser, text: str) -> list[list[str]]:
    report, parse = parsed(parser, text)
    assert find_terms(parse)
    chains = link(parse, find_candidates(report, parse), None)
    return [[one.words for one in chain.mentions] for chain in chains if len(chain.mentions) > 1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya fined Peru for its attack.", []),
        ("The ministry praised its staff.", [["The ministry", "its"]]),
        ("Kenya said it would close the border.", [["Kenya", "it"]]),
        ("The ministry raised taxes. It also warned Peru.", [["The ministry", "It"]]),
        ("The rebels said they would leave.", [["The rebels", "they"]]),
        ("Rebels took the town. The group burned it.", [["Rebels", "The group"]]),
        ("It is likely that Peru will win.", []),
        ("Kenya beat Peru. It won again.", []),
        ("The army met the rebels. The army fled.", [["The army", "The army"]]),
    ],
)
def test_a_body_is_meant_again_where_one_alone_fits(
    parser: Parser, text: str, expected: list[list[str]]
) -> None:
    assert joined(parser, text) == expected
