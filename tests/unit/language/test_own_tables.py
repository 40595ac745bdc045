"""A user's rows of actors and outlets: what they may hold, and how far they reach."""

import pytest

from rashomon.compare.direction import outlets_match
from rashomon.language.agencies import agency_in, agency_named
from rashomon.language.own_tables import (
    knowing_outlets,
    outlet_lines,
    own_actor,
    own_actors,
    own_outlet,
    usual_name,
)
from rashomon.nouns.actors import EntityKind

LINES = ("Harbour Cable;HCX\tyes\tQuay Holdings", "Odden Daily;OD\tno")


def test_a_row_of_an_actor_holds_its_cells() -> None:
    row = own_actor("Harbour League;HL\torganisation\tNOR\tREB;CRM\tQ42")
    assert (row.names, row.kind) == (("Harbour League", "HL"), EntityKind.ORGANISATION)
    assert (row.country, row.sectors, row.wikidata) == ("NOR", ("REB", "CRM"), "Q42")


def test_cells_at_the_end_may_be_missing() -> None:
    assert own_actor("Harbour League\torganisation").country is None
    assert own_outlet("Odden Daily").agency is False


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("\tperson", "names is empty"),
        ("A;;B\tperson", "one of its names"),
        ("A\tferry", "kind 'ferry'"),
        ("A\tperson\tXXX", "country 'XXX'"),
        ("A\tperson\tNOR\tBOAT", "sector 'BOAT'"),
        ("A\tperson\tNOR\tGOV\tQ0", "wikidata 'Q0'"),
        ("A\tperson\tNOR\tGOV\tQ1\tmore", "6 cells"),
        ("A", "says nothing"),
    ],
)
def test_what_no_row_may_hold_is_named(line: str, wrong: str) -> None:
    with pytest.raises(ValueError, match=wrong):
        own_actor(line)


def test_of_two_rows_with_one_name_the_later_says() -> None:
    table = own_actors(("A B\tperson\tNOR", "A B\tperson\tPER"))
    assert table["A B"].country == "PER"


def test_an_own_agency_is_known_inside_the_block_alone() -> None:
    with knowing_outlets(LINES):
        assert agency_named("HCX") == "Harbour Cable"
        assert agency_in("By a writer of Harbour Cable")[0][0] == "Harbour Cable"
        assert agency_named("Odden Daily") is None
    assert (agency_named("HCX"), outlet_lines()) == (None, ())


def test_an_outlet_said_to_sell_nothing_is_no_agency() -> None:
    with knowing_outlets(("Sputnik\tno",)):
        assert agency_named("Sputnik") is None
    assert agency_named("Sputnik") == "Sputnik"


def test_names_of_one_row_are_one_outlet() -> None:
    assert not outlets_match("OD", "Odden Daily")
    with knowing_outlets(LINES):
        assert outlets_match("OD", "the Odden Daily")
        assert usual_name("od") == "Odden Daily"
        assert usual_name("Tide") == "Tide"
