"""How likely it is that two tellings tell one event: evidence added up as log-odds."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rashomon.language.acts import act_likeness
from rashomon.language.background import Rarity
from rashomon.nouns.places import Place
from rashomon.nouns.plover import QUAD
from rashomon.nouns.readings import Quantity
from rashomon.nouns.times import Grain, When
from rashomon.reconcile.facts import Facts, Realm
from rashomon.reconcile.parties import agreement, at_odds

FORBIDDEN = -1.0
"""The likeness of two tellings that cannot be of one event, whatever else speaks for it."""

SURELY_OTHERS = -0.9
"""The agreement of participants at which they are surely not the same."""

PHONE = frozenset({"call", "phone", "telephon", "speak", "talk", "conversation"})
SPREAD_KM = 60.0
"""Two points further apart than this, and in no larger place, are two places."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """Log-odds for each sign; set by hand, then adjusted on ECB+ topics outside the dev set."""

    bias: float = -3.0
    act: float = 2.4
    rare_act: float = 0.25
    same_type: float = 0.6
    other_quad: float = -1.0
    actors: float = 1.0
    recipients: float = 0.8
    actors_differ: float = -2.2
    same_day: float = 1.2
    times_meet: float = 0.5
    times_differ: float = -2.5
    one_timed: float = -0.2
    place: float = 0.7
    other_place: float = -1.5
    words: float = 3.0
    quoted: float = 1.5
    quantity: float = 1.0
    other_quantity: float = -1.2
    label: float = 1.6
    one_sentence: float = -1.0
    points_back: float = 1.2


WEIGHTS = Weights()


def likeness(left: Facts, right: Facts, rare: Rarity, weights: Weights = WEIGHTS) -> float:
    """Return the likeness in [0, 1], or `FORBIDDEN` where the two cannot be one event."""
    if cannot_be_one(left, right):
        return FORBIDDEN
    total = weights.bias + math.fsum(_evidence(left, right, rare, weights))
    return round(1.0 / (1.0 + math.exp(-total)), 6)


def _evidence(left: Facts, right: Facts, rare: Rarity, weights: Weights) -> Sequence[float]:
    return (
        _act(left, right, rare, weights),
        _who(left, right, weights),
        _time(left, right, weights),
        _place(left, right, weights),
        _amounts(left, right, weights),
        weights.words
        * math.fsum(left.words[k] * right.words[k] for k in left.words if k in right.words),
        weights.quoted * _same_quotation(left, right, rare),
        weights.label * (left.label is not None and right.label is not None),
        weights.one_sentence * _two_acts_of_one_sentence(left, right),
        weights.points_back * _points_back(left, right),
    )


def cannot_be_one(left: Facts, right: Facts) -> bool:
    """Say whether anything forbids that two tellings tell one event."""
    if not realms_agree(left, right):
        return True
    same_report = left.source.report.id == right.source.report.id
    if same_report and _told_apart(left, right):
        return True
    if _far_in_time(left.when, right.when):
        return True
    if left.symmetric and right.symmetric:
        return at_odds(left.everyone, right.everyone) or _call_and_meeting(left, right)
    return _others_act(left, right, same_report=same_report)


def realms_agree(left: Facts, right: Facts) -> bool:
    """Say whether the statuses allow one event; a bare noun's status is not held against it."""
    if left.realm == right.realm:
        return True
    realms = {left.realm, right.realm}
    if Realm.DENIAL in realms:
        return False
    soft = [one for one in (left, right) if one.nominal and one.realm is Realm.ACTUAL]
    if realms == {Realm.ACTUAL, Realm.PLAN} and soft:
        return True
    return bool(soft) and all(one.definite for one in soft)


def _told_apart(left: Facts, right: Facts) -> bool:
    """Say whether one report tells the two apart: by their times, or by what they count."""
    if left.timed and right.timed:
        if left.when is not None and right.when is not None:
            if not times_meet(left.when, right.when):
                return True
        elif (left.when is None) != (right.when is None) and not (left.nominal or right.nominal):
            return True
    ours, theirs = left.mention.quantities, right.mention.quantities
    return bool(ours and theirs) and not any(
        same_count(one, other) and amounts_meet(one, other) for one in ours for other in theirs
    )


def _others_act(left: Facts, right: Facts, *, same_report: bool) -> bool:
    """Say whether others act: on others too, or as one and the same report tells it."""
    if agreement(left.actors, right.actors) > SURELY_OTHERS:
        return False
    return same_report or agreement(left.recipients, right.recipients) <= SURELY_OTHERS


def _call_and_meeting(left: Facts, right: Facts) -> bool:
    """Say whether one is a telephone call and the other surely none."""
    phone = ["phone" in one.mention.modes for one in (left, right)]
    if phone[0] == phone[1]:
        return False
    other = right if phone[0] else left
    return not PHONE & set(other.heads)


def _act(left: Facts, right: Facts, rare: Rarity, weights: Weights) -> float:
    best = max(
        (act_likeness(one, other) for one in left.heads for other in right.heads), default=0.0
    )
    shared = [key for key in left.heads if key in right.heads]
    rarity = max((min(rare.idf(key), 6.0) for key in shared), default=0.0)
    total = weights.act * best + weights.rare_act * rarity
    if left.mention.type == right.mention.type:
        total += weights.same_type
    elif QUAD[left.mention.type] != QUAD[right.mention.type]:
        total += weights.other_quad
    return total


def _who(left: Facts, right: Facts, weights: Weights) -> float:
    if left.symmetric and right.symmetric:
        alike = agreement(left.everyone, right.everyone)
        return (
            weights.actors + weights.recipients if alike > 0 else -weights.actors_differ
        ) * alike
    total = 0.0
    for weight, ours, theirs in (
        (weights.actors, left.actors, right.actors),
        (weights.recipients, left.recipients, right.recipients),
    ):
        alike = agreement(ours, theirs)
        total += (weight if alike > 0 else -weights.actors_differ) * alike
    return total


def _time(left: Facts, right: Facts, weights: Weights) -> float:
    if left.when is None or right.when is None:
        return weights.one_timed if left.timed != right.timed else 0.0
    if not times_meet(left.when, right.when):
        return weights.times_differ
    exact = left.when.grain is Grain.DAY and right.when.grain is Grain.DAY
    return weights.same_day if exact else weights.times_meet


def _place(left: Facts, right: Facts, weights: Weights) -> float:
    ours, theirs = left.mention.place, right.mention.place
    if ours is None or theirs is None:
        return 0.0
    return weights.place if places_meet(ours, theirs) else weights.other_place


def _amounts(left: Facts, right: Facts, weights: Weights) -> float:
    pairs = [
        (one, other)
        for one in left.mention.quantities
        for other in right.mention.quantities
        if same_count(one, other)
    ]
    if not pairs:
        return 0.0
    meet = any(amounts_meet(one, other) for one, other in pairs)
    return weights.quantity if meet else weights.other_quantity


def _same_quotation(left: Facts, right: Facts, rare: Rarity) -> bool:
    """Say whether both quote the same words: two or more, one of them not common."""
    shared = left.quoted & right.quoted
    return len(shared) >= 2 and any(rare.idf(key) > 1.5 for key in shared)


def _two_acts_of_one_sentence(left: Facts, right: Facts) -> bool:
    if left.mention.sentence != right.mention.sentence:
        return False
    return not set(left.heads) & set(right.heads)


def _points_back(left: Facts, right: Facts) -> bool:
    """Say whether the later of two tellings in one report is a noun that points back."""
    if left.source.report.id != right.source.report.id:
        return False
    later = max((left, right), key=lambda one: one.mention.trigger)
    return later.definite and not later.timed


def _far_in_time(left: When | None, right: When | None) -> bool:
    """Say whether days lie between two times: more than a week, or a different month and year."""
    return left is not None and right is not None and days_apart(left, right) > 7


def days_apart(left: When, right: When) -> int:
    """Return how many days lie between two times at least; 0 where they overlap."""
    gaps = [0]
    for one, other in ((left, right), (right, left)):
        if one.end is not None and other.start is not None:
            gaps.append((other.start - one.end).days)
    return max(gaps)


def times_meet(left: When, right: When) -> bool:
    """Say whether two times have a day in common."""
    return days_apart(left, right) == 0


def precision(when: When) -> int:
    """Return how many days a time spans; an open end counts as very many."""
    if when.start is None or when.end is None:
        return (date.max - date.min).days
    return (when.end - when.start).days + 1


def places_meet(left: Place, right: Place) -> bool:
    """Say whether one place can be the other, or lie in it."""
    if left.geonames is not None and left.geonames == right.geonames:
        return True
    if left.name.casefold() == right.name.casefold():
        return not (left.country and right.country and left.country != right.country)
    if left.country is None or right.country is None:
        return True
    if left.country != right.country:
        return False
    if _whole_country(left) or _whole_country(right):
        return True
    if None in (left.lat, left.lon, right.lat, right.lon):
        return True
    return distance_km(left, right) <= SPREAD_KM


def _whole_country(place: Place) -> bool:
    return place.admin1 is None


def distance_km(left: Place, right: Place) -> float:
    """Return the great-circle distance of two places with coordinates (haversine, 6371 km)."""
    one, other = math.radians(left.lat or 0.0), math.radians(right.lat or 0.0)
    across = math.radians((right.lon or 0.0) - (left.lon or 0.0))
    part = math.sin((other - one) / 2) ** 2
    part += math.cos(one) * math.cos(other) * math.sin(across / 2) ** 2
    return 2 * 6371.0 * math.asin(min(1.0, math.sqrt(part)))


def same_count(left: Quantity, right: Quantity) -> bool:
    """Say whether two quantities count the same sort of thing: the last word of what is counted."""
    ours, theirs = left.of.casefold().split(), right.of.casefold().split()
    if not ours or not theirs or left.unit != right.unit:
        return False
    return act_likeness(_noun(ours[-1]), _noun(theirs[-1])) > 0


def _noun(word: str) -> str:
    return word.removesuffix("s") if len(word) > 3 else word


def amounts_meet(left: Quantity, right: Quantity) -> bool:
    """Say whether two amounts can be one: "at least 40" and "more than 50" can."""
    for one, other in ((left, right), (right, left)):
        if one.high is not None and other.low is not None and other.low > one.high:
            return False
    return True
