"""Places: which words name them, and which spot they mean."""

import pytest

from rashomon.language.protocols import Parser
from support.who import places_of


def test_a_state_after_a_comma_settles_the_town(parser: Parser) -> None:
    places = places_of(parser, "The fair moved to Paris, Texas, last year.")
    assert (places["Paris"].country, places["Paris"].admin1) == ("USA", "Texas")


def test_a_country_after_a_comma_settles_the_town(parser: Parser) -> None:
    places = places_of(parser, "The ship reached San Jose, Costa Rica, on Monday.")
    assert places["San Jose"].country == "CRI"


def test_a_country_beside_another_is_no_town_in_it(parser: Parser) -> None:
    places = places_of(
        parser, "In Egypt, US envoys met their hosts. In Peru, Bolivia, they did not."
    )
    assert (places["Egypt"].country, places["Peru"].country) == ("EGY", "PER")


def test_a_world_city_is_not_drawn_to_a_namesake_by_its_country(parser: Parser) -> None:
    text = "The United States and Russia met in Geneva. Washington and Moscow had agreed to it."
    countries = {words: place.country for words, place in places_of(parser, text).items()}
    assert (countries["Geneva"], countries["Moscow"]) == ("CHE", "RUS")


def test_the_capital_in_capitals_is_a_city(parser: Parser) -> None:
    place = places_of(parser, "WASHINGTON (AP) -- Talks began.")["WASHINGTON"]
    assert place.admin1 == "District of Columbia"


def test_alone_a_name_means_its_great_city(parser: Parser) -> None:
    paris = places_of(parser, "The envoys met in Paris on Monday.")["Paris"]
    assert (paris.country, paris.geonames) == ("FRA", 2988507)


def test_world_capitals_do_not_talk_each_other_into_ohio(parser: Parser) -> None:
    text = "Envoys from Paris, Berlin, London and Geneva met in Moscow. Talks in Cairo failed."
    countries = {place.country for place in places_of(parser, text).values()}
    assert countries == {"FRA", "DEU", "GBR", "CHE", "RUS", "EGY"}


def test_towns_of_one_state_settle_each_other(parser: Parser) -> None:
    text = "The road from Hilliard to Dublin is closed. Worthington and Columbus, Ohio, wait."
    assert places_of(parser, text)["Dublin"].admin1 == "Ohio"


def test_the_country_spoken_of_settles_georgia(parser: Parser) -> None:
    abroad = places_of(parser, "Troops left Tbilisi. Georgia and Armenia signed in Yerevan.")
    at_home = places_of(parser, "Floods hit Georgia, Alabama and South Carolina on Monday.")
    assert abroad["Georgia"].country == "GEO"
    assert at_home["Georgia"].country == "USA"


def test_people_and_newspapers_are_no_places(parser: Parser) -> None:
    text = "Paris Berg told the Washington Post that Austin Marsh had left."
    assert places_of(parser, text) == {}


def test_parts_of_names_are_given_on_request_only(parser: Parser) -> None:
    text = "The minister spoke at the University of Kentucky."
    assert places_of(parser, text) == {}
    assert places_of(parser, text, every=True)["Kentucky"].country == "USA"


def test_adjectives_and_demonyms_are_no_places(parser: Parser) -> None:
    assert places_of(parser, "The Danish minister met two Danes.", every=True) == {}


def test_a_dateline_is_a_place(parser: Parser) -> None:
    assert places_of(parser, "LAGOS, Nigeria (AP) -- The vote began.")["LAGOS"].country == "NGA"


def test_an_unknown_place_has_no_spot(parser: Parser) -> None:
    places = places_of(parser, "They live in Qwertyville, a small village in Norway.")
    unknown = places.get("Qwertyville")
    assert unknown is None or (unknown.lat, unknown.country) == (None, None)


def test_a_tie_is_left_open(parser: Parser) -> None:
    """Two counties of one name and nothing to choose by: the name stands without a spot."""
    place = places_of(parser, "The sheriff of Walker County spoke.")["Walker County"]
    assert (place.lat, place.country) == (None, None)


@pytest.mark.parametrize("text", ["", "in In in", "\u0000 in \u0000", ", , Texas", "— — —"])
def test_odd_texts_are_read_without_fault(parser: Parser, text: str) -> None:
    places_of(parser, text, every=True)


def test_a_country_in_a_compound_of_one_piece_is_a_place(parser: Parser) -> None:
    places = places_of(parser, "The U.S.-led force crossed the U.S.-Mexico border.")
    assert {words: place.country for words, place in places.items()} == {
        "U.S.": "USA",
        "Mexico": "MEX",
    }
