"""Events that two reports were said to tell, held against what a reader judged.

`merges_judged.jsonl` lists, for stories of wikinews, every event that the system took two reports
or more to tell, with the part of each telling: tellings with one digit are one event. Only reports
with such a telling are read again. Usage: python -m quality.merges [DATA]
"""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

from quality.stories import read_all, reports
from rashomon.compare.candidates import candidate_pairs
from rashomon.compare.copies import compare_pair
from rashomon.compare.origins import trace_origins
from rashomon.compare.signatures import sign
from rashomon.language.linkage import connected
from rashomon.nouns.ids import ReportId, StoryId
from rashomon.nouns.options import Options
from rashomon.nouns.readings import ReadReport
from rashomon.nouns.stories import Story
from rashomon.reconcile.reconcile import reconcile

HERE = Path(__file__).parent
DATA = Path("../shared/data")
Row = dict[str, Any]
Place = tuple[str, int]
"""A telling: its report and where its trigger starts."""


def judged() -> list[Row]:
    """Return the judged events."""
    lines = (HERE / "merges_judged.jsonl").read_text("utf-8").splitlines()
    return [row for row in map(json.loads, lines) if "set" in row]


def stories(rows: Sequence[Row]) -> list[list[str]]:
    """Return the reports in groups: those that tell a judged event together stand in one."""
    order = sorted({telling["report"] for row in rows for telling in row["tellings"]})
    number = {report: at for at, report in enumerate(order)}
    pairs = [
        (number[row["tellings"][0]["report"]], number[telling["report"]])
        for row in rows
        for telling in row["tellings"][1:]
    ]
    return [[order[at] for at in sorted(group)] for group in connected(len(order), pairs).values()]


def homes(reads: Sequence[ReadReport]) -> Iterator[tuple[Place, str]]:
    """Yield each telling of one story with the event that it is put to."""
    options = Options()
    by_id = {one.report.id: one for one in reads}
    pairs = candidate_pairs([sign(one, options.compare) for one in reads], options.compare)
    found = (compare_pair(by_id[a], by_id[b], options.compare) for a, b in pairs)
    copies = tuple(copy for copy in found if copy is not None)
    story = Story(StoryId("story-1"), tuple(sorted(by_id)), ())
    account = reconcile(story, reads, copies, trace_origins(reads, copies), options.reconcile)
    for event in account.events:
        for telling in event.tellings:
            yield (telling.report, telling.trigger.start), event.id


def joined(row: Row, home: Mapping[Place, str]) -> list[bool]:
    """Return, for each two tellings of a judged event now joined over reports, whether rightly."""
    places = [(telling["report"], telling["start"]) for telling in row["tellings"]]
    parts = zip(places, row["parts"], strict=True)
    return [
        part == other_part
        for (one, part), (other, other_part) in combinations(parts, 2)
        if one[0] != other[0] and one in home and home[one] == home.get(other)
    ]


def score(data: Path = DATA) -> dict[str, float]:
    """Return how many judged events that are still merged are one event, and of pairs how many."""
    rows = judged()
    known = {str(one.id): one for one in reports(data)[0]}
    home: dict[Place, str] = {}
    for group in stories(rows):
        home.update(homes(read_all([known[ReportId(report)] for report in group])))
    merged = [found for row in rows if (found := joined(row, home))]
    pairs = [right for found in merged for right in found]
    every = {(one["report"], one["start"]) for row in rows for one in row["tellings"]}
    wanted = sum(sum(joined(row, dict.fromkeys(every, "all"))) for row in rows)
    return {
        "merges_events_right": round(sum(map(all, merged)) / (len(merged) or 1), 4),
        "merges_pairs_precision": round(sum(pairs) / (len(pairs) or 1), 4),
        "merges_true_kept": round(sum(pairs) / (wanted or 1), 4),
        "merges_judged_stated": float(len(merged)),
    }


if __name__ == "__main__":
    for metric, value in score(Path(sys.argv[1]) if len(sys.argv) > 1 else DATA).items():
        print(f"{metric} {value}")
