"""The user's rows go over what a report's words and our tables say of its actors."""

from dataclasses import replace

from rashomon.language.protocols import Parser
from rashomon.nouns.actors import Actor, EntityKind
from rashomon.read.own_actors import restate, restate_events
from support.event_reading import events_of
from support.who import entities_of

TEXT = "The Harbour League attacked the customs house in Odden on Monday. The HL denied it."
ROW = "Harbour League\torganisation\tNOR\tREB\tQ42"


def test_a_listed_name_gets_the_codes_of_its_row(parser: Parser) -> None:
    told, listed = restate(*entities_of(parser, TEXT), (ROW,))
    league = next(one for one in told if one.name == "Harbour League")
    assert (league.country, league.sector, league.wikidata) == ("NOR", "REB", "Q42")
    assert set(listed) == {"Harbour League"}


def test_what_the_row_leaves_open_stays(parser: Parser) -> None:
    report, before = entities_of(parser, TEXT)
    told, _ = restate(report, before, ("Odden\t\tNOR",))
    odden = next(one for one in before if one.name == "Odden")
    assert replace(odden, country="NOR") in told


def test_without_rows_nothing_changes(parser: Parser) -> None:
    report, entities = entities_of(parser, TEXT)
    assert restate(report, entities, ()) == (entities, {})


def test_a_kind_is_put_right(parser: Parser) -> None:
    told, _ = restate(*entities_of(parser, TEXT), ("Odden\torganisation",))
    assert next(one for one in told if one.name == "Odden").kind is EntityKind.ORGANISATION


def test_actors_of_events_follow(parser: Parser) -> None:
    text = "Mira Tolland met the dockers in Bergen on Monday."
    _, listed = restate(*entities_of(parser, text), ("Mira Tolland\tperson\tPER\tGOV",))
    events = restate_events(events_of(parser, text)[1], listed)
    told: list[Actor] = [actor for event in events for actor in event.actors]
    assert ("Mira Tolland", "PER", "GOV") in {(a.name, a.country, a.sector) for a in told}
