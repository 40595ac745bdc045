"""The engine of a cluster: same results as the local one, whatever becomes of its workers."""

import os
import signal
import sys
import time
from collections.abc import Iterator
from concurrent.futures import CancelledError
from pathlib import Path

import psutil
import pytest

from rashomon.nouns.errors import RashomonError, UsageError
from rashomon.run import dask_engine
from rashomon.run.dask_engine import DaskEngine
from rashomon.run.local import LocalEngine
from support import works
from support.cluster import cluster

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("dask")]


def told(row: object, why: str) -> Iterator[object]:
    yield f"{row}: {why}"


@pytest.fixture(scope="module")
def two(scheduler: str) -> Iterator[DaskEngine]:
    with DaskEngine(scheduler, seconds=120) as made:
        yield made


def test_each_keeps_the_order_of_rows(two: DaskEngine) -> None:
    with LocalEngine(0) as local:
        expected = list(local.each(works.double, range(200), lost=told))
    assert list(two.each(works.double, range(200), lost=told)) == expected


def test_a_slow_row_holds_its_place(two: DaskEngine) -> None:
    assert list(two.each(works.slow_first, range(8), lost=told)) == list(range(8))


def test_by_key_gathers_rows_and_sorts_keys(two: DaskEngine) -> None:
    rows = [5, 1, 2, 4, 3]
    found = two.by_key(lambda n: "odd" if n % 2 else "even", works.total, rows, lost=told)
    assert list(found) == [6, 9]


def test_connected_finds_components_by_smallest_member(two: DaskEngine) -> None:
    edges = [("d", "c"), ("a", "b"), ("e", "b"), ("c", "d")]
    assert list(two.connected(edges)) == [frozenset("abe"), frozenset("cd")]


def test_a_row_that_kills_its_process_is_lost_alone(two: DaskEngine) -> None:
    found = list(two.each(works.die_on_three, range(6), lost=told))
    assert found == [0, 1, 2, "3: its worker process died", 4, 5]


def test_a_row_over_its_time_is_lost_alone(scheduler: str) -> None:
    with DaskEngine(scheduler, seconds=4.0) as engine:
        list(engine.each(works.double, range(60), lost=told))  # starts the processes
        found = list(engine.each(works.hang_on_three, range(6), lost=told))
    assert found == [0, 1, 2, "3: took longer than 4 s", 4, 5]


def test_what_work_raises_reaches_the_caller(two: DaskEngine) -> None:
    with pytest.raises(ValueError, match="three"):
        list(two.each(works.fail_on_three, range(6), lost=told))


def test_rows_are_drawn_only_as_fast_as_results_are_taken(two: DaskEngine) -> None:
    drawn = []

    def rows() -> Iterator[int]:
        for number in range(1000):
            drawn.append(number)
            yield number

    next(two.each(works.double, rows(), lost=told))
    assert len(drawn) <= 10


def test_workers_are_other_processes_and_kept(two: DaskEngine) -> None:
    first = set(two.each(works.process_of, range(60), lost=told))
    second = set(two.each(works.process_of, range(60), lost=told))
    assert os.getpid() not in first
    assert len(first | second) <= 2


def test_a_worker_killed_in_the_middle_changes_nothing(two: DaskEngine) -> None:
    results = two.each(works.slow_double, range(40), lost=told)
    found = [next(results)]
    victim = min(two._client.run(os.getpid).values())
    its_own = psutil.Process(victim).children()
    os.kill(victim, signal.SIGKILL)
    found += results
    assert found == [result for number in range(40) for result in (number, number * 2)]
    _, left = psutil.wait_procs(its_own, timeout=30)
    assert not left


def test_a_cluster_whose_workers_are_all_gone_is_told(
    two: DaskEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dask_engine, "_WORKER_SECONDS", 0.05)
    monkeypatch.setattr(two._client, "nthreads", dict)
    with pytest.raises(RashomonError, match="has no worker left; start some"):
        list(two.each(works.slow_first, range(2), lost=told))


@pytest.mark.parametrize("fault", [ConnectionRefusedError, RuntimeError, CancelledError])
def test_a_scheduler_that_goes_is_told(
    two: DaskEngine, monkeypatch: pytest.MonkeyPatch, fault: type[Exception]
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise fault("closed")

    monkeypatch.setattr(two._client, "submit", refuse)
    with pytest.raises(RashomonError, match="the scheduler is gone; start it"):
        list(two.each(works.double, range(3), lost=told))


def test_a_worker_of_another_installation_is_refused(
    scheduler: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dask_engine, "installation", other_installation)
    with pytest.raises(UsageError, match="has another rashomon"):
        DaskEngine(scheduler)


def other_installation() -> str:
    """Stand for `installation` on either side: it is never the same twice."""
    return str((os.getpid(), time.monotonic_ns()))


def test_a_worker_that_joins_later_with_another_installation_is_refused(
    two: DaskEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dask_engine, "installation", lambda: "another")
    with pytest.raises(UsageError, match="has another rashomon"):
        list(two.each(works.double, range(3), lost=told))


def test_an_address_where_nobody_listens_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dask_engine, "_ANSWER_SECONDS", 0.5)
    with pytest.raises(UsageError, match="no Dask scheduler answers there"):
        DaskEngine("tcp://127.0.0.1:9")


def test_an_address_that_is_none_is_told() -> None:
    with pytest.raises(UsageError, match="no Dask scheduler answers there"):
        DaskEngine("nowhere")


def test_a_cluster_without_workers_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dask_engine, "_WORKER_SECONDS", 0.5)
    with (
        cluster(0, folder=tmp_path) as empty,
        pytest.raises(UsageError, match="has no workers; start some with: dask worker"),
    ):
        DaskEngine(empty)


def test_without_dask_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(UsageError, match=r"pip install 'rashomon\[dask\]'"):
        DaskEngine("tcp://127.0.0.1:9")
