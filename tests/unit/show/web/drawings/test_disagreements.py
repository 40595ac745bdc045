"""Disagreements: positions with who tells them; a number has its range."""

from dataclasses import replace

from rashomon.nouns.account import About, Account, Position
from rashomon.show.web.clippings import Desk
from rashomon.show.web.drawings.disagreements import disagreements
from support import records
from support.builders import span_of


def test_positions_have_their_tellers_in_time_order(desk: Desk, account: Account) -> None:
    (one,) = disagreements(desk, account)["disagreements"]
    assert [p["value"] for p in one["positions"]] == ["2023-05-01", "2023-05-02"]
    assert [t["name"] for p in one["positions"] for t in p["tellers"]] == [
        "reports/second.txt", "Ellery Post",
    ]  # fmt: skip


def test_a_number_is_a_range(desk: Desk, account: Account) -> None:
    forty = Position(
        value="some 40", spans=(span_of(records.SECOND, "some 40"),),
        reports=(records.SECOND.id,), origins=records.ORIGINS[1:2],
    )  # fmt: skip
    told = replace(account.disagreements[0], about=About.QUANTITY, positions=(forty, forty))
    lone = replace(told, event=None)
    (one, other) = disagreements(desk, replace(account, disagreements=(told, lone)))[
        "disagreements"
    ]
    assert other["positions"] == one["positions"]
    assert (one["positions"][0]["low"], one["positions"][0]["high"]) == (40, None)


def test_a_time_has_its_first_and_last_day(desk: Desk, account: Account) -> None:
    (one,) = disagreements(desk, account)["disagreements"]
    assert [(p["start"], p["end"]) for p in one["positions"]] == [
        ("2023-05-01", "2023-05-01"), ("2023-05-02", "2023-05-02"),
    ]  # fmt: skip
