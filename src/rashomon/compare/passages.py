"""Stretches of words that two reports share, found from seeds in time linear in their lengths."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.compare.texts import Telling
from rashomon.language.tokens import shingles
from rashomon.nouns.options import CompareOptions

_REPEATS = 4  # a run of words that comes more often than this in one report starts no match


@dataclass(frozen=True, slots=True, order=True)
class Match:
    """`size` words that are the same in both: from word `left` of one, `right` of the other."""

    left: int
    right: int
    size: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """Matches in a row, both sides rising, with only small gaps between: one passage."""

    matches: tuple[Match, ...]

    @property
    def left(self) -> tuple[int, int]:
        """Half-open word range in the left report."""
        last = self.matches[-1]
        return self.matches[0].left, last.left + last.size

    @property
    def right(self) -> tuple[int, int]:
        """Half-open word range in the right report."""
        last = self.matches[-1]
        return self.matches[0].right, last.right + last.size


def shared_stretches(left: Telling, right: Telling, options: CompareOptions) -> tuple[Stretch, ...]:
    """Return what the two share, in the order of the left report; no word is used twice."""
    matches = _best(_maximal(left, right, options), len(left.words), len(right.words), options)
    return tuple(_joined(matches, options.gap_words))


def _maximal(left: Telling, right: Telling, options: CompareOptions) -> list[Match]:
    """Return every maximal run of the same words that holds a telling seed on both sides."""
    if left.words.keys == right.words.keys and left.words.keys:
        return [Match(0, 0, len(left.words))]
    places = _seeds(right, options)
    ours = _seeds(left, options)
    keys, others = left.words.keys, right.words.keys
    reached: dict[int, int] = {}  # diagonal -> first left word not yet in a match on it
    found: list[Match] = []
    for place, seed in sorted((at, seed) for seed, ats in ours.items() for at in ats):
        for at in places.get(seed, ()):
            if place < reached.get(at - place, 0):
                continue
            start, stop, shift = place, place, at - place
            while start > 0 and start + shift > 0 and keys[start - 1] == others[start + shift - 1]:
                start -= 1
            while (
                stop < len(keys)
                and stop + shift < len(others)
                and keys[stop] == others[stop + shift]
            ):
                stop += 1
            reached[shift] = stop
            if stop - start >= options.seed_words:
                found.append(Match(start, start + shift, stop - start))
    return found


def _seeds(told: Telling, options: CompareOptions) -> dict[int, list[int]]:
    """Return each seed's places: runs of telling words that do not repeat too often."""
    size = options.seed_words
    places: dict[int, list[int]] = defaultdict(list)
    keys = told.words.keys[: options.words_compared]
    run = 0  # telling words in a row up to here
    seed_ends = bytearray(len(keys))
    for word in range(len(keys)):
        run = run + 1 if told.tells[word] else 0
        seed_ends[word] = run >= size
    for start, seed in enumerate(shingles(keys, size).tolist()):
        if seed_ends[start + size - 1]:
            places[seed].append(start)
    return {seed: ats for seed, ats in places.items() if len(ats) <= _REPEATS}


def _best(matches: Sequence[Match], left: int, right: int, options: CompareOptions) -> list[Match]:
    """Choose matches, longest first, cutting each to what is still free on both sides."""
    taken_left, taken_right = bytearray(left), bytearray(right)
    chosen: list[Match] = []
    for match in sorted(matches, key=lambda match: (-match.size, match)):
        for piece in _free(match, taken_left, taken_right):
            if piece.size >= options.seed_words:
                chosen.append(piece)
                ones = b"\x01" * piece.size
                taken_left[piece.left : piece.left + piece.size] = ones
                taken_right[piece.right : piece.right + piece.size] = ones
    return sorted(chosen)


def _free(match: Match, taken_left: bytearray, taken_right: bytearray) -> Iterator[Match]:
    start: int | None = None
    for offset in range(match.size + 1):
        free = offset < match.size and not (
            taken_left[match.left + offset] or taken_right[match.right + offset]
        )
        if free and start is None:
            start = offset
        elif not free and start is not None:
            yield Match(match.left + start, match.right + start, offset - start)
            start = None


def _joined(matches: Sequence[Match], gap: int) -> Iterator[Stretch]:
    row: list[Match] = []
    for match in matches:
        if row:
            last = row[-1]
            ours = match.left - last.left - last.size
            theirs = match.right - last.right - last.size
            if not (ours <= gap and 0 <= theirs <= gap):
                yield Stretch(tuple(row))
                row = []
        row.append(match)
    if row:
        yield Stretch(tuple(row))
