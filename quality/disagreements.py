"""What is told differently on real news, held against what a reader judged, and what a reader found.

`disagreements_judged.jsonl` names stories of wikinews, allsides and ECB+ by their reports, and
says of each disagreement stated there whether the reports do differ. Only stories with a judged
one are read again, those marked `page` as one story. `disagreements_found.jsonl` lists what a reader of 41 wikinews stories would list
as told differently, whether the system states it or not: the recall. There a story is the reports
cited by one page. Usage: python -m quality.disagreements [DATA]
"""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from quality.ecbplus import documents
from quality.stories import read_all, reports
from rashomon import api
from rashomon.compare.candidates import candidate_pairs
from rashomon.compare.copies import compare_pair
from rashomon.compare.origins import trace_origins
from rashomon.compare.signatures import sign
from rashomon.group.stories import group
from rashomon.nouns.account import Disagreement
from rashomon.nouns.copies import Copy
from rashomon.nouns.ids import StoryId
from rashomon.nouns.options import Options
from rashomon.nouns.readings import ReadReport
from rashomon.nouns.reports import Report
from rashomon.nouns.stories import Story
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
    copies = _copies(reads)
    origins = trace_origins(reads, copies)
    for story in group(reads, copies, Options().group):
        yield from reconcile(story, reads, copies, origins, Options().reconcile).disagreements


def _copies(reads: Sequence[ReadReport]) -> tuple[Copy, ...]:
    options = Options().compare
    by_id = {one.report.id: one for one in reads}
    pairs = candidate_pairs([sign(one, options) for one in reads], options)
    met = (compare_pair(by_id[a], by_id[b], options) for a, b in pairs)
    return tuple(copy for copy in met if copy is not None)


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
        given = [known[report] for report in story if report in known]
        one_page = any(row.get("page") for row in told)
        here = _stated_of_one(given) if one_page else list(stated(read_all(given)))
        verdicts.extend(verdict(one, told) for one in here)
    true, false = verdicts.count("true"), verdicts.count("false")
    wanted = sum(row["verdict"] == "true" for row in rows) or 1
    return {
        "disagreements_true_kept": round(true / wanted, 4),
        "disagreements_precision": round(true / (true + false or 1), 4),
        "disagreements_judged_stated": float(true + false),
        "disagreements_unjudged_stated": float(verdicts.count(None)),
        **recall(data),
    }


def found() -> list[Row]:
    """Return what a reader found told differently in stories read whole, by halves."""
    lines = (HERE / "disagreements_found.jsonl").read_text("utf-8").splitlines()
    return [row for row in map(json.loads, lines) if row.get("half") in {"tuning", "held"}]


def recall(data: Path = DATA) -> dict[str, float]:
    """Return the share of what a reader found that is stated, for numbers alone and in each half."""
    rows = found()
    known = _reports(data, {report for row in rows for report in row["story"]})
    told = {
        key: _stated_of_one([known[report] for report in key if report in known])
        for key in sorted({tuple(row["story"]) for row in rows})
    }
    hits = [(row, any(_meets(one, row) for one in told[tuple(row["story"])])) for row in rows]
    groups = {
        "tuning": [hit for row, hit in hits if row["half"] == "tuning"],
        "held": [hit for row, hit in hits if row["half"] == "held"],
        "quantity": [hit for row, hit in hits if row["about"] == "quantity"],
    }
    return {
        f"disagreements_recall_{name}": round(sum(group) / (len(group) or 1), 4)
        for name, group in groups.items()
    }


def _with_outlet(report: Report) -> Report:
    """Return a report with its site as its outlet, where none is known: a paper is one voice."""
    site = (urlsplit(report.url or "").hostname or "").removeprefix("www.")
    return replace(report, outlet=report.outlet or site or None)


def _stated_of_one(reports_told: Sequence[Report]) -> list[Disagreement]:
    """Return what is stated of reports taken as one story."""
    reads = read_all([_with_outlet(report) for report in reports_told])
    copies = _copies(reads)
    ids = tuple(sorted(one.report.id for one in reads))
    story = Story(id=StoryId("story-of-a-page"), reports=ids)
    origins = trace_origins(reads, copies)
    return list(reconcile(story, reads, copies, origins, Options().reconcile).disagreements)


def _meets(one: Disagreement, row: Row) -> bool:
    """Say whether a disagreement lies over the words of two of the positions that a reader found."""
    spans = [span for place in one.positions for span in place.spans]
    met = [
        any(
            span.report == words["report"]
            and span.start < words["end"]
            and words["start"] < span.end
            for span in spans
            for words in place
        )
        for place in row["positions"]
    ]
    return sum(met) >= 2


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
