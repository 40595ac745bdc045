"""Signs of re-wording: false alarms on edited news, and garbled names put in on purpose.

False alarms: 84 PolNeAR dev and 116 allsides articles, none of which a machine re-worded; a genuine
misspelling counts as one too. Put in: in each PolNeAR article, a surname of seven letters or more that
stands twice or more after a word of small letters, and once after a first name, has two letters
swapped in the last such place.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from rashomon.language.names import first_names
from rashomon.language.rewording import looks_rewritten
from rashomon.models.parser import SpacyParser
from rashomon.nouns.readings import TELLING, Reading, Scar, ScarKind
from rashomon.nouns.reports import Report, report_id
from rashomon.read.layout import lay_out
from rashomon.read.scars import find_scars
from rashomon.read.sentences import split

DATA = Path("../shared/data")
_NAME = re.compile(r"\b([A-Z][a-z]+) ([A-Z][a-z]{6,})\b")


def _scars(text: str, parser: SpacyParser) -> tuple[Report, tuple[Scar, ...]]:
    report = Report(
        id=report_id(None, None, text), path="", paths=("",), url=None, outlet=None, title=None,
        authors=(), date=None, language="en", text=text, raw_sha256="", extractor="plain",
    )  # fmt: skip
    blocks = lay_out(report)
    parse = parser.parse(text, [(b.start, b.end) for b in blocks if b.part in TELLING])
    return report, find_scars(report, parse, split(report, blocks, parse), ())


def _polnear(data: Path) -> list[str]:
    return [p.read_text("utf-8") for p in sorted((data / "polnear" / "dev").rglob("*.txt"))]


def _allsides(data: Path) -> Iterator[str]:
    with (data / "allsides" / "articles.jsonl").open(encoding="utf-8") as lines:
        yield from (json.loads(line)["text"] for line in islice(lines, 0, None, 20))


def garbled(text: str) -> tuple[str, str] | None:
    """Return the text with one lone surname misspelt, and the misspelling; `None` if none fits."""
    people = (m[2] for m in _NAME.finditer(text) if m[1].casefold() in first_names())
    names = Counter(people)
    for name in sorted(names):
        lone = list(re.finditer(rf"\b[a-z]+ ({name})\b(?! [A-Z])", text))
        if len(lone) < 2:
            continue
        wrong = name[:3] + name[4] + name[3] + name[5:]
        at = lone[-1].start(1)
        if wrong != name:
            return text[:at] + wrong + text[at + len(name) :], wrong
    return None


def score(data: Path = DATA) -> dict[str, float]:
    """Return rates per report of each alarm, and the recall of names garbled on purpose."""
    parser = SpacyParser()
    own = _polnear(data)
    texts = [*own, *islice((t for t in _allsides(data) if len(t) < 12_000), 116)]
    alarms: Counter[str] = Counter()
    for text in texts:
        report, scars = _scars(text, parser)
        alarms.update({scar.kind.value for scar in scars})
        alarms["rewritten"] += looks_rewritten(Reading(report=report.id, scars=scars))
    changed = [pair for text in own if (pair := garbled(text)) is not None]
    hits = 0
    for text, wrong in changed:
        report, scars = _scars(text, parser)
        hits += any(wrong in report.cut(scar.span) for scar in scars)
    found = {f"{kind}_rate": alarms[kind] / len(texts) for kind in (*ScarKind, "rewritten")}
    found |= {"garbled_put_in": len(changed), "garbled_recall": hits / max(1, len(changed))}
    return {name: round(value, 4) for name, value in found.items()}


if __name__ == "__main__":
    for metric, value in score(Path(sys.argv[1]) if len(sys.argv) > 1 else DATA).items():
        print(f"{metric}\t{value:.4f}")
