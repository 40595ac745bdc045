"""Places: aggregated, with how wide they are; without coordinates never among the drawn ones."""

from dataclasses import replace

from rashomon.nouns.account import Account
from rashomon.show.web.clippings import Desk
from rashomon.show.web.drawings.places import places, precision
from support import records


def test_events_at_one_place_are_one_place(desk: Desk, account: Account) -> None:
    (place,) = places(desk, account)["places"]
    assert (place["name"], place["count"]) == ("Port Ellery", 2)


def test_a_place_without_coordinates_is_listed_apart(desk: Desk, account: Account) -> None:
    lost = replace(records.PLACE, lat=None, lon=None)
    events = tuple(replace(event, place=lost) for event in account.events)
    data = places(desk, replace(account, events=events))
    assert (data["places"], [one["name"] for one in data["unknown"]]) == ([], ["Port Ellery"])


def test_precision_is_what_the_fields_tell() -> None:
    assert precision(records.PLACE) == "spot"
    assert precision(replace(records.PLACE, name="Maine", admin1=None)) == "region"
    assert precision(replace(records.PLACE, country="NOR", geonames=3144096)) == "country"


def test_a_place_of_which_no_region_is_known_is_no_country_for_that() -> None:
    assert precision(replace(records.PLACE, admin1=None)) == "region"
