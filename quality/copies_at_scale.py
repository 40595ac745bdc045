"""Whether a re-worded copy is still found among thousands of reports that share its names.

340 allsides articles, twenty for each machine of `quality.spinners`, and the re-writes by hand with
their sources and rivals are put among all 2,631 articles. Each copy is looked for twice: alone with
its source, and in the whole record, where a common name proposes no pair. `crowded` is the share of
machine copies still proposed with a twelfth of the posting limits, as in a record twelve times as
large. Nothing was tuned on these articles.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from quality.copies import originals, read_quickly
from quality.handwritten import events
from quality.spinners import SCORED, TUNED
from rashomon.compare.candidates import candidate_pairs
from rashomon.compare.copies import compare_pair
from rashomon.compare.signatures import Signature, sign
from rashomon.nouns.ids import ReportId
from rashomon.nouns.options import CompareOptions
from rashomon.nouns.readings import ReadReport

DATA = Path("../shared/data")
OPTIONS = CompareOptions()
EACH = 20  # copies of one machine
CROWDED = replace(
    OPTIONS, posting_limit=OPTIONS.posting_limit // 12, common_fact=OPTIONS.common_fact // 12
)
Pair = tuple[ReadReport, ReadReport]


def _articles(data: Path) -> list[ReadReport]:
    with (data / "allsides" / "articles.jsonl").open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return [read_quickly(row["text"], row["outlet"], row["url"]) for row in rows]


def _spun(articles: Sequence[ReadReport]) -> Iterator[Pair]:
    """Yield (source, copy), one machine after the other, each source once."""
    machines = sorted({**TUNED, **SCORED}.items())
    wanted = EACH * len(machines)
    sources = originals({"allsides": list(articles)}, scored=True, most=wanted)
    for place, source in enumerate(sources):
        _, machine = machines[place % len(machines)]
        yield source, read_quickly(machine(source.report.text), "Copyist", f"spun/{place}")


def _by_hand() -> tuple[list[Pair], list[ReadReport]]:
    """Return (source, re-write) of every event, and the independent reports beside them."""
    pairs: list[Pair] = []
    rivals: list[ReadReport] = []
    for event in events():
        source = read_quickly(event.source, "First", None)
        rivals += [read_quickly(text, "Third", None) for text in event.independent]
        pairs += [(source, read_quickly(one.text, "Second", None)) for one in event.rewrites]
    return pairs, rivals


def _key(pair: Pair) -> tuple[ReportId, ReportId]:
    one, other = sorted(read.report.id for read in pair)
    return one, other


def score(data: Path = DATA) -> dict[str, float]:
    """Return the share of copies proposed and found, alone and in the record, and pairs a report."""
    articles = _articles(data)
    spun = list(_spun(articles))
    by_hand, rivals = _by_hand()
    everything = [*articles, *rivals, *(read for pair in (*spun, *by_hand) for read in pair)]
    signed: dict[ReportId, Signature] = {read.report.id: sign(read, OPTIONS) for read in everything}
    pairs = candidate_pairs(signed.values(), OPTIONS)
    crowded = frozenset(candidate_pairs(signed.values(), CROWDED))
    proposed = frozenset(pairs)
    found = {"pairs_a_report_rate": len(pairs) / len(signed)}
    for name, copies in (("spun", spun), ("hand", by_hand)):
        alone = [
            bool(candidate_pairs([signed[read.report.id] for read in pair], OPTIONS))
            and compare_pair(*pair, OPTIONS) is not None
            for pair in copies
        ]
        there = [_key(pair) in proposed for pair in copies]
        found[f"{name}_proposed"] = sum(there) / len(copies)
        found[f"{name}_found_alone"] = sum(alone) / len(copies)
        both = sum(hit and seen for hit, seen in zip(alone, there, strict=True))
        found[f"{name}_found_in_record"] = both / len(copies)
    found["spun_proposed_crowded"] = sum(_key(pair) in crowded for pair in spun) / len(spun)
    return {name: round(value, 4) for name, value in found.items()}


if __name__ == "__main__":
    for metric, value in score(Path(sys.argv[1]) if len(sys.argv) > 1 else DATA).items():
        print(f"{metric}\t{value:.4f}")
