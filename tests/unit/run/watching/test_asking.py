import time
from collections.abc import Iterator

import pytest

from rashomon.ingest.fetch.answers import Answer, Request
from rashomon.ingest.fetch.client import Client
from rashomon.nouns.watching import WatchOptions
from rashomon.run.watching.asking import Threads
from rashomon.run.watching.schedule import Kind, Task
from support.hostile_web import Web, eventually, silent

URL = "http://a.test/1"
TASK = Task(0.0, Kind.PAGE, URL, URL)


@pytest.fixture
def web() -> Iterator[Web]:
    with Web() as web:
        yield web


def threads(web: Web) -> Threads:
    return Threads(Client(WatchOptions(), web.network()), 2)


def test_an_answer_comes_with_its_task(web: Web) -> None:
    web.serve(URL, "x")
    asker = threads(web)
    asker.ask(TASK, Request(url=URL, max_bytes=9))
    answered = asker.answer(5.0)
    assert answered is not None
    task, answer = answered
    assert task == TASK
    assert isinstance(answer, Answer)
    assert answer.body == b"x"
    assert asker.answer(0.0) is asker.answer(0.01) is None
    asker.close()


def test_who_waits_can_be_woken(web: Web) -> None:
    asker = threads(web)
    asker.wake()
    started = time.monotonic()
    assert asker.answer(30.0) is None
    assert time.monotonic() - started < 20
    asker.close()


def test_closing_does_not_wait_for_a_server(web: Web) -> None:
    web.routes[URL] = silent(web)
    asker = threads(web)
    asker.ask(TASK, Request(url=URL, max_bytes=9))
    eventually(lambda: bool(web.asked))
    started = time.monotonic()
    asker.close()
    assert time.monotonic() - started < 10
