"""The same inputs give the same bytes: in any order, on any number of processes, after any kill."""

import random  # noqa: TID251 - seeded below: the same kills every time
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from support.commands import CORPUS, exported, run, start

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, bytes], float]:
    folder = tmp_path_factory.mktemp("undisturbed")
    started = time.monotonic()
    run("build", *CORPUS, "-o", str(folder / "r.db"), "--workers", "1")
    seconds = time.monotonic() - started
    files = exported(folder / "r.db", folder / "out")
    assert files["rejected.jsonl"] == b""
    return files, seconds


def test_order_processes_and_hash_seed_change_nothing(
    undisturbed: tuple[dict[str, bytes], float], tmp_path: Path
) -> None:
    shuffled = sorted(CORPUS, reverse=True)
    run("build", *shuffled, "-o", str(tmp_path / "r.db"), "--workers", "2", hash_seed=7)
    assert exported(tmp_path / "r.db", tmp_path / "out") == undisturbed[0]


def test_a_build_killed_again_and_again_ends_the_same(
    undisturbed: tuple[dict[str, bytes], float], tmp_path: Path
) -> None:
    expected, seconds = undisturbed
    moments = random.Random(20210616)
    record = tmp_path / "r.db"
    for _ in range(4):
        build = start("build", *CORPUS, "-o", str(record), "--workers", "2")
        time.sleep(moments.uniform(0.2, 1.0) * seconds)
        build.send_signal(signal.SIGKILL)
        build.communicate()
        if record.exists() and record.stat().st_size > 0:
            check = start("check", str(record))
            _, complaints = check.communicate()
            assert check.returncode == 0, complaints.decode()
    run("build", *CORPUS, "-o", str(record))
    assert exported(record, tmp_path / "out") == expected


def test_no_worker_outlives_a_killed_build(tmp_path: Path) -> None:
    build = start("build", *CORPUS, "-o", str(tmp_path / "r.db"), "--workers", "2")
    workers: list[psutil.Process] = []
    deadline = time.monotonic() + 60
    while not workers and time.monotonic() < deadline:
        workers = psutil.Process(build.pid).children()
        time.sleep(0.05)
    build.kill()
    build.communicate()
    _, left = psutil.wait_procs(workers, timeout=60)
    assert workers
    assert not left


def test_ctrl_c_ends_a_build_with_one_line_and_keeps_the_record(tmp_path: Path) -> None:
    # A test run in the background ignores SIGINT, and what it starts would inherit that.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    build = start("build", *CORPUS, "-o", str(tmp_path / "r.db"), "--workers", "2")
    deadline = time.monotonic() + 60
    while not psutil.Process(build.pid).children() and time.monotonic() < deadline:
        time.sleep(0.05)
    time.sleep(0.5)
    build.send_signal(signal.SIGINT)
    _, complaints = build.communicate(timeout=60)
    assert build.returncode == 130, complaints.decode()
    assert complaints.decode().count("\n") == 1
    run("check", str(tmp_path / "r.db"))


def test_a_closed_pipe_ends_a_command_quietly(tmp_path: Path) -> None:
    record = str(tmp_path / "r.db")
    run("build", *CORPUS, "-o", record)
    line = f"{sys.executable} -m rashomon show {record} --json | head -c 10"
    outcome = subprocess.run(["bash", "-c", line], capture_output=True, check=True, timeout=60)
    assert len(outcome.stdout) == 10
    assert outcome.stderr == b""
