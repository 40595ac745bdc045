"""What a watch keeps comes back as it was."""

from collections.abc import Iterator
from datetime import date

import pytest

from rashomon.nouns.watching import Feed, Page, PageState, PageVersion, Site
from rashomon.store.record import Record, open_record
from support.builders import make_report

FEED = Feed(url="https://a.test/rss", due=5.5, parent="https://a.test/", etag='"1"', fault="slow")
PAGE = Page(
    url="https://a.test/1",
    feed=FEED.url,
    due=None,
    state=PageState.REFUSED,
    day=date(2021, 6, 16),
    checks=2,
)


@pytest.fixture
def record() -> Iterator[Record]:
    with open_record(":memory:") as record:
        yield record


def test_feeds_and_sites_come_back(record: Record) -> None:
    site = Site(site="https://a.test", robots=None, asked=1.0, failures=3)
    record.watched.save(FEED, site)
    assert record.watched.feeds() == (FEED,)
    assert record.watched.feed(FEED.url) == FEED
    assert record.watched.feed("https://b.test/") is None
    assert record.watched.site(site.site) == site
    assert record.watched.site("https://b.test") is None


def test_pages_come_back_and_only_those_due_are_due(record: Record) -> None:
    late = Page(url="https://a.test/2", feed=FEED.url, due=9.0)
    soon = Page(url="https://a.test/3", feed=FEED.url, due=2.0)
    record.watched.save(PAGE, late, soon)
    assert record.watched.page(PAGE.url) == PAGE
    assert record.watched.page("https://b.test/") is None
    assert record.watched.due_pages() == (soon, late)
    assert record.watched.counts("pages", "state") == {"refused": 1, "waiting": 2}


def test_the_latest_version_is_the_last_seen(record: Record) -> None:
    one, two = make_report("One.", url=PAGE.url), make_report("Two.", url=PAGE.url)
    record.writer.add([one, two])
    record.watched.save(
        PageVersion(PAGE.url, "2021-06-16T10:00:00Z", two.id),
        PageVersion(PAGE.url, "2021-06-16T09:00:00Z", one.id),
    )
    assert record.watched.latest(PAGE.url) == two.id
    assert record.watched.latest("https://b.test/") is None
    assert record.page_versions.seen(one.id) == "2021-06-16T09:00:00Z"
