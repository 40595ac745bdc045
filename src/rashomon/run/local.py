"""The engine of one machine: worker processes that may die without harm to the rest."""

import json
import pickle
import queue
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from multiprocessing.connection import Pipe
from typing import Any, TypeVar

from rashomon.nouns.errors import RashomonError
from rashomon.run.engine import Engine, Lost
from rashomon.run.worker import peak_kib

A = TypeVar("A")
B = TypeVar("B")

# One thread a worker: with more, numerical libraries fight for the cores the workers share.
_BOOT = """
import json, os, sys
for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"
sys.path[:] = json.loads(sys.argv[2])
from rashomon.run.worker import serve
serve(int(sys.argv[1]))
"""

_AHEAD = 2  # calls waiting a worker, besides those in hand: keeps memory flat and workers busy


class LocalEngine(Engine):
    """Runs work in `workers` processes of this machine, or, with 0, in this very process.

    A call may take `seconds`; workers start when first needed and are kept between stages, so that
    models load once. Use it in a `with` block.
    """

    def __init__(self, workers: int, *, seconds: float = 600.0) -> None:
        self._workers = workers
        self._seconds = seconds
        self._idle: queue.SimpleQueue[_Worker] = queue.SimpleQueue()
        self._started: list[_Worker] = []
        self._threads = ThreadPoolExecutor(max(1, workers))
        self._starting = threading.Lock()
        self._closed = False

    def close(self) -> None:
        """End every worker; results still on their way are dropped."""
        self._threads.shutdown(wait=False, cancel_futures=True)
        with self._starting:
            self._closed = True
        for worker in self._started:
            worker.end()
        self._threads.shutdown(wait=True)
        for worker in self._started:
            worker.hang_up()

    @property
    def workers(self) -> int:
        """How many processes work; 0 means this one."""
        return self._workers

    def peak_mib(self) -> float:
        """Return the most memory held so far by this process and its workers together, in MiB."""
        return (peak_kib() + sum(worker.peak_kib for worker in self._started)) / 1024

    def each(
        self,
        work: Callable[[A], Iterable[B]],
        rows: Iterable[A],
        *,
        lost: Callable[[A, str], Iterable[B]],
    ) -> Iterator[B]:
        """Yield what work gives for each row, in the order of the rows."""
        if self._workers == 0:
            for row in rows:
                yield from work(row)
            return
        waiting: deque[tuple[A, Future[list[Any] | Lost]]] = deque()
        for row in rows:
            waiting.append((row, self._threads.submit(self._call, work, row)))
            if len(waiting) >= self._workers * (1 + _AHEAD):
                yield from _settled(*waiting.popleft(), lost)
        while waiting:
            yield from _settled(*waiting.popleft(), lost)

    def answer(self, call: bytes) -> list[Any] | Lost:
        """Return what an idle worker answers to a call, the pickle of (work, row).

        It waits. Any thread may ask; each that asks at the same time has a worker of its own.

        Raises:
            Exception: what the work itself raised.
        """
        worker = self._worker()
        try:
            answer = worker.answer(call, self._seconds)
            if isinstance(answer, Lost) and not answer.late:
                answer = worker.answer(call, self._seconds)  # the fault may have been another's
            return answer
        finally:
            self._idle.put(worker)

    def _call(self, work: Callable[[A], Iterable[B]], row: A) -> list[Any] | Lost:
        return self.answer(pickle.dumps((work, row), protocol=pickle.HIGHEST_PROTOCOL))

    def _worker(self) -> "_Worker":
        try:
            return self._idle.get_nowait()
        except queue.Empty:  # as many threads as workers: one more may still be started
            with self._starting:
                if self._closed:
                    raise _stopped() from None
                worker = _Worker()
                self._started.append(worker)
            return worker


def _settled(
    row: A, future: Future[list[Any] | Lost], lost: Callable[[A, str], Iterable[B]]
) -> Iterable[B]:
    answer = future.result()
    return lost(row, answer.why) if isinstance(answer, Lost) else answer


def _stopped() -> RashomonError:
    return RashomonError("the build was stopped")


class _Worker:
    """One worker process and the pipe to it."""

    def __init__(self) -> None:
        self.peak_kib = 0
        self._ended = False
        self._starting = threading.Lock()  # no process may start once the worker has ended
        self.start()

    def start(self) -> None:
        """Start the process, in place of one that is gone."""
        self._pipe, theirs = Pipe()
        self._process = subprocess.Popen(
            [sys.executable, "-c", _BOOT, str(theirs.fileno()), json.dumps(sys.path)],
            stdin=subprocess.DEVNULL,
            pass_fds=[theirs.fileno()],
        )
        theirs.close()

    def answer(self, call: bytes, seconds: float) -> list[Any] | Lost:
        """Return the results of a call, or how the worker was lost over it.

        Raises:
            Exception: what the work itself raised.
        """
        with self._starting:
            if self._ended:
                raise _stopped()
            if self._process.poll() is not None:
                self.start()
        try:
            self._pipe.send_bytes(call)
            if not self._pipe.poll(seconds):
                self._lose()
                return Lost(f"took longer than {seconds:g} s", late=True)
            results, fault, peak = pickle.loads(self._pipe.recv_bytes())
        except (EOFError, OSError):
            self._lose()
            if self._ended:
                raise _stopped() from None
            return Lost("its worker process died")
        self.peak_kib = max(self.peak_kib, peak)
        if fault is not None:
            raise fault
        return list(results)

    def end(self) -> None:
        """End the process for good."""
        with self._starting:
            self._ended = True
            self._kill()

    def hang_up(self) -> None:
        """Close the pipe; only once no thread waits at it."""
        self._pipe.close()

    def _lose(self) -> None:
        self._kill()
        self.hang_up()

    def _kill(self) -> None:
        self._process.kill()
        self._process.wait()
