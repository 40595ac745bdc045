"""Connections are bounded, robots.txt is asked once, and a feed removed meanwhile is not asked."""

from collections.abc import Iterator

import pytest

from rashomon.ingest.fetch.answers import Answer, Request
from rashomon.nouns.options import IngestOptions
from rashomon.nouns.watching import Feed, Site, WatchOptions
from rashomon.run.watching.asking import Answered
from rashomon.run.watching.errands import Errands, World
from rashomon.run.watching.schedule import Task
from rashomon.store.record import Record, open_record


class Pad:
    """Writes down what is asked, and answers nothing by itself."""

    def __init__(self) -> None:
        self.asked: list[Task] = []

    def ask(self, task: Task, request: Request) -> None:  # noqa: ARG002 - the protocol has it
        self.asked.append(task)

    def answer(self, seconds: float) -> Answered | None:  # noqa: ARG002 - the protocol has it
        return None

    def wake(self) -> None:
        return

    def close(self) -> None:
        return


@pytest.fixture
def record() -> Iterator[Record]:
    with open_record(":memory:") as record:
        yield record


def errands(record: Record, pad: Pad, connections: int) -> Errands:
    world = World(lambda: 100.0, pad, lambda: 0.5)
    return Errands(record, world, IngestOptions(), WatchOptions(connections=connections))


def test_no_more_is_asked_at_once_than_may_be(record: Record) -> None:
    feeds = [Feed(url=f"http://h{n}.test/", due=0.0) for n in range(9)]
    pad = Pad()
    found = errands(record, pad, 4)
    found.begin(feeds, once=False)
    found.ask_due()
    assert [task.url for task in pad.asked] == [f"http://h{n}.test/robots.txt" for n in range(4)]
    assert found.tally.asking == 4


def test_robots_txt_is_asked_once_for_all_that_wait_for_it(record: Record) -> None:
    feeds = [Feed(url=f"http://a.test/{n}", due=0.0) for n in range(3)]
    pad = Pad()
    found = errands(record, pad, 4)
    record.watched.save(*feeds)
    found.begin(feeds, once=False)
    found.ask_due()
    (robots,) = pad.asked
    found.answered(robots, Answer(url=robots.url, status=404))
    assert record.watched.site("http://a.test") == Site(
        site="http://a.test", robots="", asked=100.0, ready=100.0
    )
    assert found.tally.asking == 0
    found.ask_due()
    assert found.tally.next_time == 105.0


def test_what_is_not_in_the_record_any_more_is_not_asked(record: Record) -> None:
    record.watched.save(Site(site="http://a.test", robots="", asked=100.0))
    pad = Pad()
    found = errands(record, pad, 4)
    found.begin([Feed(url="http://a.test/1", due=0.0)], once=False)
    found.ask_due()
    assert pad.asked == []
    assert found.tally.waiting == 0
