"""One attack that two origins lay at the door of two countries, told so that it is read as two events.

Who acts weighs so much that tellings which name two attackers are seldom joined. What all else shows to
be one attack on one day is a disagreement about who, not two attacks that each report missed half of.
"""

from collections.abc import Sequence

from rashomon.language.background import rarity
from rashomon.nouns.account import About, Disagreement, Position
from rashomon.nouns.options import ReconcileOptions
from rashomon.nouns.plover import EventType
from rashomon.nouns.readings import Part
from rashomon.nouns.times import Grain
from rashomon.reconcile.corroboration import same_act, support, words_sign
from rashomon.reconcile.differences import at_odds
from rashomon.reconcile.disagreements import make_disagreement
from rashomon.reconcile.events import Group, pairs_to_score
from rashomon.reconcile.facts import Facts, Realm
from rashomon.reconcile.parties import agreement
from rashomon.reconcile.positions import Saying, Stand, differ
from rashomon.reconcile.repeated import two_alike
from rashomon.reconcile.rivals import rival_actors
from rashomon.reconcile.surroundings import numbers_beside_times
from rashomon.reconcile.told_events import Setting, event_id
from rashomon.reconcile.values import actor_spans, origin_of

ENOUGH = 2.5
"""The least sum of signs, who acts left out, at which two tellings are of one attack."""
_WORDS = 1.0  # the least sign of the words around
_ACTS = frozenset({EventType.ASSAULT, EventType.COERCE})
_ALIKE = 0.5  # the agreement from which a report tells of the other's actor too
_LEAST_COUNT = 3  # a number from which two reports seldom share it by chance


def rival_tellings(
    groups: Sequence[Group], setting: Setting, options: ReconcileOptions
) -> list[Disagreement]:
    """Return a disagreement about who for each attack told of two attackers in two events."""
    home = {one.mention.trigger: event_id(group) for group in groups for one in group.tellings}
    ranked = sorted(
        (one for group in groups for one in group.tellings if _names_an_attacker(one)),
        key=lambda one: one.mention.trigger,
    )
    found: dict[str, Disagreement] = {}
    for first, second in pairs_to_score(ranked, options):
        left, right = ranked[first], ranked[second]
        if home[left.mention.trigger] == home[right.mention.trigger]:
            continue
        if not _one_attack(left, right) or _tells(left, right) or _tells(right, left):
            continue
        stated = at_odds([_stand(left, setting), _stand(right, setting)], lambda *_: True, setting)
        if differ(stated):
            made = make_disagreement(
                setting.story, None, About.WHO, [_position(one) for one in stated]
            )
            found[made.id] = made
    return [found[key] for key in sorted(found)]


def _names_an_attacker(one: Facts) -> bool:
    sentence = one.source.sentence_at(one.mention.trigger)
    told = sentence is not None and sentence.part not in {Part.HEADLINE, Part.CROSSHEAD}
    attack = one.mention.type in _ACTS and one.realm is Realm.ACTUAL and not one.nominal
    return told and attack and bool(one.actors)


def _one_attack(left: Facts, right: Facts) -> bool:
    """Say whether all but who acts shows one attack: the day, the words, a number or a victim."""
    whens = (left.when, right.when)
    if any(when is None or when.grain is not Grain.DAY for when in whens):
        return False
    if not rival_actors(left, right) or not same_act(left, right):
        return False
    if two_alike(left, right, About.WHO, None):
        return False
    rare = rarity()
    if words_sign(left, right) < _WORDS or support(left, right, About.WHO, rare) < ENOUGH:
        return False
    ours, theirs = (
        numbers_beside_times(one.source.read, one.mention.sentence) for one in (left, right)
    )
    counted = {value for value in ours & theirs if value >= _LEAST_COUNT}
    return bool(counted) or agreement(left.recipients, right.recipients) > _ALIKE


def _tells(one: Facts, other: Facts) -> bool:
    """Say whether a report tells the act of the other's actor too: then it tells of two attacks."""
    mentions = one.source.read.reading.events
    names = {actor.name.casefold() for actor in other.mention.actors}
    codes = {party.country for party in other.actors if party.country}
    return any(
        mention.type in _ACTS
        and any(
            actor.name.casefold() in names or (actor.country and actor.country in codes)
            for actor in mention.actors
        )
        for mention in mentions
    )


def _stand(one: Facts, setting: Setting) -> Stand[Facts]:
    origin = origin_of(one, setting.origins)
    saying = Saying(one, actor_spans(one.mention), one.source.report.id, origin, one)
    return Stand(one, [saying], {origin})


def _position(stand: Stand[Facts]) -> Position:
    return Position(
        value="; ".join(actor.name for actor in stand.value.mention.actors),
        spans=tuple(sorted({span for one in stand.sayings for span in one.spans})),
        reports=tuple(sorted({one.report for one in stand.sayings})),
        origins=tuple(sorted({one.origin for one in stand.sayings})),
    )
