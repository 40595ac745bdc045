"""A worker answers calls, faults too, and ends when its pipe closes."""

import os
import pickle
import threading
from multiprocessing import Pipe

import pytest

from rashomon.run import worker
from support import works


def test_an_answer_holds_results_and_memory() -> None:
    results, fault, peak = worker._answer(pickle.dumps((works.double, 4)))
    assert (results, fault) == ([4, 8], None)
    assert peak > 1000


def test_a_fault_travels_with_its_kind() -> None:
    _, fault, _ = worker._answer(pickle.dumps((works.fail_on_three, 3)))
    assert isinstance(fault, ValueError)


def test_a_fault_that_cannot_travel_is_told_in_words() -> None:
    class LocalError(Exception):  # a class in a function cannot be pickled
        pass

    fault = worker._portable(LocalError("words"))
    assert isinstance(fault, RuntimeError)
    assert str(fault) == "LocalError: words"


def test_damaged_calls_are_answered_with_a_fault() -> None:
    _, fault, _ = worker._answer(b"not a pickle")
    assert fault is not None


def test_a_worker_ends_when_its_pipe_closes(monkeypatch: pytest.MonkeyPatch) -> None:
    ours, theirs = Pipe()
    monkeypatch.setattr(worker.signal, "signal", lambda *_: None)
    monkeypatch.setattr(worker.os, "dup2", lambda *_: None)
    serving = threading.Thread(target=worker.serve, args=(os.dup(theirs.fileno()),))
    serving.start()
    theirs.close()
    ours.send_bytes(pickle.dumps((works.double, 4)))
    assert pickle.loads(ours.recv_bytes())[0] == [4, 8]
    ours.close()
    serving.join(10)
    assert not serving.is_alive()
