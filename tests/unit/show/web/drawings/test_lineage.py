"""Lineage: lanes of origins, their reports, the copies between them."""

from rashomon.nouns.account import Account
from rashomon.show.web.clippings import Desk
from rashomon.show.web.drawings.lineage import lineage


def test_every_report_has_a_lane_and_every_copy_two_ends(desk: Desk, account: Account) -> None:
    data = lineage(desk, account)
    lanes = {one["id"] for one in data["origins"]}
    assert {one["origin"] for one in data["reports"]} == lanes
    ends = {one["id"] for one in data["reports"]}
    assert [{one["copy"], one["source"]} <= ends for one in data["copies"]] == [True]
    assert data["copies"][0]["href"] == "/copy/copy-1"
