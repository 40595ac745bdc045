"""The engine of a cluster: calls go through a Dask scheduler to workers that have rashomon alone.

A worker needs no record and no common disk: work is sent with what it looks up inside it. Each
thread of a Dask worker hands its calls to a process of its own, the same as those of the local
engine, so that a report that crashes or hangs ends that process, never the Dask worker.
"""

import asyncio
import logging
import pickle
import time
import zlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import CancelledError, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from itertools import islice
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeVar

from rashomon.nouns.errors import ClusterAway, UsageError
from rashomon.run.engine import Engine, Lost, Portable
from rashomon.run.local import LocalEngine
from rashomon.run.versions import installation
from rashomon.run.worker import peak_kib

if TYPE_CHECKING:
    from distributed import Client, Future

A = TypeVar("A")
B = TypeVar("B")

_AHEAD = 3  # calls waiting a thread, besides those in hand: keeps memory flat and workers busy
_MOST_ROWS = 64  # in one call
_BRISK, _SLOW = 0.5, 2.0  # seconds a call should take: much more than the 3 ms Dask needs for it
_HEAVY = 4 << 20  # bytes of a call after which fewer rows are sent at once
_ANSWER_SECONDS = 10.0  # for the scheduler to answer at all
_LEAVE_SECONDS = 3.0
_WORKER_SECONDS = 30.0  # for a first worker to come, or one to come back when all are gone
_COUNT_SECONDS = 5.0  # between two looks at how many workers there are
_CRAMPED = "128 GiB"  # Dask warns of large calls; a story of 10,000 reports has to be one


@dataclass(frozen=True, slots=True)
class Answer:
    """What a worker gives back: results, what its work raised, or how it was lost; and its costs.

    What is raised comes as a value, so that it is never taken for a fault of the cluster's own.
    """

    results: list[Any] | Lost | Exception
    seconds: float
    peak_mib: float
    worker: str


@dataclass(slots=True)
class Traffic:
    """What went over the network so far, in bytes as sent, and the seconds that workers took."""

    calls: int = 0
    sent: int = 0
    received: int = 0
    seconds: float = 0.0


class DaskEngine(Engine):
    """Runs work on the workers of a Dask scheduler; a call may take `seconds`.

    Workers may come, go or be killed meanwhile: what they had in hand is done by others. Only what
    was lost with as many workers as Dask allows (`distributed.scheduler.allowed-failures`) is lost
    to the build. Rows are held back so that no more than a few a thread are on their way.
    """

    def __init__(self, scheduler: str, *, seconds: float = 600.0) -> None:
        """Connect.

        Raises:
            ClusterAway: no scheduler answers, or it has no workers.
            UsageError: Dask is not installed, or a worker has another rashomon, other libraries or
                another Python.
        """
        self._client = _connected(scheduler)
        self._seconds = seconds
        self.traffic = Traffic()
        self._size = 1
        self._peaks: dict[str, float] = {}
        self._counted, self._slots = 0.0, 0
        try:
            self._inspect(scheduler)
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Leave the cluster; what it still had to do for us is dropped there."""
        with suppress(TimeoutError):  # the scheduler is gone, and need not be told
            self._client.close(timeout=_LEAVE_SECONDS)

    @property
    def workers(self) -> int:
        """How many threads the workers have together, each of which runs one call at a time."""
        if time.monotonic() - self._counted > _COUNT_SECONDS:
            with _reached():
                self._slots = sum(self._client.nthreads().values())
            self._counted = time.monotonic()
        return self._slots

    def peak_mib(self) -> float:
        """Return the most memory held so far by this process and by every worker together."""
        return peak_kib() / 1024 + sum(self._peaks.values())

    def each(
        self,
        work: Callable[[A], Iterable[B]],
        rows: Iterable[A],
        *,
        lost: Callable[[A, str], Iterable[B]],
    ) -> Iterator[B]:
        """Yield what work gives for each row, in the order of the rows."""
        self._size = 1
        left = iter(rows)
        waiting: deque[tuple[tuple[A, ...], Future[bytes]]] = deque()
        while chunk := tuple(islice(left, self._size)):
            waiting.append((chunk, self._sent(work, chunk)))
            while len(waiting) > max(1, self.workers) * (1 + _AHEAD):
                yield from self._settled(work, *waiting.popleft(), lost)
        while waiting:
            yield from self._settled(work, *waiting.popleft(), lost)

    def _sent(self, work: Callable[[A], Iterable[B]], rows: tuple[A, ...]) -> "Future[bytes]":
        import dask

        whole = work.carrying(rows) if isinstance(work, Portable) else work
        call = zlib.compress(pickle.dumps((_Several(whole), rows), pickle.HIGHEST_PROTOCOL), 1)
        self.traffic.calls += 1
        self.traffic.sent += len(call)
        if len(call) > _HEAVY:
            self._size = max(1, len(rows) // 2)
        unwarned = dask.config.set({"distributed.admin.large-graph-warning-threshold": _CRAMPED})
        with unwarned, _reached():
            return self._client.submit(answer, installation(), call, self._seconds, pure=False)

    def _settled(
        self,
        work: Callable[[A], Iterable[B]],
        rows: tuple[A, ...],
        future: "Future[bytes]",
        lost: Callable[[A, str], Iterable[B]],
    ) -> Iterator[B]:
        """Yield the results of some rows; if they were lost together, each is tried alone."""
        found = self._outcome(future)
        if not isinstance(found, Lost):
            yield from found
        elif len(rows) == 1:
            yield from lost(rows[0], found.why)
        else:
            alone = [((row,), self._sent(work, (row,))) for row in rows]
            for row, its_own in alone:
                yield from self._settled(work, row, its_own, lost)

    def _outcome(self, future: "Future[bytes]") -> list[Any] | Lost:
        """Wait for a call; note how fast and large its worker is."""
        from distributed.scheduler import KilledWorker

        try:
            packed = self._awaited(future)
        except KilledWorker:
            return Lost("every worker that took it was lost")
        except ImportError as fault:  # from one that came after the others were looked at
            raise UsageError(f"a worker lacks this rashomon ({fault}); end it") from fault
        given: Answer = pickle.loads(zlib.decompress(packed))
        self.traffic.received += len(packed)
        self.traffic.seconds += given.seconds
        if isinstance(given.results, Exception):
            raise given.results
        self._peaks[given.worker] = max(self._peaks.get(given.worker, 0.0), given.peak_mib)
        if given.seconds < _BRISK:
            self._size = min(_MOST_ROWS, self._size * 2)
        elif given.seconds > _SLOW:
            self._size = max(1, self._size // 2)
        return given.results

    def _awaited(self, future: "Future[bytes]") -> bytes:
        """Return the result of a call, waiting as long as there is anyone to do it.

        Raises:
            ClusterAway: the scheduler is gone, or its workers are and none comes.
        """
        while True:
            with _reached():
                try:
                    return future.result(timeout=_WORKER_SECONDS)
                except TimeoutError:
                    if self._client.nthreads():
                        continue
            raise ClusterAway(
                "the cluster has no worker left; start some, and this command again: it goes on from "
                "here"
            )

    def _inspect(self, scheduler: str) -> None:
        """Check that there are workers and that each is an installation like this one."""
        try:
            self._client.wait_for_workers(1, timeout=_WORKER_SECONDS)
            found = self._client.run(installation)
        except TimeoutError:
            raise ClusterAway(
                f"{scheduler}: has no workers; start some with: dask worker {scheduler}"
            ) from None
        except ImportError as fault:
            raise UsageError(
                f"{scheduler}: a worker lacks this rashomon ({fault}); install the same one there"
            ) from fault
        for worker, theirs in sorted(found.items()):
            if theirs != installation():
                raise UsageError(unlike(worker))


def answer(installed: str, call: bytes, seconds: float) -> bytes:
    """Answer a call on a worker of Dask, unless it comes from another installation than this."""
    from distributed import get_worker

    here = str(get_worker().address)
    began = time.monotonic()
    engine = _crew(seconds)
    results: list[Any] | Lost | Exception
    try:
        if installed != installation():
            raise UsageError(unlike(here))
        results = engine.answer(zlib.decompress(call))
    except Exception as fault:  # noqa: BLE001 - it is raised where the call came from
        results = fault
    given = Answer(results, time.monotonic() - began, engine.peak_mib(), here)
    return zlib.compress(pickle.dumps(given, pickle.HIGHEST_PROTOCOL), 1)


def unlike(worker: str) -> str:
    """Return the words for a worker whose results could be others than ours."""
    return (
        f"{worker}: has another rashomon, other libraries or another Python than this machine, so "
        "that its results could be others; install the same there and start it again"
    )


@dataclass(frozen=True, slots=True)
class _Several:
    """Does one work for several rows."""

    work: Callable[[Any], Iterable[Any]]

    def __call__(self, rows: tuple[Any, ...]) -> Iterator[Any]:
        for row in rows:
            yield from self.work(row)


@contextmanager
def _reached() -> Iterator[None]:
    """Turn what a client of a lost scheduler raises into our words."""
    from distributed.client import ClosedClientError

    try:
        yield
    except (OSError, RuntimeError, CancelledError, ClosedClientError) as fault:
        gone = "the scheduler is gone; start it and this command again: it goes on from here"
        raise ClusterAway(gone) from fault


_starting = Lock()


def _crew(seconds: float) -> LocalEngine:
    """Return the processes of this Dask worker, one a thread that asks; models load once in each."""
    with _starting:
        return _made_crew(seconds)


@cache
def _made_crew(seconds: float) -> LocalEngine:
    return LocalEngine(1, seconds=seconds)


def _connected(scheduler: str) -> "Client":
    try:
        from distributed import Client
        from distributed.comm.core import connect
        from distributed.security import Security
    except ImportError:
        missing = "Dask is not installed here; install it with: pip install 'rashomon[dask]'"
        raise UsageError(missing) from None

    async def knock() -> None:
        with_keys = Security().get_connection_args("client")
        comm = await connect(scheduler, timeout=_ANSWER_SECONDS, **with_keys)
        await comm.close()

    try:
        # A client that fails to connect takes 20 s to end; and the caller may have a loop of its own.
        with ThreadPoolExecutor(1) as aside:
            aside.submit(asyncio.run, knock()).result()
        logging.getLogger("distributed.client").setLevel(logging.CRITICAL)  # we raise what it logs
        return Client(
            scheduler, timeout=_ANSWER_SECONDS, set_as_default=False, direct_to_workers=False
        )
    except (OSError, ValueError, TypeError, RuntimeError) as fault:
        raise ClusterAway(
            f"{scheduler}: no Dask scheduler answers there ({fault}); give the address that "
            "`dask scheduler` prints when it starts"
        ) from fault
