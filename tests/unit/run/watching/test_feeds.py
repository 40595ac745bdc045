from collections.abc import Iterator

import pytest

from rashomon.ingest.fetch.answers import Answer, Failure, Trouble
from rashomon.nouns.options import IngestOptions
from rashomon.nouns.removals import Asked
from rashomon.nouns.watching import Feed, Page, WatchOptions
from rashomon.run.watching import feeds
from rashomon.run.watching.feeds import FeedTaker
from rashomon.run.watching.taken import Taken
from rashomon.store.record import Record, open_record
from support.builders import make_report
from support.watching import entry, rss

URL = "http://a.test/index.xml"
OPTIONS = WatchOptions(jitter=0.0, feed_seconds=900.0, feed_lists=3)


@pytest.fixture
def record() -> Iterator[Record]:
    with open_record(":memory:") as record:
        yield record


def taken(record: Record, feed: Feed, answer: Answer | Failure) -> Taken:
    return FeedTaker(record.watched, IngestOptions(), OPTIONS, lambda: 0.0).take(feed, answer, 0.0)


def index(*urls: str) -> Answer:
    maps = "".join(f"<sitemap><loc>{url}</loc></sitemap>" for url in urls)
    return Answer(url=URL, status=200, body=f"<sitemapindex>{maps}</sitemapindex>".encode())


def test_lists_are_asked_up_to_a_number_and_a_depth(record: Record) -> None:
    chain = [Feed(url=f"http://a.test/{n}", due=0.0, parent=parent) for n, parent in
             enumerate([None, "http://a.test/0", "http://a.test/1"])]  # fmt: skip
    record.watched.save(*chain)
    answer = index(*(f"/map{n}" for n in range(9)))
    assert [len(taken(record, feed, answer).tasks) for feed in chain] == [4, 4, 1]


def test_a_list_that_brings_nothing_new_is_asked_more_rarely(record: Record) -> None:
    feed = Feed(url=URL, due=0.0, parent="http://a.test/")
    waits = []
    for _ in range(7):
        (feed,) = taken(record, feed, Answer(url=URL, status=304)).saved  # type: ignore[assignment]
        waits.append(feed.due / 900)
    assert waits == [2, 4, 8, 16, 32, 32, 32]


def test_a_feed_given_is_asked_as_often_as_was_said(record: Record) -> None:
    (feed,) = taken(record, Feed(url=URL, due=0.0, quiet=9), Answer(url=URL, status=304)).saved
    assert isinstance(feed, Feed)
    assert feed.due == 900


def test_what_cannot_be_read_is_a_fault_and_keeps_no_tag(record: Record) -> None:
    answer = Answer(url=URL, status=200, body=b"<p>no feed", etag='"1"')
    (feed,) = taken(record, Feed(url=URL, due=0.0), answer).saved
    assert isinstance(feed, Feed)
    assert (feed.failures, feed.etag, feed.due) == (1, None, 60)
    assert feed.fault


def test_a_feed_that_asks_for_time_gets_it(record: Record) -> None:
    answer = Answer(url=URL, status=429, retry_after="5000")
    (feed,) = taken(record, Feed(url=URL, due=0.0), answer).saved
    assert isinstance(feed, Feed)
    assert feed.due == 5000


def test_being_stopped_is_no_fault_of_a_feed(record: Record) -> None:
    assert taken(record, Feed(url=URL, due=0.0), Failure(URL, Trouble.STOPPED, "")).saved == ()


def test_a_feed_that_breaks_its_parser_is_a_fault(
    record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_: object) -> None:
        raise RecursionError

    monkeypatch.setattr(feeds, "discover", breaks)
    result = taken(record, Feed(url=URL, due=0.0), Answer(url=URL, status=200, body=b"<rss/>"))
    assert result.detail == "could not be read (RecursionError)"


def test_a_removed_page_or_outlet_is_not_asked_again(record: Record) -> None:
    gone = make_report("Words.", url="http://a.test/1", outlet="A Post")
    record.writer.add([gone])
    removal = record.removals.select(Asked(outlets=("A Post",)))
    record.removals.take_out(removal, "2026-11-22T15:00:00Z", "")
    entries = (
        entry("http://a.test/1"), entry("http://a.test/2"),
        entry("http://a.test/3", more='<source url="http://a.test/">a post</source>'),
    )  # fmt: skip
    answer = Answer(url=URL, status=200, body=rss(*entries).encode())
    result = taken(record, Feed(url=URL, due=0.0), answer)
    assert [one.url for one in result.saved if isinstance(one, Page)] == ["http://a.test/2"]
