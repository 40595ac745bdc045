"""The answer of a feed in, the pages and lists it names that are to be asked out."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from rashomon.ingest.dates import parse_date
from rashomon.ingest.discover.discover import discover
from rashomon.ingest.discover.found import Found, FoundPage
from rashomon.ingest.fetch.answers import Answer, Failure, Trouble
from rashomon.ingest.refusals import Refused, name
from rashomon.nouns.options import IngestOptions
from rashomon.nouns.watching import Feed, Page, PageState, WatchOptions
from rashomon.run.watching.patience import Jitter, after_failure, asked_for, varied
from rashomon.run.watching.schedule import Kind, Task
from rashomon.run.watching.taken import Taken, fault_of
from rashomon.store.watched import Watched

DEEPEST = 3
"""Lists that may name each other in a row: a page, its sitemap index, a sitemap."""


@dataclass(frozen=True, slots=True)
class FeedTaker:
    """Takes the answers of feeds."""

    watched: Watched
    ingest: IngestOptions
    options: WatchOptions
    jitter: Jitter

    def take(self, feed: Feed, answer: Answer | Failure, now: float) -> Taken:
        """Return what follows from the answer of a feed, redirects aside."""
        if isinstance(answer, Answer) and answer.status == 304:
            return self._well(feed, answer, Found(), now)
        if not isinstance(answer, Answer) or answer.status != 200:
            return self._ill(feed, answer, fault_of(answer), now)
        try:
            found = discover(answer.url, answer.body, self.ingest, answer.charset)
        except Refused as refusal:
            return self._ill(feed, answer, refusal.detail, now)
        except Exception as error:  # noqa: BLE001 - hostile words make parsers raise anything
            return self._ill(feed, answer, f"could not be read ({name(error)})", now)
        return self._well(feed, answer, found, now)

    def refuse(self, feed: Feed, now: float) -> Taken:
        """Return what follows where robots.txt does not let a feed be asked."""
        fault = "robots.txt does not allow it"
        later = replace(feed, due=now + self.options.robots_seconds, fault=fault)
        return Taken(event="feed not allowed", saved=(later,), tasks=(_task(later),), detail=fault)

    def _well(self, feed: Feed, answer: Answer, found: Found, now: float) -> Taken:
        pages = list(self._pages(feed, found, now))
        lists = list(self._lists(feed, found, now))
        quiet = 0 if pages or lists else feed.quiet + 1
        factor = min(2**quiet, self.options.quiet_factor) if feed.parent is not None else 1
        # Of a feed that has more than was taken, all is wanted again the next time.
        former = feed if answer.status == 304 else replace(feed, etag=None, modified=None)
        told = len(pages) < self.options.feed_pages
        asked = replace(
            feed,
            due=now + varied(self.options.feed_seconds * factor, self.options, self.jitter),
            etag=(answer.etag or former.etag) if told else None,
            modified=(answer.modified or former.modified) if told else None,
            quiet=quiet,
            failures=0,
            fault=None,
        )
        tasks = [Task(page.due or now, Kind.PAGE, page.url, page.url) for page in pages]
        return Taken(
            event="feed read" if answer.status == 200 else "feed unchanged",
            saved=(asked, *lists, *pages),
            tasks=(*map(_task, (asked, *lists)), *tasks),
            count=len(pages),
        )

    def _ill(self, feed: Feed, answer: Answer | Failure, fault: str, now: float) -> Taken:
        if isinstance(answer, Failure) and answer.trouble is Trouble.STOPPED:
            return Taken(event="stopped")
        gone = isinstance(answer, Failure) and answer.trouble is Trouble.UNREACHABLE
        longest = self.options.feed_seconds if gone else None  # a network that is back is soon used
        wait = after_failure(feed.failures + 1, self.options, self.jitter, longest)
        if isinstance(answer, Answer):
            wait = max(wait, asked_for(answer.retry_after, now))
        later = replace(feed, due=now + wait, failures=feed.failures + 1, fault=fault)
        return Taken(event="feed failed", saved=(later,), tasks=(_task(later),), detail=fault)

    def _pages(self, feed: Feed, found: Found, now: float) -> Iterator[Page]:
        """Yield pages not known, and those known whose stamp changed, as many as a feed may give."""
        oldest = datetime.fromtimestamp(now, UTC).date() - timedelta(days=self.options.oldest_days)
        given = 0
        seen: set[str] = set()
        for page in found.pages:
            if given >= self.options.feed_pages:
                return
            if page.url in seen or self.watched.is_removed(page.url, page.outlet):
                continue
            seen.add(page.url)
            known = self.watched.page(page.url)
            if known is None and _is_recent(page, oldest):
                given += 1
                yield Page(
                    url=page.url,
                    feed=feed.url,
                    due=now,
                    outlet=page.outlet,
                    title=page.title,
                    day=page.day,
                    changed=page.changed,
                )
            elif known is not None and _is_changed(page, known):
                given += 1
                yield replace(known, due=now, changed=page.changed)

    def _lists(self, feed: Feed, found: Found, now: float) -> Iterator[Feed]:
        if self._depth(feed) >= DEEPEST:
            return
        for url in found.feeds[: self.options.feed_lists]:
            if self.watched.feed(url) is None:
                yield Feed(url=url, due=now, parent=feed.url)

    def _depth(self, feed: Feed) -> int:
        depth, parent = 1, feed.parent
        while parent is not None and depth < DEEPEST:
            depth += 1
            above = self.watched.feed(parent)
            parent = above.parent if above is not None else None
        return depth


def _task(feed: Feed) -> Task:
    return Task(feed.due, Kind.FEED, feed.url, feed.url)


def _is_recent(page: FoundPage, oldest: date) -> bool:
    """Say whether a page is not older than asked for; what is not dated is taken for new."""
    day = page.day or parse_date(page.changed)
    return day is None or day >= oldest


def _is_changed(page: FoundPage, known: Page) -> bool:
    """Say whether a feed dates a page that is kept anew."""
    return known.state is PageState.KEPT and page.changed not in {None, known.changed}
