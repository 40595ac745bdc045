"""Which place of its name a toponym means, by the names beside it."""

from rashomon.language.gazetteer import Spot
from rashomon.read.whereabouts import Choice, settle


def town(
    name: str, country: str, admin1: str, people: int, at: tuple[float, float] = (40.0, -83.0)
) -> Spot:
    return Spot(
        name=name,
        kind="city",
        country=country,
        admin1=admin1,
        admin2="",
        lat=at[0],
        lon=at[1],
        population=people,
        geonames=None,
    )


QUAY_OHIO = town("Quay", "USA", "Ohio", 9_000)
QUAY_KENT = town("Quay", "GBR", "Kent", 40_000, (51.0, 0.5))
TULLY = town("Tully", "USA", "Ohio", 30_000, (40.4, -83.1))
OHIO = Spot(
    name="Ohio",
    kind="state",
    country="USA",
    admin1="",
    admin2="",
    lat=40.3,
    lon=-82.9,
    population=11_000_000,
    geonames=None,
)
QUAY = Choice("Quay", (QUAY_KENT, QUAY_OHIO))


def test_alone_the_larger_place_is_meant() -> None:
    assert settle([QUAY]) == {"Quay": QUAY_KENT}


def test_names_beside_it_outweigh_size() -> None:
    beside = [Choice("Tully", (TULLY,)), Choice("Ohio", (OHIO,))]
    assert settle([QUAY, *beside])["Quay"] == QUAY_OHIO


def test_a_toss_up_is_left_out() -> None:
    twins = (
        town("Orm", "USA", "Iowa", 5_000),
        town("Orm", "AUS", "Victoria", 5_000, (-37.0, 144.0)),
    )
    assert settle([Choice("Orm", twins)]) == {}


def test_two_spots_of_one_place_are_no_toss_up() -> None:
    near = (town("Orm", "USA", "Iowa", 5_000), town("Orm", "USA", "Iowa", 5_000, (40.1, -83.2)))
    assert settle([Choice("Orm", near)]) == {"Orm": near[0]}


def test_an_unknown_name_is_left_out() -> None:
    assert settle([Choice("Nowhere", ())]) == {}
    assert settle([]) == {}


def test_the_order_of_names_does_not_matter() -> None:
    names = [QUAY, Choice("Tully", (TULLY,)), Choice("Ohio", (OHIO,))]
    assert settle(names) == settle(names[::-1])


def test_its_country_alone_does_not_draw_a_small_namesake() -> None:
    """A town a tenth of the city's size needs its own state or neighbours beside it."""
    city = town("Quay", "CHE", "Vaud", 200_000, (46.0, 6.0))
    names = [Choice("Quay", (city, QUAY_OHIO))]
    land = Spot(
        name="United States",
        kind="country",
        country="USA",
        admin1="",
        admin2="",
        lat=39.0,
        lon=-98.0,
        population=0,
        geonames=None,
    )
    assert settle([*names, Choice("United States", (land,))])["Quay"] == city
