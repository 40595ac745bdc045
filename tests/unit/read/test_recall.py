"""What "the meeting", "the offer" and "the measures" recall."""

from rashomon.language.protocols import Parser
from support.event_reading import events_of


def test_the_measures_are_those_who_took_them(parser: Parser) -> None:
    _, found = events_of(
        parser, "Norway imposed sanctions on Belarus. The measures sanctioned 12 banks."
    )
    assert [[actor.name for actor in one.actors] for one in found] == [["Norway"], ["Norway"]]


def test_a_definite_meeting_with_nothing_before_stays_unknown(parser: Parser) -> None:
    _, found = events_of(parser, "The meeting ended early.")
    assert found == ()


def test_they_are_the_two_who_met_before(parser: Parser) -> None:
    _, found = events_of(
        parser,
        "The president of Chile met the president of Peru on Monday. They will meet in Lima in July.",
    )
    assert [[actor.country for actor in one.actors] for one in found] == [["CHL", "PER"]] * 2
