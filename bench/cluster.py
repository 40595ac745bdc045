"""What a build on a cluster sends, receives and costs the machine that asks, stage by stage.

`python -m bench.cluster --scheduler ADDRESS [--made COUNT] [PATH...]`: made readings, or the reports
of PATHs read anew, are built with the workers of a Dask scheduler. Bytes are as sent, compressed.
Seconds of the asking machine are of its processor: what it takes to keep workers busy, SQLite
included; those of workers are of the clock, of all together. Times beside other work are upper bounds.
"""

import argparse
import tempfile
import time
from pathlib import Path

from bench.made_reports import made_reports
from bench.scale import kept
from rashomon import api
from rashomon.nouns.options import Options
from rashomon.run.dask_engine import DaskEngine
from rashomon.run.pipeline import READ_SECONDS, Build
from rashomon.run.progress import Unwatched, Watch


class Meter(Unwatched):
    """Prints what each stage took."""

    def __init__(self, engine: DaskEngine, reports: int) -> None:
        self._engine = engine
        self.reports = reports
        self._stage = ""
        self._began: tuple[float, ...] = ()

    def begin(self, stage: str, total: int | None) -> None:
        """Begin a stage; stages do not overlap."""
        super().begin(stage, total)
        self._stage, self._began = stage, self._state()

    def end(self) -> None:
        """Print the stage."""
        took = [now - then for now, then in zip(self._state(), self._began, strict=True)]
        calls, sent, received, workers, here, clock = took
        each = max(1, self.reports)
        print(
            f"{self._stage:10}{calls:7.0f}{sent / each / 1e3:10.2f}{received / each / 1e3:10.2f}"
            f"{1e3 * here / each:10.2f}{1e3 * workers / each:10.2f}{clock:9.1f}",
            flush=True,
        )

    def _state(self) -> tuple[float, ...]:
        done = self._engine.traffic
        return (
            done.calls, done.sent, done.received, done.seconds, time.process_time(), time.monotonic(),
        )  # fmt: skip


def main() -> None:
    """Print a row a stage."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="*")
    parser.add_argument("--scheduler", required=True)
    parser.add_argument("--made", type=int, default=1_000)
    given = parser.parse_args()
    options = Options()
    with (
        tempfile.TemporaryDirectory() as folder,
        api.open_record(str(Path(folder) / "r.db"), create=True) as record,
        DaskEngine(given.scheduler, seconds=READ_SECONDS) as engine,
    ):
        meter = Meter(engine, given.made)
        build = Build(record, engine, options, Watch(meter, engine.peak_mib))
        print(f"{engine.workers} threads of workers; KB and ms are a report")
        print("stage       calls   KB sent   KB back   ms here  ms there  seconds")
        if given.paths:
            reports = list(api.load_reports(*given.paths, options=options))
            meter.reports = len(reports)
            build.admit(reports)
        else:
            kept(record, made_reports(given.made), options)
        build.read()
        build.derive()
        print(f"{meter.reports} reports, peak {engine.peak_mib():.0f} MiB of all processes")


if __name__ == "__main__":
    main()
