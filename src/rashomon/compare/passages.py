"""Stretches of words that two reports share, found from seeds in time linear in their lengths."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

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


@dataclass(frozen=True, slots=True)
class Seeds:
    """Where a report's runs of telling words stand: in text order, and by their number."""

    ordered: tuple[tuple[int, int], ...]
    places: Mapping[int, Sequence[int]]


def seeds_of(told: Telling, options: CompareOptions) -> Seeds:
    """Return every run of `seed_words` telling words that does not repeat too often."""
    size = options.seed_words
    places: dict[int, list[int]] = defaultdict(list)
    keys = told.words.keys[: options.words_compared]
    seeds = shingles(keys, size)
    told_before = np.concatenate(([0], np.cumsum(np.frombuffer(told.tells, np.uint8), dtype=int)))
    whole = told_before[size : size + len(seeds)] - told_before[: len(seeds)] == size
    starts = np.nonzero(whole)[0]
    for start, seed in zip(starts.tolist(), seeds[starts].tolist(), strict=True):
        places[seed].append(start)
    kept = {seed: ats for seed, ats in places.items() if len(ats) <= _REPEATS}
    return Seeds(tuple(sorted((at, seed) for seed, ats in kept.items() for at in ats)), kept)


def shared_stretches(
    left: Telling, right: Telling, seeds: tuple[Seeds, Seeds], options: CompareOptions
) -> tuple[Stretch, ...]:
    """Return what the two share, in the order of the left report; no word is used twice.

    `seeds` are those of left and right.
    """
    matches = _best(_maximal(left, right, seeds, options.seed_words), left, right, options)
    used = {match.left + n for match in matches for n in range(match.size)}
    stretches = _joined(matches, options.gap_words)
    return tuple(_to_the_end(stretch, left, right, used) for stretch in stretches)


def _maximal(left: Telling, right: Telling, seeds: tuple[Seeds, Seeds], least: int) -> list[Match]:
    """Return every maximal run of the same words that holds a telling seed on both sides."""
    keys, others = left.words.keys, right.words.keys
    if keys == others and keys:
        return [Match(0, 0, len(keys))]
    shared = seeds[0].places.keys() & seeds[1].places.keys()
    if not shared:
        return []
    reached: dict[int, int] = {}  # diagonal -> first left word not yet in a match on it
    found: list[Match] = []
    for place, seed in seeds[0].ordered:
        for at in seeds[1].places[seed] if seed in shared else ():
            shift = at - place
            if place < reached.get(shift, 0):
                continue
            start, stop = _extended(keys, others, place, shift)
            reached[shift] = stop
            if stop - start >= least:
                found.append(Match(start, start + shift, stop - start))
    return found


def _extended(
    keys: Sequence[str], others: Sequence[str], place: int, shift: int
) -> tuple[int, int]:
    """Return the longest range of `keys` round `place` that is the same `shift` words further on."""
    start = stop = place
    while start > 0 and start + shift > 0 and keys[start - 1] == others[start + shift - 1]:
        start -= 1
    end = min(len(keys), len(others) - shift)
    while stop < end and keys[stop] == others[stop + shift]:
        stop += 1
    return start, stop


def _best(
    matches: Sequence[Match], left: Telling, right: Telling, options: CompareOptions
) -> list[Match]:
    """Choose matches, longest first, cutting each to what is still free on both sides."""
    taken_left, taken_right = bytearray(len(left.words)), bytearray(len(right.words))
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


def _to_the_end(stretch: Stretch, left: Telling, right: Telling, used: set[int]) -> Stretch:
    """Take in a last word changed and the little that follows it: "until May 4, 2026".

    What follows is too short to seed a match of its own; without it a change at the end of a
    passage would be missed.
    """
    after, behind = stretch.left[1] + 1, stretch.right[1] + 1
    keys, others = left.words.keys, right.words.keys
    size = 0
    while (
        after + size < len(keys)
        and behind + size < len(others)
        and keys[after + size] == others[behind + size]
        and left.tells[after + size]
        and after + size not in used
        and right.tells[behind + size]
    ):
        size += 1
    if size >= 2 or (size == 1 and keys[after].isdigit()):
        return Stretch((*stretch.matches, Match(after, behind, size)))
    return stretch
