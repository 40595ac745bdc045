"""Timeline: dated events in order; undated ones are counted, never placed."""

from rashomon.nouns.account import Account
from rashomon.show.web.clippings import Desk
from rashomon.show.web.drawings.timeline import timeline


def test_undated_events_are_counted_and_not_drawn(desk: Desk, account: Account) -> None:
    data = timeline(desk, account)
    assert [one["id"] for one in data["events"]] == ["event-1"]
    assert data["undated"] == 1


def test_days_of_writing_tell_copies_apart(desk: Desk, account: Account) -> None:
    assert timeline(desk, account)["written"] == [
        {"day": "", "originals": 0, "copies": 1}, {"day": "2023-05-02", "originals": 1, "copies": 0},
    ]  # fmt: skip
