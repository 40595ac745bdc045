"""Two read reports in, a `Copy` or nothing out: verified by alignment of their words."""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.compare.altered import changed_facts
from rashomon.compare.changes import changes
from rashomon.compare.details import Details, details_of
from rashomon.compare.direction import Clue, Verdict, clues_of, excerpt_clue, is_by, judge
from rashomon.compare.evidence import Evidence, evidence, facts_shared
from rashomon.compare.passages import Match, Seeds, Stretch, seeds_of, shared_stretches
from rashomon.compare.retold import retold_clues
from rashomon.compare.rewrites import Alignment, Pairing, aligned
from rashomon.compare.texts import Telling, telling
from rashomon.language.own_tables import knowing_outlets
from rashomon.nouns.copies import Change, Copy, CopyKind, Direction, Nearness, Passage
from rashomon.nouns.ids import CopyId, content_hash
from rashomon.nouns.options import CompareOptions
from rashomon.nouns.readings import CreditKind, ReadReport
from rashomon.nouns.spans import Span, covered

_WHOLE = 0.9  # covered this far, a report is all there
_MOST = 0.7
_SAME_WORDS = 0.85  # likeness from which a sentence has been taken over, not re-worded
_LONGER = 0.6  # a source covered less than this holds much that the excerpt leaves out
_QUOTES = str.maketrans("“”„«»’‘", '"""""\'\'')


@dataclass(frozen=True, slots=True)
class Overlap:
    """What verified stretches come to: words shared, and the part of each side they cover (0-1)."""

    stretches: tuple[Stretch, ...]
    words: int
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Prepared:
    """A report made ready to be compared with many others."""

    told: Telling
    seeds: Seeds
    details: Details
    unquoted: int


def prepare(read_report: ReadReport, options: CompareOptions) -> Prepared:
    """Return a report ready for `compare_prepared`; worth keeping while it has pairs to come."""
    told = telling(read_report)
    unquoted = sum(1 for t, quoted in zip(told.tells, told.quoted, strict=True) if t and not quoted)
    return Prepared(told, seeds_of(told, options), details_of(told), unquoted)


def compare_pair(left: ReadReport, right: ReadReport, options: CompareOptions) -> Copy | None:
    """Return how one report copies the other, or `None` when they are independent texts.

    The result is the same whichever is given first.
    """
    return compare_prepared(prepare(left, options), prepare(right, options), options)


def compare_prepared(one: Prepared, other: Prepared, options: CompareOptions) -> Copy | None:
    """As `compare_pair`, for reports made ready before."""
    with knowing_outlets(options.outlets):
        return _compared(one, other, options)


def _compared(one: Prepared, other: Prepared, options: CompareOptions) -> Copy | None:
    left, right = sorted((one, other), key=lambda ready: ready.told.report.id)
    overlap = _verified(left, right, options)
    if overlap is not None and max(overlap.left, overlap.right) >= _MOST:
        return _copied(left.told, right.told, overlap)
    if facts_shared(left.details, right.details) >= options.rewrite_facts:
        alignment = aligned(left.details.bags, right.details.bags, options.rewrite_likeness)
        weighed = evidence(alignment, left.details, right.details)
        likely = weighed.probability() >= options.rewrite_probability
        if likely and (overlap is None or _is_reworded(alignment)):
            return _rewritten(left.told, right.told, alignment, weighed)
    return _copied(left.told, right.told, overlap) if overlap is not None else None


def nearness(one: Prepared, other: Prepared, options: CompareOptions) -> Nearness:
    """Return what the tests of a copy measure of two reports, copies or not."""
    words = quoted = 0
    for stretch in shared_stretches(one.told, other.told, (one.seeds, other.seeds), options):
        told = sum(_told_words(one.told, other.told, match) for match in stretch.matches)
        own = sum(_own_words(one.told, other.told, match) for match in stretch.matches)
        words += own if own >= options.passage_words else 0
        quoted += told - own
    rewrite = 0.0
    if facts_shared(one.details, other.details) >= options.rewrite_facts:
        alignment = aligned(one.details.bags, other.details.bags, options.rewrite_likeness)
        rewrite = evidence(alignment, one.details, other.details).probability()
    return Nearness(
        report=one.told.report.id,
        other=other.told.report.id,
        words=words,
        of_words=min(one.unquoted, other.unquoted),
        needed=math.ceil(_needed(one, other, options)),
        quoted=quoted,
        rewrite=rewrite,
    )


def _verified(left: Prepared, right: Prepared, options: CompareOptions) -> Overlap | None:
    """Return the overlap if it makes a copy: enough telling words outside quotations are shared."""
    seeds = left.seeds, right.seeds
    kept, words = [], 0
    for stretch in shared_stretches(left.told, right.told, seeds, options):
        own = sum(_own_words(left.told, right.told, match) for match in stretch.matches)
        if own >= options.passage_words:
            kept.append(stretch)
            words += own
    if not kept or words < _needed(left, right, options):
        return None
    return Overlap(
        tuple(kept),
        words,
        _cover(left.told, [stretch.left for stretch in kept]),
        _cover(right.told, [stretch.right for stretch in kept]),
    )


def _own_words(left: Telling, right: Telling, match: Match) -> int:
    """Count matched words that tell and are quoted in neither: what only a copyist would share."""
    i, j = match.left, match.right
    return sum(
        left.tells[i + n] and right.tells[j + n] and not (left.quoted[i + n] or right.quoted[j + n])
        for n in range(match.size)
    )


def _needed(left: Prepared, right: Prepared, options: CompareOptions) -> float:
    """Return how many words in common make a copy of two reports: of short ones, most of one."""
    shortest = min(left.unquoted, right.unquoted)
    enough = min(options.copy_words, max(options.passage_words, int(0.6 * shortest)))
    return max(enough, options.copy_share * shortest)


def _told_words(left: Telling, right: Telling, match: Match) -> int:
    """Count matched words that tell in both, quoted or not."""
    i, j = match.left, match.right
    return sum(left.tells[i + n] and right.tells[j + n] for n in range(match.size))


def _cover(told: Telling, ranges: Sequence[tuple[int, int]]) -> float:
    inside = sum(sum(told.tells[first:last]) for first, last in ranges)
    return inside / max(1, told.told())


def _copied(left: Telling, right: Telling, overlap: Overlap) -> Copy:
    changed = [c for stretch in overlap.stretches for c in changes(left, right, stretch)]
    clues = list(clues_of(left, right, changed))
    clues += _cut_clues(left, right, overlap)
    passages = [_passage(left, right, stretch) for stretch in overlap.stretches]
    return _make(left, right, passages, changed, _Finding(_kind(passages, overlap), clues))


def _cut_clues(left: Telling, right: Telling, overlap: Overlap) -> Iterator[Clue]:
    told = left.told(), right.told()
    sides = overlap.left, overlap.right
    for second, (share, other) in enumerate((sides, sides[::-1])):
        if share >= _WHOLE and other < _WHOLE and told[second] < told[1 - second]:
            words = round(share * told[second])
            yield excerpt_clue(second, words, told[second], told[1 - second])


def _kind(passages: Sequence[Passage], overlap: Overlap) -> CopyKind:
    least, most = sorted((overlap.left, overlap.right))
    same = all(passage.kind is CopyKind.VERBATIM for passage in passages)
    if same and least >= _WHOLE:
        return CopyKind.VERBATIM
    if (same and most >= _WHOLE) or (most >= _MOST and least < _LONGER):
        return CopyKind.EXCERPT
    return CopyKind.EDITED


def _passage(left: Telling, right: Telling, stretch: Stretch) -> Passage:
    ours, theirs = _widened(left, right, stretch)
    same = _plain(left.report.cut(ours)) == _plain(right.report.cut(theirs))
    return Passage(ours, theirs, CopyKind.VERBATIM if same else CopyKind.EDITED)


def _plain(text: str) -> str:
    """Fold what publishing systems change by themselves: white space and the shape of quotes."""
    return re.sub(r"\s+", " ", text.translate(_QUOTES))


def _widened(left: Telling, right: Telling, stretch: Stretch) -> tuple[Span, Span]:
    """Return both spans with the marks around them that are the same ("the end." and its stop)."""
    ours, theirs = left.span(*stretch.left), right.span(*stretch.right)
    one, other = left.report.text, right.report.text
    before = after = 0
    while _same_mark(one, ours.end + after, other, theirs.end + after):
        after += 1
    while _same_mark(one, ours.start - before - 1, other, theirs.start - before - 1):
        before += 1
    return (
        Span(ours.report, ours.start - before, ours.end + after),
        Span(theirs.report, theirs.start - before, theirs.end + after),
    )


def _same_mark(one: str, i: int, other: str, j: int) -> bool:
    if not (0 <= i < len(one) and 0 <= j < len(other)) or one[i] != other[j]:
        return False
    return not (one[i].isalnum() or one[i].isspace())


def _is_reworded(alignment: Alignment) -> bool:
    """Say whether most of the paired sentences differ in their words, so that few were just taken."""
    pairings = alignment.passages()
    return sum(p.likeness < _SAME_WORDS for p in pairings) > len(pairings) / 2


def _rewritten(left: Telling, right: Telling, alignment: Alignment, weighed: Evidence) -> Copy:
    pairings = alignment.passages()
    passages = [
        Passage(
            left.span(*left.sentences[pairing.left]),
            right.span(*right.sentences[pairing.right]),
            CopyKind.REWRITTEN,
        )
        for pairing in pairings
    ]
    mean = sum(p.likeness for p in alignment.chain) / len(alignment.chain)
    reason = (
        f"{len(alignment.chain)} sentences tell the same in the same order at a mean likeness of "
        f"{mean:.2f}; {round(100 * weighed.facts)} % of the names and numbers of one, by weight, "
        f"stand in the other"
    )
    changed = [
        change
        for p in pairings
        for change in changed_facts(left, right, left.sentences[p.left], right.sentences[p.right])
    ]
    clues = [*clues_of(left, right, changed), *_digest_clues(left, right, pairings)]
    clues += retold_clues(
        left, right, [(left.sentences[p.left], right.sentences[p.right]) for p in pairings]
    )
    return _make(left, right, passages, changed, _Finding(CopyKind.REWRITTEN, clues, reason))


def _digest_clues(left: Telling, right: Telling, pairings: Sequence[Pairing]) -> Iterator[Clue]:
    """Yield a clue where nearly all of one report answers to a part of a much longer one."""
    told = left.told(), right.told()
    ranges = (
        [left.sentences[p.left] for p in pairings],
        [right.sentences[p.right] for p in pairings],
    )
    shares = _cover(left, ranges[0]), _cover(right, ranges[1])
    for second in (0, 1):
        if shares[second] >= _WHOLE and shares[1 - second] < _LONGER:
            words = round(shares[second] * told[second])
            yield excerpt_clue(second, words, told[second], told[1 - second])


@dataclass(frozen=True, slots=True)
class _Finding:
    kind: CopyKind
    clues: list[Clue]
    reason: str | None = None


def _make(
    left: Telling,
    right: Telling,
    passages: Sequence[Passage],
    changed: Sequence[Change],
    found: _Finding,
) -> Copy:
    """Turn passages with left as the copy round to what the clues say, and give it its id."""
    agency = _shared_agency(left.source, right.source)
    wire = agency is not None and found.kind is not CopyKind.REWRITTEN
    verdict = Verdict(None, Direction.UNKNOWN, ()) if wire else judge(found.clues)
    # Where it is not known which came second, the smaller id (left) is the source.
    turned = verdict.second != 0
    copy, source = (right, left) if turned else (left, right)
    if turned:
        passages = [Passage(p.source, p.copy, p.kind) for p in passages]
        changed = [Change(c.source, c.copy, c.what) for c in changed]
    reasons = list(verdict.reasons)
    if wire:
        reasons = [f'both credit "{agency}"']
    if found.reason:
        reasons.insert(0, found.reason)
    told = covered(passage.copy for passage in passages) / len(copy.report.text)
    return Copy(
        id=CopyId(content_hash("copy", *sorted((copy.report.id, source.report.id)))),
        copy=copy.report.id,
        source=source.report.id,
        kind=CopyKind.SHARED_WIRE if wire else found.kind,
        direction=verdict.direction,
        share=round(told, 6),
        passages=tuple(sorted(passages)),
        changed=tuple(sorted(changed)),
        reasons=tuple(reasons),
    )


def _shared_agency(left: ReadReport, right: ReadReport) -> str | None:
    """Return the agency that both say the text is from, unless one of them is its own outlet."""
    for agency in sorted(_wires(left) & _wires(right)):
        if not (is_by(left, agency) or is_by(right, agency)):
            return agency
    return None


def _wires(read: ReadReport) -> set[str]:
    found = read.reading.masthead.credits
    return {credit.agency for credit in found if credit.kind is CreditKind.WIRE}
