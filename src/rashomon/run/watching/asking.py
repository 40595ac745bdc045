"""Asks in threads; answers are taken one by one, in the thread that keeps the record."""

import queue
from concurrent.futures import ThreadPoolExecutor
from typing import Protocol

from rashomon.ingest.fetch.answers import Answer, Failure, Request
from rashomon.ingest.fetch.client import Client
from rashomon.run.watching.schedule import Task

Answered = tuple[Task, Answer | Failure]


class Asker(Protocol):
    """Whoever asks for a watch."""

    def ask(self, task: Task, request: Request) -> None:
        """Begin to ask; the answer comes from `answer`."""
        ...

    def answer(self, seconds: float) -> Answered | None:
        """Return the next answer, `None` when none came in so many seconds, or on `wake`."""
        ...

    def wake(self) -> None:
        """Make whoever waits for an answer go on; may be called from a signal handler."""
        ...

    def close(self) -> None:
        """End what is under way; its answers are dropped."""
        ...


class Threads:
    """Asks with a client, in so many threads at once."""

    def __init__(self, client: Client, connections: int) -> None:
        self._client = client
        self._threads = ThreadPoolExecutor(connections, thread_name_prefix="rashomon-watch")
        self._inbox: queue.SimpleQueue[Answered | None] = queue.SimpleQueue()

    def ask(self, task: Task, request: Request) -> None:
        """Begin to ask."""
        self._threads.submit(self._fetch, task, request)

    def answer(self, seconds: float) -> Answered | None:
        """Return the next answer, `None` when none came in so many seconds, or on `wake`."""
        try:
            return self._inbox.get(timeout=seconds) if seconds > 0 else self._inbox.get_nowait()
        except queue.Empty:
            return None

    def wake(self) -> None:
        """Make whoever waits for an answer go on."""
        self._inbox.put(None)

    def close(self) -> None:
        """End what is under way."""
        self._client.stop()
        self._threads.shutdown(wait=True, cancel_futures=True)

    def _fetch(self, task: Task, request: Request) -> None:
        self._inbox.put((task, self._client.fetch(request)))
