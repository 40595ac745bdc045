"""How likely it is that two tellings tell one event: evidence added up as log-odds."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.language.acts import act_likeness
from rashomon.language.background import Rarity
from rashomon.nouns.account import About
from rashomon.nouns.plover import QUAD
from rashomon.nouns.times import Grain
from rashomon.reconcile.compatibility import amounts_meet, places_meet, same_count, times_meet
from rashomon.reconcile.corroboration import same_act, support
from rashomon.reconcile.exclusions import SAME_TOPIC, SPEECH, cannot_be_one
from rashomon.reconcile.facts import Facts, Realm
from rashomon.reconcile.parties import agreement, extra_person

_SURE = 2.5  # the sum of signs from which two numbers are told of one event
FORBIDDEN = -1.0
"""The likeness of two tellings that cannot be of one event, whatever else speaks for it."""

PROPOSING = frozenset(
    {"offer", "proposal", "propos", "invitation", "invit", "suggestion", "suggest"}
)
"""Words that name a proposal without saying what is proposed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """Log-odds for each sign; set by hand, then adjusted on ECB+ topics outside the dev set."""

    bias: float = -3.0
    act: float = 2.8
    rare_act: float = 0.35
    same_type: float = 0.6
    other_quad: float = -1.5
    actors: float = 1.0
    recipients: float = 0.8
    actors_differ: float = -2.9
    extra_person: float = -2.0
    same_day: float = 1.2
    times_meet: float = 0.5
    times_differ: float = -2.5
    one_timed: float = -0.2
    place: float = 0.7
    other_place: float = -2.5
    words: float = 2.0
    other_topic: float = -1.6
    quoted: float = 1.5
    quantity: float = 1.0
    other_quantity: float = -1.2
    label: float = 1.6
    one_sentence: float = -2.0
    side_by_side: float = -2.0
    proposal: float = 0.6
    other_modes: float = -1.0
    other_recipients: float = -1.5
    points_back: float = 1.2
    plan_in_other_words: float = -1.2


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
        _amounts(left, right, rare, weights),
        _topic(left, right, weights),
        weights.quoted * _same_quotation(left, right, rare),
        weights.label * (left.label is not None and right.label is not None),
        _within_sentence(left, right, weights),
        weights.other_modes * _other_modes(left, right),
        weights.other_recipients * _other_recipients(left, right),
        weights.points_back * _points_back(left, right),
        weights.plan_in_other_words * _plan_in_other_words(left, right),
    )


def _act(left: Facts, right: Facts, rare: Rarity, weights: Weights) -> float:
    best = max(
        (act_likeness(one, other) for one in left.heads for other in right.heads), default=0.0
    )
    if Realm.PROPOSAL is left.realm is right.realm and _names_the_proposal(left, right):
        best = max(best, weights.proposal)
    shared = [key for key in left.heads if key in right.heads]
    rarity = max((min(rare.idf(key), 6.0) for key in shared), default=0.0)
    total = weights.act * best + weights.rare_act * rarity
    if left.mention.type == right.mention.type:
        total += weights.same_type
    elif QUAD[left.mention.type] != QUAD[right.mention.type]:
        total += weights.other_quad
    return total


def _topic(left: Facts, right: Facts, weights: Weights) -> float:
    """Weigh the words around: for a speech act, what is said decides whether it is the same."""
    alike = math.fsum(
        left.words[key] * right.words[key] for key in left.words if key in right.words
    )
    total = weights.words * alike
    if left.mention.type == right.mention.type and left.mention.type in SPEECH:
        pointing = left.definite or right.definite
        if not pointing and not (left.quoted & right.quoted) and None in (left.label, right.label):
            total += weights.other_topic * (1.0 - min(1.0, alike / SAME_TOPIC))
    return total


def _names_the_proposal(left: Facts, right: Facts) -> bool:
    """Say whether the later telling in one report is "the offer", whatever is offered."""
    later = max((left, right), key=lambda one: one.mention.trigger)
    return _points_back(left, right) and bool(PROPOSING & set(later.heads))


def _who(left: Facts, right: Facts, weights: Weights) -> float:
    if left.symmetric and right.symmetric:
        alike = agreement(left.everyone, right.everyone)
        weight = weights.actors + weights.recipients if alike > 0 else -weights.actors_differ
        return weight * alike + weights.extra_person * extra_person(left.everyone, right.everyone)
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


def _amounts(left: Facts, right: Facts, rare: Rarity, weights: Weights) -> float:
    """Weigh counts of one thing; two numbers speak against one event only where little speaks for it."""
    pairs = [
        (one, other)
        for one in left.mention.quantities
        for other in right.mention.quantities
        if same_count(one, other)
    ]
    if not pairs:
        return 0.0
    if any(amounts_meet(one, other) for one, other in pairs):
        return weights.quantity
    sure = same_act(left, right) and support(left, right, About.QUANTITY, rare) >= _SURE
    return 0.0 if sure else weights.other_quantity


def _same_quotation(left: Facts, right: Facts, rare: Rarity) -> bool:
    """Say whether both quote the same words: two or more, one of them not common."""
    shared = left.quoted & right.quoted
    return len(shared) >= 2 and any(rare.idf(key) > 1.5 for key in shared)


def _within_sentence(left: Facts, right: Facts, weights: Weights) -> float:
    """Weigh that one sentence tells both: two words, or one word twice, are mostly two acts."""
    if left.mention.sentence != right.mention.sentence:
        return 0.0
    if not set(left.heads) & set(right.heads):
        return weights.one_sentence
    return weights.side_by_side if agreement(left.everyone, right.everyone) < 0.9 else 0.0


def _other_modes(left: Facts, right: Facts) -> bool:
    ours, theirs = set(left.mention.modes), set(right.mention.modes)
    return (
        bool(ours or theirs)
        and not ours & theirs
        and bool((ours and theirs) or _unlike(left, right))
    )


def _unlike(left: Facts, right: Facts) -> bool:
    return left.mention.type != right.mention.type


def _other_recipients(left: Facts, right: Facts) -> bool:
    """Say whether both act on unnamed ones ("officials", "32 entities"), and not on the same."""
    ours = {party.keys[-1] for party in left.recipients if party.keys and not party.named}
    theirs = {party.keys[-1] for party in right.recipients if party.keys and not party.named}
    return bool(ours and theirs) and not ours & theirs


def _points_back(left: Facts, right: Facts) -> bool:
    """Say whether the later of two tellings in one report is a noun that points back."""
    if left.source.report.id != right.source.report.id:
        return False
    later = max((left, right), key=lambda one: one.mention.trigger)
    return later.definite and not later.timed


def _plan_in_other_words(left: Facts, right: Facts) -> bool:
    """Say whether a noun and a plan share no word: "the summit" need not be the talks to come."""
    return left.realm != right.realm and not set(left.heads) & set(right.heads)
