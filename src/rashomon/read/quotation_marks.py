"""Text -> the stretches that stand in quotation marks, whatever marks the writer used or forgot."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_DOUBLE = re.compile(r"[“”„«»\"]|''|``|’’|‘‘")
_SINGLE = re.compile(r"[‘’'‚‹›]")
_OPENING = frozenset({"“", "„", "«", "``", "‘‘"})
_CLOSING = frozenset({"”", "»", "’’"})
_BEFORE_OPENING = frozenset(" \t\n\r\f\v\u00a0\u2009\u200b\u200e\u202a\u202f\ufeff([{—–-/“\"‘'>")
_UNSEEN = frozenset("\u200b\u200e\u202a\ufeff")
_AFTER_CLOSING = frozenset(" \t\n\r\f\v\u00a0\u2009\u202f)]}—–-/,.;:?!…\"”’'")
_ELISIONS = ("em", "til", "tis", "twas", "cause", "bout", "round", "n'", "n’", "s ")
LONGEST_SINGLE = 1500
"""Code points a stretch in single marks may have: apostrophes make longer ones unsafe."""


@dataclass(frozen=True, slots=True, order=True)
class Quoted:
    """A stretch in quotation marks: half-open `[start, end)` with the marks, within one paragraph.

    `closed` is false where the closing mark is missing; `carries_on` is true where the quotation of
    the paragraph before runs on (it was not closed there, and this one opens with a mark).
    """

    start: int
    end: int
    closed: bool = True
    carries_on: bool = False
    single: bool = False


def quoted(text: str, paragraphs: Sequence[tuple[int, int]]) -> tuple[Quoted, ...]:
    """Return the outermost stretches in quotation marks, in text order and without overlap.

    `paragraphs` are half-open ranges of `text`. An opening mark that is never closed holds to the
    end of its paragraph and no further; a quotation that runs over paragraphs gives one stretch
    for each. Marks inside a stretch are part of it.

    >>> quoted('He said "no" twice.', [(0, 19)])[0].end
    12
    """
    found: list[Quoted] = []
    running = False
    for start, end in paragraphs:
        inside, running = _paragraph(text, start, end, running=running)
        found.extend(inside)
        found.extend(_singles(text, start, end, inside))
    return tuple(sorted(found))


class Regions:
    """Quick answers about which stretch holds a place."""

    def __init__(self, stretches: Iterable[Quoted]) -> None:
        self.all = tuple(sorted(stretches))
        self._starts = [stretch.start for stretch in self.all]

    def at(self, place: int) -> Quoted | None:
        """Return the stretch that holds the code point, marks included."""
        slot = bisect_right(self._starts, place) - 1
        if slot < 0 or self.all[slot].end <= place:
            return None
        return self.all[slot]

    def within(self, start: int, end: int) -> tuple[Quoted, ...]:
        """Return the stretches that share a code point with `[start, end)`."""
        slot = max(0, bisect_right(self._starts, start) - 1)
        found: list[Quoted] = []
        while slot < len(self.all) and self.all[slot].start < end:
            if self.all[slot].end > start:
                found.append(self.all[slot])
            slot += 1
        return tuple(found)


def _paragraph(text: str, start: int, end: int, *, running: bool) -> tuple[list[Quoted], bool]:
    """Return the stretches in double marks, and whether the last is still open at the end."""
    found: list[Quoted] = []
    opened: int | None = None
    carries_on = False
    marks = [mark for mark in _DOUBLE.finditer(text, start, end) if not _measures(text, mark)]
    nested = _nested(text, marks, start, end)
    for number, mark in enumerate(marks):
        place = mark.start()
        if number in nested:
            continue
        if opened is None:
            if _opens(text, mark, start, end):
                opened = place
                carries_on = running and not text[start:place].strip()
            elif running and not found and text[start:place].strip():
                # The writer let a quotation run on without a new mark: it closes here.
                found.append(Quoted(start, mark.end(), carries_on=True))
            running = False
        elif _opens_only(text, mark, start, end):
            before = _rstrip(text, opened, place)
            if before > opened + 1:
                found.append(Quoted(opened, before, closed=False, carries_on=carries_on))
            opened, carries_on = place, False
        else:
            found.append(Quoted(opened, mark.end(), carries_on=carries_on))
            opened = None
    if opened is None:
        return found, False
    last = _rstrip(text, opened, end)
    if last > opened + 1:
        found.append(Quoted(opened, last, closed=False, carries_on=carries_on))
    return found, True


def _measures(text: str, mark: re.Match[str]) -> bool:
    """Say whether a mark stands for inches: 6’2”."""
    return _FEET.search(text, max(0, mark.start() - 4), mark.start()) is not None


_FEET = re.compile(r"\d[’'′]\d{1,2}$")


def _nested(text: str, marks: Sequence[re.Match[str]], start: int, end: int) -> frozenset[int]:
    """Return which marks quote inside a stretch: two that open, then two that close."""
    found: set[int] = set()
    opening = [_opens(text, mark, start, end) for mark in marks]
    for number in range(len(marks) - 3):
        if number in found or opening[number : number + 4] != [True, True, False, False]:
            continue
        four = marks[number : number + 4]
        before, after = four[0].start() == start or text[four[0].start() - 1].isspace(), four[3]
        last = after.end() >= end or text[after.end()] in _AFTER_CLOSING
        inner = four[1].start() > four[0].end() and text[four[1].start() - 1] in _BEFORE_OPENING
        if before and last and inner:
            found.update((number + 1, number + 2))
    return frozenset(found)


def _opens(text: str, mark: re.Match[str], start: int, end: int) -> bool:
    if mark.group() in _OPENING:
        return True
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end()] if mark.end() < end else " "
    if mark.group() in _CLOSING:  # unless typed where an opening mark belongs
        return (before.isspace() or before in _UNSEEN) and after.isalnum()
    return before in _BEFORE_OPENING and not after.isspace()


def _opens_only(text: str, mark: re.Match[str], start: int, end: int) -> bool:
    """Say whether a mark inside a stretch opens another: the first was never closed."""
    if mark.group() in _CLOSING:
        return False
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end()] if mark.end() < end else " "
    if mark.group() in _OPENING:  # unless typed where a closing mark belongs
        return not after.isspace() or before.isspace()
    return before.isspace() and (after.isalnum() or after in "‘'[$")


def _singles(text: str, start: int, end: int, taken: Sequence[Quoted]) -> list[Quoted]:
    """Return the stretches in single marks outside those in double marks."""
    inner = Regions(taken)
    marks = [mark for mark in _SINGLE.finditer(text, start, end) if inner.at(mark.start()) is None]
    found: list[Quoted] = []
    number = 0
    while number < len(marks):
        if not _single_opens(text, marks[number].start(), start, end):
            number += 1
            continue
        closing = _single_closing(text, marks, number, (start, end))
        if closing is None:
            number += 1
            continue
        opened = marks[number].start()
        if not inner.within(opened, marks[closing].end()):
            found.append(Quoted(opened, marks[closing].end(), single=True))
        number = closing + 1
    return found


def _single_opens(text: str, place: int, start: int, end: int) -> bool:
    if text[place] == "’" or (place > start and text[place - 1] not in _BEFORE_OPENING):
        return False
    after = text[place + 1 : place + 6].lower()
    if place + 1 >= end or not (after[:1].isalpha() or after[:1] in "[$…"):
        return False
    return text[place] == "‘" or not after.startswith(_ELISIONS)


def _single_closing(
    text: str, marks: Sequence[re.Match[str]], opening: int, paragraph: tuple[int, int]
) -> int | None:
    """Return which mark closes: the first behind end punctuation, else the first at a word's end."""
    first: int | None = None
    opened = marks[opening].start()
    for number in range(opening + 1, min(len(marks), opening + 40)):
        place = marks[number].start()
        if place - opened > LONGEST_SINGLE:
            break
        if text[place] == "‘" or _single_opens(text, place, *paragraph):
            break
        after = text[place + 1] if place + 1 < paragraph[1] else " "
        if text[place - 1].isspace() or after not in _AFTER_CLOSING:
            continue
        if text[place - 1] in ",.?!…":
            return number
        first = number if first is None else first
    return first


def _rstrip(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
