"""Words around a role that change its sector."""

import pytest

from rashomon.language.protocols import Parser
from rashomon.read.codes import code_range
from rashomon.read.qualifiers import without_state
from support.who import parsed


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("Men with rifles", "UAF"),
        ("Men", "CVL"),
        ("A gunman", "UAF"),
        ("Gunman Ann Example", "CRM"),
        ("Displaced families", "REF"),
        ("The chancellor's brother", "ELI"),
        ("The farmer's brother", "CVL"),
        ("Two former ministers", "ELI"),
    ],
)
def test_other_words_of_a_phrase_change_the_sector(
    parser: Parser, phrase: str, expected: str
) -> None:
    _, parse = parsed(parser, phrase + " left.")
    inside = [token.index for token in parse.tokens if token.end <= len(phrase)]
    assert code_range(parse, 0, inside[-1] + 1).sector == expected


def test_a_body_of_states_is_no_government() -> None:
    assert without_state("IGO", ("GOV", "JUD")) == ("JUD",)
    assert without_state("NOR", ("GOV",)) == ("GOV",)
