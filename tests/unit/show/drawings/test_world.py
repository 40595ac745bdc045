"""The world: every country is there, closed, where it belongs."""

from itertools import pairwise

from rashomon.show.drawings.world import countries, country_of, is_country, numbers


def test_every_ring_is_closed_and_on_the_globe() -> None:
    assert len(countries()) == 177
    for country in countries():
        for ring in country.rings:
            assert ring.points[0] == ring.points[-1]
            assert all(-360 <= lon <= 360 and -90 <= lat <= 84 for lon, lat in ring.points)
            assert (
                all(abs(a[0] - b[0]) < 180 for a, b in pairwise(ring.points))
                or country.name == "Antarctica"
            )


def test_a_country_lies_where_it_belongs() -> None:
    norway = country_of("NOR")
    assert norway is not None
    lons, lats = zip(*(point for ring in norway.rings for point in ring.points), strict=True)
    assert (min(lons) > 4, max(lons) < 32, min(lats) > 57, max(lats) < 81) == (True,) * 4


def test_kosovo_and_no_country() -> None:
    assert country_of("KOS") is not None
    assert [country_of(code) for code in ("IGO", "", "SGP")] == [None, None, None]


def test_a_country_is_told_from_a_place_in_it() -> None:
    assert is_country("NOR", int(numbers()["NOR"].geonames))
    assert not is_country("NOR", 3143244)
    assert not is_country(None, None)
