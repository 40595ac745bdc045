"""Reports of one address and outlet are versions of one page."""

from rashomon.store.record import open_record
from support.builders import make_report

URL = "https://a.test/1"


def test_only_reports_of_one_page_are_its_versions() -> None:
    one, two = (make_report(text, url=URL, outlet="A") for text in ("One.", "Two."))
    others = (
        make_report("Three.", url=URL, outlet="B"),
        make_report("Four.", url="https://a.test/", outlet="A"),
        make_report("Five.", url="https://a.test/", outlet="A"),
        make_report("Six."),
    )
    with open_record(":memory:") as record:
        record.writer.add([one, two, *others])
        assert record.page_versions.families() == (tuple(sorted([one.id, two.id])),)
        assert record.page_versions.among([two.id, others[0].id]) == ()
        assert (
            record.page_versions.among([two.id, one.id, two.id]) == record.page_versions.families()
        )
        assert record.page_versions.seen(one.id) is None
