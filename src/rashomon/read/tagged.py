"""What a quote tagger hears -> statements: the likeliest words for each cue, kept when sure enough.

The tagger gives every word a chance; the parse gives spans that are whole phrases. Of all spans
on offer the one with the largest expected overlap is taken.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log, prod

from rashomon.language.parses import Parse
from rashomon.language.protocols import QuoteTagger
from rashomon.language.tagging import Heard
from rashomon.read import clauses
from rashomon.read.attribution import Candidate
from rashomon.read.clues import hint, read_clues
from rashomon.read.paragraphs import Paragraph
from rashomon.read.quote_rules import Ruled, Statement, is_held, outermost, state

LEAST = 0.35
"""A statement is kept when it holds this likely (`_surety`)."""
WEIGHTS = (-4.2, 0.55, 3.4, 2.6, 0.2)
"""Of `_surety`: constant, log odds of the cue, expected overlap of content and of source, whether
there is a source; logistic regression on the last two months of PolNeAR train, which the
tagger that gave the chances had not seen."""
_FAINT = 0.02  # chances below this count as nothing


@dataclass(frozen=True, slots=True)
class _Chosen:
    """Tokens on offer for a role, and the share of them expected to be right."""

    tokens: tuple[int, ...]
    overlap: float


def reported(
    text: str,
    parse: Parse,
    paragraphs: Sequence[Paragraph],
    ruled: Ruled,
    *,
    tagger: QuoteTagger,
) -> Iterator[Statement]:
    """Yield the statements outside direct speech; no cue lies in another's content."""
    hints, regions = hint(parse, ruled), ruled.regions
    speaking = {found.head for found in ruled.spoken}
    for paragraph in paragraphs:
        sure: list[Candidate] = []
        for sentence in _sentences(parse, paragraph):
            read = read_clues(parse, sentence, hints, regions)
            if read is None:
                continue
            clues, groups = read
            for heard in tagger.tag(clues):
                head = groups[heard.word][0]
                quoted = regions.at(parse.tokens[head].start) is not None
                if head in speaking or quoted:
                    continue
                offered = [candidate for _, candidate in ruled.possible.get(head, ())]
                found = _settle(parse, head, heard, groups, offered)
                if found is not None:
                    sure.append(found)
        for candidate in outermost(sure):
            told = state(text, parse, candidate, paragraph, regions)
            if told is not None and not is_held(ruled.held, told):
                yield told


def _sentences(parse: Parse, paragraph: Paragraph) -> Iterator[tuple[int, int]]:
    first = paragraph.first
    while first < paragraph.last:
        last = min(parse.sentences[parse.tokens[first].sentence][1], paragraph.last)
        yield first, last
        first = max(last, first + 1)


def _settle(
    parse: Parse,
    head: int,
    heard: Heard,
    groups: Sequence[Sequence[int]],
    offered: Sequence[Candidate],
) -> Candidate | None:
    """Return the likeliest content and source of a cue, `None` when it is not sure enough."""
    contents = _by_token(groups, heard.content)
    sources = _by_token(groups, heard.source)
    content = _choose(parse, (one.content for one in offered), contents)
    source = _choose(parse, (one.source for one in offered), sources)
    nobody = prod(1.0 - chance for chance in sources.values())
    if nobody > 0.5 and max(sources.values(), default=0.0) <= 0.5:
        source = _Chosen((), nobody)
    if not content.tokens or _surety(heard.chance, content, source) < LEAST:
        return None
    cue = offered[0].cue if offered else _cue(parse, head)
    taken = {*source.tokens, *range(*cue)}
    kept = tuple(n for n in content.tokens if n not in taken)
    lemma = parse.tokens[head].lemma.lower()
    return Candidate(head, "tagged", lemma, cue, kept, source.tokens) if kept else None


def _by_token(groups: Sequence[Sequence[int]], chances: Sequence[float]) -> dict[int, float]:
    return {
        number: chance
        for group, chance in zip(groups, chances, strict=False)
        if chance > _FAINT
        for number in group
    }


def _choose(
    parse: Parse, offered: Iterable[tuple[int, ...]], chances: Mapping[int, float]
) -> _Chosen:
    """Return the span with the largest expected overlap: one on offer, or the likely words."""
    likely = tuple(sorted(number for number, chance in chances.items() if chance > 0.5))
    unbroken = tuple(range(likely[0], likely[-1] + 1)) if likely else ()
    counted = {n: c for n, c in chances.items() if parse.tokens[n].pos not in ("PUNCT", "SPACE")}
    whole = sum(counted.values())
    best = _Chosen((), 0.0)
    for span in (*offered, likely, unbroken):
        words = [n for n in span if parse.tokens[n].pos not in ("PUNCT", "SPACE")]
        inside = sum(counted.get(n, 0.0) for n in words)
        overlap = inside / (len(words) + whole - inside) if words else 0.0
        if overlap > best.overlap + 1e-9:
            best = _Chosen(tuple(span), overlap)
    return best


def _surety(chance: float, content: _Chosen, source: _Chosen) -> float:
    """Return how likely cue, content and source are all right."""
    chance = min(max(chance, 0.001), 0.999)
    constant, cue, told, teller, named = WEIGHTS
    odds = constant + cue * log(chance / (1 - chance)) + told * content.overlap
    odds += teller * source.overlap + (named if source.tokens else 0.0)
    return 1 / (1 + exp(-odds))


def _cue(parse: Parse, head: int) -> tuple[int, int]:
    if clauses.is_verb(parse.tokens[head]):
        return clauses.verb_group(parse, head)
    return head, head + 1
