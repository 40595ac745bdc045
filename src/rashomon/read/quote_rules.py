"""Candidates and spoken stretches -> the attributions that rules find, none inside another."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from rashomon.language.cues import likelihood
from rashomon.language.parses import Parse
from rashomon.read.attribution import Candidate, candidates
from rashomon.read.direct import spoken
from rashomon.read.paragraphs import Paragraph
from rashomon.read.quotation_marks import Regions
from rashomon.read.spoken import Spoken
from rashomon.read.trailing import tails

LEAST_RATE = 0.3
"""A candidate counts when it attributes this likely; best F1 on a fifth of PolNeAR train kept from
the cue table (.26: 61.8, .30: 62.0, .34: 61.6)."""
TAIL = 0.4
"""Chance of a cue at a sentence's end: 10 of 25 on PolNeAR train match gold."""


@dataclass(frozen=True, slots=True)
class Statement:
    """An attribution: `content` as half-open ranges of code points, the rest as token indexes."""

    content: tuple[tuple[int, int], ...]
    head: int
    cue: tuple[int, int]
    source: tuple[int, ...]


@dataclass(slots=True)
class Ruled:
    """What the rules find: direct speech, other statements, and for every cue what it might attribute.

    `regions` is all that stands in quotation marks, `held` what of it is direct speech. `possible`
    holds by cue head (chance, candidate), sure or not, of cues outside quotation marks.
    """

    spoken: list[Spoken]
    regions: Regions
    held: Regions
    reported: list[Statement] = field(default_factory=list)
    possible: dict[int, list[tuple[float, Candidate]]] = field(default_factory=dict)


def rule(text: str, parse: Parse, paragraphs: Sequence[Paragraph], regions: Regions) -> Ruled:
    """Return the statements that rules find; no cue lies in another's content."""
    direct = spoken(text, parse, paragraphs, regions)
    held = Regions(stretch for found in direct for stretch in found.stretches)
    ruled = Ruled(direct, regions, held)
    heads = {found.head for found in direct}
    for paragraph in paragraphs:
        possible = _possible(parse, paragraph, regions, heads)
        sure = _best(possible)
        for candidate in tails(parse, paragraph, regions):
            if candidate.head not in heads:
                if candidate.head not in {one.head for one in sure}:
                    sure.append(candidate)
                possible.setdefault(candidate.head, []).append((TAIL, candidate))
        ruled.possible.update(possible)
        for candidate in outermost(sure):
            found = state(text, parse, candidate, paragraph, regions)
            if found is not None and not is_held(ruled.held, found):
                ruled.reported.append(found)
    return ruled


def is_held(held: Regions, found: Statement) -> bool:
    """Say whether direct speech that has a speaker already is part of a statement's content."""
    return any(held.within(start, end) for start, end in found.content)


def state(
    text: str, parse: Parse, candidate: Candidate, paragraph: Paragraph, regions: Regions
) -> Statement | None:
    """Return a candidate as a statement, `None` when nothing is left of its content."""
    content = _ranges(text, parse, candidate, paragraph, regions)
    source = tuple(n for n in candidate.source if n >= paragraph.first)
    return Statement(content, candidate.head, candidate.cue, source) if content else None


def of_speech(found: Spoken) -> Statement:
    """Return direct speech as a statement."""
    content = tuple(sorted((s.start, s.end) for s in found.stretches))
    return Statement(content, found.head, found.cue, found.source)


def _possible(
    parse: Parse, paragraph: Paragraph, regions: Regions, heads: set[int]
) -> dict[int, list[tuple[float, Candidate]]]:
    """Return the candidates of a paragraph by cue head, each with how likely it attributes."""
    found: dict[int, list[tuple[float, Candidate]]] = {}
    for candidate in candidates(parse, paragraph.first, paragraph.last):
        place = parse.tokens[candidate.head].start
        if candidate.head in heads or not candidate.content or regions.at(place) is not None:
            continue
        chance = likelihood(candidate.lemma, candidate.frame, _circumstances(parse, candidate))
        found.setdefault(candidate.head, []).append((chance, candidate))
    return found


def _best(possible: Mapping[int, Sequence[tuple[float, Candidate]]]) -> list[Candidate]:
    """Return the surest candidate of every cue that is sure enough; of equals the first."""
    likeliest = (max(found, key=lambda one: one[0]) for found in possible.values())
    return [candidate for chance, candidate in likeliest if chance >= LEAST_RATE]


def _circumstances(parse: Parse, candidate: Candidate) -> Iterator[str]:
    """Yield the keys of `cues.CIRCUMSTANCES` that hold for a candidate."""
    head = parse.tokens[candidate.head]
    around = [parse.tokens[n] for n in parse.children[candidate.head]]
    helpers = {token.text.lower() for token in around if token.dep == "aux"}
    if "to" in helpers:
        yield "to-infinitive"
    yield from sorted(helpers & {"will", "would"})
    if any(token.dep == "neg" for token in around):
        yield "negated"
    if head.dep == "acl":
        yield "noun-participle"
    yield from _of_source(parse, candidate)
    if len(candidate.content) <= 2:
        yield "two-words"
    if parse.tokens[parse.sentences[head.sentence][1] - 1].text == "?":
        yield "question"


def _of_source(parse: Parse, candidate: Candidate) -> Iterator[str]:
    if not candidate.source and not candidate.frame.startswith(("pass-", "n-")):
        yield "active-no-source"
    if len(candidate.source) == 1:
        word = parse.tokens[candidate.source[0]].text.lower()
        if word in ("that", "which"):
            yield "source-relative-that"
        elif word in ("it", "this", "its"):
            yield "source-it"


def outermost(sure: Sequence[Candidate]) -> list[Candidate]:
    """Drop what lies inside another statement's content: the longest content wins.

    Of two cues that give the same words to the same source ("announced, maintaining that ...") the
    nearer one stays.
    """
    inside: set[int] = set()
    kept: list[Candidate] = []
    told: set[tuple[tuple[int, ...], tuple[int, ...]]] = set()
    for candidate in sorted(sure, key=lambda one: (-len(one.content), _far(one), one.head)):
        same = (candidate.content, candidate.source)
        if candidate.head not in inside and same not in told:
            kept.append(candidate)
            inside.update(candidate.content)
            told.add(same)
    return kept


def _far(candidate: Candidate) -> int:
    """Return how many tokens lie from a cue to the next word of its content."""
    return min((abs(number - candidate.head) for number in candidate.content), default=0)


def _ranges(
    text: str, parse: Parse, candidate: Candidate, paragraph: Paragraph, regions: Regions
) -> tuple[tuple[int, int], ...]:
    """Return the content as ranges: quoted stretches it enters taken whole, edges trimmed."""
    runs: list[list[int]] = []
    for number in candidate.content:
        if not paragraph.first <= number < paragraph.last:
            continue
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    found: list[tuple[int, int]] = []
    for run in runs:
        trimmed = _trim(parse, run, regions)
        if not trimmed:
            continue
        start, end = parse.tokens[trimmed[0]].start, parse.tokens[trimmed[-1]].end
        start, end = _whole(parse, candidate, regions, start, end)
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        elif any(c.isalnum() for c in text[start:end]):
            found.append((start, end))
    return tuple(found)


_EDGE = frozenset({",", ".", ";", ":", "—", "–", "-", "--", "(", ")", "...", "…"})


def _trim(parse: Parse, run: list[int], regions: Regions) -> list[int]:
    first, last = 0, len(run)
    while first < last and _is_edge(parse, run[first], regions):
        first += 1
    while last > first and _is_edge(parse, run[last - 1], regions):
        last -= 1
    return run[first:last]


def _is_edge(parse: Parse, number: int, regions: Regions) -> bool:
    token = parse.tokens[number]
    return (token.text in _EDGE or token.text.isspace()) and regions.at(token.start) is None


def _whole(
    parse: Parse, candidate: Candidate, regions: Regions, start: int, end: int
) -> tuple[int, int]:
    """Widen a range to the ends of the quoted stretches it enters, unless cue or source is there."""
    fixed = {parse.tokens[n].start for n in (*candidate.source, *range(*candidate.cue))}
    for stretch in regions.within(start, end):
        if not any(stretch.start <= place < stretch.end for place in fixed):
            start, end = min(start, stretch.start), max(end, stretch.end)
    return start, end
