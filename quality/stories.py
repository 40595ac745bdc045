"""Stories on the wikinews sets and ECB+: B-cubed precision, recall and F1 of `group.stories`.

A folder may hold one event or hundreds, and what is grouped with what must not hang on that. So the
same readings are scored together, a file at a time, where an event has many reports, and one event
at a time. ECB+ has two events of one kind a topic (two arrests, two earthquakes): its dev topics
tell whether like words of another event are kept apart.
"""

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping, Sequence
from pathlib import Path

from quality.coreference import DEV
from quality.ecbplus import documents
from rashomon.group.profiles import Outline, outline
from rashomon.group.stories import group_outlines
from rashomon.nouns.options import GroupOptions, Options
from rashomon.nouns.readings import ReadReport
from rashomon.nouns.reports import Report, report_id

DATA = Path("../shared/data")
FILES = ("handpicked", "wikinews", "wikinews_big", "wikinews_medium")
FREQUENT = 4  # reports of an event that counts as one of many
ALONE = 3  # reports of an event that is grouped by itself


def reports(data: Path, files: Sequence[str] = FILES) -> tuple[list[Report], dict[str, str]]:
    """Return the wikinews reports, and the gold event of each by report id.

    `created_at` is left out: it is the day of crawling. A report cited by two pages keeps the first.
    """
    found: dict[str, Report] = {}
    gold: dict[str, str] = {}
    for name in files:
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


def ecbplus(data: Path) -> tuple[list[Report], dict[str, str]]:
    """Return the reports of ECB+'s dev topics, and the event of each: its topic and half."""
    found = documents(data, DEV)
    made = [(topic, one.report) for topic, within in sorted(found.items()) for one in within]
    gold: dict[str, str] = {
        report.id: f"{topic} {'later' if str(report.outlet).endswith('plus') else 'first'}"
        for topic, report in made
    }
    return [report for _, report in made], gold


def score_outlines(
    outlines: Sequence[Outline], gold: Mapping[str, str], options: GroupOptions
) -> tuple[float, float, float]:
    """Return B-cubed of the stories made of the reports that `gold` names."""
    system: dict[str, Hashable] = {}
    for story in group_outlines([one for one in outlines if one.report in gold], (), options):
        for report in story.reports:
            system[report] = story.id
    return bcubed(system, gold)


def score_alone(
    outlines: Sequence[Outline], gold: Mapping[str, str], options: GroupOptions
) -> float:
    """Return the mean B-cubed F1 of events grouped each by itself."""
    by_event: dict[str, dict[str, str]] = defaultdict(dict)
    for report, event in gold.items():
        by_event[event][report] = event
    alone = [within for _, within in sorted(by_event.items()) if len(within) >= ALONE]
    found = [score_outlines(outlines, within, options)[2] for within in alone]
    return sum(found) / (len(found) or 1)


def score_wikinews(
    outlines: Sequence[Outline], data: Path, gold: Mapping[str, str], options: GroupOptions
) -> dict[str, float]:
    """Return B-cubed on all four files together, on each, on events of many reports, and alone."""
    precision, recall, f1 = score_outlines(outlines, gold, options)
    sizes = Counter(gold.values())
    frequent = {report: event for report, event in gold.items() if sizes[event] >= FREQUENT}
    scores = {
        "stories_bcubed_precision": precision,
        "stories_bcubed_recall": recall,
        "stories_bcubed_f1": f1,
        "stories_frequent_f1": score_outlines(outlines, frequent, options)[2],
        "stories_alone_f1": score_alone(outlines, gold, options),
    }
    for name in FILES:
        within = reports(data, (name,))[1]
        scores[f"stories_{name}_f1"] = score_outlines(outlines, within, options)[2]
    return scores


def score_ecbplus(
    outlines: Sequence[Outline], gold: Mapping[str, str], options: GroupOptions
) -> dict[str, float]:
    """Return B-cubed on ECB+'s dev topics together, and on each of their events alone."""
    precision, recall, f1 = score_outlines(outlines, gold, options)
    return {
        "stories_ecbplus_precision": precision,
        "stories_ecbplus_recall": recall,
        "stories_ecbplus_f1": f1,
        "stories_ecbplus_alone_f1": score_alone(outlines, gold, options),
    }


def score(data: Path = DATA) -> dict[str, float]:
    """Return all scores; takes some minutes, nearly all of it reading."""
    options = GroupOptions()
    found, gold = reports(data)
    later, events = ecbplus(data)
    outlines = [outline(one, options) for one in read_all([*found, *later])]
    scores = {
        **score_wikinews(outlines, data, gold, options),
        **score_ecbplus(outlines, events, options),
    }
    rounded = {metric: round(value, 4) for metric, value in scores.items()}
    return {
        **rounded,
        "stories_reports": float(len(gold)),
        "stories_events": float(len(set(gold.values()))),
    }


if __name__ == "__main__":
    for metric, value in score(Path(sys.argv[1]) if len(sys.argv) > 1 else DATA).items():
        print(f"{metric} {value}")
