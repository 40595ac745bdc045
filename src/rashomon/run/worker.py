"""One worker process: calls come in over a pipe, results go out; it ends when its parent does."""

import gc
import os
import pickle
import resource
import signal
import sys
from collections.abc import Callable, Iterable
from multiprocessing.connection import Connection

_GARBAGE = 50_000
"""Objects made between two looks for cycles; at Python's own 700 they take 5 % of reading's time."""


def serve(descriptor: int) -> None:
    """Answer calls until the pipe closes.

    A call is the pickle of (work, row); its answer the pickle of (results, fault or `None`, peak
    memory of this process in KiB). Whatever a library prints goes to standard error.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent hears Ctrl-C and ends us
    os.dup2(2, 1)
    gc.set_threshold(_GARBAGE, 20, 50)
    pipe = Connection(descriptor)
    while True:
        try:
            call = pipe.recv_bytes()
        except (EOFError, OSError):  # the parent closed the pipe, or is gone
            return
        try:
            pipe.send_bytes(pickle.dumps(_answer(call), protocol=pickle.HIGHEST_PROTOCOL))
        except OSError:
            return


def _answer(call: bytes) -> tuple[list[object], BaseException | None, int]:
    work: Callable[[object], Iterable[object]]
    results: list[object] = []
    fault: BaseException | None = None
    try:
        work, row = pickle.loads(call)
        results = list(work(row))
    except Exception as raised:  # noqa: BLE001 - it is raised again in the parent
        fault = _portable(raised)
    return results, fault, peak_kib()


def _portable(fault: Exception) -> Exception:
    """Return the fault if it can travel, else one with its words."""
    try:
        pickle.loads(pickle.dumps(fault))
    except Exception:  # noqa: BLE001 - anything may go wrong in another's exception
        return RuntimeError(f"{type(fault).__name__}: {fault}")
    return fault


def peak_kib() -> int:
    """Return the most memory this process has held, in KiB."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak // 1024 if sys.platform == "darwin" else peak
