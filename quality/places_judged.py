"""Places against 40 articles of world news read by hand (`places_judged.jsonl`).

A judged place counts as found when its exact span is given, as right when its spot is within 161 km;
names judged 'either' count neither way. `check_*` is the half of the articles that was read only
after the rules had been committed at first; what was mended after that reading had seen it.
Usage: python -m quality.places_judged
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from quality.places import NEAR_KM, distance_km, make_report
from rashomon.nouns.options import ReadOptions
from rashomon.read.read import read
from rashomon.run.tools import make_tools

JUDGED = Path(__file__).parent / "places_judged.jsonl"
WIKINEWS = ("wikinews_big", "wikinews", "wikinews_medium", "handpicked")
READ_TO = 3000  # code points of each article that were read

Rows = list[dict[str, Any]]


def score(data: Path) -> dict[str, float]:
    """Return precision, recall, F1 and the share put in the right place, of either half."""
    judged = _judged()
    counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    tools = make_tools()
    for file, text in _texts(data):
        if file in judged:
            report = make_report(text)
            places = read(report, tools, ReadOptions(words_only=True)).places
            given = {
                (p.spans[0].start, p.spans[0].end): (p.lat, p.lon)
                for p in places
                if p.spans[0].end <= READ_TO
            }
            _count(counts[judged[file][0]["half"]], judged[file], given)
    return {
        f"{half}_{name}": value
        for half in ("rules", "check")
        for name, value in _shares(counts[half]).items()
    }


def _judged() -> dict[str, Rows]:
    rows: dict[str, Rows] = defaultdict(list)
    for line in JUDGED.read_text(encoding="utf-8").splitlines()[1:]:
        row = json.loads(line)
        rows[row["file"]].append(row)
    return rows


def _count(
    counts: dict[str, int], rows: Rows, given: dict[tuple[int, int], tuple[float | None, ...]]
) -> None:
    open_ = {(row["start"], row["end"]) for row in rows if row["verdict"] == "either"}
    gold = {
        (row["start"], row["end"]): row
        for row in rows
        if row["verdict"] not in {"either", "not-a-place"}
    }
    counts["given"] += len(given.keys() - open_)
    counts["wanted"] += len(gold)
    for span, row in gold.items():
        if span not in given:
            continue
        counts["found"] += 1
        if row["lat"] is not None:
            counts["located"] += 1
            lat, lon = given[span]
            counts["near"] += distance_km((lat, lon), (row["lat"], row["lon"])) <= NEAR_KM


def _shares(counts: dict[str, int]) -> dict[str, float]:
    precision = counts["found"] / max(counts["given"], 1)
    recall = counts["found"] / max(counts["wanted"], 1)
    return {
        "precision": round(precision, 4),
        "recall": round(recall, 4),
        "f1": round(2 * precision * recall / max(precision + recall, 1e-9), 4),
        "within_161_km": round(counts["near"] / max(counts["located"], 1), 4),
    }


def _texts(data: Path) -> Iterator[tuple[str, str]]:
    """Yield the name under which an article was judged, and its text."""
    for name in WIKINEWS:
        path = data / "wikinews" / f"{name}.json"
        for number, event in enumerate(json.loads(path.read_text(encoding="utf-8"))):
            for article in event["articles"][:1]:
                yield f"{name}.json#{number}/0", (article.get("text") or "").lstrip("\ufeff")
    for line in (data / "allsides" / "articles.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield f"allsides#{row['id']}", row["text"]
    for path in sorted((data / "polnear" / "dev" / "text").glob("*.txt")):
        yield f"polnear/dev/{path.name}", path.read_bytes().decode("utf-8")


if __name__ == "__main__":
    for name, value in score(Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/data")).items():
        print(f"{name} {value:.4f}")
