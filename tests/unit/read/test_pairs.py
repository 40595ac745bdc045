"""Phrases for several parties at once."""

from rashomon.language.protocols import Parser
from support.event_reading import events_of


def everyone(parser: Parser, text: str, trigger: str) -> list[str]:
    report, found = events_of(parser, text)
    (one,) = [event for event in found if report.cut(event.trigger) == trigger]
    return [actor.name for actor in (*one.actors, *one.recipients)]


def test_ministers_of_two_states_are_two_actors_with_their_sector(parser: Parser) -> None:
    _, found = events_of(parser, "The ministers of Austria and Hungary met on Monday.")
    assert [(one.country, one.sector) for one in found[0].actors] == [
        ("AUT", "GOV"),
        ("HUN", "GOV"),
    ]


def test_the_two_men_are_the_two_named_before(parser: Parser) -> None:
    text = "President Ann Example listened to President Bo Sample. The two men met on Monday."
    assert everyone(parser, text, "met") == ["Ann Example", "Bo Sample"]


def test_the_presidents_of_the_two_countries_stand_for_the_states(parser: Parser) -> None:
    text = (
        "The border of Chile and Peru is shut. The presidents of the two countries met on Monday."
    )
    assert everyone(parser, text, "met") == ["Chile", "Peru"]


def test_nobody_is_guessed_when_three_were_named(parser: Parser) -> None:
    text = "Chile, Peru and Norway have fish. The two countries met on Monday."
    _, found = events_of(parser, text)
    assert found == ()
