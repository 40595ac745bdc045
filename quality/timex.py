"""Time expressions on TimeBank and AQUAINT: strict, relaxed and value F1 (TempEval-3, Task A).

Strict: the same extent. Relaxed: overlap, each expression matched once. Value: relaxed and the same
TimeML value. The document's creation time is given, as in the task; its own tag is not counted.
Rules were written on AQUAINT and every second file of TimeBank (`dev`); `rest` are the others.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

from rashomon.language.parses import Parse
from rashomon.language.protocols import Parser
from rashomon.nouns.reports import Report, report_id
from rashomon.read.times import find_times, time_rows

DATA = Path("../shared/data")
Gold = tuple[int, int, str, str]
"""Start, end, type, value."""


@dataclass(frozen=True, slots=True)
class Document:
    """One gold document: its text as a report, creation date, and the expressions annotated."""

    name: str
    report: Report
    created: date
    gold: tuple[Gold, ...]
    dev: bool


def make_report(path: str, text: str) -> Report:
    """Return a bare report of a text."""
    return Report(
        id=report_id(None, path, text),
        path=path,
        paths=(path,),
        url=path,
        outlet=None,
        title=None,
        authors=(),
        date=None,
        language="en",
        text=text,
        raw_sha256="",
        extractor="timeml",
    )


def documents(data: Path) -> Iterator[Document]:
    """Yield the documents in order of folder and name."""
    for folder in ("AQUAINT", "TimeBank"):
        for number, path in enumerate(sorted((data / "timebank" / folder).glob("*.tml"))):
            root = ElementTree.parse(path).getroot()
            stamp = root.find("DCT/TIMEX3")
            body = root.find("TEXT")
            if stamp is None or body is None:
                continue
            text, gold = _flatten(body)
            created = date.fromisoformat(stamp.attrib["value"][:10])
            dev = folder == "AQUAINT" or number % 2 == 0
            yield Document(path.name, make_report(path.name, text), created, tuple(gold), dev)


def _flatten(body: ElementTree.Element) -> tuple[str, list[Gold]]:
    pieces: list[str] = []
    gold: list[Gold] = []

    def walk(node: ElementTree.Element) -> None:
        start = sum(map(len, pieces))
        pieces.append(node.text or "")
        for child in node:
            walk(child)
            pieces.append(child.tail or "")
        if node.tag == "TIMEX3":
            end = sum(map(len, pieces))
            gold.append((start, end, node.attrib["type"], node.attrib.get("value", "")))

    walk(body)
    return "".join(pieces), sorted(gold)


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Return the ranges of text between blank lines."""
    found, at = [], 0
    for piece in text.split("\n\n"):
        if piece.strip():
            found.append((at, at + len(piece)))
        at += len(piece) + 2
    return found


def matches(gold: tuple[Gold, ...], ours: list[Gold]) -> list[tuple[Gold, Gold]]:
    """Pair expressions that overlap, each once, from left to right."""
    pairs: list[tuple[Gold, Gold]] = []
    free = list(ours)
    for one in gold:
        other = next((o for o in free if o[0] < one[1] and one[0] < o[1]), None)
        if other is not None:
            free.remove(other)
            pairs.append((one, other))
    return pairs


def found_in(document: Document, parse: Parse) -> list[Gold]:
    """Return what rashomon finds, in the shape of the gold."""
    rows = time_rows(find_times(document.report, parse), document.created)
    return [(r.span.start, r.span.end, str(r.type), r.value) for r in rows]


def score(data: Path = DATA, parser: Parser | None = None) -> dict[str, float]:
    """Return strict, relaxed and value F1, and the value F1 of the files not developed on."""
    if parser is None:
        from rashomon.models.parser import SpacyParser

        parser = SpacyParser()
    counts = {"dev": [0] * 5, "rest": [0] * 5}
    for document in documents(data):
        parse = parser.parse(document.report.text, paragraphs(document.report.text))
        ours = found_in(document, parse)
        pairs = matches(document.gold, ours)
        exact = sum(a[:2] == b[:2] for a, b in pairs)
        valued = sum(a[3] == b[3] for a, b in pairs)
        row = counts["dev" if document.dev else "rest"]
        for place, more in enumerate((len(document.gold), len(ours), exact, len(pairs), valued)):
            row[place] += more
    total = [a + b for a, b in zip(counts["dev"], counts["rest"], strict=True)]
    scores: dict[str, float] = {}
    for name, (gold, ours_, exact, relaxed, valued) in (("", total), *counts.items()):
        both = max(gold + ours_, 1)
        label = f"_{name}" if name else ""
        scores[f"timex_strict_f1{label}"] = round(2 * exact / both, 4)
        scores[f"timex_relaxed_f1{label}"] = round(2 * relaxed / both, 4)
        scores[f"timex_value_f1{label}"] = round(2 * valued / both, 4)
    return scores


if __name__ == "__main__":
    for metric, value in score(Path(sys.argv[1]) if len(sys.argv) > 1 else DATA).items():
        print(f"{metric}\t{value:.4f}")
