"""Time and memory of finding copies among made reports: `python -m bench.candidates [COUNT ...]`.

A made report is forty sentences over an invented vocabulary; one in ten is an edited copy of an
earlier one, one in twenty an excerpt, so that true pairs are known.
"""

import hashlib
import resource
import sys
import time
from collections.abc import Iterator

from rashomon.compare.candidates import candidate_pairs
from rashomon.compare.copies import Prepared, compare_prepared, prepare
from rashomon.compare.signatures import sign
from rashomon.nouns.options import CompareOptions
from rashomon.nouns.readings import Part, Reading, ReadReport, Sentence
from rashomon.nouns.reports import Report, report_id
from rashomon.nouns.spans import Span

OPTIONS = CompareOptions()
COUNTS = (1_000, 10_000)
SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu".split()


def _number(*keys: object) -> int:
    digest = hashlib.blake2b("|".join(map(str, keys)).encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big")


def _word(number: int) -> str:
    """Return a word; small numbers come oftener, as common words do."""
    rank = int(20_000 * ((number % 1_000_003) / 1_000_003) ** 3)
    return "".join(SYLLABLES[(rank // 20**place) % 20] for place in range(2 + rank % 2))


def _sentences(number: int) -> list[str]:
    return [
        " ".join(_word(_number(number, line, place)) for place in range(15)).capitalize() + "."
        for line in range(40)
    ]


def made(number: int) -> tuple[str, int | None]:
    """Return the text of a made report, and the number of the one it copies, if any."""
    if number and number % 10 == 5:
        lines = _sentences(number - 5)
        return "\n".join(line for place, line in enumerate(lines) if place % 7), number - 5
    if number and number % 20 == 8:
        return "\n".join(_sentences(number - 8)[10:16]), number - 8
    return "\n".join(_sentences(number)), None


def _read(text: str, number: int) -> ReadReport:
    path = f"made/{number}.txt"
    report = Report(
        id=report_id(str(number), None, text), path=path, paths=(path,), url=None,
        outlet=str(number), title=None, authors=(), date=None, language="en", text=text,
        raw_sha256="", extractor="plain",
    )  # fmt: skip
    return ReadReport(report, Reading(report=report.id, sentences=tuple(_lines(report))))


def _lines(report: Report) -> Iterator[Sentence]:
    start = 0
    for line in report.text.split("\n"):
        yield Sentence(Span(report.id, start, start + len(line)), Part.BODY)
        start += len(line) + 1


def measure(count: int) -> dict[str, float]:
    """Return seconds of each step, pairs proposed and verified, recall and peak memory (MB)."""
    made_reports = [made(number) for number in range(count)]
    reads = [_read(text, number) for number, (text, _) in enumerate(made_reports)]
    started = time.perf_counter()
    signatures = [sign(item, OPTIONS) for item in reads]
    signed = time.perf_counter()
    pairs = candidate_pairs(signatures, OPTIONS)
    proposed = time.perf_counter()
    by_id = {item.report.id: item for item in reads}
    ready: dict[str, Prepared] = {}
    copies = []
    for left, right in pairs:
        for side in (left, right):
            if side not in ready:
                ready[side] = prepare(by_id[side], OPTIONS)
        copies.append(compare_prepared(ready[left], ready[right], OPTIONS))
    ended = time.perf_counter()
    found = {frozenset((c.copy, c.source)) for c in copies if c is not None}
    true = {
        frozenset((reads[number].report.id, reads[source].report.id))
        for number, (_, source) in enumerate(made_reports)
        if source is not None
    }
    stored = sum(len(s.minhash) + len(s.sample) + len(s.facts) for s in signatures)
    return {
        "reports": count,
        "sign_s": signed - started,
        "propose_s": proposed - signed,
        "verify_s": ended - proposed,
        "pairs": len(pairs),
        "copies": len(found),
        "recall": len(found & true) / max(1, len(true)),
        "signature_bytes": stored / count,
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


if __name__ == "__main__":
    for size in map(int, sys.argv[1:] or COUNTS):
        print("\t".join(f"{name} {value:.4g}" for name, value in measure(size).items()))
