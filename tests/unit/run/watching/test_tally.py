from rashomon.run.watching.taken import Taken
from rashomon.run.watching.tally import Nobody, Tally


def test_reports_are_first_and_later_versions() -> None:
    tally = Tally()
    for event in ("page kept", "page changed", "page unchanged", "page refused"):
        tally.note("u", Taken(event=event))
    assert tally.reports == 2
    Nobody().show(tally, 0.0)


def test_a_feed_fails_until_it_is_read() -> None:
    tally = Tally()
    tally.note("f", Taken(event="feed failed", detail="HTTP 500"))
    tally.note("p", Taken(event="page kept"))
    assert tally.failing == {"f": "HTTP 500"}
    tally.note("f", Taken(event="feed unchanged"))
    assert tally.failing == {}
