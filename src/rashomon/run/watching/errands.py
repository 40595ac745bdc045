"""What is asked when, and what is done with the answer: everything of a watch but its loop."""

import logging
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from rashomon.ingest.fetch.addresses import site_of
from rashomon.ingest.fetch.answers import Answer, Failure, Request, Trouble
from rashomon.ingest.web_archives import MEDIA
from rashomon.nouns.options import IngestOptions
from rashomon.nouns.rejected import Rejected
from rashomon.nouns.watching import Feed, Page, WatchOptions
from rashomon.run.watching.asking import Asker
from rashomon.run.watching.feeds import FeedTaker
from rashomon.run.watching.pages import PageTaker
from rashomon.run.watching.patience import Jitter, written_time
from rashomon.run.watching.schedule import Kind, Schedule, Task
from rashomon.run.watching.sites import May, Sites
from rashomon.run.watching.taken import Taken, fault_of, led_on
from rashomon.run.watching.tally import Tally
from rashomon.store.record import Record

log = logging.getLogger("rashomon.watch")


@dataclass(frozen=True, slots=True)
class World:
    """What a watch has of the world: a clock (seconds since 1970), someone who asks, and chance."""

    clock: Callable[[], float]
    asker: Asker
    jitter: Jitter


class Errands:
    """Asks and keeps for one record, in one thread. With `once`, only what is due now is asked."""

    def __init__(
        self, record: Record, world: World, ingest: IngestOptions, options: WatchOptions
    ) -> None:
        self._record = record
        self._world = world
        self._options = options
        self._schedule = Schedule()
        self._sites = Sites(record.watched, options, world.jitter)
        self._feeds = FeedTaker(record.watched, ingest, options, world.jitter)
        self._pages = PageTaker(record, ingest, options, world.jitter)
        self._awaiting: dict[str, list[Task]] = defaultdict(list)  # by site, for its robots.txt
        self._once = False
        self.tally = Tally()

    def begin(self, feeds: Iterable[Feed], *, once: bool) -> None:
        """Schedule these feeds, and the pages that the record says are to be asked."""
        self._once = once
        now = self._world.clock()
        for feed in feeds:
            self.tally.feeds += 1
            due = now if once and not feed.failures else feed.due
            if once and due > now:
                self.tally.failing[feed.url] = f"{feed.fault}; {_until(due)}"
            self._add(Task(due, Kind.FEED, feed.url, feed.url))
        for page in self._record.watched.due_pages():
            self._add(Task(page.due or now, Kind.PAGE, page.url, page.url))

    def ask_due(self) -> None:
        """Ask what is due, as many at once as may be."""
        while self.tally.asking < self._options.connections:
            now = self._world.clock()
            task = self._schedule.take(now)
            if task is None:
                break
            verdict = self._sites.verdict(task.url, now)
            if task.kind is Kind.ROBOTS or verdict.may is May.YES:
                self._ask(task)
                continue
            self._schedule.done(task, now)
            if verdict.may is May.LATER:
                self._add(replace(task, due=verdict.ready))
                if self._once and task.kind is Kind.FEED:
                    self.tally.failing[task.key] = f"its site wants time; {_until(verdict.ready)}"
            elif verdict.may is May.NO:
                self._refuse(task, now)
            else:
                self._await_robots(task, now)
        self.tally.waiting = len(self._schedule)
        self.tally.next_time = self._schedule.next_time()

    def answered(self, task: Task, answer: Answer | Failure) -> None:
        """Keep what follows from an answer, and schedule what is to be asked next."""
        now = self._world.clock()
        self.tally.asking -= 1
        self._sites.heed(answer, now)
        led = led_on(task, answer, now, self._options.max_redirects)
        if isinstance(led, Task):
            self._schedule.add(led)
        elif task.kind is Kind.ROBOTS:
            self._learned(task.key, led, now)
        else:
            self._take(task, led, now)
        pause = max(self._options.host_seconds, self._sites.verdict(task.url, now).delay)
        self._schedule.done(task, now + pause)

    def _add(self, task: Task) -> None:
        if not self._once or task.due <= self._world.clock():
            self._schedule.add(task)

    def _ask(self, task: Task) -> None:
        request = self._request(task)
        if request is None:  # removed from the record meanwhile
            self._schedule.done(task, self._world.clock())
            return
        self.tally.asking += 1
        self._world.asker.ask(task, request)

    def _request(self, task: Task) -> Request | None:
        if task.kind is Kind.ROBOTS:
            return Request(url=task.url, max_bytes=self._options.max_robots_bytes)
        noun = self._noun(task)
        if noun is None:
            return None
        page = isinstance(noun, Page)
        return Request(
            url=task.url,
            max_bytes=self._options.max_page_bytes if page else self._options.max_feed_bytes,
            types=frozenset(MEDIA) if page else frozenset(),
            etag=noun.etag,
            modified=noun.modified,
        )

    def _await_robots(self, task: Task, now: float) -> None:
        site = site_of(task.url)
        self._awaiting[site].append(task)
        if len(self._awaiting[site]) == 1:
            self._schedule.add(Task(now, Kind.ROBOTS, site, f"{site}/robots.txt"))

    def _learned(self, site: str, answer: Answer | Failure, now: float) -> None:
        known = self._sites.learn(site, answer, now)
        log.info("robots.txt read", extra={"site": site, "known": known.robots is not None})
        for task in self._awaiting.pop(site, ()):
            if known.robots is not None:
                self._schedule.add(task)
                continue
            trouble = answer.trouble if isinstance(answer, Failure) else Trouble.UNREACHABLE
            failure = Failure(task.url, trouble, f"{fault_of(answer)} (its robots.txt)")
            self._take(task, failure, now)

    def _take(self, task: Task, answer: Answer | Failure, now: float) -> None:
        noun = self._noun(task)
        if isinstance(noun, Feed):
            self._keep(task, self._feeds.take(noun, answer, now))
        elif noun is not None:
            self._keep(task, self._pages.take(noun, answer, now))

    def _refuse(self, task: Task, now: float) -> None:
        noun = self._noun(task)
        if isinstance(noun, Feed):
            self._keep(task, self._feeds.refuse(noun, now))
        elif noun is not None:
            self._keep(task, self._pages.refuse(noun))

    def _noun(self, task: Task) -> Feed | Page | None:
        watched = self._record.watched
        return watched.feed(task.key) if task.kind is Kind.FEED else watched.page(task.key)

    def _keep(self, task: Task, taken: Taken) -> None:
        """Keep what follows from an answer: the report first, so that a kill loses none."""
        if taken.given:
            self._record.writer.add(taken.given)
        self._record.watched.save(*taken.saved)
        for following in taken.tasks:
            self._add(following)
            self.tally.feeds += following.kind is Kind.FEED and following.key != task.key
        self.tally.pending += sum(not isinstance(one, Rejected) for one in taken.given)
        self.tally.note(task.key, taken)
        told = {"url": task.key, "detail": taken.detail, "count": taken.count}
        said = {name: value for name, value in told.items() if value is not None}
        log.info(taken.event, extra=said)


def _until(when: float) -> str:
    return f"not asked before {written_time(when)}"
