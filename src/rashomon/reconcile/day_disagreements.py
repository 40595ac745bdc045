"""On which day reports say that something was, though it was read as no act: "the ferry sank on Monday".

Storms, wrecks and finds are nobody's acts. So the days that the opening sentences of reports tie to
the same verb are compared too, where the words around show that one thing is told.
"""

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from rashomon.language.background import rarity
from rashomon.language.lemmas import lemma
from rashomon.language.tokens import words
from rashomon.nouns.account import About, Disagreement, Position
from rashomon.nouns.ids import OriginId
from rashomon.nouns.readings import Part, ReadReport, Sentence
from rashomon.nouns.spans import Span
from rashomon.nouns.times import Grain, When
from rashomon.reconcile.compatibility import days_apart
from rashomon.reconcile.differences import at_odds
from rashomon.reconcile.disagreements import make_disagreement, when_text
from rashomon.reconcile.facts import CLAUSE, is_past_form, unit
from rashomon.reconcile.positions import Saying, clusters, differ, stands
from rashomon.reconcile.repeated import happens_again
from rashomon.reconcile.surroundings import numbers_beside_times, other_spots
from rashomon.reconcile.told_events import Setting

ENOUGH = 0.35
"""The least cosine of the words of two sentences that tell one thing. Set on own stories alone."""
_SHARED = 3  # telling words besides the verb that must be the same
_TELLING = 2.0  # the inverse document frequency from which a word tells
_MOST_DAYS = 3  # days between two days of one thing; further apart they are of two
_MOST = 60  # dated sentences of a story that are compared
_REACH = 160  # code points on either side of words of time that are read
_NAMED = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\d", re.I)
_SAYING = frozenset(
    map(
        lemma,
        "said told announced reported added confirmed stated wrote claimed warned called urged denied"
        " quoted accused".split(),
    )
)
_PLURALS = frozenset("men women feet teeth mice geese".split())
_HELPING = frozenset(map(lemma, "was were had has been did would could should might".split()))


@dataclass(frozen=True, slots=True)
class Dated:
    """A sentence's verbs that stand in one clause with words for a day, and its words."""

    when: When
    verbs: frozenset[str]
    words: Mapping[str, float]
    numbers: frozenset[float]
    sentence: str
    text: str
    days: frozenset[tuple[object, object]]


def day_disagreements(
    reads: Sequence[ReadReport], setting: Setting, stated: Sequence[Disagreement]
) -> list[Disagreement]:
    """Return a disagreement for each thing told of two days, `stated` words left out."""
    if len({setting.origins.get(read.report.id, read.report.id) for read in reads}) < 2:
        return []
    taken = {span for one in stated for place in one.positions for span in place.spans}
    dated = (
        Saying(one, (span,), read.report.id, _origin(read, setting))
        for read in reads
        for span, one in _dated(read, setting)
        if not any(span.overlaps(other) for other in taken)
    )
    told = list(islice(dated, _MOST))
    found = []
    for cluster in clusters(told, _one_thing):
        positions = at_odds(stands(cluster, _one_day, _rank), _two_days_of_one, setting)
        if differ(positions):
            places = [_position(stand.sayings) for stand in positions]
            found.append(make_disagreement(setting.story, None, About.WHEN, places))
    return sorted(found, key=lambda one: one.id)


def _origin(read: ReadReport, setting: Setting) -> OriginId:
    return setting.origins.get(read.report.id, OriginId(read.report.id))


def _one_day(left: Dated, right: Dated) -> bool:
    return days_apart(left.when, right.when) == 0


def _two_days_of_one(left: Saying[Dated], right: Saying[Dated]) -> bool:
    """Say whether two sentences tell one thing of two days, which neither report tells both of."""
    ours, theirs = left.value, right.value
    if days_apart(ours.when, theirs.when) == 0 or not _one_thing(left, right):
        return False
    return _day(ours.when) not in theirs.days and _day(theirs.when) not in ours.days


def _one_thing(left: Saying[Dated], right: Saying[Dated]) -> bool:
    ours, theirs = left.value, right.value
    if days_apart(ours.when, theirs.when) > _MOST_DAYS or not ours.verbs & theirs.verbs:
        return False
    if happens_again(ours.sentence) or happens_again(theirs.sentence):
        return False
    if other_spots((ours.sentence, ours.text), (theirs.sentence, theirs.text)):
        return False
    if ours.numbers and theirs.numbers and not ours.numbers & theirs.numbers:
        return False
    both = [key for key in ours.words if key in theirs.words]
    alike = math.fsum(ours.words[key] * theirs.words[key] for key in both)
    return sum(key not in ours.verbs for key in both) >= _SHARED and round(alike, 6) >= ENOUGH


def _dated(read: ReadReport, setting: Setting) -> Iterator[tuple[Span, Dated]]:
    """Yield the words for a named day in a report's opening that date no act, with their clause's verbs."""
    text = read.report.text
    whens = {time.span: setting.times.get(time.span) for time in read.reading.times}
    days = frozenset(_day(when) for when in whens.values() if when is not None)
    acts = {event.time for event in read.reading.events}
    opening = [one for one in read.reading.sentences if one.part is Part.LEAD]
    for sentence in sorted(opening, key=lambda one: one.span):
        numbers = numbers_beside_times(read, sentence.span)
        for span in sorted(span for span in whens if sentence.span.contains(span)):
            when = whens[span]
            verbs = _verbs(text, sentence, span)
            if when is None or when.grain is not Grain.DAY or not verbs or span in acts:
                continue
            if _NAMED.search(read.report.cut(span)):
                cut = text[sentence.span.start : min(sentence.span.end, sentence.span.start + 600)]
                yield span, Dated(when, verbs, _weights(cut), numbers, cut, text, days)


def _day(when: When) -> tuple[object, object]:
    return (when.start, when.end)


def _verbs(text: str, sentence: Sentence, time: Span) -> frozenset[str]:
    """Return the past forms in the clause around words of time; none where somebody speaks in it."""
    first = max(sentence.span.start, time.start - _REACH)
    last = min(sentence.span.end, time.end + _REACH)
    before = CLAUSE.split(text[first : time.start])[-1]
    after = CLAUSE.split(text[time.end : last])[0]
    keys = words(before + " " + after).keys
    verbs = {lemma(key) for key in keys if key.isalpha() and _is_past_verb(key)}
    return frozenset() if verbs & _SAYING else frozenset(verbs - _HELPING)


def _is_past_verb(key: str) -> bool:
    return key.endswith("ed") or (
        is_past_form(key) and not key.startswith(lemma(key)) and key not in _PLURALS
    )


def _weights(sentence: str) -> Mapping[str, float]:
    rare = rarity()
    found = {lemma(key) for key in words(sentence).keys if key[0].isalpha()}
    return unit({key: rare.idf(key) for key in sorted(found) if rare.idf(key) >= _TELLING})


def _rank(told: Dated) -> tuple[int]:
    return (told.when.start.toordinal() if told.when.start else 0,)


def _position(sayings: Sequence[Saying[Dated]]) -> Position:
    return Position(
        value=when_text(sayings[0].value.when),
        spans=tuple(sorted({span for one in sayings for span in one.spans})),
        reports=tuple(sorted({one.report for one in sayings})),
        origins=tuple(sorted({one.origin for one in sayings})),
    )
