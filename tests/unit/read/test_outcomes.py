"""An attack and its toll, told in one breath, are one act."""

import pytest

from rashomon.language.protocols import Parser
from support.event_reading import events_of, names


@pytest.mark.parametrize(
    "text",
    [
        "Rebels shelled a convoy in Chad, killing 14 soldiers.",
        "Rebels shelled a convoy in Chad and killed 14 soldiers.",
    ],
)
def test_an_attack_and_those_it_killed_are_one_act(parser: Parser, text: str) -> None:
    report, found = events_of(parser, text)
    assert [report.cut(one.trigger) for one in found] == ["shelled"]
    assert names(found[0].recipients)[-1] == "14 soldiers"
    assert [quantity.low for quantity in found[0].quantities] == [14.0]


def test_what_others_did_then_stays_an_act_of_its_own(parser: Parser) -> None:
    text = "Rebels shelled a convoy on Monday and the army killed nine rebels."
    report, found = events_of(parser, text)
    assert [report.cut(one.trigger) for one in found] == ["shelled", "killed"]
