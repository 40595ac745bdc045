"""What reports measure otherwise: a haul, a delay, a price, a distance, whatever is counted.

Two amounts are of one thing where the words right around them are the same words. That is much less
than what shows two tellings to be of one event, so that more is held against it: another name beside
the number, another day, a part or a range, and above all that either report knows the other's number.
"""

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rashomon.language.acts import act_likeness
from rashomon.language.background import Rarity, rarity
from rashomon.language.counted import counted_as
from rashomon.language.lemmas import lemma
from rashomon.language.measures import MAGNITUDE, Measure, measures
from rashomon.language.tokens import words
from rashomon.nouns.account import About, Disagreement, Position
from rashomon.nouns.ids import OriginId, ReportId
from rashomon.nouns.readings import TELLING, Quantity, ReadReport, Sentence
from rashomon.nouns.spans import Span
from rashomon.nouns.times import Grain, When
from rashomon.reconcile.amounts import numbers_in, told_alike
from rashomon.reconcile.compatibility import days_apart, times_meet
from rashomon.reconcile.differences import (
    at_odds,
    days_may_lie_between,
    is_midway,
    is_running,
    overtaken,
)
from rashomon.reconcile.disagreements import make_disagreement
from rashomon.reconcile.facts import unit
from rashomon.reconcile.positions import Saying, Stand, clusters, differ, stands
from rashomon.reconcile.surroundings import is_past, time_near, weekday_of
from rashomon.reconcile.told_events import Setting

ENOUGH = 0.5
"""The least likeness of the words around two amounts of one thing. Chosen on half of the wikinews
events, on half of the largest allsides stories and on eight ECB+ topics (quality/disagreements_judged.jsonl)."""
ENOUGH_APART = 0.6
"""The same where the words that touch the amounts are others."""

_KEPT = 7  # words on either side of an amount that are compared
_NEAR = 3  # of these the ones that weigh more
_WEIGHT = 1.3
_BESIDE = 0.15  # what each shared word that touches both amounts adds
_REACH = 120  # code points on either side in which these words are looked for
_LEAST_TELLING = 1.0  # the inverse document frequency below which a word says nothing
_RARE = 6.0  # the idf from which a sentence's capitalised first word is a name
_SAME_NEWS = 7  # days between two reports up to which they measure one state of things
_SHARED = 2  # words that must be the same
_RATIO = 3.0  # amounts further apart than this are seldom of one thing
_MOST = 150  # amounts in one unit in a story that are compared; a longer list is a table, not news
_ROUND = 0.06  # by how much of itself a length or speed may be off: units are converted and rounded
_HALF = 0.6  # points by which a percentage without decimals may miss one with them
_VAGUE = frozenset({"length", "percent", "year", "month", "week", "day", "hour", "minut", "time"})
"""Units in which so much is told that more of the words around must agree."""
_VAGUE_SHARED = 3
_AHEAD = re.compile(
    r"\b(?:will|would|shall|plans?|hopes?|expects?|(?:is|are|was|were)\s(?:due|expected|set|planned)\sto)\b",
    re.I,
)
_AHEAD_REACH = 30  # code points on either side of an amount in which it is said to be still to come
_HARM = lemma("damaged")
_ACT_REACH = 40  # code points on either side of an amount in which a past form that touches it ends
_DONE_TO = re.compile(r"\b(?P<act>[a-z]{2,16}ed)\s(?:(?:the|its|their|his|her)\s)?$", re.I)
_DONE = re.compile(
    r"\s(?:(?:have|has|had|was|were|are|been|being)\s){1,3}(?P<act>[a-z]{2,16}ed)\b", re.I
)
_TALLIES = frozenset(
    map(
        counted_as,
        "points rebounds assists goals yards touchdowns runs wickets wins losses games matches sets".split(),
    )
)
"""What sports reports count of everybody: the words around do not tell whose."""


@dataclass(frozen=True, slots=True)
class Told:
    """An amount with the words around it.

    `words` are unit weights of lemmas; `before` and `after` the lemma that touches it on either
    side; `names` the capitalised lemmas on either side, those before from further away, as they tell
    whose it is; `act` the past form that touches it; `known` all amounts its report tells in the unit, `numbers` those of its sentence.
    """

    measure: Measure
    quantity: Quantity
    text: str
    words: Mapping[str, float]
    before: str | None
    after: str | None
    act: str | None
    names: tuple[frozenset[str], frozenset[str]]
    known: Sequence[tuple[Quantity, str]]
    numbers: frozenset[float]
    when: When | None
    weekday: str | None
    past: bool
    ahead: bool
    running: bool
    midway: bool


def measure_disagreements(
    reads: Sequence[ReadReport], setting: Setting, stated: Sequence[Disagreement]
) -> list[Disagreement]:
    """Return a disagreement for each thing that reports measure otherwise, `stated` ones left out."""
    if len({setting.origins.get(read.report.id, read.report.id) for read in reads}) < 2:
        return []  # what one origin tells in two ways is no disagreement
    taken = {span for one in stated for position in one.positions for span in position.spans}
    kinds: dict[str, list[Saying[Told]]] = defaultdict(list)
    rare = rarity()
    for read in reads:
        origin = setting.origins.get(read.report.id, OriginId(read.report.id))
        for told in _amounts(read, setting, rare):
            saying = Saying(told, (told.quantity.span,), read.report.id, origin)
            kinds[told.measure.of].append(saying)
    found = []
    for kind in sorted(kinds):
        for differing in _differing(kinds[kind][:_MOST], setting):
            spans = {span for stand in differing for one in stand.sayings for span in one.spans}
            if not any(span.overlaps(other) for span in spans for other in taken):
                found.append(_disagreement(differing, setting))
    return found


def _differing(sayings: Sequence[Saying[Told]], setting: Setting) -> Iterator[list[Stand[Told]]]:
    for cluster in clusters(sayings, lambda one, other: _one_thing(one.value, other.value)):
        found = at_odds(
            stands(cluster, _alike, _rank),
            lambda left, right: _unknown_to_each(left, right, setting),
            setting,
        )
        if differ(found):
            yield found


def _unknown_to_each(left: Saying[Told], right: Saying[Told], setting: Setting) -> bool:
    """Say whether the amounts are of one thing and time, and neither report tells the other's number."""
    if not _one_thing(left.value, right.value) or _weeks_apart(left.report, right.report, setting):
        return False
    running = left.value.running and right.value.running
    if running and days_may_lie_between(left.report, right.report, setting):
        return False
    if min((one.value.measure.value, one.value.midway) for one in (left, right))[1]:
        return False
    counts = [(one.report, one.value.measure.value) for one in (left, right)]
    if overtaken(counts[0], counts[1], setting):
        return False
    return not (_knows(left.value, right.value) or _knows(right.value, left.value))


def _weeks_apart(left: ReportId, right: ReportId, setting: Setting) -> bool:
    """Say whether one report was surely written so much later that what it measures has changed."""
    ours, theirs = setting.written.get(left), setting.written.get(right)
    return ours is not None and theirs is not None and days_apart(ours, theirs) > _SAME_NEWS


def _knows(one: Told, other: Told) -> bool:
    """Say whether a report tells another's number too, of whatever: of a change, or of another thing."""
    return other.measure.value in one.numbers or any(
        told_alike(quantity, other.quantity, (text, other.text)) or _rounded(quantity, other)
        for quantity, text in one.known
        if quantity.high is not None and quantity.low is not None
    )


def _one_thing(left: Told, right: Told) -> bool:
    if left.measure.part or right.measure.part or left.measure.of in _TALLIES:
        return False
    if (left.past, left.ahead) != (right.past, right.ahead) or _other_act(left, right):
        return False
    small, large = sorted((left.measure.value, right.measure.value))
    if small <= 0 or large / small > _RATIO or _other_names(left, right) or _other_day(left, right):
        return False
    if left.measure.of == MAGNITUDE:
        return True
    shared = [key for key in left.words if key in right.words]
    money = left.measure.of.startswith("money")
    vague = left.measure.of in _VAGUE or money
    if len(shared) < (_VAGUE_SHARED if vague else _SHARED):
        return False
    beside = len({left.before, left.after} & {right.before, right.after} - {None})
    if money and left.before != right.before:
        return False
    likeness = math.fsum(left.words[key] * right.words[key] for key in shared)
    if not beside or vague:
        return round(likeness, 6) >= ENOUGH_APART
    return round(likeness + _BESIDE * beside, 6) >= ENOUGH


def _other_act(left: Told, right: Told) -> bool:
    """Say whether two things were done to what is counted: the damaged are not the destroyed."""
    if left.act is None or right.act is None:
        return False
    return act_likeness(left.act, right.act) == 0 or (left.act == _HARM) != (right.act == _HARM)


def _other_names(left: Told, right: Told) -> bool:
    """Say whether other names stand on one side of the two amounts, the same ones nowhere near."""
    return any(
        ours
        and theirs
        and not (ours & theirs or ours & right.words.keys() or theirs & left.words.keys())
        for ours, theirs in zip(left.names, right.names, strict=True)
    )


def _other_day(left: Told, right: Told) -> bool:
    if left.weekday and right.weekday and left.weekday != right.weekday:
        return True
    if left.when is None or right.when is None or times_meet(left.when, right.when):
        return False
    return Grain.DAY in (left.when.grain, right.when.grain)


def _alike(left: Told, right: Told) -> bool:
    alike = told_alike(left.quantity, right.quantity, (left.text, right.text))
    return alike or _rounded(left.quantity, right)


def _rounded(left: Quantity, right: Told) -> bool:
    """Say whether one amount can be the other converted or rounded."""
    ours, theirs = left.low or left.high or 0.0, right.measure.value
    if right.measure.of in {"length", "speed"}:
        return abs(ours - theirs) <= _ROUND * max(ours, theirs)
    if right.measure.of == "percent" and (ours.is_integer() or theirs.is_integer()):
        return ours.is_integer() != theirs.is_integer() and abs(ours - theirs) <= _HALF
    return False


def _rank(told: Told) -> tuple[float, float, int]:
    low = told.quantity.low if told.quantity.low is not None else float("-inf")
    high = told.quantity.high if told.quantity.high is not None else float("inf")
    return (high - low, low, told.quantity.span.start)


def _amounts(read: ReadReport, setting: Setting, rare: Rarity) -> Iterator[Told]:
    text = read.report.text
    known: dict[str, list[tuple[Quantity, str]]] = defaultdict(list)
    told: list[tuple[Measure, Quantity, str, Sentence]] = []
    for sentence in sorted(read.reading.sentences, key=lambda one: one.span):
        if sentence.part not in TELLING:
            continue
        for measure in measures(text, sentence.span.start, sentence.span.end):
            quantity = _quantity(read.report.id, measure)
            words_told = " ".join(text[measure.start : measure.end].split())
            known[measure.of].append((quantity, words_told))
            told.append((measure, quantity, words_told, sentence))
    shaken = [quantity for quantity, _ in known[MAGNITUDE]][1:]
    for measure, quantity, words_told, sentence in told:
        if quantity not in shaken:  # the first is the news; later ones are of other quakes
            yield _told(read, setting, rare, (measure, quantity, words_told, sentence), known)


def _quantity(report: ReportId, measure: Measure) -> Quantity:
    span = Span(report, measure.start, measure.end)
    return Quantity(of=measure.of, low=measure.low, high=measure.high, unit=measure.of, span=span)


def _told(
    read: ReadReport,
    setting: Setting,
    rare: Rarity,
    told: tuple[Measure, Quantity, str, Sentence],
    known: Mapping[str, Sequence[tuple[Quantity, str]]],
) -> Told:
    measure, quantity, words_told, sentence = told
    first, last = sentence.span.start, sentence.span.end
    text = read.report.text
    reach = max(first, measure.start - _REACH), measure.start
    before = _side(text, reach, rare, back=True)
    after = _side(text, (measure.end, min(last, measure.end + _REACH)), rare, back=False)
    weights: dict[str, float] = {}
    for side in (before, after):
        for number, (key, weight, _) in enumerate(side):
            weights[key] = max(weights.get(key, 0.0), weight * (_WEIGHT if number < _NEAR else 1.0))
    time = time_near(read, sentence, measure.start)
    when = setting.times.get(time) if time is not None else None
    return Told(
        measure=measure,
        quantity=quantity,
        text=words_told,
        words=unit(weights),
        before=before[0][0] if before else None,
        after=after[0][0] if after else None,
        act=_act(text, measure),
        names=(
            _names(_side(text, reach, rare, back=True, kept=_REACH), first),
            _names(after, first),
        ),
        known=known[measure.of],
        numbers=numbers_in(read.report.cut(sentence.span)),
        when=when,
        weekday=weekday_of(read, time),
        past=is_past(when, setting.written.get(read.report.id)),
        ahead=_is_ahead(text, sentence, measure),
        running=is_running(read.report.cut(sentence.span)),
        midway=is_midway(read.report.cut(sentence.span)),
    )


def _is_ahead(text: str, sentence: Sentence, measure: Measure) -> bool:
    """Say whether what is counted is still to come: "10,000 will march"."""
    before = text[max(sentence.span.start, measure.start - _AHEAD_REACH) : measure.start]
    after = text[measure.end : min(sentence.span.end, measure.end + _AHEAD_REACH)]
    return any(_AHEAD.search(side) for side in (before, after))


def _act(text: str, measure: Measure) -> str | None:
    """Return the lemma of a past form that touches an amount: "destroyed 30 houses"."""
    match = _DONE_TO.search(text, max(0, measure.start - _ACT_REACH), measure.start)
    match = match or _DONE.match(text, measure.end, measure.end + _ACT_REACH)
    return lemma(match["act"].casefold()) if match else None


Side = list[tuple[str, float, int]]
"""Telling words from the nearest: lemma, inverse document frequency, place (lower case: negative)."""


def _side(
    text: str, stretch: tuple[int, int], rare: Rarity, *, back: bool, kept: int = _KEPT
) -> Side:
    found = words(text, (stretch,))
    pairs = list(zip(found.keys, found.starts, strict=True))
    told = []
    for key, start in reversed(pairs[-kept:]) if back else pairs[:kept]:
        base = lemma(key)
        weight = rare.idf(base)
        if key[0].isalpha() and weight >= _LEAST_TELLING:
            told.append((base, weight, start if text[start].isupper() else -1))
    return told


def _names(side: Side, first: int) -> frozenset[str]:
    """Return the capitalised words; the first of a sentence is one only if rare."""
    return frozenset(
        key for key, weight, start in side if start > first or (start == first and weight >= _RARE)
    )


def _disagreement(found: Sequence[Stand[Told]], setting: Setting) -> Disagreement:
    positions = [
        Position(
            value=stand.value.text,
            spans=tuple(sorted({span for one in stand.sayings for span in one.spans})),
            reports=tuple(sorted({one.report for one in stand.sayings})),
            origins=tuple(sorted({one.origin for one in stand.sayings})),
        )
        for stand in found
    ]
    return make_disagreement(setting.story, None, About.QUANTITY, positions)
