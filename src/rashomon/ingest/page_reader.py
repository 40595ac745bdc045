"""The parent's side of `page_worker`: one worker a process, kept over pages, replaced on failure."""

import atexit
import json
import os
import signal
import subprocess
import sys
import threading
from typing import Any, Literal

from rashomon.ingest.refusals import Refused
from rashomon.nouns.options import IngestOptions
from rashomon.nouns.rejected import Reason

Task = Literal["page", "fragment", "feed"]

PAGES_A_WORKER = 500
"""After so many pages a worker is replaced, before what its libraries keep adds up."""

MAX_ANSWER_BYTES = 256 << 20

WALL_FACTOR = 10
WALL_SECONDS = 60
"""A worker that uses no processor time does not end itself; it is ended after this much real time
and ten times its seconds, so long that no busy machine comes near it."""


class WorkerDied(Exception):  # noqa: N818 - it names what happened
    """The worker ended without an answer; `timed_out` says whether for taking too long."""

    def __init__(self, *, timed_out: bool) -> None:
        super().__init__(timed_out)
        self.timed_out = timed_out


class PageReader:
    """Owns one worker process; safe between threads, not to be shared between processes."""

    def __init__(self, memory_bytes: int) -> None:
        self.memory_bytes = memory_bytes
        self.owner = os.getpid()
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._pages = 0

    def ask(self, task: Task, markup: str, seconds: float, limit: int) -> dict[str, Any]:
        """Return the worker's answer for one page.

        `seconds` are of processor time, `limit` code points of text (of a feed: entries). The
        outcome depends on the page alone: a worker that fails after other pages is replaced and the
        page tried once more on a fresh one.

        Raises:
            Refused: timeout, too_large (memory), too_deep or unreadable.
        """
        body = markup.encode("utf-8", "replace")
        request = {"task": task, "size": len(body), "seconds": seconds, "limit": limit}
        message = json.dumps(request).encode("ascii") + b"\n" + body
        with self._lock:
            while True:
                fresh = self._start()
                try:
                    answer = self._exchange(message, WALL_SECONDS + WALL_FACTOR * seconds)
                except WorkerDied as death:
                    if fresh or death.timed_out:
                        raise _refusal(death, seconds) from death
                    continue
                if "fault" not in answer:
                    return answer
                self.close()
                if fresh:
                    raise _fault(answer["fault"])

    def _start(self) -> bool:
        """See that a worker runs; say whether it is a new one."""
        self._pages += 1
        if self._process is not None and self._pages <= PAGES_A_WORKER:
            return False
        self.close()
        self._process = subprocess.Popen(  # our own module, our own interpreter, no shell
            [sys.executable, "-P", "-m", "rashomon.ingest.page_worker", str(self.memory_bytes)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._pages = 1
        return True

    def _exchange(self, message: bytes, wall_seconds: float) -> dict[str, Any]:
        process = self._process
        if process is None:
            raise WorkerDied(timed_out=False)
        alarm = threading.Timer(wall_seconds, process.kill)
        alarm.daemon = True
        alarm.start()
        answered = False
        try:
            answer = _converse(process, message)
            answered = True
        except OSError as fault:
            self.close(kill=False)
            late = process.returncode == -signal.SIGPROF or alarm.finished.is_set()
            raise WorkerDied(timed_out=late) from fault
        finally:
            alarm.cancel()
            if not answered:  # interrupted midway: the next answer would be of this page
                self.close()
        return answer

    def close(self, *, kill: bool = True) -> None:
        """End the worker, if one runs; `kill` is false where it is ending by itself."""
        process, self._process = self._process, None
        if process is None:
            return
        if kill:
            process.kill()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                try:
                    pipe.close()
                except OSError:  # what was not sent yet cannot be sent any more
                    continue
        process.wait()


def _converse(process: subprocess.Popen[bytes], message: bytes) -> dict[str, Any]:
    """Send one message and return the answer; a worker that ends on the way is an `OSError`."""
    if process.stdin is None or process.stdout is None:
        raise OSError("the worker has no pipes")
    process.stdin.write(message)
    process.stdin.flush()
    head = process.stdout.read(8)
    size = int.from_bytes(head, "big")
    if len(head) < 8 or size > MAX_ANSWER_BYTES:
        raise OSError("no answer")
    body = process.stdout.read(size)
    if len(body) < size:
        raise OSError("half an answer")
    answer: dict[str, Any] = json.loads(body)
    return answer


def _refusal(death: WorkerDied, seconds: float) -> Refused:
    if death.timed_out:
        return Refused(Reason.TIMEOUT, f"took more than {seconds:g} seconds to parse")
    return Refused(Reason.UNREADABLE, "the parser crashed on it")


def _fault(fault: str) -> Refused:
    if fault == "memory":
        return Refused(Reason.TOO_LARGE, "took too much memory to parse")
    if fault == "depth":
        return Refused(Reason.TOO_DEEP, "nested deeper than can be read")
    return Refused(Reason.UNREADABLE, f"the parser failed on it ({fault})")


_readers: list[PageReader] = []
"""The reader of this process, if it has one."""


def ask(task: Task, markup: str, options: IngestOptions, limit: int) -> dict[str, Any]:
    """Return the answer of this process's worker; see `PageReader.ask`.

    Raises:
        Refused: as there.
    """
    pid = os.getpid()
    current = _readers[0] if _readers else None
    if current is None or current.owner != pid or current.memory_bytes != options.page_memory_bytes:
        if current is not None and current.owner == pid:
            current.close()
        # One inherited over a fork is left to its owner: both talking to it would mix their pages.
        _readers[:] = [PageReader(options.page_memory_bytes)]
    return _readers[0].ask(task, markup, options.page_seconds, limit)


def close() -> None:
    """End this process's worker, if it has one; the next page starts another."""
    while _readers:
        reader = _readers.pop()
        if reader.owner == os.getpid():
            reader.close()


atexit.register(close)
