"""Run every scorer on `$DATA`, write `quality/scores.json`, fail below a floor of `floors.json`.

Usage: python -m quality.gate [--data DIR] [--only NAME ...] [--raise-floors]
"""

import argparse
import importlib
import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path

HERE = Path(__file__).parent
SCORERS = (
    "seeds",
    "plover",
    "records",
    "quotes",
    "timex",
    "dating",
    "places",
    "places_judged",
    "copies",
    "copies_at_scale",
    "lineage",
    "recycled",
    "scars",
    "story_names",
    "stories",
    "coreference",
    "merges",
    "disagreements",
    "primary_sources",
)
"""Modules of this package, each with `score(data) -> {metric: value}`."""

NO_FLOOR = ("_rate", "_conflict", "_stated", "_open", "_width", "_baseline_conll", "_a_sentence")
"""Endings of metrics that are not better when higher; they are reported and have no floor."""

EPSILON = 0.005  # a floor is missed only by more than this; scorers are deterministic, CPUs differ


def main(arguments: Sequence[str] | None = None) -> int:
    """Print each score beside its floor; return 1 when one lies below, 2 when DATA is missing."""
    options = _options(arguments)
    if not options.data.is_dir():
        print(f"no data at {options.data}: set DATA to the folder that holds plv/, polnear/, ...")
        return 2
    floors = _load(HERE / "floors.json")
    scores = _load(HERE / "scores.json")
    failed = False
    for name in options.only or SCORERS:
        scores[name] = _score(name, options.data)
        for metric, value in scores[name].items():
            floor = floors.get(name, {}).get(metric)
            low = floor is not None and value < floor - EPSILON
            failed |= low
            note = "" if floor is None else f"floor {floor:.4f}{'  BELOW' if low else ''}"
            print(f"{name:12} {metric:32} {value:9.4f}  {note}", flush=True)
    (HERE / "scores.json").write_text(_dump(scores))
    if options.raise_floors:
        (HERE / "floors.json").write_text(_dump(_raised(floors, scores)))
    return int(failed)


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--only", nargs="*", choices=SCORERS)
    parser.add_argument("--raise-floors", action="store_true")
    return parser.parse_args(arguments)


def _score(name: str, data: Path) -> dict[str, float]:
    start = time.perf_counter()
    found: dict[str, float] = importlib.import_module(f"quality.{name}").score(data)
    print(f"-- {name}: {time.perf_counter() - start:.0f} s", file=sys.stderr)
    return found


def _raised(
    floors: dict[str, dict[str, float]], scores: dict[str, dict[str, float]]
) -> dict[str, dict[str, float]]:
    """Return the floors, each lifted to the score where the score is a share and is higher."""
    lifted = {name: dict(metrics) for name, metrics in floors.items()}
    for name, metrics in scores.items():
        for metric, value in metrics.items():
            if metric.endswith(NO_FLOOR) or not 0 < value <= 1:
                continue
            if value > lifted.setdefault(name, {}).get(metric, 0):
                lifted[name][metric] = value
    return lifted


def _load(path: Path) -> dict[str, dict[str, float]]:
    loaded: dict[str, dict[str, float]] = json.loads(path.read_text()) if path.exists() else {}
    return loaded


def _dump(table: dict[str, dict[str, float]]) -> str:
    return json.dumps(table, indent=2, sort_keys=True) + "\n"


if __name__ == "__main__":
    sys.exit(main())
