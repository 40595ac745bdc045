"""Habits, kinds of people and words of a title are no single act."""

import pytest

from rashomon.language.protocols import Parser
from support.event_reading import events_of


@pytest.mark.parametrize(
    "text",
    [
        "Ministers often condemn the press.",
        "He despises people who attack the police.",
        "She works for a group that supports the rebels.",
        "The law punishes officials who arrest journalists.",
        'The senator appeared on "Meet the Ministers" on Sunday.',
    ],
)
def test_what_is_general_or_a_title_tells_no_act(parser: Parser, text: str) -> None:
    _, found = events_of(parser, text)
    assert found == ()


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Ministers often condemned the press.", "condemned"),
        ("Chile named the two officers who attack the police.", "attack"),
        ('The senator said: "Condemn the police."', "Condemn"),
    ],
)
def test_past_particular_and_quoted_acts_stand(parser: Parser, text: str, trigger: str) -> None:
    report, found = events_of(parser, text)
    assert trigger in {report.cut(one.trigger) for one in found}


def test_part_of_a_hyphened_word_is_no_object(parser: Parser) -> None:
    _, found = events_of(parser, "The senator ended his talk-a-thon.")
    assert found == ()
