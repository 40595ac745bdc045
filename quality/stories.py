"""Stories on the wikinews sets: B-cubed precision, recall and F1 of `group.stories`."""

import json
import sys
from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from pathlib import Path

from rashomon.group.stories import group
from rashomon.nouns.options import GroupOptions, Options
from rashomon.nouns.readings import ReadReport
from rashomon.nouns.reports import Report, report_id

DATA = Path("../shared/data")
FILES = ("handpicked", "wikinews", "wikinews_big", "wikinews_medium")


def reports(data: Path) -> tuple[list[Report], dict[str, str]]:
    """Return the wikinews reports, and the gold event of each by report id.

    `created_at` is left out: it is the day of crawling. A report cited by two pages keeps the first.
    """
    found: dict[str, Report] = {}
    gold: dict[str, str] = {}
    for name in FILES:
        for event in json.loads((data / "wikinews" / f"{name}.json").read_text("utf-8")):
            for article in event["articles"]:
                url, text = article["ext_url"], article["text"]
                made = report_id(None, url, text)
                gold.setdefault(made, event["title"])
                found[made] = Report(
                    id=made,
                    path=url,
                    paths=(url,),
                    url=url,
                    outlet=None,
                    title=article.get("title"),
                    authors=(),
                    date=None,
                    language="en",
                    text=text,
                    raw_sha256="",
                    extractor="json",
                )
    return list(found.values()), gold


def bcubed(
    system: Mapping[str, Hashable], gold: Mapping[str, Hashable]
) -> tuple[float, float, float]:
    """Return B-cubed precision, recall and F1 (Bagga & Baldwin 1998) over the items of `gold`."""
    both = Counter((system[item], gold[item]) for item in gold)
    ours = Counter(system[item] for item in gold)
    theirs = Counter(gold[item] for item in gold)
    size = len(gold) or 1
    precision = sum(n * n / ours[cluster] for (cluster, _), n in both.items()) / size
    recall = sum(n * n / theirs[event] for (_, event), n in both.items()) / size
    return precision, recall, 2 * precision * recall / ((precision + recall) or 1)


def read_all(found: Sequence[Report]) -> list[ReadReport]:
    """Read every report in full."""
    from rashomon.read.read import read
    from rashomon.run.tools import make_tools

    tools = make_tools()
    options = Options().read
    return [ReadReport(report, read(report, tools, options)) for report in found]


def score_read(
    reads: Sequence[ReadReport], gold: Mapping[str, str], options: GroupOptions
) -> dict[str, float]:
    """Return B-cubed of the stories of these reports, in each file and overall."""
    system: dict[str, Hashable] = {}
    for story in group(reads, (), options):
        for report in story.reports:
            system[report] = story.id
    precision, recall, f1 = bcubed(system, gold)
    return {
        "stories_bcubed_precision": round(precision, 4),
        "stories_bcubed_recall": round(recall, 4),
        "stories_bcubed_f1": round(f1, 4),
        "stories_reports": float(len(gold)),
        "stories_events": float(len(set(gold.values()))),
    }


def score(data: Path = DATA) -> dict[str, float]:
    """Return the scores on all four files together; takes some minutes, nearly all of it reading."""
    found, gold = reports(data)
    return score_read(read_all(found), gold, GroupOptions())


if __name__ == "__main__":
    for metric, value in score(Path(sys.argv[1]) if len(sys.argv) > 1 else DATA).items():
        print(f"{metric} {value}")
