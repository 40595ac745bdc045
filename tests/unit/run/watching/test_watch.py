"""A watch asks politely, keeps versions, waits after failures, and goes on where it was."""

import pytest

from rashomon.nouns.errors import ClusterAway
from rashomon.nouns.rejected import Reason
from rashomon.nouns.watching import Feed, PageState
from support.hostile_web import Answering, Asked
from support.watching import FEED, STORY, Watching, entry, page, rss

ONE, TWO = "http://news.test/1", "http://news.test/2"
ROBOTS = "http://news.test/robots.txt"


def test_a_round_reads_the_pages_a_feed_names(watching: Watching) -> None:
    source = '<source url="http://b.test/">The Harbour Times</source>'
    watching.web.serve(FEED, rss(entry(ONE), entry(TWO + "?utm_source=rss", more=source)))
    watching.web.serve(ONE, page())
    watching.web.serve(TWO, page(STORY + "More words of another paper."))
    tally = watching.once(FEED)
    assert watching.paths() == [ONE, TWO]
    outlets = {report.url: report.outlet for report in watching.record.view.reports()}
    assert outlets == {ONE: "Norhaven Post", TWO: "The Harbour Times"}
    assert (tally.reports, watching.builds) == (2, 1)
    assert watching.web.asked == [ROBOTS, FEED, ONE, TWO]


def test_what_was_read_is_not_asked_again_in_the_next_round(watching: Watching) -> None:
    watching.web.serve(FEED, rss(entry(ONE)), ETag='"f1"')
    watching.web.serve(ONE, page())
    watching.once(FEED)
    watching.now += 60
    watching.once()
    assert watching.web.asked == [ROBOTS, FEED, ONE, FEED]
    assert watching.web.headers[-1]["If-None-Match"] == '"f1"'


def test_what_has_not_changed_is_not_sent_again(watching: Watching) -> None:
    def answers(body: str, kind: str) -> Answering:
        def answer(asked: Asked) -> None:
            if asked.headers["If-Modified-Since"] == "Wed, 16 Jun 2021 07:00:00 GMT":
                asked.send(304)
            else:
                told = {"Last_Modified": "Wed, 16 Jun 2021 07:00:00 GMT", "Content_Type": kind}
                asked.send(200, body.encode(), **told)

        return answer

    watching.web.routes[FEED] = answers(rss(entry(ONE)), "application/rss+xml")
    watching.web.routes[ONE] = answers(page(), "text/html")
    tally = watching.for_hours(1.2, FEED)
    assert (tally.events["feed read"], tally.events["feed unchanged"]) == (1, 4)
    assert (tally.events["page kept"], tally.events["page unchanged"]) == (1, 1)
    watching.for_hours(0.5, FEED)  # what a 304 leaves out was kept
    assert watching.web.headers[-1]["If-Modified-Since"] == "Wed, 16 Jun 2021 07:00:00 GMT"


def test_a_huge_feed_is_not_read(watching: Watching) -> None:
    watching.web.serve(FEED, rss(*(entry(f"http://news.test/p{n}") for n in range(5000))))
    watching.set(max_feed_bytes=100_000)
    tally = watching.once(FEED)
    assert tally.failing == {FEED: "more than 100000 bytes"}


def test_a_host_is_asked_one_thing_at_a_time_with_pauses(watching: Watching) -> None:
    watching.web.serve(ROBOTS, "User-agent: *\nCrawl-delay: 11", Content_Type="text/plain")
    watching.web.serve(FEED, rss(entry(ONE), entry(TWO)))
    start = watching.now
    watching.once(FEED)
    assert watching.web.asked == [ROBOTS, FEED, ONE, TWO]
    assert watching.now - start == 3 * 11


def test_what_robots_txt_forbids_is_not_asked(watching: Watching) -> None:
    watching.web.serve(ROBOTS, "User-agent: *\nDisallow: /1", Content_Type="text/plain")
    watching.web.serve(FEED, rss(entry(ONE), entry(TWO)))
    watching.web.serve(TWO, page())
    watching.once(FEED)
    assert ONE not in watching.web.asked
    (rejected,) = watching.record.view.rejected()
    assert (rejected.path, rejected.reason) == (ONE, Reason.UNSUPPORTED)
    assert "robots.txt" in rejected.detail


def test_a_site_that_cannot_say_is_not_asked_until_it_can(watching: Watching) -> None:
    watching.web.serve(ROBOTS, "", status=503)
    watching.web.serve(FEED, rss())
    watching.for_hours(0.1, FEED, plan={0.05: lambda: watching.web.serve(ROBOTS, "", status=404)})
    assert watching.web.asked[:2] == [ROBOTS, ROBOTS]
    assert watching.web.asked[-2:] == [ROBOTS, FEED]


def test_a_round_waits_for_no_site_that_cannot_say(watching: Watching) -> None:
    watching.web.serve(ROBOTS, "", status=500)
    start = watching.now
    tally = watching.once(FEED)
    assert watching.web.asked == [ROBOTS]
    assert watching.now - start < 10
    assert tally.failing == {FEED: "HTTP 500 (its robots.txt)"}


def test_a_round_says_which_feeds_it_left_alone(watching: Watching) -> None:
    watching.web.serve(FEED, "", status=500)
    watching.once(FEED)
    assert watching.once(FEED).failing == {FEED: "HTTP 500; not asked before 2021-06-16T08:01:05Z"}
    watching.web.serve(FEED, "", status=503, Retry_After="7200")
    watching.now += 3600
    watching.once(FEED)
    watching.now += 3600
    watching.record.watched.save(Feed(url=FEED, due=0.0))
    (left,) = watching.once(FEED).failing.values()
    assert left == "its site wants time; not asked before 2021-06-16T11:00:05Z"
    assert watching.web.times(FEED) == 2


def test_a_feed_inside_fails_with_the_reason(watching: Watching) -> None:
    watching.web.addresses["news.test"] = ("192.168.1.1",)
    tally = watching.once(FEED)
    assert watching.web.asked == []
    assert tally.failing == {FEED: "news.test leads to a private address (its robots.txt)"}


def test_a_changed_page_is_kept_as_another_version(watching: Watching) -> None:
    watching.web.serve(FEED, rss(entry(ONE)))
    watching.web.serve(ONE, page(), ETag='"1"')
    later = page(STORY.replace("40 ships", "60 ships"))
    watching.for_hours(4, FEED, plan={2.0: lambda: watching.web.serve(ONE, later, ETag='"2"')})
    watching.for_hours(8, FEED)
    first, second = watching.paths()
    assert (first, second.partition("#")[0]) == (ONE, ONE)
    assert second.partition("#")[2].startswith("2021-06-16T15:")  # an hour, then six
    texts = [report.text for report in watching.record.view.reports()]
    assert sorted("60 ships" in text for text in texts) == [False, True]
    assert [len(family) for family in watching.record.page_versions.families()] == [2]


def test_a_page_that_only_says_it_changed_is_no_new_version(watching: Watching) -> None:
    watching.web.serve(FEED, rss(entry(ONE)))
    watching.web.serve(ONE, page(), ETag='"1"')
    again = page().replace("</p><p>", "</p>\n\n<p>")
    watching.for_hours(2, FEED, plan={0.5: lambda: watching.web.serve(ONE, again, ETag='"2"')})
    assert watching.web.times(ONE) == 2
    assert watching.paths() == [ONE]


def test_a_feed_that_dates_a_page_anew_has_it_asked_again(watching: Watching) -> None:
    atom = '<feed xmlns="http://www.w3.org/2005/Atom"><entry><link href="/1"/><updated>{}</updated></entry></feed>'
    watching.web.serve(FEED, atom.format("2021-06-16T07:00:00Z"))
    watching.web.serve(ONE, page())
    watching.set(recheck_hours=())
    watching.once(FEED)
    watching.web.serve(FEED, atom.format("2021-06-16T09:00:00Z"))
    watching.once(FEED)
    watching.once(FEED)
    assert watching.web.times(ONE) == 2


def test_pages_are_looked_after_for_some_days_and_then_left(watching: Watching) -> None:
    watching.web.serve(FEED, rss(entry(ONE)))
    watching.web.serve(ONE, page(), Last_Modified="Wed, 16 Jun 2021 07:00:00 GMT")
    watching.set(recheck_hours=(1.0, 6.0))
    watching.for_hours(30, FEED)
    assert watching.web.times(ONE) == 3
    known = watching.record.watched.page(ONE)
    assert known is not None
    assert (known.state, known.due) == (PageState.KEPT, None)


def test_a_failing_feed_is_asked_ever_more_rarely(watching: Watching) -> None:
    watching.web.serve(FEED, "", status=500)
    watching.for_hours(2, FEED)
    assert watching.web.times(FEED) == 7  # after 0, 1, 3, 7, 15, 31 and 63 minutes
    (feed,) = watching.record.watched.feeds()
    assert (feed.failures, feed.fault) == (7, "HTTP 500")


def test_a_site_is_left_alone_as_long_as_it_asks(watching: Watching) -> None:
    watching.web.serve(FEED, rss(entry(ONE), entry(TWO)))
    watching.web.serve(ONE, "", status=429, Retry_After="1800")
    watching.web.serve(TWO, page())
    watching.for_hours(0.4, FEED)
    assert watching.web.asked == [ROBOTS, FEED, ONE]
    watching.web.serve(ONE, page(STORY + "One."))
    watching.for_hours(0.4, FEED)
    assert watching.paths() == [ONE, TWO]


def test_a_round_does_not_wait_for_a_site_that_asks_for_long(watching: Watching) -> None:
    watching.web.serve(FEED, rss(entry(ONE), entry(TWO)))
    watching.web.serve(ONE, "", status=503, Retry_After="7200")
    start = watching.now
    watching.once(FEED)
    assert watching.now - start < 60
    assert watching.web.times(TWO) == 0


def test_a_network_that_was_gone_is_used_soon_after_it_is_back(watching: Watching) -> None:
    watching.web.serve(FEED, rss(entry(ONE)))
    watching.web.serve(ONE, page())
    watching.web.down = True
    watching.for_hours(24, FEED)
    assert watching.web.asked == []
    watching.web.down = False
    watching.for_hours(0.6, FEED)
    assert watching.paths() == [ONE]


def test_redirects_are_followed_with_the_patience_of_each_host(watching: Watching) -> None:
    watching.web.serve(FEED, rss(entry(ONE)))
    watching.web.redirect(ONE, "http://b.test/2")
    watching.web.redirect("http://b.test/2", "http://b.test/3?utm_source=x", status=301)
    watching.web.serve("http://b.test/3?utm_source=x", page())
    watching.once(FEED)
    assert watching.web.asked[2:] == [
        ONE, "http://b.test/robots.txt", "http://b.test/2", "http://b.test/3?utm_source=x",
    ]  # fmt: skip
    assert watching.paths() == ["http://b.test/3"]


def test_a_circle_of_redirects_ends(watching: Watching) -> None:
    watching.web.serve(FEED, rss(entry(ONE)))
    watching.web.redirect(ONE, TWO)
    watching.web.redirect(TWO, ONE)
    watching.set(page_attempts=1)
    watching.once(FEED)
    assert watching.web.times(ONE) + watching.web.times(TWO) == 6
    assert [one.reason for one in watching.record.view.rejected()] == [Reason.UNREADABLE]


def test_a_redirect_inside_is_not_followed(watching: Watching) -> None:
    watching.web.addresses["inside.test"] = ("10.0.0.7",)
    watching.web.serve(FEED, rss(entry(ONE)))
    watching.web.redirect(ONE, "http://inside.test/secret")
    watching.once(FEED)
    assert not [url for url in watching.web.asked if "inside" in url]
    known = watching.record.watched.page(ONE)
    assert known is not None
    assert known.report is None


def test_a_page_that_is_no_news_is_refused_for_good(watching: Watching) -> None:
    watching.web.serve(FEED, rss(entry(ONE), entry(TWO), entry("http://news.test/3")))
    watching.web.serve(ONE, b"%PDF", Content_Type="application/pdf")
    watching.web.serve(TWO, "<html></html>")
    watching.web.redirect("http://news.test/3", "/")
    watching.web.serve("http://news.test/", page())
    tally = watching.for_hours(3, FEED)
    assert tally.events["page refused"] == 3
    assert watching.web.times(ONE) == watching.web.times(TWO) == 1
    assert {one.reason for one in watching.record.view.rejected()} == {
        Reason.UNSUPPORTED, Reason.NO_TEXT, Reason.MISSING,
    }  # fmt: skip
    assert watching.paths() == []


def test_a_page_that_is_gone_is_tried_for_an_hour(watching: Watching) -> None:
    watching.web.serve(FEED, rss(entry(ONE)))
    watching.for_hours(3, FEED)
    assert watching.web.times(ONE) == 6
    known = watching.record.watched.page(ONE)
    assert known is not None
    assert known.state is PageState.GONE


def test_sitemaps_and_pages_lead_to_further_lists(watching: Watching) -> None:
    home = '<html><link rel="alternate" type="application/rss+xml" href="/rss"></html>'
    watching.web.serve("http://news.test/home", home)
    watching.web.serve(FEED, rss(entry(ONE)))
    index = "<sitemapindex><sitemap><loc>http://news.test/map.xml</loc></sitemap></sitemapindex>"
    watching.web.serve("http://news.test/index.xml", index)
    watching.web.serve("http://news.test/map.xml", f"<urlset><url><loc>{TWO}</loc></url></urlset>")
    watching.web.serve(ONE, page())
    watching.web.serve(TWO, page(STORY + "Two."))
    tally = watching.once("http://news.test/home", "http://news.test/index.xml")
    assert watching.paths() == [ONE, TWO]
    assert tally.feeds == 4
    before = watching.web.times("http://news.test/map.xml")
    watching.for_hours(24, "http://news.test/index.xml")
    assert 1 <= watching.web.times("http://news.test/map.xml") - before <= 7  # ever more rarely


def test_old_pages_and_more_than_a_feed_may_give_are_left(watching: Watching) -> None:
    old = entry(ONE, more="<pubDate>Tue, 01 Jun 2021 07:00:00 GMT</pubDate>")
    watching.web.serve(FEED, rss(old, *(entry(f"http://news.test/p{n}") for n in range(30))))
    watching.set(feed_pages=20)
    watching.once(FEED)
    assert watching.web.times(ONE) == 0
    assert len([url for url in watching.web.asked if "/p" in url]) == 20


def test_what_a_feed_had_more_of_is_asked_the_next_time(watching: Watching) -> None:
    body = rss(*(entry(f"http://news.test/p{n}") for n in range(5)))

    def answer(asked: Asked) -> None:
        unchanged = asked.headers["If-None-Match"] == '"1"'
        asked.send(304) if unchanged else asked.send(200, body.encode(), ETag='"1"')

    watching.web.routes[FEED] = answer
    watching.set(feed_pages=2, page_attempts=1)
    for taken in (2, 4, 5, 5):
        watching.once(FEED)
        assert len({url for url in watching.web.asked if "/p" in url}) == taken


def test_a_watch_that_was_killed_builds_what_it_had_fetched(watching: Watching) -> None:
    watching.web.serve(FEED, rss(entry(ONE)))
    watching.web.serve(ONE, page())
    watching._build = lambda: None  # type: ignore[method-assign]  # killed before it could build
    watching.once(FEED)
    assert not watching.record.view.is_settled()
    del watching._build
    watching.once(FEED)
    assert watching.builds == 1
    assert watching.web.times(ONE) == 1


def test_what_waits_is_built_in_batches(watching: Watching) -> None:
    urls = [f"http://h{n}.test/1" for n in range(6)]
    watching.web.serve(FEED, rss(*map(entry, urls)))
    for number, url in enumerate(urls):
        watching.web.serve(url, page(STORY + f"Paper {number}."))
    watching.set(build_pages=4, build_seconds=100.0, recheck_hours=())
    tally = watching.for_hours(0.2, FEED)
    assert (tally.reports, tally.builds) == (6, 2)


def test_long_builds_are_rare(watching: Watching) -> None:
    watching.build_takes = 600.0
    watching.set(recheck_hours=(), host_seconds=400.0)
    watching.web.serve(FEED, rss(*(entry(f"http://news.test/{n}") for n in range(20))))
    for number in range(20):
        watching.web.serve(f"http://news.test/{number}", page(f"{STORY}Paper {number}."))
    tally = watching.for_hours(3, FEED)
    assert tally.reports > 9
    assert watching.builds <= 5  # each takes ten minutes, forty pass before the next; and the last


def test_without_its_cluster_a_watch_goes_on_and_builds_when_it_is_back(
    watching: Watching,
) -> None:
    watching.set(build_seconds=100.0, recheck_hours=())
    watching.web.serve(FEED, rss(entry(ONE)))
    watching.web.serve(ONE, page())
    watching.away = "the scheduler is gone"
    tally = watching.for_hours(1, FEED, plan={0.5: lambda: setattr(watching, "away", None)})
    assert watching.web.times(FEED) == 4
    assert (watching.tries > 10, watching.builds, tally.builds, tally.put_off) == (True, 1, 1, None)


def test_a_watch_that_ends_without_its_cluster_says_so_and_keeps_what_it_fetched(
    watching: Watching,
) -> None:
    watching.web.serve(FEED, rss(entry(ONE)))
    watching.web.serve(ONE, page())
    watching.away = "the scheduler is gone"
    with pytest.raises(ClusterAway, match="the scheduler is gone"):
        watching.once(FEED)
    assert watching.paths() == [ONE]
    watching.away = None
    watching.once()
    assert (watching.builds, watching.web.times(ONE)) == (1, 1)


def test_a_private_site_is_watched_where_that_is_allowed(watching: Watching) -> None:
    watching.web.addresses["news.test"] = ("127.0.0.1",)
    watching.web.serve(FEED, rss(entry(ONE)))
    watching.web.serve(ONE, page())
    watching.set(allow_private=True)
    watching.once(FEED)
    assert watching.paths() == [ONE]
