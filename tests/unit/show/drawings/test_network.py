"""Network: every act a mark that opens it, few lines crossing, names beside one another."""

from rashomon.show.drawings.network import MOST_PAIRS, draw_network
from support.pictures import HOSTILE, all_of, links, network_data, outside, overlapping, words


def test_every_act_is_a_mark_that_opens_its_sentences() -> None:
    data = network_data(2)
    data["edges"] = data["edges"][:1]
    picture = draw_network(data)
    assert {one["href"] for one in data["edges"][0]["events"]} <= set(links(picture))
    assert len(all_of(picture, "rect", "event")) == 12


def test_an_actor_leads_to_where_it_is_found() -> None:
    assert "/search?actor=0" in links(draw_network(network_data(3)))


def test_types_are_counted_beyond_the_marks() -> None:
    data = network_data(2)
    data["edges"] = data["edges"][:1]
    assert [one for one in words(draw_network(data)) if one.startswith("AID")] == ["AID 9"]


def test_those_who_act_alike_stand_together() -> None:
    data = network_data(4)
    pairs = (("00 Actor", "03 Actor"), ("01 Actor", "02 Actor"), ("02 Actor", "03 Actor"))
    data["edges"] = [data["edges"][0] | {"source": a, "target": b} for a, b in pairs]
    rows = {
        one.text: float(one.get("y", 0))
        for one in all_of(draw_network(data), "text", "strong")
        if one.get("text-anchor") == "end"
    }
    assert abs(rows["00 Actor"] - rows["02 Actor"]) < abs(rows["00 Actor"] - rows["01 Actor"])


def test_pairs_and_actors_that_are_left_out_are_counted() -> None:
    picture = draw_network(network_data(25) | {"left_out": 1200})
    said = "35 more pairs with fewer events, not drawn; 1,200 actors with fewer events left out"
    assert said in words(picture)
    assert len(all_of(picture, "rect", "slot")) == MOST_PAIRS


def test_a_full_network_is_bounded_and_can_be_read() -> None:
    for name in ("Actor", HOSTILE):
        picture = draw_network(network_data(25, name=name))
        assert len(picture.markup()) < 200_000
        assert overlapping(picture) == []
        assert outside(picture) == []
        assert picture.markup() == draw_network(network_data(25, name=name)).markup()
