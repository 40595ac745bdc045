"""A report's text in, its blocks out: paragraphs, each with the part of the report it is.

Works on lines and punctuation alone, before any parsing, so that menus, sign-up lines and credits
are never read as news.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from rashomon.language.boilerplate import is_boilerplate, is_caption
from rashomon.language.bylines import is_byline, is_credit, is_date_line
from rashomon.nouns.readings import Part
from rashomon.nouns.reports import Report

MAX_BLOCK = (
    4_000  # code points; longer paragraphs are cut at a sentence end so the parser stays flat
)
MASTHEAD_BLOCKS = 8  # title, date and byline stand among the first lines
MAX_TITLE = 220  # code points; the longest headline of 2,631 allsides reports has 171
WRAP_LINES = 6  # fewer lines than this cannot show that a text is hard-wrapped

_LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
_SENTENCE_END = re.compile(r"[.!?][\"'”’)]*\s")
_TERMINAL = tuple('.!?:;,"”’)…')


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph: the half-open range `[start, end)` of the text, trimmed, and its part."""

    start: int
    end: int
    part: Part


def lay_out(report: Report) -> tuple[Block, ...]:
    """Return the report's paragraphs in order; none is empty, none overlaps another.

    The first block of running text is the lead; long paragraphs come as several blocks.
    """
    text = report.text
    paragraphs = [piece for whole in _paragraphs(text) for piece in _bounded(text, *whole)]
    title = _title_block(report, paragraphs)
    blocks = [
        Block(start, end, Part.HEADLINE if place == title else _part(text[start:end], place))
        for place, (start, end) in enumerate(paragraphs)
    ]
    return tuple(_with_lead(_with_crossheads(text, blocks)))


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Yield trimmed lines, or blank-line separated groups of them where lines are hard-wrapped."""
    lines = [match.span() for match in _LINE.finditer(text)]
    if not _is_hard_wrapped(text, lines):
        groups: Iterable[tuple[int, int]] = lines
    else:
        groups = _joined(text, lines)
    for start, end in groups:
        piece = text[start:end]
        left = len(piece) - len(piece.lstrip())
        right = len(piece.rstrip())
        if left < right and any(character.isalnum() for character in piece):
            yield start + left, start + right


def _is_hard_wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    """Say whether most lines break in mid-sentence at much the same width."""
    filled = [(start, end) for start, end in lines if text[start:end].strip()]
    if len(filled) < WRAP_LINES:
        return False
    adjacent = [
        text[a:b].rstrip()
        for (a, b), (c, _) in pairwise(filled)
        if c - b <= 2 and "\n" in text[b:c] and text[b:c].count("\n") == 1
    ]
    long = [line for line in adjacent if 45 <= len(line) <= 100]
    broken = [line for line in long if not line.endswith(_TERMINAL)]
    return len(long) >= 0.5 * len(filled) and len(broken) >= 0.6 * len(long)


def _joined(text: str, lines: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    start, end = -1, -1
    for left, right in lines:
        blank = not text[left:right].strip()
        if start >= 0 and (blank or text[end:left].count("\n") > 1):
            yield start, end
            start = -1
        if not blank:
            start, end = (left if start < 0 else start), right
    if start >= 0:
        yield start, end


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > MAX_BLOCK:
        cut = start + MAX_BLOCK
        for match in _SENTENCE_END.finditer(text, start, start + MAX_BLOCK):
            cut = match.end()
        yield start, start + len(text[start:cut].rstrip())
        start = cut + len(text[cut:end]) - len(text[cut:end].lstrip())
    if start < end:
        yield start, end


def _title_block(report: Report, paragraphs: list[tuple[int, int]]) -> int | None:
    """Return the place of the paragraph that is the report's title, if one is."""
    given = " ".join((report.title or "").split()).casefold()
    for place, (start, end) in enumerate(paragraphs[:MASTHEAD_BLOCKS]):
        line = report.text[start:end]
        if given and " ".join(line.split()).casefold() == given:
            return place
        if (
            given
            or is_date_line(line)
            or is_byline(line)
            or is_credit(line)
            or is_boilerplate(line)
        ):
            continue
        if is_caption(line):
            continue
        # A first line that is not a sentence, with a story below it, is a headline.
        if place + 1 < len(paragraphs) and len(line) <= MAX_TITLE and _lacks_full_stop(line):
            return place if _words(line) >= 3 else None
        return None
    return None


def _part(line: str, place: int) -> Part:
    if is_date_line(line):
        return Part.DATE
    if is_credit(line):
        return Part.CREDIT
    if is_boilerplate(line):
        return Part.BOILERPLATE
    if place < MASTHEAD_BLOCKS and is_byline(line):
        return Part.BYLINE
    if is_caption(line):
        return Part.CAPTION
    return Part.BODY


def _with_crossheads(text: str, blocks: list[Block]) -> Iterator[Block]:
    """Mark lines set in capitals, and short unpunctuated lines between long paragraphs."""
    long = [block for block in blocks if block.end - block.start >= 120]
    for block in blocks:
        line = text[block.start : block.end]
        shouted = line.upper() == line and _words(line) >= 3 and not line.endswith(".")
        short = bool(long) and len(line) <= 80 and _lacks_full_stop(line) and _words(line) <= 12
        if block.part is Part.BODY and (shouted or short) and len(blocks) > 2:
            yield replace(block, part=Part.CROSSHEAD)
        else:
            yield block


def _with_lead(blocks: Iterable[Block]) -> Iterator[Block]:
    seen = False
    for block in blocks:
        if not seen and block.part is Part.BODY:
            seen = True
            yield replace(block, part=Part.LEAD)
        else:
            yield block


def _lacks_full_stop(line: str) -> bool:
    return not line.rstrip("\"'”’)").endswith((".", "!", "…", ":", ";", ","))


def _words(line: str) -> int:
    return sum(any(character.isalpha() for character in word) for word in line.split())
