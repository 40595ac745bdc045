"""A watch whose time passes at once: it asks in the same thread, and naps by moving the clock."""

from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from rashomon.ingest.fetch.answers import Request
from rashomon.ingest.fetch.client import Client
from rashomon.nouns.errors import ClusterAway
from rashomon.nouns.options import IngestOptions
from rashomon.nouns.watching import WatchOptions
from rashomon.run.watching.asking import Answered
from rashomon.run.watching.errands import World
from rashomon.run.watching.schedule import Task
from rashomon.run.watching.tally import Tally
from rashomon.run.watching.watch import Watch
from rashomon.store.record import Record
from support.hostile_web import Web

MORNING = 1_623_830_400.0  # 2021-06-16, 08:00 UTC
OPTIONS = WatchOptions(jitter=0.0)
FEED = "http://news.test/rss"

STORY = (
    "Dockers in the port of Norhaven stopped work on Tuesday. The strike began at six in the"
    " morning, said Ann Lee, who speaks for the union.\n\n"
    "The harbour board said that 40 ships were waiting. It called the strike unlawful and asked the"
    " court in Lunde to end it by Friday.\n\n"
)


def page(text: str = STORY, site: str = "Norhaven Post") -> str:
    body = "".join(f"<p>{part}</p>" for part in text.strip().split("\n\n"))
    return (
        f'<html><head><title>Dockers stop work</title><meta property="og:site_name" content="{site}">'
        f"</head><body><article><h1>Dockers stop work</h1>{body}</article></body></html>"
    )


def rss(*entries: str) -> str:
    return f'<rss version="2.0"><channel><title>All</title>{"".join(entries)}</channel></rss>'


def entry(url: str, *, more: str = "") -> str:
    return f"<item><title>T</title><link>{url}</link>{more}</item>"


class Moment:
    """The time of a test, and who asks in it; a plan says what happens when a time is reached."""

    def __init__(self, web: Web, options: WatchOptions, start: float) -> None:
        self.now = start
        self.plan: list[tuple[float, Callable[[], object]]] = []
        self._client = Client(options, web.network())
        self._inbox: deque[Answered] = deque()

    def clock(self) -> float:
        return self.now

    def at(self, seconds: float, act: Callable[[], object]) -> None:
        """Do something once so many seconds have passed from now."""
        self.plan.append((self.now + seconds, act))
        self.plan.sort(key=lambda step: step[0])

    def ask(self, task: Task, request: Request) -> None:
        self._inbox.append((task, self._client.fetch(request)))

    def answer(self, seconds: float) -> Answered | None:
        if self._inbox:
            return self._inbox.popleft()
        self.now += seconds
        while self.plan and self.plan[0][0] <= self.now:
            self.plan.pop(0)[1]()
        return None

    def wake(self) -> None:
        return

    def close(self) -> None:
        return


class Watching:
    """One record, one web, and watches of it that follow each other."""

    def __init__(self, record: Record, web: Web) -> None:
        self.record = record
        self.web = web
        self.now = MORNING
        self.builds = self.tries = 0
        self.away: str | None = None
        self.build_takes = 0.0
        self._moment: Moment | None = None
        self.options = OPTIONS

    def once(self, *sources: str) -> Tally:
        """Watch one round."""
        with self._watch() as (watch, moment):
            tally = watch.run(sources, once=True)
            self.now = moment.now
        return tally

    def for_hours(
        self, hours: float, *sources: str, plan: dict[float, Callable[[], object]] | None = None
    ) -> Tally:
        """Watch for so many hours; the plan says by hour what happens."""
        with self._watch() as (watch, moment):
            for hour, act in (plan or {}).items():
                moment.at(hour * 3600, act)
            moment.at(hours * 3600, watch.stop)
            tally = watch.run(sources)
            self.now = moment.now
        return tally

    def paths(self) -> list[str]:
        return sorted(path for one in self.record.view.reports() for path in one.paths)

    @contextmanager
    def _watch(self) -> Iterator[tuple[Watch, Moment]]:
        moment = self._moment = Moment(self.web, self.options, self.now)
        world = World(moment.clock, moment, lambda: 0.5)
        watch = Watch(self.record, world, self._build, ingest=IngestOptions(), options=self.options)
        yield watch, moment

    def _build(self) -> None:
        """Stand for a build: what it would do is tested elsewhere."""
        self.tries += 1
        if self.away is not None:
            raise ClusterAway(self.away)
        self.builds += 1
        if self._moment is not None:
            self._moment.now += self.build_takes
        self.record.writer.settle()

    def set(self, **options: object) -> None:
        self.options = replace(self.options, **options)  # type: ignore[arg-type]
