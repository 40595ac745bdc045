"""Merged values of an event: the most precise value that most origins can agree with."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from rashomon.language.tokens import words
from rashomon.nouns.ids import OriginId, ReportId
from rashomon.nouns.places import Place
from rashomon.nouns.plover import EventType, Status
from rashomon.nouns.readings import EventMention, Quantity
from rashomon.nouns.spans import Span
from rashomon.nouns.times import When
from rashomon.reconcile.amounts import told_alike
from rashomon.reconcile.compatibility import (
    places_meet,
    precision,
    same_count,
    times_meet,
)
from rashomon.reconcile.counts import done_to
from rashomon.reconcile.events import Group
from rashomon.reconcile.facts import REALMS, Facts
from rashomon.reconcile.parties import agreement
from rashomon.reconcile.positions import Saying, Stand, chosen, stands
from rashomon.reconcile.rivals import rival_actors

Origins = Mapping[ReportId, OriginId]
STATUS_ORDER = tuple(Status)


def origin_of(facts: Facts, origins: Origins) -> OriginId:
    """Return the origin of a telling; a report that none was traced for is its own."""
    report = facts.source.report.id
    return origins.get(report, OriginId(report))


def first_told(group: Group) -> tuple[Facts, ...]:
    """Return, for each telling, the first one of the group in the same sentence, word for word.

    What one sentence means does not hang on who prints it: copies are read as the first of them.
    """
    first: dict[tuple[tuple[str, ...], str], Facts] = {}
    return tuple(first.setdefault(_wording(one), one) for one in group.tellings)


def _wording(one: Facts) -> tuple[tuple[str, ...], str]:
    span, trigger = one.mention.sentence, one.mention.trigger
    text = one.source.report.text
    # The sentence may be a page long in hostile text; its start tells it apart well enough.
    sentence = text[span.start : min(span.end, span.start + 2000)]
    return _keys(sentence), text[trigger.start : trigger.end].casefold()


@lru_cache(maxsize=1 << 12)
def _keys(sentence: str) -> tuple[str, ...]:
    return words(sentence).keys


def when_stands(group: Group, origins: Origins) -> list[Stand[When]]:
    """Return what the tellings say of when it was, strongest first."""
    sayings = [
        Saying(when, (one.mention.time,), one.source.report.id, origin_of(one, origins), one)
        for one, first in zip(group.tellings, first_told(group), strict=True)
        if one.mention.time is not None and (when := first.when or one.when) is not None
    ]
    return stands(sayings, times_meet, _when_rank)


def _when_rank(when: When) -> tuple[int, int, int]:
    start = when.start.toordinal() if when.start else 0
    return (precision(when), start, when.end.toordinal() if when.end else 0)


def merged_when(found: Sequence[Stand[When]], value: When | None) -> When | None:
    """Return the chosen time with the words of every report that gives it as precisely."""
    if value is None:
        return None
    spans: set[Span] = set()
    for stand in found:
        for one in stand.sayings:
            if (one.value.start, one.value.end) == (value.start, value.end):
                spans.update(one.value.basis)
    return When(value.start, value.end, value.grain, tuple(sorted(spans)) or value.basis)


def place_stands(
    group: Group,
    origins: Origins,
    where: Callable[[Facts], Place | None] = lambda one: one.mention.place,
) -> list[Stand[Place]]:
    """Return what the tellings say of where it was, strongest first."""
    sayings = [
        Saying(
            where(first) or place,
            place.spans,
            one.source.report.id,
            origin_of(one, origins),
            one,
        )
        for one, first in zip(group.tellings, first_told(group), strict=True)
        if (place := where(one)) is not None
    ]
    return stands(sayings, places_meet, _place_rank)


def _place_rank(place: Place) -> tuple[int, int, str]:
    """Order places: in a known spot, then known country, then a name alone."""
    resolved = place.geonames is not None or place.lat is not None
    level = 0 if resolved and place.admin1 is not None else 1 if place.country else 2
    return (level, place.geonames or 0, place.name)


def merged_place(found: Sequence[Stand[Place]], value: Place | None) -> Place | None:
    """Return the chosen place with every span that names it or the larger place around it.

    Where one name was put on several spots of the map, the spot it was put on most often stands.
    """
    if value is None:
        return None
    told = [one.value for stand in found for one in stand.sayings]
    spots = [place for place in told if place.name.casefold() == value.name.casefold()]
    order = Counter(map(_spot, spots))
    best = max(spots, key=lambda place: (order[_spot(place)], _spot(place)), default=value)
    spans = {span for place in told if places_meet(place, best) for span in place.spans}
    return replace(best, spans=tuple(sorted(spans | set(value.spans))))


def _spot(place: Place) -> tuple[int, str, str]:
    return (place.geonames or 0, place.country or "", place.admin1 or "")


def status_stands(group: Group, origins: Origins) -> list[Stand[Status]]:
    """Return what the tellings say of the status; nouns, which show none, only if alone.

    What one report alleges and another tells in its own voice is told, not alleged.
    """
    tellings = [one for one in group.tellings if not one.nominal] or group.tellings
    sayings = [
        Saying(
            one.mention.status,
            (one.mention.trigger,),
            one.source.report.id,
            origin_of(one, origins),
            one,
        )
        for one in tellings
    ]
    return stands(
        sayings,
        _statuses_meet,
        lambda status: (STATUS_ORDER.index(status),),
    )


def _statuses_meet(left: Status, right: Status) -> bool:
    """Say whether two words for how far it is can both hold: "is leaving" is said of a plan too."""
    under_way = {Status.ONGOING, Status.PLANNED}
    return REALMS[left] == REALMS[right] or {left, right} == under_way


def merged_status(group: Group, origins: Origins) -> Status | None:
    """Return the status most origins agree with; of nouns alone, which show none, the first."""
    found = status_stands(group, origins)
    if found and all(one.nominal for one in group.tellings):
        return found[0].value
    return chosen(found)


def who_stands(group: Group, origins: Origins) -> list[Stand[Facts]]:
    """Return the tellings by who acts: those whose actors cannot be the same stand apart."""
    sayings = [
        Saying(one, actor_spans(one.mention), one.source.report.id, origin_of(one, origins), one)
        for one in group.tellings
        if one.mention.actors
    ]
    return stands(sayings, _actors_meet, _actors_rank)


def actor_spans(mention: EventMention) -> tuple[Span, ...]:
    """Return the words that name who acts, sorted."""
    return tuple(sorted({span for actor in mention.actors for span in actor.spans}))


def _actors_meet(left: Facts, right: Facts) -> bool:
    if _wording(left) == _wording(right):
        return True
    if left.symmetric and right.symmetric:
        return agreement(left.everyone, right.everyone) > -0.5
    return agreement(left.actors, right.actors) > -0.5 and not rival_actors(left, right)


def _actors_rank(one: Facts) -> tuple[int, str, int]:
    named = sum(party.named for party in one.actors)
    return (-named, one.source.report.id, one.mention.trigger.start)


def quantity_stands(
    group: Group,
    origins: Origins,
    counts: Callable[[Facts], Sequence[Quantity]] = done_to,
) -> list[list[Stand[Quantity]]]:
    """Return, for each thing counted, what the tellings say of how many, strongest first."""
    counted: list[list[Saying[Quantity]]] = []
    words: dict[Span, str] = {}
    for one in group.tellings:
        report = one.source.report
        for quantity in counts(one):
            words[quantity.span] = report.cut(quantity.span)
            saying = Saying(quantity, (quantity.span,), report.id, origin_of(one, origins), one)
            for sayings in counted:
                if same_count(sayings[0].value, quantity):
                    sayings.append(saying)
                    break
            else:
                counted.append([saying])

    def meet(left: Quantity, right: Quantity) -> bool:
        return told_alike(left, right, (words[left.span], words[right.span]))

    return [stands(sayings, meet, _quantity_rank) for sayings in counted]


def _quantity_rank(quantity: Quantity) -> tuple[float, float, str, int]:
    low = quantity.low if quantity.low is not None else float("-inf")
    high = quantity.high if quantity.high is not None else float("inf")
    return (high - low, low, quantity.of, quantity.span.start)


def merged_type(group: Group, origins: Origins) -> EventType:
    """Return the type with the highest mean probability, each origin counting once."""
    votes: dict[OriginId, list[Mapping[EventType, float]]] = {}
    for one in group.tellings:
        votes.setdefault(origin_of(one, origins), []).append(_type_votes(one.mention))
    total = dict.fromkeys(EventType, 0.0)
    for ballots in votes.values():
        for ballot in ballots:
            for kind, share in ballot.items():
                total[kind] += share / len(ballots)
    order = list(EventType)
    return max(order, key=lambda kind: (round(total[kind], 6), -order.index(kind)))


def _type_votes(mention: EventMention) -> Mapping[EventType, float]:
    """Give the type read one vote and the rest by probability: a rule may overrule the model."""
    votes = {mention.type: 1.0}
    if len(mention.probabilities) == len(EventType):
        for kind, share in zip(EventType, mention.probabilities, strict=True):
            votes[kind] = votes.get(kind, 0.0) + share
    return votes
