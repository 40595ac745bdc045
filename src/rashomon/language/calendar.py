"""Time expressions to days (`resolve_all`) and to TimeML values (`timeml_value`).

Expressions are read once in the symbolic form of `language.symbols` and resolved here when the date
of writing is known; `language.anchoring` holds the conventions.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from rashomon.language import symbols
from rashomon.language.anchoring import Anchor, told_quarter, value_of
from rashomon.language.intervals import add_days, interval, move, unit_value
from rashomon.language.symbols import Symbol
from rashomon.nouns.spans import Span
from rashomon.nouns.times import Grain, Tense, TimeExpression, TimexType, When

REACH = 500
"""Code points back within which "that weekend" may lean on an earlier expression."""
BESIDE = 20
"""Code points between an expression and what it leans on beside it."""
WIDEST_BLUR = 62
"""Days: the widest range told where the date of writing, itself a range, blurs an expression."""


@dataclass(frozen=True, slots=True)
class _Solved:
    """One expression under one day of writing: its value, the spans it leans on, if on the day."""

    value: str
    basis: tuple[Span, ...]
    by_day: bool


_Reference = tuple[Span, _Solved]


def resolve_all(times: Sequence[TimeExpression], written: When | None) -> dict[Span, When]:
    """Return the days of every expression that can be told, by span, in order of span.

    Where `written` is a range, an expression is told only as precisely as every day of it agrees:
    "last month" may be a month, "Tuesday" a range of weeks.
    """
    ordered = sorted(times, key=lambda time: time.span)
    first = written.start if written else None
    last = written.end if written else None
    if first is None or last is None:
        first = last = None
    basis = written.basis if written and first else ()
    passes = [_one_pass(ordered, first)]
    if last != first:
        passes.append(_one_pass(ordered, last))
    days = [first] if last == first else [first, last]
    told: dict[Span, When] = {}
    for time in ordered:
        whens = [
            _when(time, solved[time.span], day, basis) if time.span in solved else None
            for solved, day in zip(passes, days, strict=True)
        ]
        when = _in_tense(_agreed(whens), time, symbols.parse(time.symbol), written)
        if when is not None:
            told[time.span] = when
    return _joined(ordered, told)


def _one_pass(ordered: Sequence[TimeExpression], day: date | None) -> dict[Span, _Solved]:
    """Resolve in order of text, each expression leaning on the last one before it."""
    solved: dict[Span, _Solved] = {}
    beside = _beside(ordered)
    full = dict(_full_dates(ordered))
    starts = {time.span.start: time for time in ordered}
    reference: _Reference | None = None
    dayly: _Reference | None = None  # the last that is one day, which "that weekend" means
    quarter: _Reference | None = None
    for time in ordered:
        symbol = symbols.parse(time.symbol)
        if symbol is None:
            continue
        leans = dayly if symbol.head == "ref" and dayly else reference
        near = leans if leans and time.span.start - leans[0].end <= REACH else None
        found = _with_mate(time, symbol, full) or _solve(time, symbol, day, near, quarter)
        if symbol.head == "atshift" and (other := starts.get(symbol.number)):
            found = _hung(time, symbol, _alone(other, day, full))
        if found is None:
            continue
        if time.span in beside:
            found = replace(found, basis=tuple(sorted({*found.basis, beside[time.span]})))
        solved[time.span] = found
        if symbol.head not in _NO_REFERENCE:
            reference = (time.span, found)
            dayly = reference if _one_day(found.value) else dayly
        if told_quarter(symbol, found.value, day, first=quarter is None):
            quarter = (time.span, found)
    return solved


_NO_REFERENCE = frozenset({"dur", "set", "word", "refshift", "atshift", "office"})
"""Heads of expressions that "that day" never means."""


def _one_day(value: str) -> bool:
    covered = interval(value)
    return covered is not None and covered[2] is Grain.DAY


def _with_mate(
    time: TimeExpression, symbol: Symbol, full: Mapping[str, tuple[Span, str]]
) -> _Solved | None:
    """Take the year of a month-day from where the report tells it."""
    mate = full.get(symbol.value[4:]) if symbol.head == "date" else None
    if mate is None or not symbol.value.startswith("XXXX-"):
        return None
    return _Solved(mate[1], (time.span, mate[0]), by_day=False)


def _alone(
    time: TimeExpression, day: date | None, full: Mapping[str, tuple[Span, str]]
) -> _Solved | None:
    """Resolve an expression that another counts from, leaning on nothing before it."""
    symbol = symbols.parse(time.symbol)
    if symbol is None or symbol.head in _NO_REFERENCE:
        return None
    return _with_mate(time, symbol, full) or _solve(time, symbol, day, None, None)


def _hung(time: TimeExpression, symbol: Symbol, other: _Solved | None) -> _Solved | None:
    value = None if other is None else value_of(symbol, Anchor(None, strict=True, hung=other.value))
    if value is None or other is None:
        return None
    return _Solved(value, tuple(sorted({time.span, *other.basis})), other.by_day)


def _beside(ordered: Sequence[TimeExpression]) -> dict[Span, Span]:
    """What an expression leans on that stands beside it.

    The month of "the November election last year" leans on the year, the 25 of "April 24 and 25"
    on the month.
    """
    found: dict[Span, Span] = {}
    for left, right in pairwise(ordered):
        if right.span.start - left.span.end > BESIDE:
            continue
        if left.symbol.startswith("inyear ") and right.symbol.startswith("rel "):
            found[left.span] = right.span
        elif len(right.span) <= 2 and right.symbol.startswith("date XXXX-"):
            found[right.span] = found.get(left.span, left.span)
    return found


def _full_dates(ordered: Sequence[TimeExpression]) -> Iterator[tuple[str, tuple[Span, str]]]:
    """Month-days told once with their year, which then need no other anchor."""
    seen: dict[str, set[str]] = {}
    spans: dict[str, Span] = {}
    for time in ordered:
        symbol = symbols.parse(time.symbol)
        if symbol and symbol.head == "date" and symbol.value[:4].isdigit():
            covered = interval(symbol.value)
            if covered and covered[2] is Grain.DAY:
                seen.setdefault(symbol.value[4:], set()).add(symbol.value)
                spans.setdefault(symbol.value[4:], time.span)
    for tail in sorted(seen):
        if len(seen[tail]) == 1:
            yield tail, (spans[tail], min(seen[tail]))


def _solve(
    time: TimeExpression,
    symbol: Symbol,
    day: date | None,
    near: _Reference | None,
    quarter: _Reference | None,
) -> _Solved | None:
    told = quarter[1].value if quarter else None
    value = value_of(
        symbol, Anchor(day, near[1].value if near else None, time.tense, told, strict=True)
    )
    if value is None:
        return None
    by_day = symbol.head in ("rel", "named", "inyear", "shift", "dur")
    by_day = by_day or (symbol.head in ("date", "weekof", "range") and "XXXX" in symbol.value)
    lent: _Reference | None = None
    if symbol.value.endswith("QX") or (symbol.value == "-P1Y" and quarter):
        lent = quarter
        by_day = False
    elif symbol.head.startswith("ref"):
        lent = near
    basis = (time.span, *lent[1].basis) if lent else (time.span,)
    if symbol.head == "office":  # the words "of taking office" and all
        basis = (Span(time.span.report, time.span.start, symbol.number),)
    return _Solved(value, basis, by_day or bool(lent and lent[1].by_day))


def _when(
    time: TimeExpression, solved: _Solved, day: date | None, written: tuple[Span, ...]
) -> When | None:
    symbol = symbols.parse(time.symbol)
    if symbol is None or symbol.head in ("set", "word") or symbol.mod == "FISCAL":
        return None  # whose year begins when, the words do not say
    if symbol.head == "dur":
        days = _stretch(symbol, day, time.tense)
    else:
        days = _bounded(_shaded(_days(solved.value), symbol.mod, day), symbol.bound)
    if days is None:
        return None
    basis = {*solved.basis, *(written if solved.by_day else ())}
    return When(days[0], days[1], days[2], tuple(sorted(basis)))


_Days = tuple[date | None, date | None, Grain]


def _days(value: str) -> tuple[date, date, Grain] | None:
    start, _, end = value.partition("/")
    covered = interval(start)
    if covered and end:
        until = interval(end)
        return (covered[0], until[1], Grain.RANGE) if until and until[1] >= covered[0] else None
    return covered


def _stretch(symbol: Symbol, day: date | None, tense: Tense | None) -> _Days | None:
    """Days of "the past three months", and the day that "in two weeks" comes to."""
    unit = {"D": "day", "W": "week", "M": "month", "Y": "year", "Q": "quarter"}
    code, count = symbol.value[-1:], symbol.value[1:-1]
    if day is None or code not in unit or not count.isdigit() or len(count) > 4:
        return None
    if symbol.bound == "in" and tense is Tense.FUTURE and symbol.number == 0:
        end = move(day, int(count), unit[code])
        return None if end is None else interval(unit_value(end, unit[code]))
    end = move(day, int(count) * symbol.number, unit[code])
    if end is None or symbol.number == 0:
        return None
    return min(day, end), max(day, end), Grain.RANGE


_WEEKS = {"W1": (0, 9), "W2": (5, 16), "W3": (12, 23), "W4": (19, 29), "W5": (18, 30)}
"""Days from the first of a month that "the second week of May" may mean: no two count alike."""


def _shaded(
    days: tuple[date, date, Grain] | None, mod: str, written: date | None
) -> tuple[date, date, Grain] | None:
    """Narrow to the part of a unit that "early", "late" or "earlier" leaves; widen for "around"."""
    if days is None or not mod or mod == "WE":
        return days
    first, last, grain = days
    width = (last - first).days
    if mod in _WEEKS:
        low, high = _WEEKS[mod]
        return add_days(first, low) or first, min(add_days(first, high) or last, last), Grain.RANGE
    if mod == "APPROX":
        before, after = add_days(first, -3), add_days(last, 3)
        around = before is not None and after is not None and grain is Grain.DAY
        return (before or first, after or last, Grain.RANGE) if around else days
    if width == 0:
        return days
    if mod in ("EARLIER", "LATER"):
        if written is None or not first <= written <= last:
            return first, last, Grain.RANGE
        return (first, written, Grain.RANGE) if mod == "EARLIER" else (written, last, Grain.RANGE)
    parts = {"START": (0, width // 2), "MID": (width // 4, width - width // 4)}
    low, high = parts.get(mod, (width // 2, width))
    return add_days(first, low) or first, add_days(first, high) or last, Grain.RANGE


def _bounded(days: tuple[date, date, Grain] | None, bound: str) -> _Days | None:
    if days is None:
        return None
    first, last, grain = days
    match bound:
        case "since" | "after":
            return first, None, Grain.RANGE
        case "by":
            return None, last, Grain.RANGE
        case "before":
            return None, add_days(first, -1), Grain.RANGE
        case _:
            return first, last, grain


def _agreed(whens: Sequence[When | None]) -> When | None:
    """The one answer where all days of writing give it, else the range that holds all of them."""
    first, last = whens[0], whens[-1]
    if first is None or last is None or first == last:
        return first if last is not None else None
    basis = tuple(sorted({*first.basis, *last.basis}))
    start, end = first.start, last.end
    if start is None or end is None or (start, end) == (last.start, first.end):
        return None
    if first.end is None or last.start is None or end < start:
        return None
    if (end - start).days > max(WIDEST_BLUR, 2 * (first.end - start).days):
        return None
    return When(start, end, Grain.RANGE, basis)


def _in_tense(
    when: When | None, time: TimeExpression, symbol: Symbol | None, written: When | None
) -> When | None:
    """Cut from "this week" the days that a deed of the past or future cannot have."""
    if when is None or written is None or symbol is None or symbol.head not in ("rel", "date"):
        return when
    if symbol.mod in ("EARLIER", "LATER"):
        return when
    first, last = when.start, when.end
    if first is None or last is None or when.grain is not Grain.RANGE or symbol.value[:1].isdigit():
        return when
    if time.tense is Tense.PAST and written.end is not None and first <= written.end < last:
        return When(first, written.end, Grain.RANGE, when.basis)
    if time.tense is Tense.FUTURE and written.start is not None and first < written.start <= last:
        return When(written.start, last, Grain.RANGE, when.basis)
    return when


def _joined(ordered: Sequence[TimeExpression], told: dict[Span, When]) -> dict[Span, When]:
    """Give both ends of "from X to Y" the one range that they make."""
    for left, right in pairwise(ordered):
        bounds = [
            symbol.bound if (symbol := symbols.parse(t.symbol)) else "" for t in (left, right)
        ]
        if bounds != ["from", "to"] or left.span not in told or right.span not in told:
            continue
        begin, end = told[left.span], told[right.span]
        if begin.start is None or end.end is None or end.end < begin.start:
            continue
        basis = tuple(sorted({*begin.basis, *end.basis}))
        told[left.span] = told[right.span] = When(begin.start, end.end, Grain.RANGE, basis)
    return told


def timeml_value(expression: TimeExpression, document_date: date | None) -> str:
    """Return the TimeML value of one expression by itself; X stands for what is not known."""
    return timeml_values((expression,), document_date)[0]


def timeml_values(times: Sequence[TimeExpression], document_date: date | None) -> tuple[str, ...]:
    """Return the TimeML values of expressions in order of text, each leaning on those before."""
    values: list[str] = []
    hung = _hung_on(times, document_date)
    reference = document_date.isoformat() if document_date else None
    quarter: str | None = None
    for time in times:
        symbol = symbols.parse(time.symbol)
        if symbol is None:
            values.append("")
            continue
        anchor = Anchor(document_date, reference, time.tense, quarter, hung=hung.get(time.span))
        value = value_of(symbol, anchor)
        if value is None and document_date is not None:
            value = value_of(symbol, Anchor(document_date, document_date.isoformat(), time.tense))
        if value is None:
            value = _unknown(symbol)
        elif symbol.head not in _NO_REFERENCE and interval(value):
            reference = value
        if told_quarter(symbol, value, document_date, first=quarter is None):
            quarter = value
        if time.type is TimexType.DURATION and symbol.head in ("atshift", "office"):
            value = symbol.value.removeprefix("-")
        values.append(_with_part(value, symbol.part))
    return tuple(values)


def _hung_on(times: Sequence[TimeExpression], day: date | None) -> dict[Span, str]:
    """The values of the expressions that others count from, by the span of the one that counts."""
    starts = {time.span.start: time for time in times}
    found: dict[Span, str] = {}
    for time in times:
        symbol = symbols.parse(time.symbol)
        if symbol is not None and symbol.head == "atshift" and symbol.number in starts:
            other = _alone(starts[symbol.number], day, {})
            if other is not None:
                found[time.span] = other.value
    return found


def _with_part(value: str, part: str) -> str:
    if not part:
        return value
    return f"{value}{part}" if part.startswith("T") else f"{value}T{part}"


def _unknown(symbol: Symbol) -> str:
    if symbol.value.startswith("XXXX"):
        return symbol.value.partition("-@")[0]
    shape = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX"}
    shape |= {"quarter": "XXXX-QX", "decade": "XXX", "century": "XX"}
    if symbol.head in ("rel", "ref"):
        return shape.get(symbol.value, "XXXX")
    if symbol.head == "atshift" and symbol.bound == "ended":
        return "XXXX-QX"
    if symbol.head in ("shift", "refshift"):
        unit = {"D": "day", "W": "week", "M": "month", "Q": "quarter"}.get(symbol.value[-1:], "")
        unit = "day" if "PT" in symbol.value else unit
        return shape.get(unit, "XXXX")
    return symbol.value
