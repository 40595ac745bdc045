"""The local engine: same results for any number of workers, and no row lost with another."""

import os
import signal
import subprocess
from collections.abc import Iterator
from typing import Any

import pytest

from rashomon.run.local import LocalEngine
from support import works


def told(row: object, why: str) -> Iterator[object]:
    yield f"{row}: {why}"


@pytest.fixture(params=[0, 1, 2])
def engine(request: pytest.FixtureRequest) -> Iterator[LocalEngine]:
    with LocalEngine(request.param) as made:
        yield made


@pytest.fixture(scope="module")
def two() -> Iterator[LocalEngine]:
    with LocalEngine(2, seconds=20) as made:
        yield made


def test_each_keeps_the_order_of_rows(engine: LocalEngine) -> None:
    assert list(engine.each(works.double, range(8), lost=told)) == [
        result for number in range(8) for result in (number, number * 2)
    ]


def test_a_slow_row_holds_its_place(two: LocalEngine) -> None:
    assert list(two.each(works.slow_first, range(8), lost=told)) == list(range(8))


def test_by_key_gathers_rows_and_sorts_keys(engine: LocalEngine) -> None:
    rows = [5, 1, 2, 4, 3]
    found = engine.by_key(lambda n: "odd" if n % 2 else "even", works.total, rows, lost=told)
    assert list(found) == [6, 9]


def test_connected_finds_components_by_smallest_member(engine: LocalEngine) -> None:
    edges = [("d", "c"), ("a", "b"), ("e", "b"), ("c", "d")]
    assert list(engine.connected(edges)) == [frozenset("abe"), frozenset("cd")]


def test_connected_of_nothing_is_nothing(engine: LocalEngine) -> None:
    edges: list[tuple[str, str]] = []
    assert list(engine.connected(edges)) == []


def test_a_killed_worker_loses_its_row_alone(two: LocalEngine) -> None:
    found = list(two.each(works.die_on_three, range(6), lost=told))
    assert found == [0, 1, 2, "3: its worker process died", 4, 5]


def test_a_row_over_its_time_is_lost_alone() -> None:
    with LocalEngine(2, seconds=3.0) as engine:
        found = list(engine.each(works.hang_on_three, range(6), lost=told))
    assert found == [0, 1, 2, "3: took longer than 3 s", 4, 5]


def test_what_work_raises_reaches_the_caller(engine: LocalEngine) -> None:
    with pytest.raises(ValueError, match="three"):
        list(engine.each(works.fail_on_three, range(6), lost=told))


def test_what_work_prints_does_not_harm_results(two: LocalEngine) -> None:
    assert list(two.each(works.chatter, range(3), lost=told)) == [0, 1, 2]


def test_rows_are_drawn_only_as_fast_as_results_are_taken(two: LocalEngine) -> None:
    drawn = []

    def rows() -> Iterator[int]:
        for number in range(100):
            drawn.append(number)
            yield number

    results = two.each(works.double, rows(), lost=told)
    next(results)
    assert len(drawn) <= 8


def test_workers_are_other_processes_and_kept(two: LocalEngine) -> None:
    first = set(two.each(works.process_of, range(6), lost=told))
    second = set(two.each(works.process_of, range(6), lost=told))
    assert os.getpid() not in first
    assert len(first | second) <= 2


def test_closing_ends_the_workers() -> None:
    with LocalEngine(1) as engine:
        (process,) = set(engine.each(works.process_of, range(2), lost=told))
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


def test_no_worker_outlives_a_close_in_the_middle_of_work(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    begun: list[subprocess.Popen[bytes]] = []

    class Noted(subprocess.Popen[bytes]):
        def __init__(self, *args: Any, **kwargs: Any) -> None:
            super().__init__(*args, **kwargs)
            begun.append(self)

    monkeypatch.setattr(subprocess, "Popen", Noted)
    for _ in range(8):
        engine = LocalEngine(2)
        next(engine.each(works.process_of, range(100), lost=told))
        engine.close()
    assert [process.poll() for process in begun] == [-signal.SIGKILL] * len(begun)
