"""Which of two reports came second: clues from credits, dates, garbling and cuts, each a reason."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from rashomon.compare.altered import spelt_alike
from rashomon.compare.texts import Telling
from rashomon.language.agencies import agency_named
from rashomon.language.background import Rarity, background, rarity
from rashomon.language.lemmas import lemma
from rashomon.language.names import first_names
from rashomon.language.own_tables import usual_name
from rashomon.language.page_addresses import page_of, time_seen
from rashomon.language.rewording import garbled_names
from rashomon.nouns.copies import Change, ChangeKind, Direction
from rashomon.nouns.readings import CreditKind, ReadReport

_TOLD_TO = (
    r"(?:reported by|told|obtained by|according to|citing|quoted by"
    r"|(?:published|appeared) (?:by|in|on)|(?:interview|speaking) (?:with|to)) (?:the )?"
)
_SAYS = r"(?!\w)(?: (?:has )?(?:reported|reports)(?!\w))"

_REDATED_DAYS = 30  # days between stated and own date from which the text was taken up again
_LEAST_OWN_WORDS = 10  # of either side, for a mean worth comparing
_MUCH_RARER = 1.0  # natural log; of independent reports of one event 1 in 40 differ by half of it


@cache
def _rarity() -> Rarity:
    return rarity()


@dataclass(frozen=True, slots=True)
class Clue:
    """One sign that a report came second. `second` is 0 (left) or 1 (right); `weight` 1 to 3."""

    second: int
    weight: int
    certain: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """Which came second (0 left, 1 right, `None` unknown), how sure, and every clue's reason."""

    second: int | None
    direction: Direction
    reasons: tuple[str, ...]


def judge(clues: Sequence[Clue]) -> Verdict:
    """Weigh the clues: one certain clue decides unless another contradicts it; else weights do.

    Clues that contradict each other leave the direction unknown unless one side outweighs the
    other by two.
    """
    reasons = tuple(dict.fromkeys(clue.reason for clue in clues))
    certain = {clue.second for clue in clues if clue.certain}
    if len(certain) == 1:
        return Verdict(certain.pop(), Direction.KNOWN, reasons)
    weights = [sum(clue.weight for clue in clues if clue.second == side) for side in (0, 1)]
    lead = abs(weights[0] - weights[1])
    if certain or lead == 0 or (min(weights) > 0 and lead < 2):
        return Verdict(None, Direction.UNKNOWN, reasons)
    return Verdict(weights.index(max(weights)), Direction.INFERRED, reasons)


def clues_of(left: Telling, right: Telling, changed: Sequence[Change]) -> tuple[Clue, ...]:
    """Return the clues from credits, dates, garbling and watches; `changed` has left as the copy."""
    found: list[Clue] = []
    for second, ours, theirs in ((0, left, right), (1, right, left)):
        found += _credit_clues(second, ours, theirs)
        found += _garble_clues(second, ours, theirs, changed)
        found += _redated_clues(second, ours)
    found += _version_clues(left, right)
    return (*found, *_date_clues(left, right), *_wording_clues(left, right))


def excerpt_clue(second: int, covered: int, told: int, longer: int) -> Clue:
    """Return the clue that a report which lies inside a longer one was cut from it."""
    reason = (
        f"{covered} of the copy's {told} words stand in the source, which is longer, with {longer}"
    )
    return Clue(second, 1, certain=False, reason=reason)


def outlets_match(one: str, other: str) -> bool:
    """Say whether two names are of one outlet: same agency, or one is the head of the other."""
    agencies = agency_named(one), agency_named(other)
    if agencies[0] is not None and agencies[0] == agencies[1]:
        return True
    left, right = _outlet_key(one), _outlet_key(other)
    if not left or not right:
        return False
    return left == right or left.startswith(right + " ") or right.startswith(left + " ")


def _outlet_key(name: str) -> str:
    bare = re.sub(r"[^\w ]+", " ", usual_name(name).casefold().removesuffix(".com"))
    return " ".join(bare.removeprefix("the ").split())


def own_names(report: ReadReport) -> tuple[str, ...]:
    """Return the names a report's outlet goes by: what came beside it, and its host's label."""
    host = re.match(r"https?://(?:www\.)?([\w-]{2,})\.", report.report.url or "")
    return tuple(name for name in (report.report.outlet, host[1] if host else None) if name)


def is_by(report: ReadReport, name: str) -> bool:
    """Say whether the report is the named outlet's own."""
    return any(outlets_match(own, name) for own in own_names(report))


def _credit_clues(second: int, ours: Telling, theirs: Telling) -> Iterator[Clue]:
    for credit in ours.source.reading.masthead.credits:
        if is_by(theirs.source, credit.agency) and not is_by(ours.source, credit.agency):
            where = f" at {credit.span.start}-{credit.span.end}" if credit.span else ""
            reason = f'the copy credits the source\'s outlet, "{credit.agency}"{where}'
            certain = credit.kind is not CreditKind.CONTRIBUTED
            yield Clue(second, 3 if certain else 2, certain, reason)
    outlet = theirs.report.outlet
    if outlet and not is_by(ours.source, outlet):
        if agency_named(outlet) and not any(agency_named(n) for n in own_names(ours.source)):
            yield Clue(
                second, 2, certain=False, reason=f'the source\'s outlet, "{outlet}", is an agency'
            )
        name = re.escape(outlet)
        pattern = rf"{_TOLD_TO}{name}(?!\w)|(?<!\w){name}{_SAYS}"
        named = re.search(pattern, ours.report.text, re.IGNORECASE)
        if named:
            where = f"{named.start()}-{named.end()}"
            yield Clue(
                second, 2, certain=False, reason=f'the copy says "{named.group()}" at {where}'
            )


def _version_clues(left: Telling, right: Telling) -> Iterator[Clue]:
    """Yield the clue that a watch saw one version of a page after the other."""
    one, other = left.report, right.report
    page = page_of(one.url, one.outlet)
    if page is None or page != page_of(other.url, other.outlet):
        return
    times = time_seen(one.path, one.url), time_seen(other.path, other.url)
    if times[0] is not None and times[1] is not None and times[0] != times[1]:
        reason = f"a later version of the same page, first seen {max(times[0], times[1])}"
        yield Clue(int(times[0] < times[1]), 3, certain=True, reason=reason)


def _date_clues(left: Telling, right: Telling) -> Iterator[Clue]:
    ours, theirs = _written(left.source), _written(right.source)
    if ours is None or theirs is None:
        return
    if ours[1] < theirs[0] or theirs[1] < ours[0]:
        second = 0 if theirs[1] < ours[0] else 1
        early, late = (theirs, ours) if second == 0 else (ours, theirs)
        reason = f"the source dates from {_days(early)}, the copy from {_days(late)}"
        yield Clue(second, 3, certain=False, reason=reason)


def _redated_clues(second: int, ours: Telling) -> Iterator[Clue]:
    """Yield a clue where a report states a day long after that of its own words: taken from one."""
    own, stated = ours.source.reading.written, ours.source.reading.masthead.stated_date
    if own is None or own.end is None or stated is None:
        return
    if (stated - own.end).days > _REDATED_DAYS:
        reason = f"the copy states {stated}, but its own words are of {own.end} at the latest"
        yield Clue(second, 2, certain=False, reason=reason)


def _wording_clues(left: Telling, right: Telling) -> Iterator[Clue]:
    """Yield a clue where one side's own words are much rarer: who swaps words takes odd ones."""
    ours, theirs = _small_words(left), _small_words(right)
    own = [[_rarity().idf(key) for key in sorted(s)] for s in (ours - theirs, theirs - ours)]
    if min(len(words) for words in own) < _LEAST_OWN_WORDS:
        return
    means = [sum(words) / len(words) for words in own]
    second = means.index(max(means))
    if means[second] - means[1 - second] >= _MUCH_RARER:
        reason = (
            f"the {len(own[second])} words that the copy alone uses are rarer than the "
            f"{len(own[1 - second])} that the source alone uses (mean idf {means[second]:.2f} and "
            f"{means[1 - second]:.2f}), as where words were swapped"
        )
        yield Clue(second, 2, certain=False, reason=reason)


def _small_words(told: Telling) -> frozenset[str]:
    """Return the base forms of the words without a capital, in sentences that tell the story."""
    text, words = told.report.text, told.words
    return frozenset(
        lemma(words.keys[word])
        for first, last in told.sentences
        for word in range(first, last)
        if len(words.keys[word]) > 3 and text[words.starts[word]].islower()
    )


def _written(read: ReadReport) -> tuple[date, date] | None:
    """Return first and last day a report can be of: its own words first, else what it states."""
    own = read.reading.written
    if own is not None and own.start is not None and own.end is not None:
        return own.start, own.end
    stated = read.reading.masthead.stated_date or read.report.date
    return (stated, stated) if stated is not None else None


def _days(days: tuple[date, date]) -> str:
    return days[0].isoformat() if days[0] == days[1] else f"{days[0]} to {days[1]}"


def _garble_clues(
    second: int, ours: Telling, theirs: Telling, changed: Sequence[Change]
) -> Iterator[Clue]:
    """Yield a clue where one side has a name wrong: a garbled name comes second."""
    garbled = garbled_names(ours.source)
    if garbled and not garbled_names(theirs.source):
        yield Clue(second, 2, certain=False, reason=f'the copy garbles "{garbled[0]}"')
    text, other = ours.report.text, theirs.report.text
    for change in changed:
        mine, his = (change.copy, change.source) if second == 0 else (change.source, change.copy)
        name, meant = text[mine.start : mine.end], other[his.start : his.end]
        if change.what is not ChangeKind.NAME or name in other or len(meant) <= 3:
            continue
        if not spelt_alike(name.casefold(), meant.casefold()):
            continue
        where = f'the copy has "{name}" at {mine.start}-{mine.end} for "{meant}"'
        if meant in text:
            # Our side uses both forms, the other side one only: ours lost its way once.
            yield Clue(second, 2, certain=False, reason=f"{where}, which it uses elsewhere")
            return
        if _is_known(meant) and not _is_known(name):
            yield Clue(second, 2, certain=False, reason=f"{where}, which unlike it is a known name")
            return


def _is_known(name: str) -> bool:
    """Say whether a name is a usual first name, or stands in documents of the background."""
    key = name.casefold().removesuffix("'s").removesuffix("’s")
    return key in first_names() or key in background()[1] or lemma(key) in background()[1]
