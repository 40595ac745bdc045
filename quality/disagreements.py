"""What is told differently on real news, held against what a reader judged.

`disagreements_judged.jsonl` names stories of wikinews, allsides and ECB+ by their reports, and
says of each disagreement stated there whether the reports do differ. Only stories with a judged
one are read again. Usage: python -m quality.disagreements [DATA]
"""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from quality.ecbplus import documents
from quality.stories import read_all, reports
from rashomon import api
from rashomon.compare.candidates import candidate_pairs
from rashomon.compare.copies import compare_pair
from rashomon.compare.origins import trace_origins
from rashomon.compare.signatures import sign
from rashomon.group.stories import group
from rashomon.nouns.account import Disagreement
from rashomon.nouns.options import Options
from rashomon.nouns.readings import ReadReport
from rashomon.nouns.reports import Report
from rashomon.reconcile.reconcile import reconcile

HERE = Path(__file__).parent
DATA = Path("../shared/data")
Row = dict[str, Any]


def judged() -> list[Row]:
    """Return the judged disagreements whose whole story is named."""
    lines = (HERE / "disagreements_judged.jsonl").read_text("utf-8").splitlines()
    return [row for row in map(json.loads, lines) if "story" in row]


def stated(reads: Sequence[ReadReport]) -> Iterator[Disagreement]:
    """Yield every disagreement that the stages after reading state."""
    options = Options()
    by_id = {one.report.id: one for one in reads}
    pairs = candidate_pairs([sign(one, options.compare) for one in reads], options.compare)
    found = (compare_pair(by_id[a], by_id[b], options.compare) for a, b in pairs)
    copies = tuple(copy for copy in found if copy is not None)
    origins = trace_origins(reads, copies)
    for story in group(reads, copies, options.group):
        yield from reconcile(story, reads, copies, origins, options.reconcile).disagreements


def verdict(one: Disagreement, rows: Sequence[Row]) -> str | None:
    """Return what was judged of a disagreement about the same thing over the same words."""
    spans = {(span.report, span.start) for place in one.positions for span in place.spans}
    for row in rows:
        told = [{(s["report"], s["start"]) for s in place} for place in row["positions"]]
        # A date that came beside the text is a position without words.
        met = [bool(spans & place) for place in told if place]
        if row["about"] == one.about.value and sum(met) >= min(2, len(met)):
            return str(row["verdict"])
    return None


def score(data: Path = DATA) -> dict[str, float]:
    """Return the share of judged disagreements still stated that are true, and of true ones stated."""
    rows = judged()
    stories: Mapping[tuple[str, ...], list[Row]] = {}
    stories = {key: [] for key in sorted({tuple(row["story"]) for row in rows})}
    for row in rows:
        stories[tuple(row["story"])].append(row)
    known = _reports(data, {report for story in stories for report in story})
    verdicts: list[str | None] = []
    for story, told in stories.items():
        reads = read_all([known[report] for report in story if report in known])
        verdicts.extend(verdict(one, told) for one in stated(reads))
    true, false = verdicts.count("true"), verdicts.count("false")
    wanted = sum(row["verdict"] == "true" for row in rows) or 1
    return {
        "disagreements_true_kept": round(true / wanted, 4),
        "disagreements_precision": round(true / (true + false or 1), 4),
        "disagreements_judged_stated": float(true + false),
        "disagreements_unjudged_stated": float(verdicts.count(None)),
    }


def _reports(data: Path, wanted: set[str]) -> dict[str, Report]:
    found = {one.id: one for one in reports(data)[0] if one.id in wanted}
    given = api.load_reports(str(data / "allsides" / "articles.jsonl"))
    found.update((one.id, one) for one in given if isinstance(one, Report) and one.id in wanted)
    topics = [int(path.name) for path in (data / "ecbplus").iterdir() if path.name.isdigit()]
    told = documents(data, sorted(topics)).values() if wanted - found.keys() else ()
    found.update(
        (one.report.id, one.report) for topic in told for one in topic if one.report.id in wanted
    )
    return {str(key): report for key, report in found.items()}


if __name__ == "__main__":
    for metric, value in score(Path(sys.argv[1]) if len(sys.argv) > 1 else DATA).items():
        print(f"{metric} {value}")
