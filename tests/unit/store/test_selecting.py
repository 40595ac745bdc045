"""What goes when a report, an outlet or a page is asked for; what is not there is said."""

import pytest

from rashomon.nouns.errors import UsageError
from rashomon.nouns.removals import Asked, MarkKind, outlet_mark, url_mark
from rashomon.nouns.watching import Page, PageState, PageVersion
from rashomon.store.record import Record, open_record
from support import records
from support.builders import make_report

URL = "https://a.test/1"
ONE = make_report("It began.", url=URL, outlet="A Post", path=URL)
TWO = make_report("It ended.", url=URL, outlet="A Post", path=f"{URL}#2")
OTHER = make_report("Else.", outlet="B Post", path="b.txt")


@pytest.fixture
def record() -> Record:
    record = open_record(":memory:")
    records.fill(record, ONE, TWO, OTHER)
    record.watched.save(
        Page(url="http://a.test/one", feed="f", due=1.0, state=PageState.KEPT, outlet="A Post",
             final=URL, report=TWO.id),
        PageVersion(URL, "2021-06-16T10:00:00Z", ONE.id),
        PageVersion(URL, "2021-06-16T11:00:00Z", TWO.id),
    )  # fmt: skip
    return record


def test_a_report_is_asked_for_by_id_or_path(record: Record) -> None:
    by_path = record.removals.select(Asked(reports=("reports/second.txt",)))
    by_id = record.removals.select(Asked(reports=(records.SECOND.id,)))
    assert by_path.reports == by_id.reports == (records.SECOND.id,)
    assert set(by_path.marks) == set(by_id.marks)


def test_an_address_is_all_versions_and_the_page_that_leads_to_it(record: Record) -> None:
    removal = record.removals.select(Asked(urls=(URL,)))
    assert set(removal.reports) == {ONE.id, TWO.id}
    assert removal.pages == ("http://a.test/one",)
    assert {url_mark(URL), url_mark("http://a.test/one")} <= set(removal.marks)


def test_of_one_version_the_page_stays(record: Record) -> None:
    removal = record.removals.select(Asked(reports=(TWO.id,)))
    assert removal.pages == ()
    assert {mark.kind for mark in removal.marks} == {MarkKind.REPORT}


def test_with_the_last_version_its_page_goes(record: Record) -> None:
    removal = record.removals.select(Asked(reports=(ONE.id, TWO.id)))
    assert removal.pages == ("http://a.test/one",)
    assert removal.marks[url_mark(URL)] in {ONE.id, TWO.id}


def test_an_outlet_is_all_its_reports_whatever_its_capitals(record: Record) -> None:
    removal = record.removals.select(Asked(outlets=("a POST",)))
    assert set(removal.reports) == {ONE.id, TWO.id}
    assert outlet_mark("A Post") in removal.marks


def test_a_front_page_is_not_kept_out_with_a_report(record: Record) -> None:
    front = make_report("Today.", url="https://a.test/")
    record.writer.add([front])
    removal = record.removals.select(Asked(reports=(front.id,)))
    assert url_mark("https://a.test/") not in removal.marks


def test_what_rests_on_a_report_is_counted(record: Record) -> None:
    rests = record.removals.select(Asked(reports=(records.FIRST.id,))).rests
    assert rests == {
        "stories": 1, "origins": 1, "quotes": 1, "copies": 1, "findings": 0, "events": 1,
        "disagreements": 1,
    }  # fmt: skip


def test_counting_writes_nothing(record: Record) -> None:
    assert record.view.is_settled()
    record.removals.select(Asked(reports=(records.FIRST.id,)))
    assert record.view.is_settled()
    assert record.removals.made() == ()


@pytest.mark.parametrize(
    "asked",
    [
        Asked(reports=("nowhere.txt",)),
        Asked(outlets=("C Post",)),
        Asked(urls=("https://c.test/",)),
        Asked(reports=("' OR 1=1 --",)),
    ],
)
def test_what_is_not_there_is_wrong_usage(record: Record, asked: Asked) -> None:
    with pytest.raises(UsageError):
        record.removals.select(asked)
