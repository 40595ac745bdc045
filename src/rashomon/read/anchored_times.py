"""Lengths of time that count from something told: a date beside them, an event, an inauguration.

"A week after June 3", "the quarter ended July 31", "three days after the bombing" where the report
dates the bombing, "within a week of taking office". Only what fixes the anchor beyond doubt counts.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from rashomon.language import symbols
from rashomon.language.offices import offices_of
from rashomon.language.parses import Parse, Token
from rashomon.language.symbols import Symbol
from rashomon.language.time_scan import daily
from rashomon.nouns.reports import Report
from rashomon.nouns.times import Tense, TimeExpression

_WAY = re.compile(r"\s{1,3}(?P<way>before|after|from|of|ended|ending)\s{1,3}(?:the\s{1,3})?", re.I)
_WITHIN = re.compile(r"\bwithin\s{1,3}(?:about\s{1,3})?$", re.IGNORECASE)
_TAKING = re.compile(
    r"\s{1,3}(?:of|after)\s{1,3}(?:(?:his|her)\s{1,3}(?:inauguration|swearing-in)"
    r"|(?:taking|assuming|entering)\s{1,3}office|(?:he|she)\s{1,3}took\s{1,3}office)\b",
    re.IGNORECASE,
)
_PERIOD_ENDED = re.compile(
    r"\b(?:quarter|year|months|weeks|week|period|half)\s{1,3}ended\s{1,3}$", re.IGNORECASE
)
_TITLED = re.compile(r"\b(?i:(?P<title>president|chancellor|king))\s(?P<name>[A-Z][\w'’.-]{1,20})")
_TITLES = frozenset({"president", "chancellor", "king"})
_LOOK = 40  # code points after a length in which what it counts from begins


@dataclass(frozen=True, slots=True)
class _Page:
    """A report with its parse, its expressions, and the tokens where they begin."""

    report: Report
    parse: Parse
    times: tuple[TimeExpression, ...]
    tokens: Mapping[int, Token]  # by start

    def between(self, start: int, end: int) -> str:
        """Return the text of a range that may run over its ends."""
        return self.report.text[max(start, 0) : max(end, 0)]


def anchored(
    report: Report, parse: Parse, times: Sequence[TimeExpression]
) -> tuple[TimeExpression, ...]:
    """Return the expressions of a report, those that count from something told anchored there."""
    page = _Page(report, parse, tuple(times), {token.start: token for token in parse.tokens})
    following: tuple[TimeExpression | None, ...] = (*page.times[1:], None)
    one = tuple(_one(page, time, following[at]) for at, time in enumerate(page.times))
    return tuple(_paired(page, one[at - 1], time) if at else time for at, time in enumerate(one))


def _paired(page: _Page, before: TimeExpression, time: TimeExpression) -> TimeExpression:
    """Read the Tuesday of "will speak on Monday and Tuesday" as the one after that Monday."""
    days = [one.symbol.partition("|")[0] for one in (before, time)]
    if time.tense is not Tense.FUTURE or before.tense is not Tense.FUTURE or days[0] == days[1]:
        return time
    if not all(_WEEKDAY.fullmatch(day) for day in days):
        return time
    if not _AND.fullmatch(page.between(before.span.end, time.span.start)):
        return time
    return replace(time, symbol=time.symbol.replace("date ", "refnamed 1 ", 1))


_WEEKDAY = re.compile(r"date XXXX-WXX-\d")
_AND = re.compile(r",?\s(?:(?:and|or|through|to)\s)?(?:on\s)?")


def _one(page: _Page, time: TimeExpression, after: TimeExpression | None) -> TimeExpression:
    symbol = symbols.parse(time.symbol)
    if symbol is None:
        return time
    found: Symbol | None = None
    if symbol.head == "date" and symbol.value.startswith("XXXX-") and not symbol.bound:
        found = _ended(page, time, symbol)
    length = _length(symbol)
    if found is None and length:
        found = _office(page, time, length) or _counted(page, time, length, after)
    return time if found is None else replace(time, symbol=symbols.write(found))


def _ended(page: _Page, time: TimeExpression, symbol: Symbol) -> Symbol | None:
    """A period that "ended July 31" lies behind, however near the next July is."""
    ended = _PERIOD_ENDED.search(page.between(time.span.start - 20, time.span.start))
    if ended is None or not re.fullmatch(r"XXXX-\d\d(?:-\d\d)?", symbol.value):
        return None
    return replace(symbol, head="named", number=-1, weekday="")


def _length(symbol: Symbol) -> str:
    """Return the length in "a week", and that of "the quarter" and the like."""
    if symbol.head == "dur" and symbol.number == 0 and re.fullmatch(r"P\d+[DWMYQ]", symbol.value):
        return symbol.value
    return "P1Q" if (symbol.head, symbol.value) == ("date", "XXXX-QX") else ""


def _counted(
    page: _Page, time: TimeExpression, length: str, after: TimeExpression | None
) -> Symbol | None:
    way = _WAY.match(page.report.text, time.span.end, time.span.end + _LOOK)
    if way is None:
        return None
    word = way["way"].lower()
    within = bool(_WITHIN.search(page.between(time.span.start - 16, time.span.start)))
    if word in ("ended", "ending"):
        start = _date_at(way.end(), after)
        return None if start is None else _shift(start, length, "ended")
    if length == "P1Q" or within != (word == "of"):
        return None
    start = _date_at(way.end(), after)
    if word == "from" and after is not None and "-WXX-" in after.symbol:
        return None  # "two weeks from Sunday": which Sunday, the tense does not tell
    if start is None and word != "from":
        start = _event_at(page, way.end())
    if start is None:
        return None
    return _shift(start, f"-{length}" if word == "before" else length, "within" if within else "")


def _shift(start: int, length: str, bound: str) -> Symbol:
    return Symbol(head="atshift", number=start, value=length, bound=bound)


def _date_at(at: int, after: TimeExpression | None) -> int | None:
    """Return the start of a date told right there: "a week after June 3"."""
    symbol = None if after is None else symbols.parse(after.symbol)
    if after is None or symbol is None or not at - 4 <= after.span.start <= at:
        return None
    heads = ("date", "named", "rel", "inyear")
    return after.span.start if symbol.head in heads and daily(symbol) else None


def _event_at(page: _Page, at: int) -> int | None:
    """Return the start of the one day on which the report dates the thing named there."""
    token = page.tokens.get(at)
    if token is None or page.between(at - 4, at).lower() != "the ":
        return None
    while token.pos in ("ADJ", "NOUN", "PROPN") and token.dep in ("amod", "compound"):
        if not token.index < token.head <= token.index + 3:
            return None
        token = page.parse.tokens[token.head]
    if token.pos != "NOUN" or token.tag == "NNS":
        return None
    dates = [(symbol, start) for symbol, start in _dates_of(page, token.lemma)]
    return min(start for _, start in dates) if len({symbol for symbol, _ in dates}) == 1 else None


def _dates_of(page: _Page, lemma: str) -> Iterator[tuple[str, int]]:
    """Yield the days told of a thing: "the May 3 vote", "the vote on May 3", "held a vote May 3"."""
    for time in page.times:
        symbol = symbols.parse(time.symbol)
        if symbol is None or symbol.head not in ("date", "rel") or not daily(symbol):
            continue
        token = page.tokens.get(time.span.start)
        while token is not None and token.start >= time.span.start:
            above = page.parse.tokens[token.head]
            if above.index == token.index or not time.span.start <= above.start < time.span.end:
                break
            token = above
        if token is not None and _tells_of(page.parse, token, lemma):
            yield symbols.write(replace(symbol, bound="", part="")), time.span.start


def _tells_of(parse: Parse, token: Token, lemma: str) -> bool:
    above = parse.tokens[token.head]
    if above.pos == "ADP":
        if above.text.lower() not in ("on", "of"):
            return False
        above = parse.tokens[above.head]
    if above.lemma == lemma:
        return above.index != token.index
    children = (parse.tokens[number] for number in parse.children[above.index])
    return above.pos == "VERB" and any(
        child.lemma == lemma and child.dep in ("nsubj", "nsubjpass", "dobj") for child in children
    )


def _office(page: _Page, time: TimeExpression, length: str) -> Symbol | None:
    """Read "within a week of taking office" where it is plain who took it."""
    words = _TAKING.match(page.report.text, time.span.end, time.span.end + _LOOK)
    token = page.tokens.get(time.span.start)
    if words is None or token is None:
        return None
    who, title = _holder(page, _subject(page.parse, token))
    if not who:
        return None
    within = bool(_WITHIN.search(page.between(time.span.start - 16, time.span.start)))
    return Symbol(
        head="office",
        number=words.end(),
        value=length,
        bound="within" if within else "",
        who=who.replace(" ", "_"),
        title=title,
    )


def _subject(parse: Parse, token: Token) -> Token | None:
    """Return the subject of the first clause above a token that has one."""
    for _ in range(8):
        children = (parse.tokens[number] for number in parse.children[token.index])
        found = next((c for c in children if c.dep in ("nsubj", "nsubjpass")), None)
        if found is not None and found.pos != "PRON":
            return found
        if token.head == token.index:
            return None
        token = parse.tokens[token.head]
    return None


def _holder(page: _Page, subject: Token | None) -> tuple[str, str]:
    """Return the full name of an office-holder and the title told, "" where it is not plain."""
    if subject is None:
        return "", ""
    if subject.lemma.lower() in _TITLES and subject.pos == "NOUN":
        title = subject.lemma.lower()
        return _titled(page, subject, title), title
    name = page.between(subject.start, subject.end)
    before = page.parse.tokens[subject.index - 1] if subject.index else subject
    title = before.text.lower() if before.text.lower() in _TITLES else ""
    held = {row.name for row in offices_of(name)}
    return (min(held) if len(held) == 1 else ""), title


def _titled(page: _Page, subject: Token, title: str) -> str:
    """Return the one person told before as "President ..." whom the sentence does not name too."""
    named: set[str] = set()
    for found in _TITLED.finditer(page.report.text, 0, subject.start):
        if found["title"].lower() == title:
            named.update(row.name for row in offices_of(_full(page, found)) if row.office == title)
    first, last = _sentence(page.parse, subject.index)
    words = page.between(page.parse.tokens[first].start, page.parse.tokens[last - 1].end)
    open_ = {name for name in named if name.split()[-1] not in words}
    return min(open_) if len(open_) == 1 else ""


def _full(page: _Page, found: re.Match[str]) -> str:
    more = re.compile(r"(?:\s[A-Z][\w'’.-]{1,20}){0,2}").match(page.report.text, found.end())
    name = found["name"] + (more[0] if more else "")
    known = [name[:end] for end in range(len(name), 0, -1) if name[end : end + 1] in ("", " ")]
    return next((one.removesuffix("'s") for one in known if offices_of(one)), name)


def _sentence(parse: Parse, index: int) -> tuple[int, int]:
    for first, after in parse.sentences:
        if first <= index < after:
            return first, after
    return index, index + 1
