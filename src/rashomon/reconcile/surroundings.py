"""What stands around a number in its sentence: its places, its time, how long ago that was."""

import re

from rashomon.language.tokens import words
from rashomon.nouns.places import Place
from rashomon.nouns.readings import QuoteForm, ReadReport, Sentence
from rashomon.nouns.spans import Span
from rashomon.nouns.times import When
from rashomon.reconcile.amounts import numbers_in

_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_AMENDED = re.compile(
    r"\b(?:article|story|stories|post|report|piece|column|headline|subheading|page|version|blog)\b.{0,80}"
    r"\b(?:amended|corrected|updated|revised|clarified|republished)\b"
    r"|\b(?:amended|corrected|updated|revised) on\b|^\W{0,3}(?:correction|clarification|editor['’]s note)\b",
    re.I,
)
_SINCE = re.compile(r"\bsince\b[^,;:.]*$", re.I)
_SINCE_REACH = 40  # code points before words of time in which "since" governs them
_OPENING, _CLOSING, _STRAIGHT = "“", "”", '"'
_BACK = 600  # code points before a place in which the quotation that it stands in opens
_SPOT = re.compile(
    r"\b(?:in|at|near|outside|off|of)\s(?:the\s(?:[a-z]{2,16}\s){0,2}(?:of\s)?)?"
    r"(?P<name>[A-Z][\w’'-]{1,30}(?:\s[A-Z][\w’'-]{1,30}){0,2})"
)
_CALENDAR = _WEEKDAYS | frozenset(
    "january february march april may june july august september october november december".split()
)
_READ = 1000  # code points of a sentence that are read
_PAST = 30  # days between a number's date and its report's from which it is background


def places_in(read: ReadReport, sentence: Sentence) -> tuple[Place, ...]:
    """Return the places that a sentence names."""
    return tuple(
        place
        for place in read.reading.places
        if any(sentence.span.contains(span) for span in place.spans)
    )


def time_near(read: ReadReport, sentence: Sentence, start: int) -> Span | None:
    """Return the words of time in a sentence that are nearest to a code point.

    That from which something has gone on ("since fighting began on July 8") dates no count.
    """
    first, text = sentence.span.start, read.report.text
    spans = [
        time.span
        for time in read.reading.times
        if sentence.span.contains(time.span)
        and not _SINCE.search(text[max(first, time.span.start - _SINCE_REACH) : time.span.start])
    ]
    return min(spans, key=lambda span: (abs(span.start - start), span), default=None)


def weekday_of(read: ReadReport, time: Span | None) -> str | None:
    """Return the day of the week that words of time name: it tells two days apart undated."""
    told = words(read.report.cut(time)).keys if time is not None else ()
    return next((key for key in told if key in _WEEKDAYS), None)


def is_past(when: When | None, written: When | None) -> bool:
    """Say whether a time lies so far before the writing that what it dates is background."""
    if when is None or when.end is None or written is None or written.start is None:
        return False
    return (written.start - when.end).days > _PAST


def beside_the_telling(read: ReadReport, span: Span) -> bool:
    """Say whether words stand in quotation marks, or in a note of how the text was amended."""
    quoted = (quote for quote in read.reading.quotes if quote.form is QuoteForm.DIRECT)
    if any(part.contains(span) for quote in quoted for part in quote.content):
        return True
    for sentence in read.reading.sentences:
        if sentence.span.contains(span):
            start = max(sentence.span.start, span.start - _BACK)
            before = read.report.text[start : span.start]
            opened = before.count(_OPENING) > before.count(_CLOSING)
            told = read.report.text[start : min(sentence.span.end, span.end + _BACK)]
            return opened or before.count(_STRAIGHT) % 2 == 1 or bool(_AMENDED.search(told))
    return False


def numbers_beside_times(read: ReadReport, sentence: Span) -> frozenset[float]:
    """Return the numbers that a sentence tells, those of its dates and hours left out."""
    dated: set[float] = set()
    for time in read.reading.times:
        if sentence.contains(time.span):
            dated |= numbers_in(read.report.cut(time.span))
    return numbers_in(read.report.cut(sentence)) - dated


def other_spots(left: tuple[str, str], right: tuple[str, str]) -> bool:
    """Say whether two sentences name other spots, neither of which the other's report names.

    Each is a sentence with its report's text. What the map does not know is told apart by name.
    """
    ours, theirs = _spots(left[0]), _spots(right[0])
    if not ours or not theirs or ours & theirs:
        return False
    return not any(name in right[1] for name in ours) and not any(
        name in left[1] for name in theirs
    )


def _spots(sentence: str) -> frozenset[str]:
    """Return the capitalised words after "in", "near" and the like; months and days are none."""
    names = (word for match in _SPOT.finditer(sentence[:_READ]) for word in match["name"].split())
    return frozenset(name for name in names if name.casefold() not in _CALENDAR)
