"""Blocks and a parse in, `Sentence`s out."""

from collections.abc import Iterator, Sequence

from rashomon.language.bylines import dateline
from rashomon.language.parses import Parse
from rashomon.nouns.readings import TELLING, Part, Sentence
from rashomon.nouns.reports import Report
from rashomon.nouns.spans import Span
from rashomon.read.layout import Block


def split(report: Report, blocks: Sequence[Block], parse: Parse) -> tuple[Sentence, ...]:
    """Return the report's sentences in text order.

    A telling block gives the parser's sentences, trimmed; only the first sentence of the lead
    block is the lead. Any other block is one sentence.
    """
    found = [
        Sentence(Span(report.id, block.start, block.end), block.part)
        for block in blocks
        if block.part not in TELLING
    ]
    found += _parsed(report, blocks, parse)
    return tuple(sorted(found))


def dateline_end(report: Report, block: Block) -> int | None:
    """Return where the text behind a block's dateline begins, `None` when it has no dateline."""
    found = dateline(report.text[block.start : min(block.end, block.start + _OPENING)])
    behind = None if found is None else block.start + found.end
    return behind if behind is not None and behind < block.end else None


_OPENING = 200  # code points in which a dateline must end


def _parsed(report: Report, blocks: Sequence[Block], parse: Parse) -> Iterator[Sentence]:
    telling = iter([block for block in blocks if block.part in TELLING])
    block = next(telling, None)
    lead_told = False
    opening: int | None = None  # where a dateline, parsed apart, begins
    for first, last in parse.sentences:
        tokens = [token for token in parse.tokens[first:last] if token.text.strip()]
        if not tokens or block is None:
            continue
        while block is not None and tokens[0].start >= block.end:
            block = next(telling, None)
        if block is None:
            return
        if tokens[-1].end <= (dateline_end(report, block) or 0):
            opening = tokens[0].start if opening is None else opening
            continue
        part = block.part
        if part is Part.LEAD:
            part = Part.BODY if lead_told else Part.LEAD
            lead_told = True
        start, opening = tokens[0].start if opening is None else opening, None
        yield Sentence(Span(report.id, start, tokens[-1].end), part)
