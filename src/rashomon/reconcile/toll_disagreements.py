"""What reports count otherwise though no event was read with the count: the dead of a crash, say.

Storms and crashes are no acts of anyone, and a sentence may give a count that no act was read
with. So the counts of the dead, the hurt, the missing, the held and the moved are also compared
as the sentences of a story word them, where all around shows that they are of one thing.
"""

import math
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from rashomon.language.background import rarity
from rashomon.language.counted import counts_people
from rashomon.language.lemmas import lemma
from rashomon.language.tokens import words
from rashomon.language.tolls import Toll, tolls
from rashomon.nouns.account import About, Disagreement, Position
from rashomon.nouns.ids import EventId, OriginId, ReportId
from rashomon.nouns.places import Place
from rashomon.nouns.readings import TELLING, Part, Quantity, ReadReport, Sentence
from rashomon.nouns.spans import Span
from rashomon.nouns.times import Grain, When
from rashomon.reconcile.amounts import fits_in, numbers_in, told_alike
from rashomon.reconcile.compatibility import (
    days_apart,
    places_meet,
    times_meet,
    whole_country,
)
from rashomon.reconcile.corroboration import nearness
from rashomon.reconcile.differences import at_odds, days_may_lie_between, overtaken
from rashomon.reconcile.disagreements import make_disagreement
from rashomon.reconcile.events import Group
from rashomon.reconcile.facts import unit
from rashomon.reconcile.positions import Saying, Stand, clusters, differ, stands
from rashomon.reconcile.surroundings import is_past, other_spots, places_in, time_near, weekday_of
from rashomon.reconcile.told_events import Setting, event_id

ENOUGH = 1.75
"""The least sum of signs at which two counts are of one thing. Chosen on half of the largest wikinews
and allsides stories and on 59 others of wikinews (quality/disagreements_judged.jsonl)."""

ENOUGH_NEAR = 1.25
"""The same for two numbers that are not far apart."""
ENOUGH_LED = 1.1
"""The same where both reports open with them."""
_AROUND = 300  # code points on either side of a count whose words speak of what it is of
_WORDS = 0.4  # the cosine of the words around that counts as one sign
_LIKE = 0.3  # the least of it where all else is weak
_LIKE_OF_SORTS = 0.45  # the least of it for "31 demonstrators" beside "18 people"
_SHARED = 2  # telling words that must be the same, these left out:
_OF_COUNTS = frozenset(map(lemma, "people person killed died dead hurt injured wounded".split()))
_TELLING = 0.1  # the share of a sentence's weight from which a word of it tells
_PEOPLE = "person"
_FAR = 5.0  # how many times another a count may be; beyond, it is of a larger thing
_MOST = 150  # counts of one kind in a story that are compared; a longer list is a table, not news


@dataclass(frozen=True, slots=True)
class Told:
    """A count with what stands around it."""

    toll: Toll
    quantity: Quantity
    text: str
    sentence: Sentence
    sentence_text: str
    report_text: str
    places: tuple[Place, ...]
    when: When | None
    weekday: str | None
    past: bool
    words: Mapping[str, float]
    numbers: frozenset[float]


Test = Callable[[Saying[Told], Saying[Told]], bool]


def toll_disagreements(
    reads: Sequence[ReadReport],
    groups: Sequence[Group],
    setting: Setting,
    stated: Sequence[Disagreement],
) -> list[Disagreement]:
    """Return a disagreement for each count that differs, `stated` ones left out."""
    if len({setting.origins.get(read.report.id, read.report.id) for read in reads}) < 2:
        return []  # what one origin tells in two ways is no disagreement
    known = {span for one in stated for position in one.positions for span in position.spans}
    kinds: dict[tuple[str, str], list[Saying[Told]]] = defaultdict(list)
    for read in reads:
        for told in _counts(read, setting):
            report = read.report.id
            origin = setting.origins.get(report, OriginId(report))
            saying = Saying(told, (told.quantity.span,), report, origin)
            kinds[told.toll.state, told.toll.of].append(saying)
    homes = {one.mention.sentence: event_id(group) for group in groups for one in group.tellings}
    found = []
    for counted in _compared(kinds):
        for differing in _differing(counted, setting):
            spans = {span for stand in differing for one in stand.sayings for span in one.spans}
            if not any(span.overlaps(other) for span in spans for other in known):
                known |= spans
                found.append(_disagreement(differing, homes, setting))
    return found


def _compared(
    kinds: Mapping[tuple[str, str], Sequence[Saying[Told]]],
) -> Iterator[Sequence[Saying[Told]]]:
    """Yield the counts of each kind, then those of people of a sort beside those of all people."""
    for kind in sorted(kinds):
        yield kinds[kind][:_MOST]
    for state, of in sorted(kinds):
        if counts_people(of) and (state, _PEOPLE) in kinds:
            yield [*kinds[state, of], *kinds[state, _PEOPLE]][:_MOST]


def _differing(sayings: Sequence[Saying[Told]], setting: Setting) -> Iterator[list[Stand[Told]]]:
    """Yield the positions on each thing counted that reports count otherwise.

    Counts that are surely of one thing come first; what is left is compared where the numbers are near.
    """
    told = _exact_numbers(sayings)
    left = list(sayings)
    for alike in (_one_thing, _near_thing):

        def disagree(one: Saying[Told], other: Saying[Told], alike: Test = alike) -> bool:
            ours, theirs = (
                (saying.report, _number(saying.value.quantity)) for saying in (one, other)
            )
            if ours[1] in told[other.report] or theirs[1] in told[one.report]:
                return False  # a report that tells both tells of two things, or of a change
            if _far(ours[1], theirs[1]) or _may_have_grown(one, other, setting):
                return False
            if _on_two_days(one.value, other.value):
                return False  # another number on another day is of another thing
            if _elsewhere(one.value, other.value) or not _well_alike(one.value, other.value):
                return False
            return alike(one, other) and not overtaken(ours, theirs, setting)

        for cluster in clusters(left, alike):
            found = at_odds(_unchanged(stands(cluster, _alike, _rank)), disagree, setting)
            if differ(found):
                left = [one for one in left if not any(one is other for other in cluster)]
                yield found


def _far(left: float, right: float) -> bool:
    small, large = sorted((left, right))
    return large > _FAR * small


def _elsewhere(left: Told, right: Told) -> bool:
    """Say whether the sentences name two spots that the map need not know."""
    return other_spots(
        (left.sentence_text, left.report_text), (right.sentence_text, right.report_text)
    )


def _well_alike(left: Told, right: Told) -> bool:
    """Say whether counts in other nouns stand in words more alike than counts in the same."""
    return left.toll.of == right.toll.of or _likeness(left, right) >= _LIKE_OF_SORTS


def _on_two_days(left: Told, right: Told) -> bool:
    """Say whether both counts are dated to a day, and not to one."""
    whens = (left.when, right.when)
    days = [when for when in whens if when is not None and when.grain is Grain.DAY]
    return len(days) == len(whens) and not times_meet(days[0], days[1])


def _may_have_grown(one: Saying[Told], other: Saying[Told], setting: Setting) -> bool:
    """Say whether days may lie between two counts that are not both dated to the day."""
    dated = (saying.value.when for saying in (one, other))
    if all(when is not None and when.grain is Grain.DAY for when in dated):
        return False
    return days_may_lie_between(one.report, other.report, setting)


def _exact_numbers(sayings: Sequence[Saying[Told]]) -> Mapping[ReportId, set[float]]:
    """Return the numbers that each report tells as they are, not as a bound."""
    told: dict[ReportId, set[float]] = defaultdict(set)
    for one in sayings:
        if one.value.quantity.low == one.value.quantity.high:
            told[one.report].add(_number(one.value.quantity))
    return told


def _unchanged(found: Sequence[Stand[Told]]) -> list[Stand[Told]]:
    """Leave out what is told beside another position's number: it tells of a change, or of a part."""
    kept = []
    for stand in found:
        others = {_number(other.value.quantity) for other in found if other is not stand}
        sayings = [
            one
            for one in stand.sayings
            if not others & (one.value.numbers - {_number(one.value.quantity)})
        ]
        kept.append(replace(stand, sayings=sayings))
    return kept


def _one_thing(left: Saying[Told], right: Saying[Told]) -> bool:
    return signs(left.value, right.value) >= ENOUGH


def _near_thing(left: Saying[Told], right: Saying[Told]) -> bool:
    low, high = _number(left.value.quantity), _number(right.value.quantity)
    if nearness(low, high) <= 0:
        return False
    if _both_lead(left.value, right.value):
        return signs(left.value, right.value) >= ENOUGH_LED
    if _likeness(left.value, right.value) < _LIKE:
        return False
    ours, theirs = left.value.words, right.value.words
    shared = [key for key in ours if key not in _OF_COUNTS and theirs.get(key, 0.0) >= _TELLING]
    if len(shared) < _SHARED:
        return False
    return signs(left.value, right.value) >= ENOUGH_NEAR


def signs(left: Told, right: Told) -> float:
    """Return the sum of signs that two counts are of one thing, the numbers' nearness among them."""
    low, high = _number(left.quantity), _number(right.quantity)
    total = (
        _where(left, right),
        _when(left, right),
        nearness(low, high),
        min(1.5, _likeness(left, right) / _WORDS),
        0.5 * _both_lead(left, right),
        -1.0
        if left.toll.names and right.toll.names and not left.toll.names & right.toll.names
        else 0.0,
        -2.0 if left.past != right.past else 0.0,
    )
    return round(math.fsum(total), 6)


def _both_lead(left: Told, right: Told) -> bool:
    """Say whether both counts stand where a report tells its news."""
    lead = {Part.HEADLINE, Part.LEAD}
    return left.sentence.part in lead and right.sentence.part in lead


def _likeness(left: Told, right: Told) -> float:
    return math.fsum(weight * right.words.get(key, 0.0) for key, weight in left.words.items())


def _number(quantity: Quantity) -> float:
    return quantity.low or quantity.high or 0.0


def _where(left: Told, right: Told) -> float:
    ours = [place for place in left.places if not whole_country(place)]
    theirs = [place for place in right.places if not whole_country(place)]
    if not ours or not theirs:
        return 0.0
    names = {place.name.casefold() for place in ours} & {p.name.casefold() for p in theirs}
    if names:
        return 1.0
    return 0.0 if any(places_meet(one, other) for one in ours for other in theirs) else -1.5


def _when(left: Told, right: Told) -> float:
    if left.when is None or right.when is None:
        other_day = left.weekday and right.weekday and left.weekday != right.weekday
        return -1.5 if other_day else 0.0
    if not times_meet(left.when, right.when):
        return -2.0 if days_apart(left.when, right.when) > 1 else -1.0
    return 1.0 if left.when.grain is Grain.DAY and right.when.grain is Grain.DAY else 0.25


def _alike(left: Told, right: Told) -> bool:
    if left.toll.of == right.toll.of:
        return told_alike(left.quantity, right.quantity, (left.text, right.text))
    part, whole = (right, left) if left.toll.of == _PEOPLE else (left, right)
    return fits_in(part.quantity, whole.quantity, (part.text, whole.text))


def _rank(told: Told) -> tuple[float, float, int]:
    low = told.quantity.low if told.quantity.low is not None else float("-inf")
    high = told.quantity.high if told.quantity.high is not None else float("inf")
    return (high - low, low, told.quantity.span.start)


def _counts(read: ReadReport, setting: Setting) -> Iterator[Told]:
    text = read.report.text
    before: Sentence | None = None
    for sentence in sorted(read.reading.sentences, key=lambda one: one.span):
        if sentence.part not in TELLING:
            continue
        for toll in tolls(text, sentence.span.start, sentence.span.end):
            yield _told(read, toll, (sentence, before), setting)
        before = sentence


def _told(
    read: ReadReport, toll: Toll, told_in: tuple[Sentence, Sentence | None], setting: Setting
) -> Told:
    """Return a count with what is around it; a sentence without place and time leans on the last."""
    sentence, before = told_in
    places, time = places_in(read, sentence), time_near(read, sentence, toll.start)
    ranges = [_around(sentence.span, toll)]
    if before is not None and not places and time is None:
        places, time = places_in(read, before), time_near(read, before, toll.start)
        ranges.append((max(before.span.start, before.span.end - _AROUND), before.span.end))
    when = setting.times.get(time) if time is not None else None
    text = read.report.text
    span = Span(read.report.id, toll.start, toll.end)
    return Told(
        toll=toll,
        quantity=Quantity(of=toll.of, low=toll.low, high=toll.high, unit=toll.of, span=span),
        text=" ".join(text[toll.start : toll.end].split()),
        sentence=sentence,
        sentence_text=read.report.cut(sentence.span),
        report_text=text,
        places=places,
        when=when,
        weekday=weekday_of(read, time),
        past=is_past(when, setting.written.get(read.report.id)),
        words=_words_around(text, ranges),
        numbers=numbers_in(read.report.cut(sentence.span)),
    )


def _around(sentence: Span, toll: Toll) -> tuple[int, int]:
    return max(sentence.start, toll.start - _AROUND), min(sentence.end, toll.end + _AROUND)


def _words_around(text: str, ranges: Sequence[tuple[int, int]]) -> Mapping[str, float]:
    rare = rarity()
    keys = words(text, ranges).keys
    return unit({lemma(key): rare.idf(lemma(key)) for key in keys if key[0].isalpha()})


def _disagreement(
    found: Sequence[Stand[Told]], homes: Mapping[Span, EventId], setting: Setting
) -> Disagreement:
    positions = [
        Position(
            value=stand.value.text,
            spans=tuple(sorted({span for one in stand.sayings for span in one.spans})),
            reports=tuple(sorted({one.report for one in stand.sayings})),
            origins=tuple(sorted({one.origin for one in stand.sayings})),
        )
        for stand in found
    ]
    told_in = [
        {
            homes[one.value.sentence.span]
            for one in stand.sayings
            if one.value.sentence.span in homes
        }
        for stand in found
    ]
    shared = set.intersection(*told_in)
    event = min(shared) if shared else None
    return make_disagreement(setting.story, event, About.QUANTITY, positions)
