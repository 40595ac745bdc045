"""Whatever servers answer, a watch goes on, and stays polite."""

from collections import defaultdict, deque
from itertools import pairwise
from urllib.parse import urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.ingest.fetch.answers import Answer, Failure, Request, Trouble
from rashomon.nouns.options import IngestOptions
from rashomon.nouns.watching import WatchOptions
from rashomon.run.watching.asking import Answered
from rashomon.run.watching.errands import World
from rashomon.run.watching.schedule import Kind, Task
from rashomon.run.watching.watch import Watch
from rashomon.store.record import open_record
from support.watching import STORY, entry, rss

pytestmark = pytest.mark.laws

HOURS = 30
OPTIONS = WatchOptions(recheck_hours=(1.0, 2.0), feed_pages=4, feed_lists=2)
ROBOTS = "User-agent: *\nDisallow: /forbidden\nCrawl-delay: 7"
PLACES = [
    f"http://{host}.test{path}" for host in "ab" for path in ("/1", "/2", "/forbidden", "/rss")
]
FEEDS = ("http://a.test/rss", "http://b.test/rss")

bodies = st.sampled_from(
    [
        b"",
        b"\x00\xff" * 40,
        b"<html>",
        STORY.encode(),
        (STORY + "More.").encode("utf-16"),
        *[rss(*(entry(place) for place in PLACES)).encode()] * 4,
        b"<sitemapindex><sitemap><loc>/map</loc></sitemap><sitemap><loc>/rss</loc></sitemap>",
        b'{"items": [{"url": "/1"}, {"url": "http://c.test/1"}, 7]}',
        b"<rss><channel><item><link>/2</link>",
        b'<opml><outline xmlUrl="http://c.test/rss"/></opml>',
    ]
)
answers = st.builds(
    lambda **told: lambda url: Answer(url=url, **told),
    status=st.sampled_from([*[200] * 12, 301, 304, 404, 410, 429, 500, 503, 204]),
    media=st.sampled_from(["text/plain", "text/html", ""]),
    etag=st.sampled_from([None, '"1"', '"2"']),
    location=st.sampled_from([None, "file:///etc/passwd", "http://c.test:99999/", *PLACES]),
    retry_after=st.sampled_from([None, "30", "9999999", "x", "Wed, 16 Jun 2021 09:00:00 GMT"]),
    body=bodies,
)
failures = st.sampled_from(list(Trouble)[:-1]).map(
    lambda trouble: lambda url: Failure(url, trouble, "made up")
)


class Fate:
    """Answers what was drawn, in turn, and notes who was asked when; robots.txt is told or fails."""

    def __init__(self, drawn: list, robots: list[int]) -> None:  # type: ignore[type-arg]
        self._drawn = deque(drawn)
        self._robots = deque(robots)
        self._inbox: deque[Answered] = deque()
        self.now = 1_623_830_400.0
        self.end = self.now + HOURS * 3600
        self.asked: list[tuple[float, str]] = []
        self.allowed: dict[str, float] = {}

    def ask(self, task: Task, request: Request) -> None:
        self.asked.append((self.now, request.url))
        pile = self._drawn
        if task.kind is Kind.ROBOTS:
            self._robots.rotate(1)
            status = self._robots[0]
            if 200 <= status < 500:
                self.allowed[task.key] = self.now
            answer: Answer | Failure = Answer(url=request.url, status=status, body=ROBOTS.encode())
        else:
            pile.rotate(1)
            answer = pile[0](request.url)
        self._inbox.append((task, answer))

    def answer(self, seconds: float) -> Answered | None:
        if self._inbox:
            return self._inbox.popleft()
        self.now += seconds
        return None

    def wake(self) -> None:
        return

    def close(self) -> None:
        return


@given(
    st.lists(st.one_of(answers, answers, answers, answers, failures), min_size=1, max_size=12),
    st.lists(st.sampled_from([200, 200, 200, 503]), min_size=1, max_size=4),
)
@settings(max_examples=25, deadline=None)
def test_a_watch_goes_on_and_stays_polite(drawn: list, robots: list[int]) -> None:  # type: ignore[type-arg]
    fate = Fate(drawn, robots)
    with open_record(":memory:") as record:

        def settle() -> None:
            record.writer.settle()

        world = World(lambda: fate.now, fate, lambda: 0.5)
        watch = Watch(record, world, settle, ingest=IngestOptions(), options=OPTIONS)

        class Ends:
            def show(self, _: object, now: float) -> None:
                if now >= fate.end:
                    watch.stop()

        watch.onlooker = Ends()  # type: ignore[assignment]  # its arguments bear no names
        watch.run(FEEDS)
        assert record.view.is_settled() or not record.view.report_ids()
        known = {page.url for page in record.watched.due_pages()}
    assert len(known) < 100
    times: dict[str, list[float]] = defaultdict(list)
    for when, url in fate.asked:
        parts = urlsplit(url)
        times[parts.hostname or ""].append(when)
        if parts.path != "/robots.txt":
            assert when - fate.allowed[f"http://{parts.netloc}"] <= OPTIONS.robots_seconds
            assert parts.path != "/forbidden"
    for moments in times.values():
        gaps = [later - former for former, later in pairwise(moments)]
        assert all(gap >= 5.0 for gap in gaps)
    assert len(fate.asked) < 4000
