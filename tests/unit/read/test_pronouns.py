"""Whom "he" and "she" refer to, where it is safe to say."""

import pytest

from rashomon.language.protocols import Parser
from support.who import entities_of


def holder(parser: Parser, text: str, pronoun: str) -> str | None:
    """Return the name of the chain that holds the last mention of a pronoun."""
    report, entities = entities_of(parser, text)
    found = [
        entity.name
        for entity in entities
        if any(report.cut(mention.span) == pronoun for mention in entity.mentions)
    ]
    assert len(found) <= 1
    return found[0] if found else None


@pytest.mark.parametrize(
    ("text", "pronoun", "name"),
    [
        ("Maria Vela said that she was tired.", "she", "Maria Vela"),
        ("Maria Vela thanked Peter Tull because he had stayed.", "he", "Peter Tull"),
        ("Peter Tull and his wife left.", "his", "Peter Tull"),
        ("Maria Vela arrived at noon. Rain fell, and she left.", "she", "Maria Vela"),
    ],
)
def test_a_pronoun_goes_to_who_is_meant(parser: Parser, text: str, pronoun: str, name: str) -> None:
    assert holder(parser, text, pronoun) == name


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        ("Maria Vela arrived. It snowed. It rained. The boats left. Nobody saw her.", "her"),
        ("Maria Vela was there. Peter Tull met Jack Orm. Then he left.", "she"),
        ("Maria Vela arrived, and he left.", "he"),
        ("Maria Vela read a letter aloud: “She will never come back.”", "She"),
    ],
)
def test_what_is_not_safe_to_say_is_not_said(parser: Parser, text: str, pronoun: str) -> None:
    assert holder(parser, text, pronoun) is None


def test_nobody_is_the_object_of_their_own_verb(parser: Parser) -> None:
    assert holder(parser, "Peter Tull met Jack Orm. Tull thanked him.", "him") != "Peter Tull"
