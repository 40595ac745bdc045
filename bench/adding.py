"""What adding the same reports costs, by how many reports the record holds already.

`python -m bench.adding [COUNT ...] [--add K] [--rounds R] [--keep FOLDER]`: for each count a record of
so many made reports is built; then the K that follow upon the last of each are added to a copy, in a
process of its own, the counts by turns, R times. What they are added to is the last reports before
them, so that they find the same copies and stories everywhere. Processor seconds, the median of the
rounds; from keeping the made readings to a record that is up to date. With `--keep`, records lie in
that folder after and are taken from there: 100,000 reports take half an hour to build.
"""

import argparse
import json
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from bench.made_reports import made_reports
from bench.scale import derived, kept
from rashomon.nouns.options import Options
from rashomon.store.record import open_record

COUNTS = (1_000, 100_000)


def build(path: Path, count: int, last: int) -> None:
    """Build the record of the `count` made reports before that at `last`."""
    options = Options()
    with open_record(str(path), create=True) as record:
        kept(record, made_reports(count, start=last - count), options)
        derived(record, options, 0)


def add(path: Path, number: int, last: int) -> dict[str, float]:
    """Add `number` reports from that at `last` on to a record; return what it cost."""
    options, reads = Options(), list(made_reports(number, start=last))
    before, size = time.process_time(), path.stat().st_size
    with open_record(str(path), create=True) as record:
        kept(record, reads, options)
        read = time.process_time()
        row = derived(record, options, 0)
    return {
        "keep_readings": read - before,
        **row,
        "all": time.process_time() - before,
        "peak_mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "more_mb": (path.stat().st_size - size) / 1e6,
    }


def measured(folder: Path, counts: Sequence[int], number: int) -> list[dict[str, float]]:
    """Return one row a count: the cost of adding, each to a fresh copy of its record."""
    rows = []
    for count in counts:
        copy = folder / "added.db"
        shutil.copyfile(folder / f"made{count}.db", copy)
        rows.append(_alone("--to", str(copy), str(max(counts)), "--add", str(number)))
        for left in folder.glob("added.db*"):
            left.unlink()
    return rows


def _alone(*arguments: str) -> dict[str, float]:
    """Run one measurement in a process of its own."""
    command = [sys.executable, "-m", "bench.adding", *arguments]
    answer = subprocess.run(command, check=True, capture_output=True, text=True)
    row: dict[str, float] = json.loads(answer.stdout)
    return row


def main() -> None:
    """Print a row a count, the median of the rounds, and its ratio to the first count's."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("counts", nargs="*", type=int, default=COUNTS)
    parser.add_argument("--add", type=int, default=1_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--to", type=Path, help=argparse.SUPPRESS)  # measure in this process
    given = parser.parse_args()
    if given.to:
        print(json.dumps(add(given.to, given.add, given.counts[0])))
        return
    with tempfile.TemporaryDirectory() as own:
        folder = given.keep or Path(own)
        for count in given.counts:
            if not (folder / f"made{count}.db").exists():
                build(folder / f"made{count}.db", count, max(given.counts))
        rounds = [measured(folder, given.counts, given.add) for _ in range(given.rounds)]
    first = None
    for place, count in enumerate(given.counts):
        runs = [one[place] for one in rounds]
        row = {name: median(run[name] for run in runs) for name in runs[0]}
        first = first or row["all"]
        print(f"to {count}\t" + "\t".join(f"{name} {value:.4g}" for name, value in row.items()))
        print(f"\t{row['all'] / first:.2f} times the first", flush=True)


if __name__ == "__main__":
    main()
