"""Clues that one side of a re-writing was told from the other: speech made indirect, numbers rounded."""

from collections.abc import Iterator, Sequence

from rashomon.compare.details import numbers_in
from rashomon.compare.direction import Clue
from rashomon.compare.texts import Telling

Range = tuple[int, int]
Ranges = Sequence[tuple[Range, Range]]
"""Word ranges of sentences that answer to each other, left and right."""

_SPOKEN = 5  # quoted words in a row that make a quotation
_FEWER = 0.6  # a copy has at most so much of its source's quoted words
_ROUGHLY = frozenset(
    ("about", "almost", "around", "approximately", "nearly", "over", "roughly", "some", "than")
)
_BEFORE = 2  # words before a number that may say it is rough
_ROUND = 5  # a rough number is a multiple of this, an exact one is none
_NEAR = 0.15  # by how much of the exact number a rough one may miss it
_LEAST = 10  # of a smaller number none is a rounding


def retold_clues(left: Telling, right: Telling, pairs: Ranges) -> Iterator[Clue]:
    """Yield a clue where one side alone tells indirectly what is quoted, or rounds what is exact.

    Who re-writes can leave out marks and digits, but cannot put in words spoken or people counted.
    """
    for second, ours, theirs in ((0, left, right), (1, right, left)):
        turned = pairs if second == 0 else [(other, one) for one, other in pairs]
        yield from _indirect(second, ours, theirs, turned)
        yield from _rounded(second, ours, theirs, turned)


def _indirect(second: int, ours: Telling, theirs: Telling, pairs: Ranges) -> Iterator[Clue]:
    if sum(ours.quoted) > _FEWER * sum(theirs.quoted):
        return
    if any(_is_spoken(ours, mine) and not _is_spoken(theirs, his) for mine, his in pairs):
        return
    lost = [his for mine, his in pairs if _is_spoken(theirs, his) and not any(_quoted(ours, mine))]
    if lost:
        span = theirs.span(*lost[0])
        reason = (
            f"the copy tells in its own words what the source quotes in {len(lost)} sentences, "
            f"first at {span.start}-{span.end}"
        )
        yield Clue(second, 2, certain=False, reason=reason)


def _quoted(told: Telling, words: Range) -> bytes:
    return told.quoted[slice(*words)]


def _is_spoken(told: Telling, words: Range) -> bool:
    return b"\1" * _SPOKEN in _quoted(told, words)


def _rounded(second: int, ours: Telling, theirs: Telling, pairs: Ranges) -> Iterator[Clue]:
    for mine, his in pairs:
        exact = {value for _, value, _ in _numbers(theirs, his)}
        for at, value, rough in _numbers(ours, mine):
            if rough and value % _ROUND == 0 and value >= _LEAST and value not in exact:
                meant = [v for v in exact if v % _ROUND and abs(v - value) <= _NEAR * v]
                if len(meant) == 1:
                    start = ours.words.starts[at]
                    reason = f"the copy rounds to {value:g} at {start} what the source counts as {meant[0]:g}"
                    yield Clue(second, 2, certain=False, reason=reason)
                    return


def _numbers(told: Telling, words: Range) -> Iterator[tuple[int, float, bool]]:
    """Yield (word, value, whether it is said to be rough) of the numbers of a sentence."""
    for first, _, value in numbers_in(told, *words):
        if value.replace(".", "", 1).isdecimal() and value.isascii():
            before = told.words.keys[max(words[0], first - _BEFORE) : first]
            yield first, float(value), not _ROUGHLY.isdisjoint(before)
