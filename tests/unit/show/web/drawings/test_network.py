"""Network: who did what to whom, at most 25 actors."""

from dataclasses import replace

from rashomon.nouns.account import Account
from rashomon.show.web.clippings import Desk
from rashomon.show.web.drawings.network import network
from support import records


def test_an_edge_counts_its_events(desk: Desk, account: Account) -> None:
    (edge,) = network(desk, account)["edges"]
    assert (edge["source"], edge["target"], edge["count"]) == ("Ada Quill", "dock workers", 2)
    assert sum(edge["quads"]) == 2
    assert sum(one["count"] for one in edge["types"]) == 2


def test_the_actors_with_fewest_events_are_left_out(desk: Desk, account: Account) -> None:
    crowd = tuple(
        replace(records.event(), actors=(replace(records.MAYOR, name=f"Actor {number:02}"),))
        for number in range(40)
    )
    data = network(desk, replace(account, events=crowd))
    assert (len(data["actors"]), data["left_out"]) == (25, 16)
    kept = {one["name"] for one in data["actors"]}
    assert all({edge["source"], edge["target"]} <= kept for edge in data["edges"])
