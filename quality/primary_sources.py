"""Whom events are said to rest on, held against what a reader judged.

`primary_sources_judged.jsonl` names tellings of wikinews and allsides by report and offset, and says
of a name drawn there whether the telling rests on a statement of whom it names. Each report is read
and reconciled by itself. Usage: python -m quality.primary_sources [DATA]
"""

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from quality.stories import read_all, reports
from rashomon import api
from rashomon.compare.origins import trace_origins
from rashomon.nouns.account import Event
from rashomon.nouns.ids import StoryId
from rashomon.nouns.options import Options
from rashomon.nouns.readings import ReadReport
from rashomon.nouns.reports import Report
from rashomon.nouns.stories import Story
from rashomon.reconcile.reconcile import reconcile

JUDGED = Path(__file__).parent / "primary_sources_judged.jsonl"
DATA = Path("../shared/data")
CUT = 80  # code points that are kept of a long name
Row = dict[str, Any]


def score(data: Path = DATA) -> dict[str, float]:
    """Return, by sample, the share of right names still given, and of given ones that are right.

    Sample 1 shaped the rules, sample 2 was judged once; names no longer given count in the first
    share only.
    """
    rows: dict[str, list[Row]] = defaultdict(list)
    for line in JUDGED.read_text(encoding="utf-8").splitlines()[1:]:
        row = json.loads(line)
        rows[row["report"]].append(row)
    counts: Counter[tuple[int, str, bool]] = Counter()
    for report in _reports(data, rows.keys()):
        events = _events(read_all([report])[0])
        for row in rows[report.id]:
            counts[row["sample"], row["verdict"], still_named(row, events)] += 1
    return {name: value for sample in (1, 2) for name, value in _shares(counts, sample).items()}


def still_named(row: Row, events: Sequence[Event]) -> bool:
    """Say whether the event told at the judged place is still said to rest on whom was judged."""
    return any(
        name == row["name"] if row.get("exact") else same_name(row["name"], name)
        for event in events
        if any(telling.trigger.start == row["start"] for telling in event.tellings)
        for name in event.primary_sources
    )


def same_name(one: str, other: str) -> bool:
    """Say whether two names end alike: a report by itself may know a shorter one than its story.

    >>> same_name("Ida B. Lunde", "Lunde"), same_name("Lunde", "Berg")
    (True, False)
    """
    left, right = one.casefold(), other.casefold()
    if len(one) >= CUT:
        return right.startswith(left)
    return left.split()[-1:] == right.split()[-1:]


def _events(read: ReadReport) -> tuple[Event, ...]:
    story = Story(StoryId("story"), (read.report.id,))
    origins = trace_origins([read], ())
    return reconcile(story, [read], (), origins, Options().reconcile).events


def _reports(data: Path, wanted: Collection[str]) -> Iterator[Report]:
    seen: set[str] = set()
    given = api.load_reports(str(data / "allsides" / "articles.jsonl"))
    for one in (*reports(data)[0], *given):
        if isinstance(one, Report) and one.id in wanted and one.id not in seen:
            seen.add(one.id)
            yield one


def _shares(counts: Mapping[tuple[int, str, bool], int], sample: int) -> dict[str, float]:
    right = counts[sample, "right", True]
    wrong = counts[sample, "wrong", True]
    wanted = right + counts[sample, "right", False]
    return {
        f"sample_{sample}_right_kept": round(right / max(1, wanted), 4),
        f"sample_{sample}_precision": round(right / max(1, right + wrong), 4),
    }


if __name__ == "__main__":
    for metric, value in score(Path(sys.argv[1]) if len(sys.argv) > 1 else DATA).items():
        print(f"{metric} {value:.4f}")
