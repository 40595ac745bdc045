"""What of private life, trade and talk at large is no act of politics."""

import pytest

from rashomon.language.protocols import Parser
from rashomon.nouns.readings import Part
from support.event_reading import events_of


@pytest.mark.parametrize(
    "text",
    [
        "The banker met the surgeon in Oslo.",
        "The cake that the woman ordered in a phone call was pink.",
        "The mill imports steel slabs from Russia.",
        "Parliament drew new districts to help Republicans.",
        "A baker should be able to turn away a customer.",
        "The only thing more horrendous is the murder of children.",
    ],
)
def test_people_among_themselves_daily_trade_and_talk_at_large_are_no_act(
    parser: Parser, text: str
) -> None:
    _, found = events_of(parser, text)
    assert found == ()


@pytest.mark.parametrize(
    "text",
    [
        "Senator Ann Example met farmers in Oslo.",
        "Norway sent soldiers to help Chile.",
        "The union met the company on Monday.",
        "Norway imports gas from Russia.",
        "A Norwegian judge could ban a Chilean company.",
        "The murder of three farmers by soldiers shocked Norway.",
    ],
)
def test_who_holds_office_states_and_single_deeds_stand(parser: Parser, text: str) -> None:
    _, found = events_of(parser, text)
    assert found


def test_a_headline_tells_in_the_present_what_was_done_once(parser: Parser) -> None:
    _, found = events_of(parser, "Steelmaker buys missiles from Russia", Part.HEADLINE)
    _, body = events_of(parser, "The steelmaker buys missiles from Russia.")
    assert len(found) >= len(body) == 0
