"""The dates a report's telling sentences hold, each with its symbol and sentence."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rashomon.language import symbols
from rashomon.language.intervals import Interval, interval
from rashomon.language.symbols import Symbol
from rashomon.nouns.readings import TELLING, Sentence
from rashomon.nouns.spans import Span
from rashomon.nouns.times import TimeExpression

FullDates = Mapping[str, tuple[Span, int]]
"""Month and day ("-06-16") of dates told elsewhere with a year: the words and the year."""


@dataclass(frozen=True, slots=True)
class Told:
    """One expression with its symbol, the number of its sentence, and its days if it names a year."""

    time: TimeExpression
    symbol: Symbol
    sentence: int
    days: Interval | None


@dataclass(frozen=True, slots=True)
class Page:
    """The text of a report, its telling sentences, and its expressions."""

    text: str
    sentences: tuple[Sentence, ...]
    told: tuple[Told, ...]
    elsewhere: FullDates

    def words(self, number: int) -> str:
        """Return the words of a sentence."""
        span = self.sentences[number].span
        return self.text[span.start : span.end]


_GALLERY = re.compile(r"[^\n]{0,600}?\b(?:Hide|Show)\sCaption\b")
"""What closes a picture's caption; pages are re-filled with pictures of later days."""


def in_gallery(text: str, at: int) -> bool:
    """Say whether what ends there is part of the captions of a gallery."""
    return _GALLERY.match(text, at) is not None


def page_of(
    text: str,
    times: Sequence[TimeExpression],
    sentences: Sequence[Sentence],
    elsewhere: FullDates,
) -> Page:
    """Return the dates of a report's telling sentences; `elsewhere` may lend them their year."""
    telling = tuple(sorted(s for s in sentences if s.part in TELLING))
    told: list[Told] = []
    number = 0
    for time in sorted(times, key=lambda one: one.span):
        while number < len(telling) and telling[number].span.end <= time.span.start:
            number += 1
        if number == len(telling) or telling[number].span.start > time.span.start:
            continue
        symbol = symbols.parse(time.symbol)
        if symbol is not None and not in_gallery(text, time.span.end):
            told.append(Told(time, symbol, number, _days_told(symbol)))
    return Page(text, telling, tuple(told), elsewhere)


def _days_told(symbol: Symbol) -> Interval | None:
    if symbol.head not in ("date", "weekof") or not re.match(r"\d{4}", symbol.value):
        return None
    return interval(symbol.value)


def full_dates(times: Sequence[TimeExpression]) -> dict[str, tuple[Span, int]]:
    """Return the month-days that a report tells with one year and no other."""
    found: dict[str, list[tuple[Span, int]]] = {}
    for time in times:
        symbol = symbols.parse(time.symbol)
        if symbol and symbol.head == "date" and re.fullmatch(r"\d{4}-\d\d-\d\d", symbol.value):
            found.setdefault(symbol.value[4:], []).append((time.span, int(symbol.value[:4])))
    return {
        tail: min(dates)
        for tail, dates in sorted(found.items())
        if len({year for _, year in dates}) == 1
    }


def words_before(page: Page, told: Told, reach: int) -> str:
    """Return the words of the sentence within so many code points before an expression."""
    start = max(page.sentences[told.sentence].span.start, told.time.span.start - reach)
    return page.text[start : told.time.span.start]
