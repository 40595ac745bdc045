"""Settle when each report of a story was written: from its own words, then from its story.

A stated date stands unless the words contradict it. A report without a date that can be believed
gets the days its words leave open, and where they leave it open, those of the reports beside it:
reports of one story are normally written within days of one another.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import islice
from typing import NamedTuple

from rashomon.language.addresses import month_in
from rashomon.language.dating_clues import clues
from rashomon.language.fresh_weekdays import fresh_days, fresh_weekdays
from rashomon.language.told_dates import FullDates, full_dates
from rashomon.language.writing_day import grain_of, narrowed
from rashomon.nouns.account import About, Disagreement, Finding, FindingKind, Position, Written
from rashomon.nouns.copies import Copy, Direction
from rashomon.nouns.ids import OriginId, ReportId, StoryId
from rashomon.nouns.readings import ReadReport
from rashomon.nouns.spans import Span
from rashomon.nouns.times import Grain, When
from rashomon.nouns.verdicts import DecidedDate
from rashomon.reconcile.disagreements import make_disagreement, when_text
from rashomon.reconcile.findings import make_finding, stated_date
from rashomon.reconcile.surroundings import beside_the_telling

TOLERANCE = timedelta(days=3)
"""By how much a stated date may miss what the words say: pages are re-dated, time zones differ."""
APART = timedelta(days=5)
"""How far from the others of its story a report without a date is taken to be written."""
BURST = 2 * APART + timedelta(days=3)
"""The widest such range in which weekdays still tell: the others were written at one time."""
BESIDE = timedelta(days=1)
"""How far from them it is taken to be where its weekdays leave days as near as that open."""
ONE_TIME = timedelta(days=45)
"""The widest range over which reports of a story still tell when another of it was written."""
VAGUE = timedelta(days=62)
"""Own words that leave more days open than this are narrowed by the story."""

_MANY = 50  # reports from whose days a range is taken at either end
_BACKERS = 2
"""How many other reports of a story must be of a stated date's days to back it against its words."""

_WHOLE = 0.5
"""A copy that covers at least this part of its code points has its source's words, not its own."""


class Settled(NamedTuple):
    """When each report was written (sorted by id), and the stated dates that cannot be."""

    written: tuple[Written, ...]
    findings: tuple[Finding, ...]
    disagreements: tuple[Disagreement, ...]


@dataclass(frozen=True, slots=True)
class _Dated:
    """One report: the date it states, what its words say, and what they make likely.

    Where the day is decided (`ruled`), it stands for the date stated, and words tell nothing.
    """

    read: ReadReport
    stated: date | None
    words: When | None
    likely: When | None
    ruled: DecidedDate | None = None

    @property
    def conflicts(self) -> bool:
        """Say whether the words rule the stated date out."""
        return self.stated is not None and contradicts(self.stated, self.words)

    def believed(self) -> When | None:
        """Return the stated date where nothing contradicts it."""
        if self.stated is None or self.conflicts:
            return None
        span = None if self.ruled else self.read.reading.masthead.stated_span
        return When(self.stated, self.stated, Grain.DAY, (span,) if span else ())

    def firm(self) -> When | None:
        """Return a range with both ends: the believed date, else that of the words."""
        return self.believed() or (self.words if _closed(self.words) else None)


def settle(
    read_reports: Sequence[ReadReport],
    copies: Sequence[Copy] = (),
    story: StoryId | None = None,
    origins: Mapping[ReportId, OriginId] | None = None,
    *,
    decided: Sequence[tuple[ReportId, DecidedDate]] = (),
) -> Settled:
    """Return when the reports of one story were written, and what their stated dates contradict.

    A copy is no witness of its own: of reports that share their text, the rest of the story hears
    one. Disagreements over a report's date are told where `story` is given and words tell both.
    A day `decided` stands, whatever was read.
    """
    reads = sorted(read_reports, key=lambda read: read.report.id)
    elsewhere, ruled = _shared_dates(reads), dict(decided)
    dated = _backed([_dated(read, elsewhere, ruled.get(read.report.id)) for read in reads])
    known = _Known(dated, copies)
    written: list[Written] = []
    findings: list[Finding] = []
    differing: list[Disagreement] = []
    for one in dated:
        own = one.believed() or _derived(one, known.beside(one))
        when = own if one.ruled else _first_printed(one, known.printed_before(one)) or own
        written.append(Written(report=one.read.report.id, when=when))
        findings.extend(_overruled(one))
        if one.conflicts and one.stated is not None and when and contradicts(one.stated, when):
            findings.append(_conflict(one, when))
            if story is not None and _told_twice(one, when):
                differing.append(_disagreement(one, when, story, origins or {}))
    return Settled(tuple(written), tuple(findings), tuple(differing))


def _backed(dated: Sequence[_Dated]) -> list[_Dated]:
    """Return the reports, what their words say left out where the story backs the date they state.

    Words can speak of another time than that of writing; that two other reports of the story are of
    the same days, and their words no less, weighs more.
    """
    told = (one.stated for one in dated if one.stated is not None and not one.conflicts)
    days = sorted(day.toordinal() for day in told)
    return [
        replace(one, words=None, likely=None) if one.conflicts and _in_company(one, days) else one
        for one in dated
    ]


def _in_company(one: _Dated, days: Sequence[int]) -> bool:
    """Say whether enough of the sorted days lie close to the date a report states."""
    day = one.stated.toordinal() if one.stated is not None else 0
    first, last = bisect_left(days, day - APART.days), bisect_right(days, day + APART.days)
    return last - first >= _BACKERS


def contradicts(stated: date, words: When | None) -> bool:
    """Say whether a stated date lies well outside the days that the words leave open."""
    if words is None:
        return False
    early = words.start is not None and stated - words.start < -TOLERANCE
    if early and words.end is None and len(words.basis) < 2 and _new_year(words.start):
        return False  # a bare year, told once, is too little to hold against a date
    return early or (words.end is not None and stated - words.end > TOLERANCE)


def _new_year(day: date | None) -> bool:
    return day is not None and (day.month, day.day) == (1, 1)


class _Known:
    """The reports of a story, quick to ask for those that tell when another was written."""

    def __init__(self, dated: Sequence[_Dated], copies: Sequence[Copy]) -> None:
        self._by_id = {one.read.report.id: one for one in dated}
        self._twins: dict[ReportId, set[ReportId]] = {}
        self._sources: dict[ReportId, set[ReportId]] = {}
        for copy in copies:
            self._twins.setdefault(copy.copy, set()).add(copy.source)
            self._twins.setdefault(copy.source, set()).add(copy.copy)
            if copy.direction is not Direction.UNKNOWN and copy.share >= _WHOLE:
                self._sources.setdefault(copy.copy, set()).add(copy.source)
        firm = [(when, one) for one in dated if (when := one.firm()) is not None]
        self._first = sorted(
            firm, key=lambda pair: (pair[0].start or date.min, pair[1].read.report.id)
        )
        self._last = sorted(
            firm, key=lambda pair: (pair[0].end or date.max, pair[1].read.report.id)
        )[::-1]

    def beside(self, one: _Dated) -> list[When]:
        """Return when the others were written that share no text with it, or just the others.

        Of very many only the first and the last, which fix the range.
        """
        own = one.read.report.id
        twins = self._twins.get(own, set()) | {own}
        left_out = {own} if twins >= self._by_id.keys() else twins
        ends = [self._first, self._last] if len(self._first) > _MANY else [self._first]
        return [when for ordered in ends for when in _without(ordered, left_out)]

    def printed_before(self, one: _Dated) -> list[When]:
        """Return when the texts were written that a report is known to be mainly a copy of."""
        sources = self._sources.get(one.read.report.id, set()) & self._by_id.keys()
        firm = (self._by_id[source].firm() for source in sorted(sources))
        return [when for when in firm if when is not None]


def _without(ordered: Sequence[tuple[When, _Dated]], left_out: set[ReportId]) -> Iterator[When]:
    kept = (when for when, other in ordered if other.read.report.id not in left_out)
    return islice(kept, _MANY)


def _first_printed(one: _Dated, firsts: Sequence[When]) -> When | None:
    """Return when the text of a re-dated copy was first printed, `None` for any other report.

    The words of a copy are its source's: "Tuesday" is the Tuesday before the source was written.
    """
    closed = [when for when in firsts if when.end is not None]
    if one.stated is None or not closed:
        return None
    first = min(closed, key=lambda when: (when.end or one.stated, when.basis))
    return first if first.end and one.stated - first.end > TOLERANCE else None


def _closed(when: When | None) -> bool:
    return when is not None and when.start is not None and when.end is not None


def _shared_dates(reads: Sequence[ReadReport]) -> FullDates:
    """Return month-days that the story tells with a year, one and the same in all its reports."""
    years: dict[str, dict[int, Span]] = {}
    for read in reads:
        for tail, (span, year) in full_dates(read.reading.times).items():
            years.setdefault(tail, {}).setdefault(year, span)
    return {
        tail: (span, year)
        for tail, found in years.items()
        if len(found) == 1
        for year, span in found.items()
    }


def _dated(read: ReadReport, elsewhere: FullDates, ruled: DecidedDate | None) -> _Dated:
    if ruled is not None:
        return _Dated(read, ruled.day, None, None, ruled)
    stated, words = stated_date(read), _words(read, elsewhere)
    if stated is not None and contradicts(stated, words) and _all_beside(read, words):
        words = _narrowed(_own_words(read), elsewhere, likely=False)
    known = stated is not None and not contradicts(stated, words)
    likely = None if known or _narrow(words) else _narrowed(read, elsewhere, likely=True)
    return _Dated(read, stated, words, likely)


def _words(read: ReadReport, elsewhere: FullDates) -> When | None:
    """Return what the words say; where alone they leave it open, with the story's full dates."""
    alone = read.reading.written
    if _closed(alone) or not read.reading.times:
        return alone
    helped = _narrowed(read, elsewhere, likely=False)
    return helped if _closed(helped) else alone


def _narrowed(read: ReadReport, elsewhere: FullDates, *, likely: bool) -> When | None:
    stated = read.reading.masthead.stated_span
    own = [time for time in read.reading.times if stated is None or not stated.overlaps(time.span)]
    found = clues(read.report.text, own, read.reading.sentences, elsewhere, likely=likely)
    return narrowed(found)


def _all_beside(read: ReadReport, words: When | None) -> bool:
    """Say whether nothing but quotations and notes dates a report: "June 16" may be said in one."""
    basis = () if words is None else words.basis
    return bool(basis) and all(beside_the_telling(read, span) for span in basis)


def _own_words(read: ReadReport) -> ReadReport:
    """Return a report without the times that are no evidence against the date it states.

    What someone is quoted as saying was said on another day; a note of an amendment came later.
    """
    times = tuple(time for time in read.reading.times if not beside_the_telling(read, time.span))
    return replace(read, reading=replace(read.reading, times=times))


def _narrow(words: When | None) -> bool:
    return bool(words and words.start and words.end and words.end - words.start <= VAGUE)


def _derived(one: _Dated, others: Sequence[When]) -> When | None:
    """Return the days of a report whose stated date is missing or cannot be."""
    words = one.words
    if _narrow(words):
        return words
    near = _near(one, others)
    if near is None:
        return one.likely or words
    return _both(one.likely, near) or _both(words, near) or words or near


def _near(one: _Dated, others: Sequence[When]) -> When | None:
    """Return the days of the others of the story, and those of the month of the page's address."""
    near = _fresh(one.read, _hull(others))
    month = month_in(one.read.report.url)
    if month is None:
        return near
    filed = When(*month, Grain.MONTH)
    return _both(filed, near) or filed


def _fresh(read: ReadReport, near: When | None) -> When | None:
    """Return the days of a range that the weekdays of a report's opening leave open.

    Those nearest to the others of its story come first.
    """
    if near is None or near.start is None or near.end is None or near.end - near.start > BURST:
        return near
    weekdays = fresh_weekdays(read.report.text, read.reading.times, read.reading.sentences)
    basis = tuple(sorted({*near.basis, *weekdays.values()}))
    inner = APART - BESIDE
    for pad in (inner, timedelta(0)):
        first, last = near.start + pad, near.end - pad
        days = fresh_days(weekdays, first, last) if first <= last else None
        if days is not None:
            return When(*days, grain_of(*days), basis)
    return near


def _hull(whens: Sequence[When]) -> When | None:
    starts = [when.start for when in whens if when.start is not None]
    ends = [when.end for when in whens if when.end is not None]
    if not starts or not ends or max(ends) - min(starts) > ONE_TIME:
        return None
    exact = any(when.grain is Grain.DAY for when in whens)
    pad = APART if exact else timedelta(0)
    try:
        start, end = min(starts) - pad, max(ends) + pad
    except OverflowError:
        return None
    basis = tuple(sorted({span for when in whens for span in when.basis}))
    return When(start, end, grain_of(start, end), basis)


def _both(words: When | None, near: When | None) -> When | None:
    """Return the days that both leave open, `None` when there are none."""
    if words is None or near is None:
        return None
    starts = [start for start in (words.start, near.start) if start is not None]
    ends = [end for end in (words.end, near.end) if end is not None]
    if not starts or not ends or max(starts) > min(ends):
        return None
    start, end = max(starts), min(ends)
    return When(start, end, grain_of(start, end), tuple(sorted({*words.basis, *near.basis})))


def _conflict(one: _Dated, when: When) -> Finding:
    detail = f"states {one.stated}, but its words were written {_words_of(when)}"
    span = one.read.reading.masthead.stated_span
    return make_finding(
        one.read.report.id, FindingKind.DATE_CONFLICT, span, detail, _evidence(one, when)
    )


def _overruled(one: _Dated) -> Iterator[Finding]:
    """Yield, of a report that states another day than somebody decided, that it does."""
    stated = stated_date(one.read)
    if one.ruled is not None and stated not in {None, one.ruled.day}:
        detail = f"states {stated}; {one.ruled.who} decided that it is of {one.ruled.day}"
        span = one.read.reading.masthead.stated_span
        yield make_finding(one.read.report.id, FindingKind.DATE_CONFLICT, span, detail)


def _evidence(one: _Dated, when: When) -> tuple[Span, ...]:
    return tuple(sorted({*when.basis, *(one.words.basis if one.words else ())}))


def _words_of(when: When) -> str:
    if when.start is None:
        return f"by {when.end}"
    if when.end is None:
        return f"on or after {when.start}"
    return f"on {when.start}" if when.start == when.end else f"from {when.start} to {when.end}"


def _told_twice(one: _Dated, when: When) -> bool:
    """Say whether words tell both dates, the report's own or another's.

    A date that came beside the text against the report's own words alone is a finding: pages gain captions and
    lists for years (none of 11 such was told otherwise by anybody, quality/disagreements_judged.jsonl).
    """
    if one.read.reading.masthead.stated_span is not None:
        return True
    return any(span.report != one.read.report.id for span in when.basis)


def _disagreement(
    one: _Dated, when: When, story: StoryId, origins: Mapping[ReportId, OriginId]
) -> Disagreement:
    report = one.read.report.id
    span = one.read.reading.masthead.stated_span
    told = {report, *(basis.report for basis in when.basis)}

    def position(value: str, spans: Iterator[Span], reports: set[ReportId]) -> Position:
        return Position(
            value=value,
            spans=tuple(spans),
            reports=tuple(sorted(reports)),
            origins=tuple(sorted({origins[one] for one in reports if one in origins})),
        )

    stated = position(f"{one.stated}", iter(() if span is None else (span,)), {report})
    derived = position(when_text(when), iter(_evidence(one, when)), told)
    return make_disagreement(story, None, About.REPORT_DATE, (stated, derived))
