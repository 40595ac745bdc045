"""Words around a name that say it is a place."""

import pytest

from rashomon.language.protocols import Parser
from rashomon.read import place_patterns
from rashomon.read.place_patterns import Toponym, is_never_place
from support.who import parsed


def words(toponyms: list[Toponym]) -> list[str]:
    return [one.words for one in toponyms]


def test_a_town_before_its_state_and_the_state(parser: Parser) -> None:
    _, parse = parsed(parser, "The truck stopped in Marion, Ohio, at noon.")
    assert words(place_patterns.before_states(parse)) == ["Marion", "Ohio"]


def test_a_name_that_says_what_it_is(parser: Parser) -> None:
    _, parse = parsed(parser, "Boats crossed Lake Erie to Walker County.")
    assert words(place_patterns.of_kind(parse)) == ["Lake Erie", "Walker County"]


def test_streets_are_places_without_a_spot(parser: Parser) -> None:
    _, parse = parsed(parser, "He drove from Quarry Street to Highway 61.")
    found = place_patterns.streets(parse)
    assert words(found) == ["Quarry Street", "Highway 61"]
    assert all(one.loose for one in found)


def test_every_name_of_a_list_of_counties_is_a_county(parser: Parser) -> None:
    _, parse = parsed(parser, "Rain fell in Madison and Clarke counties.")
    assert set(words(place_patterns.lists(parse))) == {"Madison County", "Clarke County"}


def test_a_dateline_names_its_place(parser: Parser) -> None:
    _, parse = parsed(parser, "NEWARK -- Two boats sank.")
    assert words(place_patterns.datelines(parse, None)) == ["NEWARK"]


def test_a_body_lends_its_place_loosely(parser: Parser) -> None:
    _, parse = parsed(parser, "The Ohio Housing Agency met.")
    (found,) = place_patterns.inside_bodies(parse, [(0, 4)])
    assert (found.words, found.loose) == ("Ohio", True)


@pytest.mark.parametrize(
    ("text", "surely", "found"),
    [
        ("He lives in Marion.", True, ["Marion"]),
        ("A Marion man left.", False, ["Marion"]),
        ("He spoke to Congress in March.", False, []),
    ],
)
def test_places_are_found_where_they_are_expected(
    parser: Parser, text: str, surely: bool, found: list[str]
) -> None:
    _, parse = parsed(parser, text)
    assert words(place_patterns.expected(parse, surely=surely)) == found


@pytest.mark.parametrize(
    ("name", "never"),
    [("March", True), ("Maria", True), ("mayor", True), ("Congress", True), ("Oslo", False)],
)
def test_months_first_names_titles_and_bodies_are_no_places(name: str, never: bool) -> None:
    assert is_never_place(name) is never
