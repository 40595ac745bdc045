"""Marked sentences -> `Example`s: PLV_train.tsv and our own `training/sentences/*.jsonl`."""

import csv
import json
import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from rashomon.nouns.plover import EventType

TYPES = tuple(EventType)
Range = tuple[int, int]

YIELD = frozenset({EventType.CONCEDE, EventType.RETREAT})
"""PLV_train keeps the older YIELD; its rows say "one of these two" and no more."""

OWN_SENTENCES = Path(__file__).parent / "sentences"

_TAG = re.compile(r"</?[st]>")


@dataclass(frozen=True, slots=True)
class Example:
    """One sentence, its actors as half-open ranges, and the types its label allows.

    `group` keeps rows of one sentence in one fold. `row` is the number of the row in its file.
    `modes` is None where the label does not say; `style` is "plv" for the public rows, else
    agency, codebook, broadcast or headline.
    """

    row: int
    group: str
    text: str
    source: tuple[int, int] | None
    target: tuple[int, int] | None
    allowed: frozenset[EventType]
    modes: frozenset[str] | None = None
    style: str = "plv"

    @property
    def own(self) -> bool:
        """Whether the sentence was written for this project."""
        return self.style != "plv"


def read_plv(data: Path) -> list[Example]:
    """Return the rows of `plv/PLV_train.tsv`, in order."""
    with (data / "plv" / "PLV_train.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return [
        _example(number, row["sentence"], row["marked_sentence"], row["gold_root"])
        for number, row in enumerate(rows)
    ]


def own_lines() -> list[dict[str, Any]]:
    """Return the records of our own sentences, in order of file name and line."""
    return [
        json.loads(line)
        for path in sorted(OWN_SENTENCES.glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]


def read_own() -> list[Example]:
    """Return our own sentences, in order of file name and line; a text told twice is one group."""
    found = []
    for number, line in enumerate(own_lines()):
        example = _example(number, "", line["marked"], line["type"])
        style = line.get("style", "agency")
        modes = frozenset(line["modes"])
        found.append(replace(example, group=example.text, modes=modes, style=style))
    return found


def _example(row: int, group: str, marked: str, label: str) -> Example:
    text, source, target = unmark(marked)
    allowed = YIELD if label == "YIELD" else frozenset({EventType(label)})
    return Example(row, group, text, source, target, allowed)


def unmark(marked: str) -> tuple[str, tuple[int, int] | None, tuple[int, int] | None]:
    """Return the text without `<s> </s> <t> </t>`, and the two ranges they stood round.

    >>> unmark("<s>Aland</s> sued.")
    ('Aland sued.', (0, 5), None)
    """
    at: dict[str, int] = {}
    pieces: list[str] = []
    length = last = 0
    for tag in _TAG.finditer(marked):
        pieces.append(marked[last : tag.start()])
        length += len(pieces[-1])
        at.setdefault(tag.group(), length)
        last = tag.end()
    pieces.append(marked[last:])
    text = "".join(pieces)
    return text, _range(text, at, "s"), _range(text, at, "t")


def _range(text: str, at: dict[str, int], sign: str) -> tuple[int, int] | None:
    if f"<{sign}>" not in at or f"</{sign}>" not in at:
        return None
    start, end = at[f"<{sign}>"], at[f"</{sign}>"]
    inside = text[start:end]
    start += len(inside) - len(inside.lstrip())
    end -= len(inside) - len(inside.rstrip())
    return (start, end) if start < end else None
