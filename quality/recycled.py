"""Old texts under a new date: copies of allsides articles, dated later, and the articles themselves.

Put in: of 70 articles of the half that copies are not tuned on, a copy by another outlet, plain, cut
or re-worded by machine, dated 45, 150 or 400 days later. The share of an old text that a finding
needs was chosen on allsides; docs/copies.md says how many of its true copies are called recycled.
"""

import json
import sys
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from quality.copies import EDITS, originals, read_quickly
from quality.spinners import SCORED
from rashomon.compare.copies import compare_pair
from rashomon.nouns.options import CompareOptions, ReconcileOptions
from rashomon.nouns.readings import ReadReport
from rashomon.reconcile.copy_findings import recycled

DATA = Path("../shared/data")
COMPARE, RECONCILE = CompareOptions(), ReconcileOptions()
LATER = (45, 150, 400)  # days
WAYS = {
    "verbatim": EDITS["verbatim"], "touched": EDITS["touched"], "dropped": EDITS["dropped"],
    "cut": EDITS["cut"], "wordnet_strong": SCORED["wordnet_strong"],
    "redated": SCORED["redated"], "everything": SCORED["everything"],
}  # fmt: skip
EACH = 10  # copies of one way


def _dated(read: ReadReport, day: date) -> ReadReport:
    return replace(read, report=replace(read.report, date=day))


def articles(data: Path) -> list[ReadReport]:
    """Return all allsides articles under their true dates."""
    with (data / "allsides" / "articles.jsonl").open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return [
        _dated(
            read_quickly(row["text"], row["outlet"], row["url"]),
            date.fromisoformat(row["date"][:10]),
        )
        for row in rows
    ]


def score(data: Path = DATA) -> dict[str, float]:
    """Return the share of found copies that are called recycled, the right one of two."""
    reads = articles(data)
    sources = originals({"allsides": reads}, scored=True, most=EACH * len(WAYS))
    counts: Counter[str] = Counter()
    for place, source in enumerate(sources):
        _, change = sorted(WAYS.items())[place % len(WAYS)]
        text = change(source.report.text)
        day = source.report.date or date.min
        late = read_quickly(text, "Copyist", f"late/{place}")
        late = _dated(late, day + timedelta(days=LATER[place % len(LATER)]))
        copy = compare_pair(source, late, COMPARE)
        if copy is not None:
            counts["copies"] += 1
            found = recycled([source, late], [copy], RECONCILE)
            counts["right"] += any(finding.report == late.report.id for finding in found)
            counts["wrong"] += any(finding.report == source.report.id for finding in found)
    result = {
        "put_in": float(len(sources)),
        "found_as_copies": counts["copies"] / len(sources),
        "recycled_recall": counts["right"] / max(1, counts["copies"]),
        "recycled_wrong_rate": counts["wrong"] / max(1, counts["copies"]),
    }
    return {name: round(value, 4) for name, value in result.items()}


if __name__ == "__main__":
    for metric, value in score(Path(sys.argv[1]) if len(sys.argv) > 1 else DATA).items():
        print(f"{metric}\t{value:.4f}")
