"""Find the time expressions of a report and the tense of the clause each stands in."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from rashomon.language import symbols
from rashomon.language.calendar import BESIDE, timeml_values
from rashomon.language.parses import Parse, Token
from rashomon.language.symbols import Symbol
from rashomon.language.time_rules import Found
from rashomon.language.time_scan import scan
from rashomon.nouns.reports import Report
from rashomon.nouns.spans import Span
from rashomon.nouns.times import Tense, TimeExpression, TimexType
from rashomon.read.anchored_times import anchored
from rashomon.read.tense import named_after, tense_at
from rashomon.read.time_filter import kept


@dataclass(frozen=True, slots=True)
class TimeRow:
    """One line of `rashomon dates`: the words, TimeML type and TimeML value."""

    span: Span
    type: TimexType
    value: str


_BEFORE = 24  # code points before an expression in which a preposition may stand
_BOUND = re.compile(
    r"\b(?P<word>since|until|till|through|by|before|after|from|between|to|and|in)\s{1,3}(?:about\s|around\s)?$",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:as\s(?:soon|early)\sas|no\slater\sthan|until|till|beginning|starting|effective)\s{1,3}$",
    re.IGNORECASE,
)
"""What puts a weekday or month ahead whatever the tense: "postponed until Tuesday"."""
_BOUNDS = {
    "since": "since",
    "until": "until",
    "till": "until",
    "through": "until",
    "by": "by",
    "before": "before",
    "after": "after",
    "from": "from",
    "between": "from",
    "in": "in",
}


def find_times(report: Report, parse: Parse) -> tuple[TimeExpression, ...]:
    """Return the time expressions of the parsed paragraphs, in order of text, none overlapping."""
    starts = [token.start for token in parse.tokens]
    times: list[TimeExpression] = []
    last: TimeExpression | None = None
    for start, end in _stretches(report.text, parse):
        for found in scan(report.text, start, end):
            tokens = _tokens(parse, starts, found)
            symbol = kept(report.text, parse, tokens, found)
            if symbol is None:
                continue
            span = Span(report.id, found.start, found.end)
            bound = _bound(report.text, start, span, last)
            last = TimeExpression(
                span,
                symbol[0],
                symbols.write(replace(symbol[1], bound=bound)),
                _tense(report.text, parse, tokens, symbol[1]),
            )
            if times:
                times[-1] = _with_year(report.text, times[-1], last)
            times.append(last)
    return anchored(report, parse, times)


def _with_year(text: str, time: TimeExpression, after: TimeExpression) -> TimeExpression:
    """Read "the November election last year" as November of last year."""
    symbol, year = symbols.parse(time.symbol), symbols.parse(after.symbol)
    between = text[time.span.end : min(after.span.start, time.span.end + BESIDE)]
    if symbol is None or year is None or (year.head, year.value) != ("rel", "year"):
        return time
    if not re.fullmatch(r"XXXX-\d\d", symbol.value) or symbol.head != "date" or year.mod:
        return time
    noun = re.fullmatch(r"\s([a-z]{4,16})\s", between)
    if noun is None or noun[1] in ("than", "from", "over", "versus", "until", "through"):
        return time
    moved = replace(symbol, head="inyear", number=year.number)
    return replace(time, symbol=symbols.write(moved))


def time_rows(times: Sequence[TimeExpression], document_date: date | None) -> tuple[TimeRow, ...]:
    """Return the TimeML rows of expressions that `find_times` found in one report."""
    values = timeml_values(times, document_date)
    return tuple(
        TimeRow(time.span, time.type, value) for time, value in zip(times, values, strict=True)
    )


def _stretches(text: str, parse: Parse) -> Iterator[tuple[int, int]]:
    """Join parsed sentences with nothing but white space between them: a rule may cross "Feb. 5"."""
    begin, end = -1, -1
    for first, after in parse.sentences:
        if first >= after:
            continue
        start, stop = parse.tokens[first].start, parse.tokens[after - 1].end
        if begin >= 0 and (start - end > 8 or text[end:start].strip()):
            yield begin, end
            begin = -1
        begin, end = (start if begin < 0 else begin), stop
    if begin >= 0:
        yield begin, end


def _tokens(parse: Parse, starts: Sequence[int], found: Found) -> tuple[Token, ...]:
    low = max(bisect_right(starts, found.start) - 1, 0)
    high = low
    while high < len(parse.tokens) and parse.tokens[high].start < found.end:
        high += 1
    return parse.tokens[low:high]


def _tense(text: str, parse: Parse, tokens: Sequence[Token], symbol: Symbol) -> Tense | None:
    inside = {token.index for token in tokens}
    for token in tokens:
        if token.head not in inside or token.head == token.index:
            if token.dep in ("poss", "compound", "amod", "nmod", "nummod"):
                return named_after(parse, token.index)  # not by the verb: "Wednesday's ruling"
            if symbol.value[:4].isdigit() and _in_noun_phrase(parse, token):
                return None  # nor is "a candidate in 2024"
            found = tense_at(parse, token.index)
            before = text[max(0, tokens[0].start - _BEFORE) : tokens[0].start]
            ahead = _AHEAD.search(before)
            if ahead and found is Tense.PAST and ahead[0][0].isupper():
                return found  # "Until Thursday, they had called him a witness"
            return Tense.FUTURE if found and ahead else found
    return None


def _in_noun_phrase(parse: Parse, token: Token) -> bool:
    head = parse.tokens[token.head]
    return head.pos == "ADP" and parse.tokens[head.head].pos in ("NOUN", "PROPN")


_WITHIN_A_COUNT = re.compile(
    r"(?:\b(?:first|second|third|fourth|fifth|sixth|seventh|\d{1,3}(?:st|nd|rd|th)|times?|once|twice"
    r"|most|\w{3,12}est)\s(?:\w{1,20}\s){0,2})in\s$",
    re.IGNORECASE,
)
"""Before a length of time that counts back: "the third vote in a year"."""


def _bound(text: str, start: int, span: Span, last: TimeExpression | None) -> str:
    """What the preposition before an expression makes of it: a start, an end, or one of a pair."""
    found = _BOUND.search(text[max(start, span.start - _BEFORE) : span.start])
    if found is None:
        return ""
    word = found["word"].lower()
    if word == "in" and _WITHIN_A_COUNT.search(text, max(start, span.start - 80), span.start):
        return ""
    opened = last is not None and last.symbol.endswith("bound=from")
    if opened and last is not None and span.start - last.span.end <= len(found[0]) + 1:
        return "to"
    return _BOUNDS.get(word, "")
