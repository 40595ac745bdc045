"""Time and memory of all that follows from the readings, over made reports of growing number.

`python -m bench.scale [COUNT ...] [--case CASE] [--workers W] [--pairing]`: for each count a process
and a record of its own, in which made readings are kept, then signed, paired, compared, traced,
grouped and reconciled as a build does it. Seconds are of processor time with `--workers 0`, which is
the default, else of the clock. With `--pairing`, only the stages that look at all reports at once
are run, without a record. What adding to a record costs: `bench.adding`.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

from bench.worst_cases import CASES
from rashomon.compare.candidates import candidate_pairs
from rashomon.compare.signatures import sign
from rashomon.group.profiles import outline
from rashomon.group.stories import group_outlines
from rashomon.nouns.options import Options
from rashomon.nouns.readings import ReadReport
from rashomon.run.local import LocalEngine
from rashomon.run.pipeline import Build, batches
from rashomon.run.progress import Unwatched, Watch
from rashomon.run.versions import versions_of
from rashomon.store.record import Record, open_record
from rashomon.store.writer import Read

COUNTS = (1_000, 10_000)
STAGES = ("sign", "outline", "pair", "compare", "trace", "group", "reconcile")
SECONDS = 7_200.0  # for one stage's one piece of work


class _Clock(Unwatched):
    """Keeps the processor time of this process by stage: other work on the machine is left out."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._stage, self._began = "", 0.0

    def begin(self, stage: str, total: int | None) -> None:
        """Begin a stage; stages do not overlap."""
        super().begin(stage, total)
        self._stage, self._began = stage, time.process_time()

    def end(self) -> None:
        """End the stage."""
        self.seconds[self._stage] = time.process_time() - self._began


def kept(record: Record, reads: Iterable[ReadReport], options: Options) -> None:
    """Keep reports with their made readings, as if the reader had read them."""
    reader = versions_of(options).reader
    for batch in batches(reads, 256):
        record.writer.add([read.report for read in batch])
        record.writer.save_readings(Read(reading=read.reading, reader=reader) for read in batch)


def derived(record: Record, options: Options, workers: int) -> dict[str, float]:
    """Bring a record up to date; return seconds by stage, counts and peak memory (MiB)."""
    clock = _Clock()
    now = time.process_time if workers == 0 else time.perf_counter
    began = now()
    with LocalEngine(workers, seconds=SECONDS) as engine:
        watch = Watch(clock, engine.peak_mib)
        build = Build(record, engine, options, watch)
        build.read()
        build.derive()
    took = clock.seconds if workers == 0 else {run.stage: run.seconds for run in watch.stages}
    found = {run.stage: run for run in watch.stages}
    return {
        "pairs": found["pair"].given,
        "compared": found["compare"].taken,
        "copies": found["compare"].given,
        "stories": found["group"].given,
        "told": found["reconcile"].taken,
        **{stage: took[stage] for stage in STAGES},
        "keep": now() - began - sum(took[stage] for stage in STAGES),
        "all": now() - began,
        "peak_mib": engine.peak_mib(),
    }


def measure(case: str, count: int, workers: int) -> dict[str, float]:
    """Return the row of a record of `count` reports."""
    options = Options()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "scale.db"
        with open_record(str(path), create=True) as record:
            kept(record, CASES[case](count), options)
            before = path.stat().st_size
            row = {"reports": float(count), **derived(record, options, workers)}
            return {**row, "read_mb": before / 1e6, "record_mb": path.stat().st_size / 1e6}


def measure_pairing(case: str, count: int) -> dict[str, float]:
    """Return the row of the stages that look at all reports at once, in memory, without a record.

    Seconds are of processor time. All that is kept of a report is its signature and outline.
    """
    options, took = Options(), {"made": 0.0, "sign": 0.0, "outline": 0.0}
    signatures, outlines = [], []
    reads = CASES[case](count)
    while True:
        started = time.process_time()
        read = next(reads, None)
        if read is None:
            break
        made = time.process_time()
        signatures.append(sign(read, options.compare))
        signed = time.process_time()
        outlines.append(outline(read, options.group))
        outlined = time.process_time()
        took["made"] += made - started
        took["sign"] += signed - made
        took["outline"] += outlined - signed
    before = time.process_time()
    pairs = candidate_pairs(signatures, options.compare)
    paired = time.process_time()
    stories = group_outlines(outlines, (), options.group)
    took.update(pair=paired - before, group=time.process_time() - paired)
    sizes = sorted(len(story.reports) for story in stories)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    counts = {"reports": count, "pairs": len(pairs), "stories": len(stories), "largest": sizes[-1]}
    every = sum(took.values()) - took["made"]
    return {**counts, **took, "all": every, "peak_mib": peak}


def main() -> None:
    """Print a row a count, and the cost of a report as a ratio to the first count's."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("counts", nargs="*", type=int, default=COUNTS)
    parser.add_argument("--case", choices=sorted(CASES), default="made")
    parser.add_argument("--workers", type=int, default=0)
    parser.add_argument("--pairing", action="store_true", help="only the stages over all reports")
    parser.add_argument("--row", action="store_true", help="measure one count in this process")
    given = parser.parse_args()
    if given.row:
        count = given.counts[0]
        if given.pairing:
            print(json.dumps(measure_pairing(given.case, count)))
        else:
            print(json.dumps(measure(given.case, count, given.workers)))
        return
    first: float | None = None
    for count in given.counts:
        command = [
            sys.executable, "-m", "bench.scale", str(count), "--case", given.case,
            "--workers", str(given.workers), "--row",
            *(["--pairing"] if given.pairing else []),
        ]  # fmt: skip
        answer = subprocess.run(command, check=True, capture_output=True, text=True)
        row = json.loads(answer.stdout)
        each = row["all"] / row["reports"]
        first = first or each
        print("\t".join(f"{name} {value:.6g}" for name, value in row.items()))
        print(f"\t{1000 * each:.3g} ms a report, {each / first:.2f} times the first", flush=True)


if __name__ == "__main__":
    main()
