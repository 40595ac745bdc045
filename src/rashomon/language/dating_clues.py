"""What in a report's words tells when it was written: clues for `language.writing_day`.

The date that page, file or dateline states is left out on purpose: this is what it is held against.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from rashomon.language.intervals import add_days, add_months, safe_date
from rashomon.language.office_clues import office_clues
from rashomon.language.told_dates import (
    FullDates,
    Page,
    Told,
    full_dates,
    in_gallery,
    page_of,
    words_before,
)
from rashomon.language.writing_day import FIRST, LAST, Clue, Days, days_between
from rashomon.language.yearly_clues import yearly_clues
from rashomon.nouns.readings import Sentence
from rashomon.nouns.spans import Span
from rashomon.nouns.times import Grain, Tense, TimeExpression

FRESH = 10
"""Days a report is taken to be written within, after a full date in its opening."""
OPENING = 2  # sentences of running text
_SURE_FUTURE = re.compile(
    r"\b(?:will|shall|won['’]t|(?:is|are|has\sbeen|have\sbeen)\s(?:now\s|also\s|still\s)?"
    r"(?:to|set|due|expected|scheduled|planned|slated|likely|going|poised|ready)\b)|['’]ll\b",
    re.IGNORECASE,
)
_NEWS = re.compile(r"\b(?:said|announced|told|reported|confirmed)\b", re.IGNORECASE)
_BREAK = re.compile(
    r";|\b(?:who|which|that|was|were|had|did|when|after|since|said|because|although|like|as|than|circa)\b",
    re.IGNORECASE,
)
"""What ends the reach of "will" before a date."""
_TO_COME = re.compile(
    r"\b(?:due|by|until|till|through|beyond|to|for|than|before|maturing|matures?|expir\w{0,4}|effective|starting|beginning|start|begin|like|circa|(?:in|for)\s(?:early|mid|late)"
    r"|year|target\w{0,4}|deadline\s(?:of|on))\s{1,3}$",
    re.IGNORECASE,
)
_IN = re.compile(r"\b(?:in|since|during|until|of|from)\s(?:(?:early|mid|late)[\s-])?$", re.I)
_NAMED_BY_YEAR = re.compile(r"\s(?:elections?|races?|campaigns?|primar(?:y|ies)|budget|plan)\b")
_WORD = re.compile(r"[A-Za-z][a-z]{3,}")
_NEAR = 30  # code points between two expressions that date one thing: "last month, on April 13"
_LATEST_YEAR = 2030  # years beyond are plans: "carbon-free by 2050"
_YEARS_TRIED = range(1950, 2101)


def clues(
    text: str,
    times: Sequence[TimeExpression],
    sentences: Sequence[Sentence],
    elsewhere: FullDates | None = None,
    *,
    likely: bool = False,
) -> tuple[Clue, ...]:
    """Return the clues of one report; `elsewhere` are full dates of other reports of its story.

    `likely` adds clues that hold for nearly all reports, not for all: they narrow an estimate, but
    nothing is held against a stated date on their account.
    """
    page = page_of(text, times, sentences, {**(elsewhere or {}), **full_dates(times)})
    spans = [one.span for one in page.sentences if not in_gallery(text, one.span.end - 1)]
    return (
        *_bounds(page),
        *_opening(page),
        *_months(page),
        *_years(page),
        *(_named_days(page) if likely else ()),
        *yearly_clues(page, likely=likely),
        *office_clues(text, spans, _latest(page), likely=likely),
    )


def _latest(page: Page) -> int | None:
    """Return the latest year told of what is no plan."""
    years = [told.days[0].year for told in page.told if told.days is not None]
    return max((year for year in years if year <= _LATEST_YEAR), default=None)


def _bounds(page: Page) -> Iterator[Clue]:
    """What has happened lies before the writing; what will happen, after it.

    A bare year is easily read amiss ("the 2030 plan"), so it needs a second date as late.
    """
    done = sorted(told.days[0].year for told in page.told if told.days and _happened(page, told))
    for told in page.told:
        if told.days is None or not FIRST <= told.days[0].toordinal() <= LAST:
            continue
        if _happened(page, told):
            if told.days[2] is Grain.YEAR and not _in_year(page, told):
                continue  # "the 2030 plan" was told of long before
            alone = told.days[2] is Grain.YEAR and done[-2:-1] < [told.days[0].year]
            if not alone:
                yield Clue(days_between(told.days[0], None), 1, (told.time.span,))
        elif told.time.tense is Tense.FUTURE and _will_be(page, told):
            yield Clue(days_between(None, told.days[1]), 1, (told.time.span,))


def _named_days(page: Page) -> Iterator[Clue]:
    """Yield the days told with their year in clauses that tell no tense: most lie behind."""
    for told in page.told:
        if told.days is None or told.days[2] not in (Grain.DAY, Grain.MONTH):
            continue
        sure = told.time.tense in (Tense.PAST, Tense.FUTURE)
        if sure or not FIRST <= told.days[0].toordinal() <= LAST:
            continue
        words = page.words(told.sentence)
        if not _TO_COME.search(words_before(page, told, _NEAR)) and not _SURE_FUTURE.search(words):
            # embedded posts bear the day of another time zone
            yield Clue(days_between(add_days(told.days[0], -1), None), 1, (told.time.span,))


def _in_year(page: Page, told: Told) -> bool:
    """Say whether a deed is dated by a year, not a thing named by it."""
    named = _NAMED_BY_YEAR.match(page.text, told.time.span.end)
    return named is None and _IN.search(words_before(page, told, _NEAR)) is not None


def _happened(page: Page, told: Told) -> bool:
    """Say whether a past deed is dated, and not a day to come that was spoken of."""
    if page.text.startswith(("fiscal", "the fiscal"), told.time.span.start):
        return False  # a fiscal year begins before its name says
    if told.time.tense is not Tense.PAST or _TO_COME.search(words_before(page, told, _NEAR)):
        return False
    return not _SURE_FUTURE.search(page.words(told.sentence))


def _will_be(page: Page, told: Told) -> bool:
    before = words_before(page, told, 160)
    ends = [found.end() for found in _SURE_FUTURE.finditer(before)]
    return bool(ends) and not _BREAK.search(before[ends[-1] :])


def _opening(page: Page) -> Iterator[Clue]:
    """A full date in the opening that is the latest of all dates told is that of the news."""
    dated = [told for told in page.told if told.days is not None]
    if not dated or any(told.symbol.head in ("shift", "refshift") for told in page.told):
        return
    # "said on May 4, 1999" opens the news of these days; a feature opens on a day long past.
    latest = max(told.days[1] for told in dated if told.days)
    for told in dated:
        if told.sentence >= OPENING or told.days is None or told.days[2] is not Grain.DAY:
            continue
        if not _NEWS.search(page.words(told.sentence)):
            continue
        if _happened(page, told) and told.days[1] == latest:
            yield Clue(days_between(latest, add_days(latest, FRESH)), 1, (told.time.span,))


def _months(page: Page) -> Iterator[Clue]:
    """Yield May as the month of writing of "next month", where what is to come is on June 16."""
    for told in page.told:
        if told.symbol.head != "rel" or told.symbol.value != "month" or told.symbol.mod:
            continue
        partners = [other for other in page.told if _same_thing(page, told, other)]
        months = {other.symbol.value[5:7] for other in partners}
        if len(months) != 1:
            continue
        years = {year for other in partners if (year := _year(page, other)) is not None}
        if len(years) > 1:
            continue
        month = int(min(months))
        spans = {told.time.span, *(other.time.span for other in partners)}
        spans.update(page.elsewhere[o.symbol.value[4:]][0] for o in partners if _borrows(page, o))
        days = tuple(
            span
            for year in (years or _YEARS_TRIED)
            for span in _month_days(year, month, -told.symbol.number)
        )
        yield Clue(days, 2, tuple(sorted(spans)))


def _borrows(page: Page, told: Told) -> bool:
    return told.symbol.value.startswith("XXXX") and told.symbol.value[4:] in page.elsewhere


def _year(page: Page, told: Told) -> int | None:
    if told.symbol.value[:4].isdigit():
        return int(told.symbol.value[:4])
    return page.elsewhere[told.symbol.value[4:]][1] if _borrows(page, told) else None


def _month_days(year: int, month: int, count: int) -> tuple[Days, ...]:
    first = safe_date(year, month, 1)
    start = None if first is None else add_months(first, count)
    after = None if start is None else add_months(start, 1)
    if start is None or after is None:
        return ()
    return days_between(start, date.fromordinal(after.toordinal() - 1))


def _same_thing(page: Page, told: Told, other: Told) -> bool:
    """Say whether a relative month and a date tell when one and the same thing is.

    What lies ahead is mostly one thing, told again; of the past there is too much to be sure of,
    unless the two stand side by side.
    """
    if other.symbol.head != "date" or other.symbol.mod:
        return False
    if not re.fullmatch(r"[\dX]{4}-\d\d(?:-\d\d)?", other.symbol.value):
        return False
    gap = max(told.time.span.start, other.time.span.start) - min(
        told.time.span.end, other.time.span.end
    )
    if told.sentence == other.sentence and gap <= _NEAR:
        return told.time.tense == other.time.tense
    if told.symbol.number != 1 or Tense.PAST in (told.time.tense, other.time.tense):
        return False
    if len(other.symbol.value) != len("XXXX-06-16") or other.time.tense is not Tense.FUTURE:
        return False
    return _shared_words(page, told.sentence, other.sentence) >= 2


def _shared_words(page: Page, left: int, right: int) -> int:
    if left == right:
        return 2
    ours, theirs = (set(_WORD.findall(page.words(n)[:600])) for n in (left, right))
    return len({w.lower() for w in ours} & {w.lower() for w in theirs} - _COMMON)


_COMMON = frozenset(
    "that this with from have been will were they their would which about after before when what "
    "said next month more than into also over expected meeting place take june july january "
    "february march april august september october november december".split()
)


def _years(page: Page) -> Iterator[Clue]:
    """Yield 2021 where "the 2020 election" is also "the election last year"."""
    named: dict[str, dict[int, Span]] = {}
    for told in page.told:
        if told.days is not None and told.days[2] is Grain.YEAR:
            after = page.text[told.time.span.end : told.time.span.end + 40]
            for word in _WORD.findall(re.split(r"[.,;:\n]", after)[0])[:2]:
                named.setdefault(word.lower(), {}).setdefault(told.days[0].year, told.time.span)
    for told in page.told:
        if told.symbol.head != "rel" or told.symbol.value != "year" or told.symbol.mod:
            continue
        before = page.text[max(0, told.time.span.start - 30) : told.time.span.start]
        words = _WORD.findall(re.split(r"[.,;:\n]", before)[-1])[-1:]
        years = named.get(words[0].lower(), {}) if words else {}
        if len(years) == 1 and words[0].lower() in _ONE_A_TIME:
            year, span = next(iter(years.items()))
            written = year - told.symbol.number
            days = days_between(safe_date(written, 1, 1), safe_date(written, 12, 31))
            yield Clue(days, 1, tuple(sorted((span, told.time.span))))


_ONE_A_TIME = frozenset(
    "election elections vote votes poll polls referendum census olympics games cup championship "
    "tournament coup earthquake quake hurricane tsunami pandemic outbreak war invasion summit "
    "conference revolution uprising inauguration massacre".split()
)
"""Things of which a year has one, so that "the 2020 ..." and "the ... last year" are the same."""
