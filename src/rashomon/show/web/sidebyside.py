"""A copy and its two texts in, aligned rows out: what both have, what changed, what only one has."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from rashomon.nouns.copies import Change, Copy, Passage

WORDS_COMPARED = 1_500  # words of a passage compared word by word; above, only listed changes show
ALIKE = 0.5  # below this part of differing characters, words between passages are shown as one row
_CLOSING = re.compile(r"[\s.,;:!?…’”\"')\]]*")
_WORD = re.compile(r"\w+|[^\w\s]", re.UNICODE)


@dataclass(frozen=True, slots=True)
class Words:
    """Words in a row. `kind` is "" where both say them, "changed" or "only" where not.

    `what` names a listed change: name, date, number, quote or word.
    """

    text: str
    kind: str = ""
    what: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Words of the copy beside words of the source.

    `kind` is that of the passage, "between" for like words outside any, "alone" where the two have
    nothing to do with each other; there a side may be empty.
    """

    kind: str
    left: tuple[Words, ...]
    right: tuple[Words, ...]
    left_start: int | None = None
    right_start: int | None = None


def rows(copy: Copy, copy_text: str, source_text: str) -> tuple[Row, ...]:
    """Return both texts in rows, in the order of the copy; what only the source has stands in its place.

    Where passages stand in another order in the source, its other words follow at the end.
    """
    made: list[Row] = []
    left_at = right_at = 0
    taken: list[tuple[int, int]] = []
    for passage in _disjoint(copy.passages):
        in_order = passage.source.start >= right_at
        right_gap = source_text[right_at : passage.source.start] if in_order else ""
        _between(made, copy_text[left_at : passage.copy.start], right_gap)
        if in_order:
            taken.append((right_at, passage.source.start))
            right_at = passage.source.end
        taken.append((passage.source.start, passage.source.end))
        made.append(_passage(passage, copy.changed, copy_text, source_text))
        left_at = passage.copy.end
    left_over = "\n".join(_outside(taken, source_text))
    _between(made, copy_text[left_at:], left_over)
    return tuple(made)


def _disjoint(passages: Sequence[Passage]) -> Iterator[Passage]:
    """Yield passages in the order of the copy, those that overlap an earlier one left out."""
    end = 0
    for passage in sorted(passages):
        if passage.copy.start >= end:
            yield passage
            end = passage.copy.end


def _between(made: list[Row], left: str, right: str) -> None:
    """Add what stands between two passages; marks that end a sentence go to the row before."""
    if made:
        made[-1], left, right = _closed(made[-1], left, right)
    left, right = left.strip(), right.strip()
    if not left and not right:
        return
    mine, yours = differing(left, right)
    alike = bool(left and right) and _told(mine) + _told(yours) < ALIKE * (len(left) + len(right))
    made.append(
        Row(
            kind="between" if alike else "alone",
            left=_cut(left, mine, {}) if alike else _alone(left),
            right=_cut(right, yours, {}) if alike else _alone(right),
        )
    )


def _closed(row: Row, left: str, right: str) -> tuple[Row, str, str]:
    """Return a row with the marks that follow it, and what is left of both texts."""
    ours, theirs = _CLOSING.match(left), _CLOSING.match(right)
    if ours is None or theirs is None or row.kind == "alone":
        return row, left, right
    mine, yours = ours.group(), theirs.group()
    closed = replace(
        row,
        left=(*row.left, Words(mine.rstrip())) if mine.strip() else row.left,
        right=(*row.right, Words(yours.rstrip())) if yours.strip() else row.right,
    )
    return closed, left[len(mine) :], right[len(yours) :]


def _told(ranges: "Ranges") -> int:
    return sum(end - start for start, end in ranges)


def _alone(text: str) -> tuple[Words, ...]:
    return (Words(text, "only"),) if text else ()


def _outside(taken: Sequence[tuple[int, int]], text: str) -> Iterator[str]:
    at = 0
    for start, end in sorted(taken):
        if start > at and text[at:start].strip():
            yield text[at:start].strip()
        at = max(at, end)
    if text[at:].strip():
        yield text[at:].strip()


def _passage(passage: Passage, changed: Sequence[Change], copy_text: str, source_text: str) -> Row:
    ours = copy_text[passage.copy.start : passage.copy.end]
    theirs = source_text[passage.source.start : passage.source.end]
    left, right = differing(ours, theirs)
    inside = [one for one in changed if passage.copy.contains(one.copy)]
    left_named = {
        (one.copy.start - passage.copy.start, one.copy.end - passage.copy.start): one.what.value
        for one in inside
    }
    right_named = {
        (
            one.source.start - passage.source.start,
            one.source.end - passage.source.start,
        ): one.what.value
        for one in inside
        if passage.source.contains(one.source)
    }
    return Row(
        kind=passage.kind.value,
        left=_cut(ours, left, left_named),
        right=_cut(theirs, right, right_named),
        left_start=passage.copy.start,
        right_start=passage.source.start,
    )


Ranges = dict[tuple[int, int], str]


def differing(ours: str, theirs: str) -> tuple[Ranges, Ranges]:
    """Return the ranges of each text that the other does not have: "changed" or "only".

    Words are compared without regard to case and spacing.
    """
    left, right = list(_WORD.finditer(ours)), list(_WORD.finditer(theirs))
    if max(len(left), len(right)) > WORDS_COMPARED:
        return {}, {}
    matcher = SequenceMatcher(
        None, [one.group().casefold() for one in left], [one.group().casefold() for one in right],
        autojunk=False,
    )  # fmt: skip
    mine: Ranges = {}
    yours: Ranges = {}
    for tag, i, j, k, m in matcher.get_opcodes():
        kind = "changed" if tag == "replace" else "only"
        if tag != "equal" and i < j:
            mine[left[i].start(), left[j - 1].end()] = kind
        if tag != "equal" and k < m:
            yours[right[k].start(), right[m - 1].end()] = kind
    return mine, yours


def _cut(text: str, ranges: Ranges, named: Ranges) -> tuple[Words, ...]:
    """Return a passage cut at its differences, each named by the listed change it lies in."""
    made: list[Words] = []
    at = 0
    for start, end in sorted({*ranges, *named}):
        if start < at:
            continue
        what = next((name for (s, e), name in named.items() if s < end and start < e), "")
        made += [
            Words(text[at:start]),
            Words(text[start:end], ranges.get((start, end), "changed"), what),
        ]
        at = end
    made.append(Words(text[at:]))
    return tuple(one for one in made if one.text)
