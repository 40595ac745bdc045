"""One act in two words is one event; what is no political act is none."""

import pytest

from rashomon.language.protocols import Parser
from support.event_reading import events_of, told


def test_agreeing_to_meet_is_the_planned_meeting(parser: Parser) -> None:
    report, found = events_of(parser, "Norway and Chile agreed to meet in May.")
    assert told(report, found) == [("meet", "CONSULT", "planned")]


def test_what_else_was_agreed_keeps_the_agreement(parser: Parser) -> None:
    _, found = events_of(
        parser, "Norway and Chile agreed to return their envoys and to open talks."
    )
    assert [one.type.value for one in found] == ["AGREE", "CONSULT"]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Example spoke to her supporters.",
        "A reporter asked the president to answer.",
        "Two villagers were killed by a storm.",
        "The teacher met with the doctor.",
        "Senator Ann Example held a rally on Monday.",
        "A villager asked his wife to wait.",
        "The minister decided to release them.",
        "Somewhere a bomb exploded.",
    ],
)
def test_private_talk_questions_and_storms_are_none(parser: Parser, text: str) -> None:
    _, found = events_of(parser, text)
    assert found == ()


def test_a_bomb_that_nobody_is_named_for_went_off_on_a_day(parser: Parser) -> None:
    report, found = events_of(parser, "A bomb exploded on Monday.")
    assert told(report, found) == [("exploded", "ASSAULT", "happened")]


@pytest.mark.parametrize(
    "text", ["Gunfire broke out on Monday.", "Shots rang out in Lima on Monday."]
)
def test_shots_that_nobody_is_named_for_fell_on_a_day(parser: Parser, text: str) -> None:
    _, found = events_of(parser, text)
    assert [one.type.value for one in found] == ["ASSAULT"]
