"""A place holds what is known of it, and None for the rest."""

from dataclasses import FrozenInstanceError

import pytest

from rashomon.nouns.places import Place
from support.builders import make_report, span_of

REPORT = make_report("The boat left Odden.")


def test_nothing_is_known_of_a_place_but_its_name() -> None:
    place = Place(name="Odden", spans=(span_of(REPORT, "Odden"),))
    known = (place.country, place.admin1, place.lat, place.lon, place.geonames)
    assert known == (None, None, None, None, None)


def test_places_that_say_the_same_are_the_same() -> None:
    spans = (span_of(REPORT, "Odden"),)
    here = Place(name="Odden", spans=spans, lat=0.0, lon=0.0)
    assert here == Place(name="Odden", spans=spans, lat=0.0, lon=0.0)
    assert here != Place(name="Odden", spans=spans)  # on the equator is not unknown


def test_a_place_stays_where_it_is() -> None:
    place = Place(name="Odden", spans=())
    with pytest.raises(FrozenInstanceError):
        place.lat = 1.0  # type: ignore[misc]  # what the test is about
