"""A Dask cluster of this machine in a process of its own, as a user's cluster would be."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_CLUSTER = """
import sys
from distributed import LocalCluster
if __name__ == "__main__":
    with LocalCluster(n_workers=int(sys.argv[1]), threads_per_worker=int(sys.argv[2]),
                      processes=True, dashboard_address=None, host="127.0.0.1") as cluster:
        print(cluster.scheduler_address, flush=True)
        sys.stdin.read()
"""

TESTS = Path(__file__).parents[1]


def cluster_env(connect: str = "2s") -> dict[str, str]:
    """Return the environment of a worker: it can import the work that tests send.

    `connect` is how long the scheduler knocks at a worker that was killed; 30 s by Dask's default.
    """
    inherited = os.environ  # noqa: TID251 - a user's process
    paths = [str(TESTS), str(TESTS.parent), *filter(None, [inherited.get("PYTHONPATH")])]
    return {
        **inherited,
        "PYTHONPATH": os.pathsep.join(paths),
        "DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT": connect,
    }


@contextmanager
def cluster(workers: int, *, threads: int = 1, folder: Path) -> Iterator[str]:
    """Run a cluster; yield the address of its scheduler.

    Workers are spawned and so import the script again: it has to lie in a file.
    """
    script = folder / "cluster_of_tests.py"
    script.write_text(_CLUSTER)
    with subprocess.Popen(
        [sys.executable, str(script), str(workers), str(threads)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=cluster_env(),
        cwd=folder,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdin is not None
        address = process.stdout.readline().strip()
        assert address, "the cluster did not start"
        try:
            yield address
        finally:
            process.stdin.close()
            try:
                process.wait(timeout=30)
            except subprocess.TimeoutExpired:
                process.kill()
