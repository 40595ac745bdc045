"""Versions of a page come in the order they were seen, each with what it changed."""

from datetime import date

from rashomon.nouns.watching import PageVersion
from rashomon.run.page_histories import page_histories
from rashomon.store.record import open_record
from support.builders import make_report

URL = "https://a.test/1"


def test_what_a_watch_saw_first_is_the_first_version() -> None:
    one = make_report("Forty wait.", url=URL, outlet="A", written=date(2021, 6, 17))
    two = make_report("Sixty wait.", url=URL, outlet="A", written=date(2021, 6, 16))
    with open_record(":memory:") as record:
        record.writer.add([one, two, make_report("Alone.", url="https://a.test/2")])
        (undated,) = page_histories(record)
        record.watched.save(
            PageVersion(URL, "2021-06-16T10:00:00Z", one.id),
            PageVersion(URL, "2021-06-16T11:00:00Z", two.id),
        )
        (history,) = page_histories(record, URL)
        assert list(page_histories(record, "https://a.test/2")) == []
    assert [version.report for version in undated.versions] == [two.id, one.id]
    first, second = history.versions
    assert (first.report, first.seen, first.revisions) == (one.id, "2021-06-16T10:00:00Z", ())
    (revision,) = second.revisions
    assert (revision.was and one.cut(revision.was)) == "Forty wait."
    assert (revision.now and two.cut(revision.now)) == "Sixty wait."
