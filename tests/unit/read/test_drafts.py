"""Drafts: who takes part, as the clause and the quotation name them."""

from rashomon.language.protocols import Parser
from support.event_reading import events_of, names


def test_we_in_a_quotation_is_its_speaker(parser: Parser) -> None:
    _, found = events_of(
        parser, '"We will sanction two banks," said Norwegian President Ann Example.'
    )
    assert [[actor.name for actor in one.actors] for one in found] == [["Ann Example"]]


def test_they_in_a_reported_clause_are_all_who_said_it(parser: Parser) -> None:
    _, found = events_of(parser, "Norway and Chile said they would begin a dialogue on fish.")
    assert [[actor.name for actor in one.actors] for one in found] == [["Norway", "Chile"]]


def test_an_inquiry_is_his_whose_office_is_to_inquire(parser: Parser) -> None:
    text = "Special counsel Maria Vela began. The Vela inquiry ended on Monday."
    _, found = events_of(parser, text)
    assert [names(one.actors) for one in found if one.recipients == ()] == [["Maria Vela"]]


def test_an_inquiry_named_by_another_nation_is_into_it(parser: Parser) -> None:
    text = "Norway, its king and Norwegian police met in Norway. The Peruvian inquiry ended."
    _, found = events_of(parser, text)
    assert [(names(one.actors), names(one.recipients)) for one in found][-1] == ([], ["Peru"])


def test_a_monument_is_nobody_to_protest_against(parser: Parser) -> None:
    _, found = events_of(parser, "Protesters gathered at the Exampleton Fountain in June.")
    assert [names(one.recipients) for one in found] == [[]]
