"""Which address to ask next: by when it is due, one at a time a host, with a pause between."""

import heapq
from dataclasses import dataclass, field
from enum import IntEnum

from rashomon.ingest.fetch.addresses import host_of


class Kind(IntEnum):
    """What an address is asked for; of those due, the first go first."""

    ROBOTS = 0
    FEED = 1
    PAGE = 2


@dataclass(frozen=True, slots=True, order=True)
class Task:
    """An address to ask. `key` names the feed, page or site it is for; `hops` counts redirects."""

    due: float
    kind: Kind
    key: str
    url: str
    hops: int = 0


@dataclass(slots=True)
class _Host:
    """The tasks of one host, and when it may be asked next."""

    ready: float = 0.0
    busy: bool = False
    tasks: list[Task] = field(default_factory=list)

    def begins(self) -> float:
        return max(self.ready, self.tasks[0].due)


class Schedule:
    """Holds tasks; times are seconds on one clock. Adding and taking cost the logarithm of the tasks."""

    def __init__(self) -> None:
        self._hosts: dict[str, _Host] = {}
        self._heap: list[tuple[float, str]] = []
        self._size = 0

    def __len__(self) -> int:
        return self._size

    def add(self, task: Task) -> None:
        """Hold a task until it is due and its host is ready."""
        host = self._hosts.setdefault(host_of(task.url), _Host())
        heapq.heappush(host.tasks, task)
        self._size += 1
        self._wake(host_of(task.url), host)

    def take(self, now: float) -> Task | None:
        """Return a task that may begin, its host busy from now on; `None` when none may."""
        while self._heap and self._heap[0][0] <= now:
            begins, name = heapq.heappop(self._heap)
            host = self._hosts[name]
            if host.busy or not host.tasks or host.begins() != begins:
                continue  # an earlier word of this host; a later one stands in the heap
            host.busy = True
            self._size -= 1
            return heapq.heappop(host.tasks)
        return None

    def done(self, task: Task, ready: float) -> None:
        """End a task that was taken; its host is not asked again before `ready`."""
        name = host_of(task.url)
        host = self._hosts[name]
        host.busy = False
        host.ready = max(host.ready, ready)
        self._wake(name, host)

    def next_time(self) -> float | None:
        """Return when a task may begin, `None` when none will until one is done or added."""
        while self._heap:
            begins, name = self._heap[0]
            host = self._hosts[name]
            if not host.busy and host.tasks and host.begins() == begins:
                return begins
            heapq.heappop(self._heap)
        return None

    def _wake(self, name: str, host: _Host) -> None:
        if not host.busy and host.tasks:
            heapq.heappush(self._heap, (host.begins(), name))
