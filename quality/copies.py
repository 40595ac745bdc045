"""Copies: recall on edited and re-worded copies of real reports, false pairs among real ones.

Plain: each wikinews report of 150 to 1,500 words against five edits of it that keep 60 % of its
6-grams. Re-worded: against machines of our own (`quality.spinners`), those that thresholds were
chosen with (`spun`) and other kinds (`rewritten`), and re-writes by hand (`quality.handwritten`).
False pairs: wikinews reports of one event from different hosts, less those listed as near copies, as
many random pairs, and the independent reports written by hand. Weights were fitted on events and
reports whose hash is even and on hand-written events marked `tune`; only the others are scored.
"""

import json
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from itertools import combinations
from pathlib import Path
from zlib import crc32

from quality.handwritten import events as handwritten
from quality.spinners import SCORED, TUNED
from rashomon.compare.candidates import candidate_pairs
from rashomon.compare.copies import Prepared, compare_prepared, prepare
from rashomon.compare.signatures import Signature, sign
from rashomon.language.tokens import words
from rashomon.nouns.copies import Copy, CopyKind
from rashomon.nouns.options import CompareOptions
from rashomon.nouns.readings import TELLING, Reading, ReadReport, Sentence
from rashomon.nouns.reports import Report, report_id
from rashomon.nouns.spans import Span
from rashomon.read.layout import lay_out
from rashomon.read.masthead import read_masthead

DATA = Path("../shared/data")
OPTIONS = CompareOptions()
SETS = ("handpicked", "wikinews", "wikinews_medium", "wikinews_big")
Ready = tuple[Prepared, Signature]
_END = re.compile(r"[.!?][\"”’)]*\s+(?=[\"“A-Z0-9])")


def read_quickly(text: str, outlet: str | None, url: str | None) -> ReadReport:
    """Return a report laid out and cut into sentences by rule, without a parser."""
    report = Report(
        id=report_id(outlet, url, text), path=url or "", paths=(url or "",), url=url, outlet=outlet,
        title=None, authors=(), date=None, language="en", text=text, raw_sha256="", extractor="plain",
    )  # fmt: skip
    blocks, sentences = lay_out(report), []
    for block in blocks:
        at = block.start
        if block.part in TELLING:
            for match in _END.finditer(text, block.start, block.end):
                end = match.start() + len(match.group().rstrip())
                sentences.append(Sentence(Span(report.id, at, end), block.part))
                at = match.end()
        sentences.append(Sentence(Span(report.id, at, block.end), block.part))
    masthead = read_masthead(report, blocks)
    return ReadReport(
        report, Reading(report=report.id, masthead=masthead, sentences=tuple(sentences))
    )


def wikinews(data: Path) -> dict[str, list[ReadReport]]:
    """Return the reports of each event, each report once."""
    events: dict[str, list[ReadReport]] = {}
    seen: set[str] = set()
    for name in SETS:
        for event in json.loads((data / "wikinews" / f"{name}.json").read_text("utf-8")):
            for article in event["articles"]:
                url, text = article["ext_url"], article["text"]
                if url not in seen and len(text) >= 300:
                    seen.add(url)
                    events.setdefault(event["title"], []).append(
                        read_quickly(text, _host(url), url)
                    )
    return events


def _host(url: str | None) -> str:
    return re.sub(r"^https?://(www\.)?|/.*$", "", url or "")


def _paragraphs(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()]


def _headed(text: str) -> str:
    lines = _paragraphs(text)
    if len(lines) < 3:
        lines = ["", *lines]
    return "\n\n".join(["What our desk has learnt so far", *lines[1:], "Read more on our pages"])


def _dropped(text: str) -> str:
    lines = _paragraphs(text)
    return "\n\n".join(line for place, line in enumerate(lines) if place % 4 != 2)


def _cut(text: str) -> str:
    return text[: text.rfind(" ", 0, max(400, int(len(text) * 0.4)))]


def _touched(text: str) -> str:
    tokens = text.split(" ")
    return " ".join(
        "reportedly" if place % 23 == 11 and token.islower() else token
        for place, token in enumerate(tokens)
    )


EDITS: dict[str, Callable[[str], str]] = {
    "verbatim": lambda text: text,
    "headed": _headed,
    "dropped": _dropped,
    "cut": _cut,
    "touched": _touched,
}


def _scored(key: str) -> bool:
    return crc32(key.encode()) % 2 == 1


def _false_pairs(
    data: Path, events: Mapping[str, list[ReadReport]], ready: Mapping[str, Prepared]
) -> Iterator[tuple[Prepared, Prepared]]:
    lines = (data / "wikinews" / "copy_pairs_silver.tsv").read_text("utf-8").splitlines()[1:]
    near = {frozenset(line.split("\t")[4:6]) for line in lines}
    scored = [title for title in sorted(events) if _scored(title)]
    for place, title in enumerate(scored):
        for left, right in combinations(events[title], 2):
            urls = left.report.url, right.report.url
            if _host(urls[0]) != _host(urls[1]) and frozenset(urls) not in near:
                yield ready[left.report.id], ready[right.report.id]
        for left, right in zip(events[title], events[scored[place - 1]], strict=False):
            yield ready[left.report.id], ready[right.report.id]


def originals(
    events: Mapping[str, list[ReadReport]], *, scored: bool, most: int = 150
) -> list[ReadReport]:
    """Return the reports of one half that copies are made of, at most so many."""
    return [
        r for _, found in sorted(events.items()) for r in found
        if _scored(r.report.id) is scored and 150 <= len(words(r.report.text)) <= 1500
    ][:most]  # fmt: skip


def _by_hand() -> tuple[list[Copy | None], list[Copy | None]]:
    """Return what is found of the scored re-writes by hand, and of independent reports."""
    found: list[Copy | None] = []
    false: list[Copy | None] = []
    for event in handwritten():
        if event.scored:
            source = _ready(event.source, "First")
            texts = [_ready(rewrite.text, "Second") for rewrite in event.rewrites]
            independent = [_ready(text, "Third") for text in event.independent]
            found += [_both(source, text) for text in texts]
            false += [_both(a, b) for a in (source, *texts) for b in independent]
            false += [_both(a, b) for a, b in combinations(independent, 2)]
    return found, false


def _ready(text: str, outlet: str) -> Ready:
    read = read_quickly(text, outlet, None)
    return prepare(read, OPTIONS), sign(read, OPTIONS)


def _both(one: Ready, other: Ready) -> Copy | None:
    """Return the copy if the pair is both proposed by signatures and verified by alignment."""
    if not candidate_pairs([one[1], other[1]], OPTIONS):
        return None
    return compare_prepared(one[0], other[0], OPTIONS)


def _recalls(
    sources: list[ReadReport], changes: Mapping[str, Callable[[str], str]]
) -> dict[str, float]:
    ready = [(prepare(r, OPTIONS), sign(r, OPTIONS)) for r in sources]
    found: dict[str, float] = {}
    for name, change in changes.items():
        copies = [
            _both(one, _ready(change(source.report.text), "Copyist"))
            for one, source in zip(ready, sources, strict=True)
        ]
        found[f"recall_{name}"] = sum(copy is not None for copy in copies) / len(sources)
    return found


def _summed(name: str, recall: float, positives: int, mistakes: int) -> dict[str, float]:
    """Return P, R and F1 for one copy of each of `positives` reports among all false pairs."""
    hits = recall * positives
    precision = hits / max(1.0, hits + mistakes)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return {f"{name}_precision": precision, f"{name}_recall": recall, f"{name}_f1": f1}


def score(data: Path = DATA) -> dict[str, float]:
    """Return recall of each edit, machine and hand, the false-pair rate, and P/R/F1 of each group."""
    events = wikinews(data)
    ready = {r.report.id: prepare(r, OPTIONS) for found in events.values() for r in found}
    false = [compare_prepared(a, b, OPTIONS) for a, b in _false_pairs(data, events, ready)]
    hand, hand_false = _by_hand()
    wrong = [copy for copy in (*false, *hand_false) if copy is not None]
    reworded = sum(copy.kind is CopyKind.REWRITTEN for copy in wrong)
    sources = originals(events, scored=True)
    found: dict[str, float] = {
        "false_pairs": float(len(false) + len(hand_false)),
        "false_copy_rate": len(wrong) / (len(false) + len(hand_false)),
        "recall_hand": sum(copy is not None for copy in hand) / len(hand),
    }
    groups = (
        ("plain", EDITS, len(wrong) - reworded),
        ("spun", TUNED, reworded),
        ("rewritten", SCORED, reworded),
    )
    for group, changes, mistakes in groups:
        recalls = _recalls(sources, changes)
        found |= recalls
        recall = sum(recalls.values()) / len(recalls)
        found |= _summed(group, recall, len(sources), mistakes)
    return {name: round(value, 4) for name, value in found.items()}


if __name__ == "__main__":
    for metric, value in score(Path(sys.argv[1]) if len(sys.argv) > 1 else DATA).items():
        print(f"{metric}\t{value:.4f}")
