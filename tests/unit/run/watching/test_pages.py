from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from rashomon.ingest.fetch.answers import Answer, Failure, Trouble
from rashomon.nouns.options import IngestOptions
from rashomon.nouns.rejected import Reason, Rejected
from rashomon.nouns.removals import Asked
from rashomon.nouns.reports import Report
from rashomon.nouns.watching import Page, PageState, WatchOptions
from rashomon.run.watching.pages import PageTaker
from rashomon.run.watching.taken import Taken
from rashomon.store.record import Record, open_record
from support.watching import STORY, page

URL = "http://a.test/1"
PAGE = Page(
    url=URL, feed="http://a.test/rss", due=0.0, title="Told by the feed", day=date(2021, 6, 16)
)
OPTIONS = WatchOptions(jitter=0.0, page_attempts=3, page_calls=9)


@pytest.fixture
def record() -> Iterator[Record]:
    with open_record(":memory:") as record:
        yield record


def taken(record: Record, answer: Answer | Failure, known: Page = PAGE) -> Taken:
    return PageTaker(record, IngestOptions(), OPTIONS, lambda: 0.0).take(known, answer, 0.0)


def words(text: str, **more: object) -> Answer:
    given = {"url": URL, "status": 200, "media": "text/plain", "body": text.encode(), **more}
    return Answer(**given)  # type: ignore[arg-type]


def kept(result: Taken) -> Page:
    return next(one for one in result.saved if isinstance(one, Page))


def test_what_a_page_does_not_say_of_itself_its_feed_does(record: Record) -> None:
    (report,) = taken(record, words(STORY)).given
    assert isinstance(report, Report)
    assert (report.title, report.date) == ("Told by the feed", date(2021, 6, 16))
    assert (report.url, report.path) == (URL, URL)


def test_a_page_in_another_encoding_is_read(record: Record) -> None:
    body = page(STORY.replace("Ann Lee", "Zoë Müller")).encode("latin-1")
    (report,) = taken(record, words("", media="text/html", charset="latin-1", body=body)).given
    assert isinstance(report, Report)
    assert "Zoë Müller" in report.text


def test_a_page_without_a_type_is_told_by_its_words(record: Record) -> None:
    assert isinstance(taken(record, words(page(), media="")).given[0], Report)
    (refused,) = taken(record, words("plain", media="")).given
    assert isinstance(refused, Rejected)
    assert refused.reason is Reason.UNSUPPORTED


def test_a_text_that_comes_back_is_the_version_it_was(record: Record) -> None:
    known, versions = PAGE, []
    for number, text in enumerate([STORY, STORY + "More.", STORY]):
        taker = PageTaker(record, IngestOptions(), OPTIONS, lambda: 0.0)
        result = taker.take(known, words(text), float(number))
        record.writer.add(result.given)
        record.watched.save(*result.saved)
        known = kept(result)
        versions.append(known.report)
    assert versions[0] == versions[2] != versions[1]
    assert len(record.view.report_ids()) == 2
    paths = [report.paths for report in record.view.reports()]
    assert (URL, f"{URL}#1970-01-01T00:00:02Z") in paths


@pytest.mark.parametrize("status", [404, 500, 503, 429])
def test_what_may_pass_is_tried_again_and_then_given_up(record: Record, status: int) -> None:
    known, answer = PAGE, Answer(url=URL, status=status)
    for wait in (60, 120):
        known = kept(taken(record, answer, known))
        assert (known.state, known.due) == (PageState.WAITING, wait)
    last = taken(record, answer, known)
    assert kept(last).due is None
    assert last.given


@pytest.mark.parametrize("status", [204, 401, 403, 410, 451])
def test_what_will_not_pass_is_not_tried_again(record: Record, status: int) -> None:
    assert kept(taken(record, Answer(url=URL, status=status))).due is None


def test_a_page_that_cannot_be_reached_is_given_more_time(record: Record) -> None:
    known = PAGE
    for _ in range(8):
        known = kept(taken(record, Failure(URL, Trouble.UNREACHABLE, ""), known))
        assert known.due is not None
        assert known.due <= OPTIONS.feed_seconds
    assert kept(taken(record, Failure(URL, Trouble.UNREACHABLE, ""), known)).due is None


@pytest.mark.parametrize("trouble", [Trouble.TYPE, Trouble.LARGE, Trouble.ADDRESS])
def test_what_a_page_is_by_nature_is_refused_at_once(record: Record, trouble: Trouble) -> None:
    assert kept(taken(record, Failure(URL, trouble, ""))).state is PageState.REFUSED


def test_a_page_taken_down_keeps_what_was_read_of_it(record: Record) -> None:
    first = taken(record, words(STORY))
    record.writer.add(first.given)
    record.watched.save(*first.saved)
    result = taken(record, Answer(url=URL, status=410), kept(first))
    assert (result.given, kept(result).state) == ((), PageState.GONE)
    assert len(record.view.report_ids()) == 1


def test_being_stopped_leaves_a_page_as_it_was(record: Record) -> None:
    assert taken(record, Failure(URL, Trouble.STOPPED, "")).saved == ()


def test_a_later_version_without_a_text_leaves_the_page_to_be_asked_again(record: Record) -> None:
    first = taken(record, words(STORY, etag='"1"'))
    record.writer.add(first.given)
    record.watched.save(*first.saved)
    later = taken(record, words(" ", etag='"2"'), kept(first))
    assert (later.event, later.given, kept(later).etag) == ("page unread", (), None)
    assert kept(later).due == 6 * 3600


def test_a_page_stays_of_the_outlet_it_was_first_of(record: Record) -> None:
    first = taken(record, words(page(), media="text/html"))
    record.writer.add(first.given)
    record.watched.save(*first.saved)
    renamed = page(STORY + "More words.", site="NORHAVEN POST ONLINE")
    other = replace(PAGE, url="http://a.test/moved", outlet="An Aggregator")
    for known in (kept(first), other):
        (report,) = taken(record, words(renamed, media="text/html"), known).given
        assert isinstance(report, Report)
        assert (report.outlet, report.url) == ("Norhaven Post", URL)


def remove(record: Record, asked: Asked) -> None:
    record.removals.take_out(record.removals.select(asked), "2026-11-22T15:00:00Z", "")


def test_a_removed_page_is_not_added_again_nor_told_of(record: Record) -> None:
    first = taken(record, words(STORY))
    record.writer.add(first.given)
    record.watched.save(*first.saved)
    remove(record, Asked(urls=(URL,)))
    alias = replace(PAGE, url="http://b.test/1")
    again = taken(record, words(STORY + " More."), alias)
    assert again.given == ()
    assert kept(again) == Page(
        url=alias.url, feed=PAGE.feed, due=None, state=PageState.REFUSED
    )  # neither its title nor where it led


def test_a_version_removed_alone_leaves_its_page_watched(record: Record) -> None:
    for text in (STORY, STORY + " More."):
        result = taken(record, words(text), record.watched.page(URL) or PAGE)
        record.writer.add(result.given)
        record.watched.save(*result.saved)
    (later,) = result.given
    assert isinstance(later, Report)
    remove(record, Asked(reports=(later.id,)))
    known = record.watched.page(URL)
    assert known is not None
    again = taken(record, words(later.text), known)
    assert again.given == ()
    assert kept(again).due is not None
