"""The page of a report shows the other versions of its page, and what changed."""

from rashomon.nouns.watching import PageVersion
from rashomon.show.web.clippings import Desk
from rashomon.show.web.histories import History, history
from rashomon.show.web.links import ServedLinks
from rashomon.store.record import open_record
from support.builders import make_report

URL = "https://a.test/1"
ONE = make_report("It began.\nForty ships wait.\nA gate opens.", url=URL, outlet="A Post")
TWO = make_report("It began.\nSixty ships wait.", url=URL, outlet="A Post")
ALONE = make_report("Alone.", url="https://a.test/2")


def histories() -> list[History | None]:
    with open_record(":memory:") as record:
        record.writer.add([ONE, TWO, ALONE])
        for report, hour in ((ONE, "10"), (TWO, "11")):
            record.watched.save(PageVersion(URL, f"2021-06-16T{hour}:00:00Z", report.id))
        desk = Desk(record, ServedLinks())
        return [history(desk, report) for report in (ONE, TWO, ALONE)]


def test_versions_stand_in_the_order_they_were_seen() -> None:
    first, second, alone = histories()
    assert alone is None
    assert first is not None
    assert second is not None
    assert [one.here for one in first.versions] == [True, False]
    assert [one.report for one in second.versions] == [ONE.id, TWO.id]
    assert second.versions[1].seen == "2021-06-16 11:00:00"
    assert first.changes == ()


def test_a_change_leads_to_the_words_on_either_side() -> None:
    _, second, _ = histories()
    assert second is not None
    (change,) = second.changes
    assert change.was is not None
    assert change.now is not None
    assert change.was.text.startswith("Forty ships wait.")
    assert change.now.text == "Sixty ships wait."
    assert change.was.href.startswith(f"/report/{ONE.id}?mark=10-")
    assert change.now.href.startswith(f"/report/{TWO.id}?mark=10-")
