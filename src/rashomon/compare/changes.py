"""What was changed between two tellings of one passage: pairs of spans, each with its kind."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from rashomon.compare.passages import Stretch
from rashomon.compare.texts import Telling
from rashomon.language.numerals import ONES, SCALES, TENS
from rashomon.nouns.copies import Change, ChangeKind
from rashomon.nouns.spans import Span
from rashomon.nouns.times import TimexType

_MONTHS = (
    r"jan(?:uary)?|feb(?:ruary)?|march|april|may|june|july|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_MONTH = re.compile(_MONTHS, re.IGNORECASE)
_CALENDAR = re.compile(
    rf"\b(?:{_MONTHS}|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|today|yesterday|tomorrow|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_DATES = frozenset({TimexType.DATE, TimexType.TIME})
_NUMERALS = frozenset({*ONES, *TENS, *SCALES, "dozen", "half"}) - {"zero"}


def changes(copy: Telling, source: Telling, stretch: Stretch) -> Iterator[Change]:
    """Yield the words of the copy that stand for other words of the source, inside one passage.

    `stretch.left` is the copy's side. Words only added or only cut stand for nothing and are left
    out.
    """
    for before, after in zip(stretch.matches, stretch.matches[1:], strict=False):
        ours = (before.left + before.size, after.left)
        theirs = (before.right + before.size, after.right)
        if ours[0] < ours[1] and theirs[0] < theirs[1]:
            yield from _replaced(copy, source, ours, theirs)


def _replaced(
    copy: Telling, source: Telling, ours: tuple[int, int], theirs: tuple[int, int]
) -> Iterator[Change]:
    # Gaps are short (`CompareOptions.gap_words`), so the quadratic matcher is safe here.
    matcher = SequenceMatcher(
        None, copy.words.keys[slice(*ours)], source.words.keys[slice(*theirs)], autojunk=False
    )
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "replace":
            left = (ours[0] + i1, ours[0] + i2)
            right = (theirs[0] + j1, theirs[0] + j2)
            yield change_of(copy, source, left, right)


def change_of(
    copy: Telling, source: Telling, ours: tuple[int, int], theirs: tuple[int, int]
) -> Change:
    """Return the change between two word ranges, widened to whole time expressions on both sides."""
    left, right = copy.span(*ours), source.span(*theirs)
    dated = (
        _time_at(copy, left) or _day(copy, ours),
        _time_at(source, right) or _day(source, theirs),
    )
    if dated[0] is not None and dated[1] is not None:
        return Change(dated[0], dated[1], ChangeKind.DATE)
    return Change(left, right, _kind(copy, source, ours, theirs))


def _time_at(told: Telling, span: Span) -> Span | None:
    times = (t.span for t in told.source.reading.times if t.type in _DATES)
    return next((time for time in times if time.overlaps(span)), None)


def _day(told: Telling, words: tuple[int, int]) -> Span | None:
    """Return a lone day number with the month beside it."""
    first, after = words
    keys = told.words.keys
    if after - first != 1 or not keys[first].isdigit() or len(keys[first]) > 2:
        return None
    for month in (first - 1, after):
        if 0 <= month < len(keys) and _MONTH.fullmatch(keys[month]):
            return told.span(min(first, month), max(after, month + 1))
    return None


def _kind(
    copy: Telling, source: Telling, ours: tuple[int, int], theirs: tuple[int, int]
) -> ChangeKind:
    left, right = copy.report.cut(copy.span(*ours)), source.report.cut(source.span(*theirs))
    if _CALENDAR.search(left) and _CALENDAR.search(right):
        return ChangeKind.DATE
    if _counts(copy, ours) and _counts(source, theirs):
        return ChangeKind.NUMBER
    if is_named(copy, ours) and is_named(source, theirs):
        return ChangeKind.NAME
    if copy.quoted[ours[0]] and source.quoted[theirs[0]]:
        return ChangeKind.QUOTE
    return ChangeKind.WORD


def _counts(told: Telling, words: tuple[int, int]) -> bool:
    keys = told.words.keys[slice(*words)]
    return any(key[0].isdigit() or key in _NUMERALS for key in keys)


def is_named(told: Telling, words: tuple[int, int]) -> bool:
    """Say whether a word looks like part of a name: capital, and not the first of a sentence."""
    text = told.report.text
    for word in range(*words):
        start = told.words.starts[word]
        before = text[max(0, start - 3) : start].rstrip("\"“‘' \t")
        opens = start == 0 or before[-1:] in {"", ".", "!", "?", "\n", ":"}
        if text[start].isupper() and not opens:
            return True
    return False
