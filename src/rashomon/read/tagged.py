"""What a quote tagger hears -> statements: the likeliest words for each cue, kept when sure enough.

The tagger gives every word a chance; the parse gives spans that are whole phrases. Of all spans
on offer the one with the largest expected overlap is taken.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log, prod

from rashomon.language.cues import deeds
from rashomon.language.parses import Parse
from rashomon.language.protocols import QuoteTagger
from rashomon.language.sources import offices
from rashomon.language.tagging import Heard
from rashomon.read import clauses
from rashomon.read.attribution import Candidate
from rashomon.read.clues import Hints, hint, read_clues
from rashomon.read.content_limits import is_answered, reach
from rashomon.read.paragraphs import Paragraph
from rashomon.read.quotation_marks import Regions
from rashomon.read.quote_rules import Ruled, Statement, is_held, outermost, state
from rashomon.read.speakers import head_of

LEAST = 0.37
"""A statement is kept when it holds this likely (`surety`)."""
CONSTANT, WEIGHTS = -4.72, (0.3, 2.64, 1.57, 0.69)
"""Of `surety`, in the order of `Weighed.signs`; fitted by `training/quote_surety.py` on the last two
months of PolNeAR train, heard by a tagger that had not seen them."""
LIKELY, FAIR, NARROW = 0.5, 0.2, 2
"""A word likelier than the first belongs to a role; a gap between such words does when it has no more
tokens than the last or a mean chance above the second."""
MARGIN = 0.12
"""Expected overlap by which words heard alone must beat a phrase of the parse: on the same two months 0 to
.2 give the same F1 (.2), and phrases read better."""
_FAINT = 0.02  # chances below this count as nothing


@dataclass(frozen=True, slots=True)
class Weighed:
    """A cue with its likeliest content and source, sure or not.

    `signs`: log odds of the cue, expected overlap of the content and of the source, each in [0, 1],
    and 1.0 where there is a source.
    """

    candidate: Candidate
    signs: tuple[float, float, float, float]


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
    hints = hint(parse, ruled)
    for paragraph in paragraphs:
        found = weigh(parse, paragraph, ruled, hints, tagger=tagger)
        sure = [
            one.candidate
            for one in found
            if surety(one.signs) >= LEAST
            and not is_deed(parse, one.candidate, ruled.regions)
            and not is_answered(parse, one.candidate)
        ]
        for candidate in outermost(sure):
            told = state(text, parse, candidate, paragraph, ruled.regions)
            if told is not None and not is_held(ruled.held, told):
                yield told


def weigh(
    parse: Parse, paragraph: Paragraph, ruled: Ruled, hints: Hints, *, tagger: QuoteTagger
) -> Iterator[Weighed]:
    """Yield what the tagger hears outside quotation marks in a paragraph."""
    speaking = {found.head for found in ruled.spoken}
    for sentence in _sentences(parse, paragraph):
        read = read_clues(parse, sentence, hints, ruled.regions)
        if read is None:
            continue
        clues, groups = read
        for heard in tagger.tag(clues):
            head = groups[heard.word][0]
            if head in speaking or ruled.regions.at(parse.tokens[head].start) is not None:
                continue
            likeliest = sorted(ruled.possible.get(head, ()), key=lambda one: -one[0])
            offered = [candidate for _, candidate in likeliest]
            found = _weighed(parse, head, heard, groups, offered)
            if found is not None:
                yield found


def is_deed(parse: Parse, candidate: Candidate, regions: Regions) -> bool:
    """Say whether a verb does something to a thing or person: "recalled its ambassador".

    PolNeAR counts some such deeds for the attitude they show; nobody would look for them among
    quotes. A clause or quoted words as content make it a statement.
    """
    thing = parse.tokens[head_of(parse, candidate.content)]
    if not thing.tag.startswith(("NN", "PRP", "CD")):
        return False
    if any(regions.at(parse.tokens[number].start) is not None for number in candidate.content):
        return False
    envoy = candidate.lemma == "recall" and thing.lemma.lower() in offices()
    return candidate.lemma in deeds() or envoy


def surety(signs: tuple[float, float, float, float]) -> float:
    """Return how likely cue, content and source are all right, in [0, 1]."""
    odds = CONSTANT + sum(weight * sign for weight, sign in zip(WEIGHTS, signs, strict=True))
    return 1 / (1 + exp(-odds))


def _sentences(parse: Parse, paragraph: Paragraph) -> Iterator[tuple[int, int]]:
    first = paragraph.first
    while first < paragraph.last:
        last = min(parse.sentences[parse.tokens[first].sentence][1], paragraph.last)
        yield first, last
        first = max(last, first + 1)


def _weighed(
    parse: Parse,
    head: int,
    heard: Heard,
    groups: Sequence[Sequence[int]],
    offered: Sequence[Candidate],
) -> Weighed | None:
    """Return a cue with its likeliest content and source, `None` when it has no content."""
    first, last = reach(parse, head)
    contents = _by_token(groups, heard.content)
    contents = {n: chance for n, chance in contents.items() if first <= n < last}
    sources = _by_token(groups, heard.source)
    said, who = _runs(parse, contents), _runs(parse, sources)
    phrases = [one.content for one in offered if all(first <= n < last for n in one.content)]
    content = _choose(parse, phrases, (_joined(said),), contents)
    phrases = [clauses.noun_phrase(parse, head_of(parse, run)) for run in who]
    source = _choose(parse, [one.source for one in offered] + phrases, who, sources)
    beside = next((one.source for one in offered if _touches(one)), ())
    if beside and not set(beside) & set(source.tokens):
        source = _Chosen(beside, source.overlap)  # "with Berg saying": who stands there says it
    nobody = prod(1.0 - chance for chance in sources.values())
    if nobody > 0.5 and max(sources.values(), default=0.0) <= 0.5:
        source = _Chosen((), nobody)
    cue = offered[0].cue if offered else _cue(parse, head)
    taken = {*source.tokens, *range(*cue)}
    kept = tuple(number for number in content.tokens if number not in taken)
    if not kept:
        return None
    lemma = parse.tokens[head].lemma.lower()
    chance = min(max(heard.chance, 0.001), 0.999)
    return Weighed(
        Candidate(head, "tagged", lemma, cue, kept, source.tokens),
        (log(chance / (1 - chance)), content.overlap, source.overlap, float(bool(source.tokens))),
    )


def _touches(candidate: Candidate) -> bool:
    """Say whether a candidate's source ends right before its cue."""
    return bool(candidate.source) and candidate.source[-1] + 1 == candidate.cue[0]


def _by_token(groups: Sequence[Sequence[int]], chances: Sequence[float]) -> dict[int, float]:
    return {
        number: chance
        for group, chance in zip(groups, chances, strict=False)
        if chance > _FAINT
        for number in group
    }


def _runs(parse: Parse, chances: Mapping[int, float]) -> list[tuple[int, ...]]:
    """Return the runs of likely tokens in text order, narrow gaps filled, with what opens a phrase."""
    runs: list[list[int]] = []
    for number in sorted(number for number, chance in chances.items() if chance > LIKELY):
        gap = range(runs[-1][-1] + 1, number) if runs else range(0)
        held = sum(chances.get(n, 0.0) for n in gap)
        if runs and (len(gap) <= NARROW or held > FAIR * len(gap)):
            runs[-1].extend([*gap, number])
        else:
            runs.append([number])
    return [(*_opening(parse, run), *run, *_closing(parse, run)) for run in runs]


def _opening(parse: Parse, run: Sequence[int]) -> tuple[int, ...]:
    """Return the article or possessive right before a run that belongs to a word in it."""
    before = parse.tokens[max(run[0] - 1, 0)]
    opens = before.tag in ("DT", "PRP$") and before.head in run
    return (before.index,) if opens and before.index < run[0] else ()


def _closing(parse: Parse, run: Sequence[int]) -> range:
    """Return the tokens behind a run up to what its last words belong to or ask for: "a hard and", "of"."""
    last = end = run[-1]
    for number in run[-_TAIL:]:
        token = parse.tokens[number]
        if token.dep in _LEADING and last < token.head <= last + _TAIL:
            end = max(end, token.head)
    return range(last + 1, max(end, _asked_for(parse, last)) + 1)


def _asked_for(parse: Parse, last: int) -> int:
    """Return the last token of what a closing "and" or preposition leads to, else the token itself."""
    token = parse.tokens[last]
    if token.tag == "CC":
        led = [n for n in parse.children[token.head] if parse.tokens[n].dep == "conj" and n > last]
    elif token.dep in {"prep", "agent"}:
        led = [n for n in parse.children[last] if n > last]
    else:
        led = []
    return max(parse.subtree(min(led))) if led else last


_LEADING = frozenset("amod aux auxpass compound det neg nmod nummod poss predet quantmod".split())
_TAIL = 4  # tokens of a run looked at, and tokens it may be short of


def _joined(runs: Sequence[tuple[int, ...]]) -> tuple[int, ...]:
    """Return the tokens of all runs but those that are stray words beside a longer one."""
    longest = max((len(run) for run in runs), default=0)
    return tuple(n for run in runs if len(run) >= min(3, longest) for n in run)


def _choose(
    parse: Parse,
    phrases: Iterable[tuple[int, ...]],
    runs: Iterable[tuple[int, ...]],
    chances: Mapping[int, float],
) -> _Chosen:
    """Return the span with the largest expected overlap; a run must beat the phrases by a margin."""
    counted = {n: c for n, c in chances.items() if parse.tokens[n].pos not in ("PUNCT", "SPACE")}
    whole = sum(counted.values())
    best, least = _Chosen((), 0.0), 1e-9
    for offered, margin in ((phrases, 1e-9), (runs, MARGIN)):
        least = best.overlap + margin
        for span in offered:
            words = [n for n in span if parse.tokens[n].pos not in ("PUNCT", "SPACE")]
            inside = sum(counted.get(n, 0.0) for n in words)
            overlap = inside / (len(words) + whole - inside) if words else 0.0
            if overlap > least:
                best, least = _Chosen(span, overlap), overlap + 1e-9
    return best


def _cue(parse: Parse, head: int) -> tuple[int, int]:
    if clauses.is_verb(parse.tokens[head]):
        return clauses.verb_group(parse, head)
    return head, head + 1
