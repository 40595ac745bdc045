"""Whose act a noun names: the side that stands before it."""

import pytest

from rashomon.language.protocols import Parser
from support.event_reading import events_of, names


def sides(parser: Parser, text: str) -> list[tuple[list[str], list[str]]]:
    _, found = events_of(parser, text)
    return [(names(one.actors), names(one.recipients)) for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "With the help of U.S. airstrikes, the rebels took the port.",
        "With the help of U.S. missile strikes, the rebels took the port.",
    ],
)
def test_a_name_used_as_adjective_says_whose_strikes_they_are(parser: Parser, text: str) -> None:
    assert sides(parser, text)[0] == (["United States"], [])


def test_armed_bodies_do_the_attacks_they_stand_before(parser: Parser) -> None:
    assert (["Taliban"], ["nine soldiers"]) in sides(
        parser, "Taliban attacks killed nine soldiers."
    )


def test_police_do_the_raids_they_stand_before(parser: Parser) -> None:
    assert sides(parser, "Police raids on the union continued.") == [(["Police"], ["union"])]


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        ("An FBI investigation found nothing.", ["FBI"], []),
        ("A United Nations investigation began on Monday.", ["United Nations"], []),
        ("The IRS probe ended on Monday.", [], ["IRS"]),
    ],
)
def test_who_inquires_does_the_inquiry(
    parser: Parser, text: str, actors: list[str], recipients: list[str]
) -> None:
    assert sides(parser, text) == [(actors, recipients)]


def test_who_shells_kills(parser: Parser) -> None:
    found = sides(parser, "Russian shelling killed nine people.")
    assert found[-1] == (["Russia"], ["nine people"])


def test_those_killed_in_a_strike_are_killed_by_whose_it_is(parser: Parser) -> None:
    found = sides(parser, "Nine people were killed in an Israeli airstrike on Monday.")
    assert found[0] == (["Israel"], ["Nine people"])


def test_the_victims_are_not_of_the_country_that_strikes(parser: Parser) -> None:
    _, found = events_of(parser, "Russian shelling killed nine people.")
    assert [one.country for one in found[-1].recipients] == [None]
