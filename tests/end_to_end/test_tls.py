"""The cluster with TLS of docs/large.md: made by the page's own commands, closed to everybody else."""

import re
import shlex
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import pytest
import yaml

from rashomon.nouns.errors import ClusterAway
from rashomon.run.dask_engine import DaskEngine
from support import works
from support.cluster import cluster_env

pytestmark = [
    pytest.mark.slow,
    pytest.mark.xdist_group("dask"),
    pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is not installed"),
]

PAGE = (Path(__file__).parents[2] / "docs" / "large.md").read_text(encoding="utf-8")
KEYS = re.findall(r"^\$ (openssl .*)$", PAGE, re.MULTILINE)
DASK = [
    shlex.split(one, comments=True) for one in re.findall(r"^\$ (dask .*)$", PAGE, re.MULTILINE)
]
(YAML,) = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
SETTINGS = Path(".config") / "dask" / "distributed.yaml"


def home(place: Path, authority: Path | None = None) -> Path:
    """Make a home with the page's settings, and keys by its commands; clients trust `authority`."""
    (place / SETTINGS).parent.mkdir(parents=True)
    for command in KEYS:
        subprocess.run(shlex.split(command), cwd=place, check=True, capture_output=True)
    if authority is not None:
        shutil.copy(authority / "ca.pem", place / "ca.pem")
    (place / SETTINGS).write_text(YAML.replace("/etc/rashomon", str(place)))
    return place


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as one:
        return int(one.getsockname()[1])


@contextmanager
def running(command: list[str], place: Path) -> Iterator[None]:
    """Run one of the page's Dask commands."""
    with subprocess.Popen(
        [sys.executable, "-m", *command],
        env={**cluster_env(connect="60s"), "HOME": str(place)},
        start_new_session=True,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            yield
        finally:
            process.terminate()
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()


@contextmanager
def told(place: Path) -> Iterator[None]:
    """Let Dask in this process be told what the home says."""
    import dask
    import distributed  # what it goes by where nobody tells it anything

    ours = yaml.safe_load((place / SETTINGS).read_text())["distributed"]
    usual = dask.config.get(distributed.__name__)
    with dask.config.set({"distributed": dask.config.merge(usual, ours)}):
        yield


def status(url: str) -> int:
    """Return how a page is answered, once anybody listens."""
    deadline = time.monotonic() + 120
    while True:
        try:
            with urlopen(url, timeout=5) as answer:
                return int(answer.status)
        except HTTPError as fault:
            return fault.code
        except URLError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)


def test_the_cluster_of_the_page_works_for_its_keys_and_for_no_others(tmp_path: Path) -> None:
    ours = home(tmp_path / "ours")
    theirs = home(tmp_path / "theirs", authority=ours)
    port, pages = free_port(), free_port()
    scheduler, worker = DASK
    scheduler[scheduler.index("10.0.0.1")] = "127.0.0.1"
    scheduler += ["--port", str(port), "--dashboard-address", f"127.0.0.1:{pages}"]
    worker[worker.index("tcp://10.0.0.1:8786")] = f"tls://127.0.0.1:{port}"
    with running(scheduler, ours), running(worker, ours):
        assert status(f"http://127.0.0.1:{pages}/info/main/workers.html") == 404
        address = f"127.0.0.1:{port}"
        with told(ours):
            with DaskEngine(f"tls://{address}", seconds=60) as engine:
                found = list(engine.each(works.double, range(3), lost=lambda _, why: [why]))
            assert found == [0, 0, 1, 2, 2, 4]
            with pytest.raises(ClusterAway, match="encryption required"):
                DaskEngine(f"tcp://{address}")
        for scheme in ("tcp", "tls"):
            with pytest.raises(ClusterAway, match="no Dask scheduler answers there"):
                DaskEngine(f"{scheme}://{address}")
        with (
            told(theirs),
            pytest.raises(ClusterAway, match="no Dask scheduler answers there"),
        ):
            DaskEngine(f"tls://{address}")
