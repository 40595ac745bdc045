"""Names gone wrong that only the story shows: false alarms on real stories, and names put in.

Stories are wikinews events of three and more reports, half of them by hash (rules were chosen on all
of wikinews, and looked at once on allsides stories). People are found by rule: a usual first name and
the word behind it. In each report a surname that half of the others have is misspelt, once where it
stands alone and once throughout, in three ways: two letters swapped, a consonant changed, and vowels
changed with the last consonant lost. An alarm may be a true slip; docs/copies.md says how many are.
"""

import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from zlib import crc32

from quality.copies import wikinews
from rashomon.language.names import first_names
from rashomon.nouns.actors import Entity, EntityKind, Mention, MentionForm
from rashomon.nouns.ids import OriginId
from rashomon.nouns.readings import ReadReport
from rashomon.nouns.spans import Span
from rashomon.reconcile.story_names import garbled_in_story

DATA = Path("../shared/data")
_VOWELS = "aeiou"
_LIKE = str.maketrans("tdnmrlskgpbfv", "dtmnlrzgkbpvf")
_NAME = re.compile(r"\b([A-Z][a-z]+) ([A-Z][a-z]{4,})\b")


def swapped(name: str) -> str:
    """Return a name with its third and fourth letters swapped."""
    return name[:2] + name[3] + name[2] + name[4:]


def blunted(name: str) -> str:
    """Return a name with its first consonant behind the second letter changed."""
    at = next((n for n, sign in enumerate(name) if n > 1 and sign not in _VOWELS), 2)
    return name[:at] + name[at].translate(_LIKE) + name[at + 1 :]


def sounded(name: str) -> str:
    """Return a name with other vowels and a vowel for its last consonant."""
    at = max(n for n, sign in enumerate(name) if sign not in _VOWELS)
    other = "".join(_VOWELS[(_VOWELS.index(s) + 1) % 5] if s in _VOWELS else s for s in name)
    return other[:at] + "a" + other[at + 1 :] if at > 1 else other


WAYS: dict[str, Callable[[str], str]] = {
    "swapped": swapped, "blunted": blunted, "sounded": sounded,
}  # fmt: skip


def _people(text: str) -> frozenset[str]:
    return frozenset(m[2] for m in _NAME.finditer(text) if m[1].casefold() in first_names())


def _with_people(read: ReadReport) -> ReadReport:
    entities = []
    for number, name in enumerate(sorted(_people(read.report.text))):
        found = re.finditer(rf"\b{name}\b", read.report.text)
        spans = [Span(read.report.id, match.start(), match.end()) for match in found]
        mentions = tuple(Mention(span, MentionForm.NAME) for span in spans)
        entities.append(Entity(number=number, kind=EntityKind.PERSON, name=name, mentions=mentions))
    return replace(read, reading=replace(read.reading, entities=tuple(entities)))


def _stories(data: Path) -> list[list[ReadReport]]:
    return [
        [_with_people(read) for read in reads]
        for title, reads in sorted(wikinews(data).items())
        if len(reads) > 2 and crc32(title.encode()) % 2 == 1
    ]


def _misspelt(text: str, names: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """Yield (way, wrong name, text) for one of the names; each way keeps every offset."""
    for name in names:
        lone = list(re.finditer(rf"\b[a-z]+ ({name})\b(?! [A-Z])", text))
        if lone:
            at = lone[-1].start(1)
            for way, change in WAYS.items():
                wrong = change(name)
                if wrong != name and wrong not in text:
                    yield f"{way}_once", wrong, text[:at] + wrong + text[at + len(name) :]
                    yield f"{way}_throughout", wrong, re.sub(rf"\b{name}\b", wrong, text)
            return


def _alarms(reads: Sequence[ReadReport]) -> list[tuple[str, str]]:
    origins = {read.report.id: OriginId(read.report.id) for read in reads}
    texts = {read.report.id: read.report.text for read in reads}
    found = garbled_in_story(reads, origins)
    return [(f.report, texts[f.report][f.span.start : f.span.end]) for f in found if f.span]


def score(data: Path = DATA) -> dict[str, float]:
    """Return false alarms a report, and the share of misspelt names found by way."""
    stories = _stories(data)
    alarms = sum(len(set(_alarms(reads))) for reads in stories)
    tried: Counter[str] = Counter()
    hits: Counter[str] = Counter()
    for reads in stories:
        told = Counter(name for read in reads for name in _people(read.report.text))
        for place, read in enumerate(reads):
            names = [
                n for n in sorted(_people(read.report.text)) if told[n] > max(2, len(reads) / 2)
            ]
            for way, wrong, text in _misspelt(read.report.text, names):
                other = replace(read, report=replace(read.report, text=text))
                found = _alarms([*reads[:place], other, *reads[place + 1 :]])
                tried[way] += 1
                hits[way] += (read.report.id, wrong) in found
    result = {
        "reports": float(sum(map(len, stories))),
        "alarm_rate": alarms / sum(map(len, stories)),
        "put_in": float(tried.total()),
        "recall": hits.total() / max(1, tried.total()),
    }
    result |= {f"recall_{way}": hits[way] / tried[way] for way in sorted(tried)}
    return {name: round(value, 4) for name, value in result.items()}


if __name__ == "__main__":
    for metric, value in score(Path(sys.argv[1]) if len(sys.argv) > 1 else DATA).items():
        print(f"{metric}\t{value:.4f}")
