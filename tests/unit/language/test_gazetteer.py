"""The gazetteer's lookup."""

import time

from rashomon.language.gazetteer import find, key, state_of


def test_accents_dots_and_saints_do_not_matter() -> None:
    assert key("Saint-Étienne") == key("St. Etienne")
    assert {spot.country for spot in find("Zürich")} >= {"CHE"}


def test_exonyms_find_the_place() -> None:
    assert find("Kiev")[0].geonames == find("Kyiv")[0].geonames == 703448
    assert find("Bombay")[0].name == "Mumbai"


def test_larger_places_come_first() -> None:
    cities = [spot.population for spot in find("Springfield") if spot.kind == "city"]
    assert cities == sorted(cities, reverse=True)
    assert len(cities) > 5


def test_a_name_of_country_and_state_is_both() -> None:
    assert [spot.kind for spot in find("Georgia")][:2] == ["country", "state"]


def test_states_are_known_by_their_abbreviations() -> None:
    names = [getattr(state_of(short), "name", None) for short in ("Ga.", "W.Va.", "OH", "N.Y.")]
    assert names == ["Georgia", "West Virginia", "Ohio", "New York"]


def test_unknown_names_find_nothing() -> None:
    assert find("Qwertyville") == ()
    assert find("") == ()
    assert find("'") == ()


def test_opening_takes_less_than_half_a_second() -> None:
    from rashomon.language import gazetteer

    gazetteer._gazetteer.cache_clear()
    start = time.process_time()
    find("a name never asked for before")
    assert time.process_time() - start < 0.5


def test_places_that_news_names_and_geonames_lacks_are_found() -> None:
    assert find("Cheshire")[0].country == "GBR"
    assert find("Bay of Bengal")[0].kind == "area"
