"""Drafts: who takes part, as the clause and the quotation name them."""

from rashomon.language.protocols import Parser
from support.event_reading import events_of


def test_we_in_a_quotation_is_its_speaker(parser: Parser) -> None:
    _, found = events_of(
        parser, '"We will sanction two banks," said Norwegian President Ann Example.'
    )
    assert [[actor.name for actor in one.actors] for one in found] == [["Ann Example"]]


def test_they_in_a_reported_clause_are_all_who_said_it(parser: Parser) -> None:
    _, found = events_of(parser, "Norway and Chile said they would begin a dialogue on fish.")
    assert [[actor.name for actor in one.actors] for one in found] == [["Norway", "Chile"]]
