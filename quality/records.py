"""Whole records from a sentence: is the event found, are its actors right, is the whole record right.

`rashomon code` is run on each text without being told source and target. An event is found when
some event has the codebook's type; a record is right when one such event also has exactly the
(country, sector) pairs of source and of target, each as a set. Where the coder puts everyone among
the actors (meetings without host and visitor), the two sides are compared together.
`actor_given_span` is apart from finding events: the share of sides whose pairs are exactly right when
the coder is told both spans.

Three sets of our own sentences, reported apart: "tune" is those of `training/sentences` that state
both sides (the classifier learnt their types and rules were chosen on them, so its figures flatter);
"check" is `quality/records`, never read row by row, but its totals chose between rules; "unseen" is
`quality/unseen_records`, written after the rules and used for nothing.

Usage: python -m quality.records [--types] [--misses event|record]   (misses of the tune set only)
"""

import argparse
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rashomon.nouns.actors import Actor
from rashomon.nouns.readings import EventMention
from rashomon.nouns.reports import Report, report_id
from rashomon.read.sentence_events import code_sentence
from rashomon.run.tools import make_tools

HERE = Path(__file__).parent
SETS = {
    "tune": HERE.parent / "training" / "sentences",
    "check": HERE / "records",
    "unseen": HERE / "unseen_records",
}
_MARK = re.compile(r"</?[st]>")
Side = frozenset[tuple[str | None, str | None]]


@dataclass(frozen=True)
class Record:
    """One sentence with its gold record; `marked` is it with its two sides marked."""

    marked: str
    type: str
    source: Side
    target: Side

    @property
    def text(self) -> str:
        """The sentence without marks."""
        return _MARK.sub("", self.marked)

    @property
    def ranges(self) -> dict[str, tuple[int, int]]:
        """The code points of `text` between the marks, by the mark's letter."""
        found, cut, opened = {}, 0, 0
        for mark in _MARK.finditer(self.marked):
            if mark[0].startswith("</"):
                found[mark[0][2]] = (opened, mark.start() - cut)
            else:
                opened = mark.start() - cut
            cut += len(mark[0])
        return found


@dataclass(frozen=True)
class Outcome:
    """What the coder got right of one record, and every event it gave."""

    record: Record
    event: bool
    source: bool
    target: bool
    whole: bool
    given: tuple[bool, ...]
    events: tuple[EventMention, ...]


def read_records(folder: Path) -> list[Record]:
    """Return the rows of a folder that state both sides, files by name."""
    rows = [
        json.loads(line)
        for path in sorted(folder.glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]
    return [
        Record(row["marked"], row["type"], _side(row["source"]), _side(row["target"]))
        for row in rows
        if "source" in row and "target" in row
    ]


def _side(pairs: list[list[str | None]]) -> Side:
    return frozenset((country, sector) for country, sector in pairs)


def outcome(record: Record) -> Outcome:
    """Code one sentence and hold it against its record."""
    coded = code_sentence(_report(record.text), make_tools())
    right = [one for one in coded.events if one.plover.value == record.type]
    sides = [_sides(one, record) for one in right]
    return Outcome(
        record,
        bool(right),
        any(source for source, _ in sides),
        any(target for _, target in sides),
        any(source and target for source, target in sides),
        _given(record),
        coded.events,
    )


def _sides(event: EventMention, record: Record) -> tuple[bool, bool]:
    actors, recipients = _coded(event.actors), _coded(event.recipients)
    if record.target and not recipients:
        together = actors == record.source | record.target
        return together or actors == record.source, together
    return actors == record.source, recipients == record.target


def _given(record: Record) -> tuple[bool, ...]:
    """Say of each marked side whether its actors are right when the coder is told both spans."""
    ranges = record.ranges
    source, target = ranges.get("s"), ranges.get("t")
    (event,) = code_sentence(_report(record.text), make_tools(), source, target).events
    asked = (
        (source, event.actors, record.source),
        (target, event.recipients, record.target),
    )
    return tuple(_coded(actors) == gold for span, actors, gold in asked if span is not None)


def _coded(actors: tuple[Actor, ...]) -> Side:
    return frozenset((one.country, one.sector) for one in actors)


def _report(text: str) -> Report:
    return Report(
        id=report_id(None, None, text), path="-", paths=("-",), url=None, outlet=None, title=None,
        authors=(), date=None, language="en", text=text, raw_sha256="", extractor="plain",
    )  # fmt: skip


def shares(outcomes: list[Outcome]) -> dict[str, float]:
    """Return the shares of records with the event found, each side right, and all right."""
    count = max(1, len(outcomes))
    given = [right for one in outcomes for right in one.given]
    return {
        "event": round(sum(one.event for one in outcomes) / count, 4),
        "source": round(sum(one.source for one in outcomes) / count, 4),
        "target": round(sum(one.target for one in outcomes) / count, 4),
        "record": round(sum(one.whole for one in outcomes) / count, 4),
        "actor_given_span": round(sum(given) / max(1, len(given)), 4),
        "events_a_sentence": round(sum(len(one.events) for one in outcomes) / count, 2),
        "records": len(outcomes),
    }


def score(data: Path | None = None) -> dict[str, float]:  # noqa: ARG001 - every scorer is given it
    """Return the shares of the sets that nothing learnt from, named set_share."""
    found: dict[str, float] = {}
    for name, folder in SETS.items():
        if name == "tune":
            continue
        outcomes = [outcome(record) for record in read_records(folder)]
        found |= {f"{name}_{key}": value for key, value in shares(outcomes).items()}
    return found


def by_type(outcomes: list[Outcome]) -> Iterator[str]:
    """Yield a line a type."""
    grouped = defaultdict(list)
    for one in outcomes:
        grouped[one.record.type].append(one)
    for kind, members in sorted(grouped.items()):
        yield f"{kind:10} {json.dumps(shares(members))}"


def miss(one: Outcome) -> str:
    """Return a missed record beside what was coded, for choosing rules."""
    told: list[Any] = [
        (
            event.plover.value,
            sorted(map(str, _coded(event.actors))),
            [*map(str, _coded(event.recipients))],
        )
        for event in one.events
    ]
    gold = (one.record.type, [*map(str, one.record.source)], [*map(str, one.record.target)])
    return f"{one.record.marked}\n    gold {gold}\n    told {told}"


def main() -> None:
    """Print the scores."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--types", action="store_true")
    arguments.add_argument("--misses", choices=["event", "record"])
    given = arguments.parse_args()
    for name, folder in SETS.items():
        outcomes = [outcome(record) for record in read_records(folder)]
        print(name, json.dumps(shares(outcomes)))
        if given.types:
            print(*by_type(outcomes), sep="\n")
        if given.misses and name == "tune":
            wrong = [
                one for one in outcomes if not (one.event if given.misses == "event" else one.whole)
            ]
            print(*map(miss, wrong), sep="\n", file=sys.stderr)


if __name__ == "__main__":
    main()
