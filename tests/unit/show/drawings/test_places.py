"""Places: precision is area, what is unknown is never on the map, marks do not cover one another."""

from rashomon.show.drawings.places import MAP_HEIGHT, MAP_WIDTH, draw_places
from support.pictures import HOSTILE, all_of, links, outside, overlapping, spot, words

OSLO = (59.9, 10.7)


def drawn(*places: dict, **given: object):
    return draw_places({"places": list(places), "unknown": [], "nowhere": 0} | given)


def test_a_region_is_a_wider_area_than_a_town() -> None:
    town = drawn(spot(1, *OSLO))
    region = drawn(spot(1, *OSLO, precision="region"))
    (small,), (wide,) = (all_of(one, "circle", "area") for one in (town, region))
    assert float(wide.get("r", 0)) > 2 * float(small.get("r", 0))


def test_a_country_is_its_own_shape() -> None:
    picture = drawn(spot(1, *OSLO, precision="country"))
    assert len(all_of(picture, "path", "country")) == 1
    assert all_of(picture, "circle", "area") == []


def test_a_country_too_small_for_the_map_is_an_area() -> None:
    picture = drawn(spot(1, 1.3, 103.8, country="SGP", precision="country"))
    assert len(all_of(picture, "circle", "area")) == 1


def test_an_unknown_place_is_listed_and_not_on_the_map() -> None:
    picture = drawn(unknown=[spot(7, None, None)], nowhere=2)
    assert "Port 7" in words(picture)
    assert "2 events without a known place" in words(picture)
    assert all_of(picture, "rect", "sea") == []


def test_places_that_touch_share_a_badge() -> None:
    picture = drawn(spot(1, *OSLO), spot(2, OSLO[0] + 0.1, OSLO[1]), spot(3, 48.2, 16.4))
    assert len(all_of(picture, "rect", "badge")) == 2
    assert "1+1" in words(picture)


def test_every_place_leads_to_the_words_that_name_it() -> None:
    picture = drawn(spot(1, *OSLO), spot(2, 48.2, 16.4))
    assert {"/report/report-1?mark=0-4", "/report/report-2?mark=0-4"} <= set(links(picture))


def test_a_far_place_does_not_press_the_others_together() -> None:
    near = [spot(number, OSLO[0], OSLO[1] + number, count=9) for number in range(4)]
    picture = drawn(*near, spot(9, -33.9, 151.2))
    assert len(all_of(picture, "rect", "badge")) == 4
    assert "Port 9" in words(picture)


def test_a_map_of_any_story_is_bounded_and_can_be_read() -> None:
    everywhere = [
        spot(n, -80 + n % 160, -179 + (n * 37) % 358, name=f"{n} {HOSTILE}", count=3000 - n)
        for n in range(1000)
    ]
    picture = drawn(*everywhere, unknown=[spot(n, None, None) for n in range(40)], nowhere=7)
    assert len(picture.markup()) < 200_000
    listed = [one for one in all_of(picture, "text") if "middle" not in one.get("text-anchor", "")]
    assert all(float(one.get("x", 0)) > MAP_WIDTH for one in listed)
    assert outside(picture) == []
    (sea,) = all_of(picture, "rect", "sea")
    assert (sea.get("width"), sea.get("height")) == (f"{MAP_WIDTH}", f"{MAP_HEIGHT}")


def test_names_of_the_list_do_not_cover_one_another() -> None:
    places = [spot(n, 59 + n / 3, 10.0, name=HOSTILE, precision="region") for n in range(20)]
    picture = drawn(*places, unknown=[spot(1, None, None, name=HOSTILE)])
    badges = {one.text for one in all_of(picture, "text") if one.get("text-anchor") == "middle"}
    assert [pair for pair in overlapping(picture) if not badges & set(pair)] == []


def test_where_longitudes_turn_the_map_goes_on() -> None:
    picture = drawn(
        spot(1, -17.7, 178.0, country="FJI", precision="country"), spot(2, -16.5, 179.9)
    )
    (fiji,) = all_of(picture, "path", "country")
    steps = [
        float(one.split()[0])
        for one in (fiji.get("d") or "").strip("MZ").replace("ZM", "L").split("L")
    ]
    assert 250 < min(steps) < max(steps) < 450
