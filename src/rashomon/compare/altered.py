"""What a re-worded sentence says otherwise than its source: names, numbers, dates, quotations."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from rashomon.compare.changes import change_of, is_named
from rashomon.compare.details import numbers_in
from rashomon.compare.texts import Telling
from rashomon.language.lemmas import lemma
from rashomon.language.spelling import edits, romanised, skeleton
from rashomon.nouns.copies import Change, ChangeKind

Range = tuple[int, int]

_MONTHS = (
    "january february march april may june july august september october november december".split()
)
_MONTH = {word: month for month in _MONTHS for word in (month, month[:3])} | {"sept": "september"}
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_DATED = frozenset({"weekday", "day"})
_SHORTEST = 4  # letters of a name worth comparing
_LEAST_QUOTED = 4  # words; of fewer none can be told from an idiom
_QUOTES_ALIKE = 0.3  # Dice of their words from which two quotations are one, changed
_MOST_TIMES = 3.0  # that one number is the other, for the only two left over to be one, changed
_DERIVED = frozenset(("n", "an", "ian", "s", "es", "i", "ese", "ish", "ns", "ans", "ians"))
"""What turns a country into its people: "Kenyan" is not "Kenya" misspelt."""
_MOST_FACTS = 40  # of a kind compared in one sentence
_MOST_QUOTED = 120  # words compared of one quotation


@dataclass(frozen=True, slots=True)
class _Item:
    """Words of a sentence that state a fact: their range, what they say, of what, and how much."""

    words: Range
    says: str
    of: str
    much: float = 1.0


def changed_facts(copy: Telling, source: Telling, ours: Range, theirs: Range) -> Iterator[Change]:
    """Yield what one sentence says otherwise than the one it answers to, as word ranges of both.

    A name stands for one spelt much alike, or for one in the same place; a number for one of the
    same things, or for the only one left over; a day for a day, a weekday for a weekday.
    """
    for left, right in _changed_names(copy, source, ours, theirs):
        yield change_of(copy, source, left, right)
    for left, right in _left_over(_dates(copy, ours), _dates(source, theirs)):
        yield Change(copy.span(*left), source.span(*right), ChangeKind.DATE)
    for left, right in _left_over(_numbers(copy, ours), _numbers(source, theirs)):
        yield Change(copy.span(*left), source.span(*right), ChangeKind.NUMBER)
    yield from _changed_quotes(copy, source, ours, theirs)


def _left_over(ours: Sequence[_Item], theirs: Sequence[_Item]) -> Iterator[tuple[Range, Range]]:
    """Pair what each side says alone of the same things; of anything, where each has one left."""
    left, right = _without(ours, theirs), _without(theirs, ours)
    counts = Counter(item.of for item in left), Counter(item.of for item in right)
    same = [(item, other) for item in left for other in right if item.of == other.of != ""]
    sole = [(i, o) for i, o in same if counts[0][i.of] == counts[1][i.of] == 1]
    if not sole and len(left) == len(right) == 1 and left[0].of not in _DATED:
        sole = [(i, o) for i in left for o in right if _comparable(i.much, o.much)]
    yield from ((item.words, other.words) for item, other in sole)


def _comparable(one: float, other: float) -> bool:
    return max(one, other) <= _MOST_TIMES * min(one, other)


def _without(items: Sequence[_Item], others: Sequence[_Item]) -> list[_Item]:
    said = {other.says for other in others}
    return [item for item in items if item.says not in said][:_MOST_FACTS]


def _numbers(told: Telling, words: Range) -> list[_Item]:
    """Return the numbers that belong to no date, each of the word that follows it."""
    dated = {n for item in _dates(told, words) for n in range(*item.words)}
    found = []
    for first, after, value in numbers_in(told, *words):
        if first not in dated:
            unit = told.words.keys[after] if after < words[1] else ""
            of = lemma(unit) if unit.isalpha() else ""
            found.append(_Item((first, after), value, of, _much(value)))
    return found


def _much(value: str) -> float:
    try:
        return float(value)
    except ValueError:
        return 0.0


def _dates(told: Telling, words: Range) -> list[_Item]:
    """Return days of the month and of the week; a year is one where it follows a month's day."""
    found = []
    keys = told.words.keys
    for n in range(*words):
        start = told.words.starts[n]
        if keys[n] in _DAYS:
            found.append(_Item((n, n + 1), keys[n], "weekday"))
        elif keys[n] in _MONTH and told.report.text[start].isupper():
            days = [at for at in (n + 1, n - 1) if words[0] <= at < words[1] and _is_day(keys[at])]
            if days:
                day = days[0]
                said = f"{_MONTH[keys[n]]} {int(keys[day])}"
                found.append(_Item((min(n, day), max(n, day) + 1), said, "day"))
    return found


def _is_day(key: str) -> bool:
    return key.isascii() and key.isdecimal() and len(key) <= 2 and 1 <= int(key) <= 31


def _changed_names(
    copy: Telling, source: Telling, ours: Range, theirs: Range
) -> Iterator[tuple[Range, Range]]:
    fresh = _fresh_names(copy, ours, source, theirs)
    missing = _fresh_names(source, theirs, copy, ours)
    for n in fresh:
        name = _bare(copy, n)
        alike = [m for m in missing if spelt_alike(name, _bare(source, m))]
        placed = [m for m in missing if _same_place(copy, source, n, m)]
        for m in (*alike, *placed)[:1]:
            missing.remove(m)
            yield (n, n + 1), (m, m + 1)


def _fresh_names(told: Telling, words: Range, other: Telling, others: Range) -> list[int]:
    """Return the name words of a sentence that neither the other nor its whole report has."""
    there = set(other.words.keys[slice(*others)])
    found = (
        n
        for n in range(*words)
        if len(_bare(told, n)) >= _SHORTEST
        and told.words.keys[n] not in there
        and _bare(told, n) not in there
        and _bare(told, n) not in _MONTH
        and _bare(told, n) not in _DAYS
        and is_named(told, (n, n + 1))
    )
    return list(islice(found, _MOST_FACTS))


def _bare(told: Telling, word: int) -> str:
    return told.words.keys[word].removesuffix("'s")


def spelt_alike(name: str, meant: str) -> bool:
    """Say whether two case-folded words are one name spelt in two ways: few letters differ, or vowels.

    Good only for names that stand in sentences which answer to each other.
    """
    short, long = sorted((name, meant), key=len)
    if name == meant or name[:1] != meant[:1]:
        return False
    if long.startswith(short) and long[len(short) :] in _DERIVED:
        return False
    return edits(name, meant) <= 1 + len(name) // 6 or skeleton(name) == skeleton(meant)


def _same_place(copy: Telling, source: Telling, ours: int, theirs: int) -> bool:
    """Say whether two names unknown to the other report stand between the same two words."""
    around = [(_key(copy, ours + step), _key(source, theirs + step)) for step in (-1, 1)]
    if any(mine is None or mine != his for mine, his in around):
        return False
    name, meant = _bare(copy, ours), _bare(source, theirs)
    known = name in source.words.keys or meant in copy.words.keys
    return not known and romanised(name) != romanised(meant)


def _key(told: Telling, word: int) -> str | None:
    return told.words.keys[word] if 0 <= word < len(told.words) else None


def _changed_quotes(copy: Telling, source: Telling, ours: Range, theirs: Range) -> Iterator[Change]:
    """Yield quotations that are one and the same, but not word for word."""
    right = _quotations(source, theirs)
    for left in _quotations(copy, ours):
        words = copy.words.keys[slice(*left)][:_MOST_QUOTED]
        ranked = [
            (_dice(words, source.words.keys[slice(*one)][:_MOST_QUOTED]), one) for one in right
        ]
        likest, one = max(ranked, default=(0.0, (0, 0)))
        if likest >= _QUOTES_ALIKE and words != source.words.keys[slice(*one)][:_MOST_QUOTED]:
            right.remove(one)
            yield Change(copy.span(*left), source.span(*one), ChangeKind.QUOTE)


def _quotations(told: Telling, words: Range) -> list[Range]:
    found: list[Range] = []
    start: int | None = None
    for n in range(words[0], words[1] + 1):
        inside = n < words[1] and bool(told.quoted[n])
        if inside and start is None:
            start = n
        elif not inside and start is not None:
            if n - start >= _LEAST_QUOTED:
                found.append((start, n))
            start = None
    return found


def _dice(ours: Sequence[str], theirs: Sequence[str]) -> float:
    shared = sum((Counter(ours) & Counter(theirs)).values())
    return round(2.0 * shared / max(1, len(ours) + len(theirs)), 6)
