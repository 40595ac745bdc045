"""A random sample of the events read from `allsides`, to be judged by hand.

Articles and events are drawn by the smallest hashes of the seed and their ids, so that a seed
always draws the same articles, and the same events as long as they are read. Each line has the
report, the trigger's offsets and what was coded; with --words also the sentence and names, for the
judge's eyes: those lines are never kept in the repository. With --unseen the articles that any line
of events_judged.jsonl names are left out before the draw.

Usage: python -m quality.event_sample --seed 11 [--articles 150] [--events 200] [--unseen] [--words]
"""

import argparse
import hashlib
import json
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import Any

from rashomon.ingest.ingest import ingest
from rashomon.nouns.actors import Actor
from rashomon.nouns.options import IngestOptions, ReadOptions
from rashomon.nouns.readings import EventMention
from rashomon.nouns.reports import Report
from rashomon.read.read import read
from rashomon.run.tools import make_tools

DATA = Path("../shared/data")
JUDGED = Path("quality/events_judged.jsonl")


def drawn(data: Path, seed: int, articles: int, seen: Collection[str] = ()) -> list[Report]:
    """Return the articles that a seed draws, in the order of its hashes, without the ids seen."""
    path = str(data / "allsides" / "articles.jsonl")
    found = [one for one in ingest([path], IngestOptions()) if isinstance(one, Report)]
    unseen = [one for one in found if one.id not in seen]
    return sorted(unseen, key=lambda one: _rank(seed, one.id))[:articles]


def judged() -> frozenset[str]:
    """Return the ids of the reports of which an event has been judged."""
    lines = JUDGED.read_text(encoding="utf-8").splitlines()[1:]
    return frozenset(json.loads(line)["report"] for line in lines)


def _rank(seed: int, key: str) -> str:
    return hashlib.sha256(f"{seed} {key}".encode()).hexdigest()


def sample(
    reports: Sequence[Report], seed: int, events: int
) -> Iterator[tuple[Report, EventMention]]:
    """Yield the events that a seed draws from the reports."""
    tools = make_tools()
    found = [
        (_rank(seed, f"{report.id} {event.trigger.start}"), report, event)
        for report in reports
        for event in read(report, tools, ReadOptions()).events
    ]
    for _, report, event in sorted(found, key=lambda one: one[0])[:events]:
        yield report, event


def row(report: Report, event: EventMention, *, words: bool) -> dict[str, Any]:
    """Return a sampled event as a line to judge."""
    told: dict[str, Any] = {
        "report": report.id,
        "start": event.trigger.start,
        "end": event.trigger.end,
        "type": event.type.value,
        "modes": list(event.modes),
        "status": event.status.value,
        "score": event.score,
    }
    if words:
        told["trigger"] = report.cut(event.trigger)
        told["sentence"] = report.cut(event.sentence)
        told["actors"] = [_shown(actor) for actor in event.actors]
        told["recipients"] = [_shown(actor) for actor in event.recipients]
    return told


def _shown(actor: Actor) -> str:
    return f"{actor.name} [{actor.country} {actor.sector}]"


def main() -> None:
    """Print a sample."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, default=DATA)
    arguments.add_argument("--seed", type=int, required=True)
    arguments.add_argument("--articles", type=int, default=150)
    arguments.add_argument("--events", type=int, default=200)
    arguments.add_argument("--unseen", action="store_true")
    arguments.add_argument("--words", action="store_true")
    given = arguments.parse_args()
    seen = judged() if given.unseen else frozenset()
    reports = drawn(given.data, given.seed, given.articles, seen)
    for report, event in sample(reports, given.seed, given.events):
        print(json.dumps(row(report, event, words=given.words), ensure_ascii=False))


if __name__ == "__main__":
    main()
