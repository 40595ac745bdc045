"""A site is asked what it allows once a day, and left alone as long as it asks."""

from collections.abc import Iterator

import pytest

from rashomon.ingest.fetch.answers import Answer, Failure, Trouble
from rashomon.nouns.watching import WatchOptions
from rashomon.run.watching.sites import May, Sites
from rashomon.store.record import open_record

SITE, URL = "http://a.test", "http://a.test/1"
ROBOTS = b"User-agent: *\nDisallow: /private\nCrawl-delay: 9"
DAY = 86_400.0


@pytest.fixture
def sites() -> Iterator[Sites]:
    with open_record(":memory:") as record:
        yield Sites(record.watched, WatchOptions(jitter=0.0), lambda: 0.0)


def test_a_site_never_asked_is_unknown(sites: Sites) -> None:
    assert sites.verdict(URL, 0.0).may is May.UNKNOWN


def test_what_it_allows_holds_for_a_day(sites: Sites) -> None:
    sites.learn(SITE, Answer(url="u", status=200, body=ROBOTS), 0.0)
    verdict = sites.verdict(URL, DAY - 1)
    assert (verdict.may, verdict.delay) == (May.YES, 9)
    assert sites.verdict("http://a.test/private/1", 0.0).may is May.NO
    assert sites.verdict(URL, DAY).may is May.UNKNOWN


def test_new_rules_take_the_place_of_the_old(sites: Sites) -> None:
    sites.learn(SITE, Answer(url="u", status=200, body=ROBOTS), 0.0)
    assert sites.verdict("http://a.test/private", 0.0).may is May.NO
    sites.learn(SITE, Answer(url="u", status=404), DAY)
    assert sites.verdict("http://a.test/private", DAY).may is May.YES


def test_a_site_that_cannot_say_is_asked_ever_later(sites: Sites) -> None:
    for wait in (60, 120, 240):
        site = sites.learn(SITE, Answer(url="u", status=500), 1000.0)
        assert (site.robots, site.ready) == (None, 1000.0 + wait)
    assert sites.verdict(URL, 1100.0).may is May.LATER
    assert sites.verdict(URL, 1240.0).may is May.UNKNOWN


def test_one_that_cannot_be_reached_is_asked_as_often_as_a_feed(sites: Sites) -> None:
    for _ in range(30):
        site = sites.learn(SITE, Failure("u", Trouble.UNREACHABLE, ""), 0.0)
    assert site.ready == WatchOptions().feed_seconds


def test_the_time_a_site_asks_for_is_given(sites: Sites) -> None:
    sites.learn(SITE, Answer(url="u", status=404), 0.0)
    sites.heed(Answer(url=URL, status=503, retry_after="700"), 10.0)
    verdict = sites.verdict(URL, 11.0)
    assert (verdict.may, verdict.ready) == (May.LATER, 710.0)
    sites.heed(Answer(url=URL, status=200, retry_after="9999"), 10.0)
    assert sites.verdict(URL, 711.0).may is May.YES
