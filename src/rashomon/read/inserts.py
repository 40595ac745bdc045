"""Matter that a page's extraction left inside a paragraph: teasers for other stories, gallery labels.

Some pages put a list of links behind a name in running text; plain extraction gives "Speaker Ann
Example Ann ExampleSenate votes on roads Mayor resigns MORE (D-Ohio) said". Read as one sentence,
its words would be that sentence's events. Galleries come as one line of captions, each behind a
counter and the gallery's title. Both are left out of what is parsed; the text itself stays whole.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rashomon.language.parses import Parse
from rashomon.language.protocols import Parser

_GLUED = re.compile(r"[A-Z][\w'’-]*?[a-zà-ÿ.](?=[A-Z0-9])[\w'’-]*")
_MORE = re.compile(r"\bMORE\b")
_LONGEST = 700  # code points from a name to the end of the teasers behind it
_BEFORE = 70  # code points before a glued name in which the name itself stands
_COUNTER = re.compile(r"Hide Caption \d{1,3} of \d{1,3}(?:\s+(?:Photos?:\s*)*)?")
_TITLE = re.compile(r"[^.!?\n–—]{2,100} [–—] ")
_OPENING = re.compile(r"\bPhotos?: (?:Photos?: )?([^\n]{3,80}?) (?:Photos?: ){1,2}\1 (?:\1 [–—] )?")
_LONGEST_TITLE = 12  # words
_BESIDE = 3  # captions on either side that a title is told from: two may begin alike


@dataclass(frozen=True, slots=True, order=True)
class Insert:
    """A half-open range of the text to leave out; `parts` says that a sentence cannot run over it."""

    start: int
    end: int
    parts: bool


def find_inserts(text: str) -> tuple[Insert, ...]:
    """Return the inserts of a text, in order; none overlaps another."""
    found: list[Insert] = []
    for one in sorted((*_teasers(text), *_labels(text))):
        if not found or one.start >= found[-1].end:
            found.append(one)
    return tuple(found)


def parse_around(
    parser: Parser, text: str, ranges: Sequence[tuple[int, int]], inserts: Sequence[Insert]
) -> Parse:
    """Return the parse of the ranges of a text without its inserts, offsets in the text."""
    if not inserts:
        return parser.parse(text, ranges)
    pieces: list[str] = []
    shifts: list[tuple[int, int]] = []  # where a piece starts in what is parsed, and in the text
    bounds: list[tuple[int, int]] = []
    size = 0
    for start, end, opens in _kept(ranges, inserts):
        shifts.append((size, start))
        bounds.append((size, size + end - start))
        if not opens:
            (first, _), _ = bounds[-2], bounds.pop()
            bounds[-1] = (first, size + end - start)
        pieces.append(text[start:end])
        size += end - start
    parse = parser.parse("".join(pieces), bounds)
    return _moved(parse, shifts)


def _kept(
    ranges: Sequence[tuple[int, int]], inserts: Sequence[Insert]
) -> Iterator[tuple[int, int, bool]]:
    """Yield the ranges between inserts, and whether each opens a paragraph."""
    for first, last in ranges:
        start, opens = first, True
        for one in inserts:
            if one.end <= first or one.start >= last:
                continue
            if one.start > start:
                yield start, one.start, opens
                opens = False
            start = max(start, min(one.end, last))
            opens = opens or one.parts
        if start < last:
            yield start, last, opens


def _moved(parse: Parse, shifts: Sequence[tuple[int, int]]) -> Parse:
    """Return a parse with offsets moved from the joined pieces to the text they were cut from."""
    tokens, place = [], 0
    for token in parse.tokens:
        while place + 1 < len(shifts) and shifts[place + 1][0] <= token.start:
            place += 1
        by = shifts[place][1] - shifts[place][0]
        # a token that runs on into the next piece ends with its own
        tokens.append(replace(token, start=token.start + by, end=token.end + by))
    return replace(parse, tokens=tuple(tokens))


def _teasers(text: str) -> Iterator[Insert]:
    """Yield the lists of links behind names, from behind the name to "MORE"."""
    before = 0
    for more in _MORE.finditer(text):
        line = text.rfind("\n", 0, more.start()) + 1
        floor = max(line, more.start() - _LONGEST, before)
        before = more.end()
        for glued in _GLUED.finditer(text, floor, more.start()):
            start = _name_end(text, glued)
            if start is not None:
                yield Insert(start, more.end() + (text[more.end() :][:1] == " "), parts=False)
                break


def _name_end(text: str, glued: re.Match[str]) -> int | None:
    """Return where the name ends that a glued word repeats: behind "Example " for "ExampleSenate"."""
    word = glued[0]
    before = text[max(0, glued.start() - _BEFORE) : glued.start()]
    for cut in range(len(word) - 1, 1, -1):
        if not (word[cut].isupper() and word[cut - 1].islower()):
            continue
        at = before.rfind(word[:cut] + " ")
        if at >= 0:
            return glued.start() - len(before) + at + cut + 1
    return None


def _labels(text: str) -> Iterator[Insert]:
    """Yield the counters of a gallery's captions, each with the title behind it."""
    counters = list(_COUNTER.finditer(text))
    for place, counter in enumerate(counters):
        titled = _TITLE.match(text, counter.end())
        end = titled.end() if titled else counter.end()
        if titled is None:
            beside = (*counters[max(0, place - _BESIDE) : place], *counters[place + 1 :][:_BESIDE])
            here = text[end : end + 200]
            shared = [_shared(here, text[one.end() : one.end() + 200]) for one in beside]
            end += min((size for size in shared if size), default=0)
        yield Insert(counter.start(), end, parts=True)
    for opening in _OPENING.finditer(text):
        yield Insert(opening.start(), opening.end(), parts=True)


def _shared(one: str, other: str) -> int:
    """Return the length of the words that two captions begin with: their gallery's title."""
    size = 0
    for number, (left, right) in enumerate(zip(one.split(" "), other.split(" "), strict=False)):
        if left != right or number >= _LONGEST_TITLE:
            break
        size += len(left) + 1
    return size
