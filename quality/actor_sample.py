"""A random sample of the actors of events read from `allsides`, to be judged by hand.

Articles and actors are drawn as `quality.event_sample` draws events: by the smallest hashes of the
seed and their ids. Each line has the report, the actor's and the trigger's offsets and the actor's
codes; with --words also the sentence and the name, for the judge's eyes: those lines are never kept
in the repository.

Usage: python -m quality.actor_sample --seed 21 [--articles 60] [--actors 100] [--words]
"""

import argparse
import hashlib
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from quality.event_sample import DATA, drawn
from rashomon.nouns.actors import Actor
from rashomon.nouns.options import ReadOptions
from rashomon.nouns.readings import EventMention
from rashomon.nouns.reports import Report
from rashomon.read.read import read
from rashomon.run.tools import make_tools


def sample(
    reports: Sequence[Report], seed: int, actors: int
) -> Iterator[tuple[Report, EventMention, str, Actor]]:
    """Yield the actors that a seed draws from the events of the reports, with their event and side."""
    tools = make_tools()
    found = []
    for report in reports:
        for event in read(report, tools, ReadOptions()).events:
            for side, members in (("actor", event.actors), ("recipient", event.recipients)):
                for actor in members:
                    key = f"{seed} {report.id} {event.trigger.start} {side} {actor.spans[0].start}"
                    rank = hashlib.sha256(key.encode()).hexdigest()
                    found.append((rank, report, event, side, actor))
    for _, report, event, side, actor in sorted(found, key=lambda one: one[0])[:actors]:
        yield report, event, side, actor


def row(
    report: Report, event: EventMention, side: str, actor: Actor, *, words: bool
) -> dict[str, Any]:
    """Return a sampled actor as a line to judge."""
    told: dict[str, Any] = {
        "report": report.id,
        "start": actor.spans[0].start,
        "end": actor.spans[0].end,
        "trigger": event.trigger.start,
        "side": side,
        "country": actor.country,
        "sector": actor.sector,
    }
    if words:
        told["act"] = f"{event.type.value} {report.cut(event.trigger)}"
        told["name"] = actor.name
        told["span"] = report.cut(actor.spans[0])
        told["sentence"] = report.cut(event.sentence)
    return told


def main() -> None:
    """Print a sample."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, default=DATA)
    arguments.add_argument("--seed", type=int, required=True)
    arguments.add_argument("--articles", type=int, default=60)
    arguments.add_argument("--actors", type=int, default=100)
    arguments.add_argument("--words", action="store_true")
    given = arguments.parse_args()
    for one in sample(drawn(given.data, given.seed, given.articles), given.seed, given.actors):
        print(json.dumps(row(*one, words=given.words), ensure_ascii=False))


if __name__ == "__main__":
    main()
