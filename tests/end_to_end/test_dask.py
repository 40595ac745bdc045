"""Builds on a cluster: the bytes of a local build, whatever becomes of workers, wherever they are."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import ExitStack
from pathlib import Path

import pytest
from bench.made_reports import made_reports
from bench.scale import kept
from click.testing import CliRunner

from rashomon import api
from rashomon.ingest import page_reader
from rashomon.nouns.options import Options
from rashomon.nouns.reports import Report
from rashomon.run.dask_engine import DaskEngine
from rashomon.run.engine import Engine
from rashomon.run.local import LocalEngine
from rashomon.run.pipeline import Build
from rashomon.run.progress import Progress, Unwatched, Watch
from rashomon.show.cli.main import main
from rashomon.show.lines import FILES, Lines
from rashomon.store.record import Record
from rashomon.store.writer import Read
from support.cluster import cluster_env
from support.hostile_web import Web
from support.namespaces import HERE, namespaces, why_not
from support.watching import entry, page, rss

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("dask")]

GOLDEN = Path(__file__).parents[1] / "golden"
READ = tuple(str(GOLDEN / name / "reports") for name in ("shared-wire", "counts-differ"))
COLUMNS = ("id", "title", "outlet", "url", "date", "text")
MADE = 60


def told(record: Record) -> dict[str, list[object]]:
    """Return all that the record's export holds but the run's own times."""
    lines = Lines(record)
    return {name: list(lines.of(name)) for name in FILES if name != "run"}


def derived(path: Path, engine: Engine, progress: Progress) -> dict[str, list[object]]:
    """Return what follows from made readings: every stage after reading."""
    with api.open_record(str(path), create=True) as record:
        kept(record, made_reports(MADE), Options())
        build = Build(record, engine, Options(), Watch(progress, engine.peak_mib))
        build.read()
        assert build.derive() == ()
        return told(record)


@pytest.fixture(scope="module")
def local(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[object]]:
    with LocalEngine(0) as engine:
        return derived(tmp_path_factory.mktemp("local") / "r.db", engine, Unwatched())


def test_parquet_read_on_a_cluster_gives_the_same_record(scheduler: str, tmp_path: Path) -> None:
    import pyarrow as pa
    from pyarrow.parquet import write_table

    given = [one for one in api.load_reports(*READ) if isinstance(one, Report)]
    table = pa.table({name: [getattr(one, name) for one in given] for name in COLUMNS})
    write_table(table, tmp_path / "reports.parquet")
    partition = str(tmp_path / "reports.parquet")
    with (
        api.open_record(str(tmp_path / "there.db"), create=True) as there,
        api.open_record(str(tmp_path / "here.db"), create=True) as here,
    ):
        api.build(api.load_reports(partition), there, scheduler=scheduler)
        api.build(api.load_reports(partition), here, workers=0)
        assert len(here.view.report_ids()) == len(given)
        assert told(there) == told(here)


def test_a_record_reread_on_a_cluster_is_what_it_was(scheduler: str, tmp_path: Path) -> None:
    place = str(tmp_path / "r.db")
    with api.open_record(place, create=True) as record:
        api.build(api.load_reports(READ[0]), record, workers=0)
        expected = told(record)
        old = [
            Read(reading=record.view.read_report(one).reading, reader="of last year")
            for one in record.view.report_ids()
        ]
        record.writer.save_readings(old)
        outcome = CliRunner().invoke(
            main, ["reread", place, "--engine", "dask", "--scheduler", scheduler, "--json"]
        )
        assert outcome.exit_code == 0, outcome.output
        read = json.loads(outcome.stdout)["read"]
        assert (read["older"], read["unread"]) == (len(old), 0)
        assert told(record) == expected
        assert record.view.run()["workers"] == 2


def test_what_a_watch_fetched_is_read_on_a_cluster(scheduler: str, tmp_path: Path) -> None:
    record = str(tmp_path / "r.db")
    with Web() as web:
        base = f"http://127.0.0.1:{web.port}"
        web.serve(f"{base}/rss", rss(entry(f"{base}/1")))
        web.serve(f"{base}/1", page())
        manners = ("--once", "--allow-private", "--pause", "1")
        there = ("--engine", "dask", "--scheduler", scheduler)
        outcome = CliRunner().invoke(main, ["watch", f"{base}/rss", "-o", record, *manners, *there])
    page_reader.close()
    assert outcome.exit_code == 0, outcome.output
    with api.open_record(record) as made:
        assert len(made.view.story_ids()) == 1
        assert made.view.run()["workers"] == 2


class Killer(Unwatched):
    """Kills a worker in the middle of each of some stages."""

    def __init__(self, engine: DaskEngine, stages: set[str]) -> None:
        self._workers = engine._client
        self._left = stages
        self._stage, self.killed = "", 0

    def begin(self, stage: str, total: int | None) -> None:
        super().begin(stage, total)
        self._stage = stage

    def advance(self, steps: int) -> None:
        super().advance(steps)
        if self._stage in self._left:
            self._left.remove(self._stage)
            os.kill(min(self._workers.run(os.getpid).values()), signal.SIGKILL)
            self.killed += 1


def test_workers_killed_in_mid_run_change_nothing(
    local: dict[str, list[object]], scheduler: str, tmp_path: Path
) -> None:
    with DaskEngine(scheduler) as engine:
        killer = Killer(engine, {"sign", "compare", "reconcile"})
        assert derived(tmp_path / "r.db", engine, killer) == local
    assert killer.killed == 3


@pytest.mark.skipif(bool(why_not()), reason=str(why_not()))
def test_workers_of_other_networks_without_our_files_give_the_same_record(
    local: dict[str, list[object]], tmp_path: Path
) -> None:
    with namespaces(2) as names, ExitStack() as ending:
        started(ending, [], "scheduler", "--host", HERE, "--port", "8786")
        for name, address in names.items():
            # A file system of its own over the folder of the record: only the network joins them.
            apart = ["ip", "netns", "exec", name, "unshare", "--mount", "sh", "-c",
                     'mount -t tmpfs none "$0" && exec "$@"', str(tmp_path)]  # fmt: skip
            started(
                ending, apart, "worker", f"tcp://{HERE}:8786", "--host", address, "--nthreads", "1"
            )
        deadline = time.monotonic() + 120
        while not listens(HERE, 8786) and time.monotonic() < deadline:
            time.sleep(0.1)
        with DaskEngine(f"tcp://{HERE}:8786") as engine:
            while len(engine._client.nthreads()) < 2 and time.monotonic() < deadline:
                time.sleep(0.1)
            hosts = {address.split(":")[1] for address in engine._client.nthreads()}
            assert hosts == {f"//{address}" for address in names.values()}
            assert derived(tmp_path / "r.db", engine, Unwatched()) == local


def listens(host: str, port: int) -> bool:
    try:
        socket.create_connection((host, port), timeout=5).close()
    except OSError:
        return False
    return True


def started(
    ending: ExitStack, before: list[str], kind: str, *arguments: str
) -> subprocess.Popen[bytes]:
    """Start a scheduler or a worker; it is ended with the stack."""
    process = subprocess.Popen(
        [*before, sys.executable, "-m", "dask", kind, *arguments, "--no-dashboard"],
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        env=cluster_env(), start_new_session=True,
    )  # fmt: skip
    ending.callback(process.wait, 30)
    ending.callback(os.killpg, process.pid, signal.SIGTERM)
    return process
