"""What forbids that two tellings tell one event, whatever else speaks for it."""

import math

from rashomon.language.acts import act_likeness
from rashomon.nouns.plover import EventType
from rashomon.nouns.times import Grain, When
from rashomon.reconcile.compatibility import (
    amounts_meet,
    days_apart,
    places_meet,
    same_count,
    times_meet,
    within,
)
from rashomon.reconcile.facts import Facts, Realm
from rashomon.reconcile.parties import agreement, at_odds, extra_person, same_party

SURELY_OTHERS = -0.9
"""The agreement of participants at which they are surely not the same."""

_OTHERS = -0.5  # the agreement of who acts from which a report's word is against the other's
_SAME = 0.6
_SAME_PAIR = 0.9
_ENOUGH = 2  # how much must be shared for a contradiction to be one and not two events
_ACT_DENIED = 0.3

SPEECH = frozenset(
    {
        EventType.AGREE,
        EventType.REQUEST,
        EventType.ACCUSE,
        EventType.REJECT,
        EventType.THREATEN,
        EventType.SUPPORT,
    }
)
"""Types whose acts are mostly words: who says it to whom does not yet say what."""

SAME_TOPIC = 0.15
"""The cosine of the words around two speech acts from which they are on one matter."""

PHONE = frozenset({"call", "phone", "telephon", "speak", "talk", "conversation"})


def cannot_be_one(left: Facts, right: Facts) -> bool:
    """Say whether anything forbids that two tellings tell one event."""
    if not realms_agree(left, right):
        return True
    same_report = left.source.report.id == right.source.report.id
    if same_report and _told_apart(left, right):
        return True
    if Realm.PROPOSAL is left.realm is right.realm and _others_propose(left, right):
        return True
    if _far_in_time(left.when, right.when) or deny_other_acts(left, right):
        return True
    if _unlikely_differences(left, right):
        return True
    if left.symmetric and right.symmetric:
        return _other_meeting(left, right)
    return _others_act(left, right, same_report=same_report)


def _unlikely_differences(left: Facts, right: Facts) -> bool:
    """Say whether two differ in who says it, or in where, and too little else shows them to be one.

    Reports of one event do contradict each other, but about one thing while the rest agrees.
    """
    if left.mention.type in SPEECH and right.mention.type in SPEECH and _others(left, right):
        return True
    return _elsewhere(left, right) and _shared(left, right) < _ENOUGH


def _others(left: Facts, right: Facts) -> bool:
    """Say whether the participants (of a meeting) or who acts are others."""
    if left.symmetric and right.symmetric:
        return False  # who met is weighed by itself: see `at_odds`
    return agreement(left.actors, right.actors) <= _OTHERS


def _elsewhere(left: Facts, right: Facts) -> bool:
    here, there = left.mention.place, right.mention.place
    return here is not None and there is not None and not places_meet(here, there)


def _other_day(left: Facts, right: Facts) -> bool:
    return (
        left.when is not None and right.when is not None and not times_meet(left.when, right.when)
    )


def _shared(left: Facts, right: Facts) -> int:
    """Count what two tellings share: who, on whom, where, on which day, and how many."""
    here, there = left.mention.place, right.mention.place
    counts = [
        (one, other)
        for one in left.mention.quantities
        for other in right.mention.quantities
        if same_count(one, other)
    ]
    exact = left.when is not None and right.when is not None
    return (
        (agreement(left.actors, right.actors) >= _SAME)
        + (agreement(left.recipients, right.recipients) >= _SAME)
        + (left.symmetric and agreement(left.everyone, right.everyone) >= _SAME_PAIR)
        + (here is not None and there is not None and here.name == there.name)
        + (exact and not _other_day(left, right) and _on_one_day(left, right))
        + any((one.low, one.high) == (other.low, other.high) for one, other in counts)
    )


def _on_one_day(left: Facts, right: Facts) -> bool:
    whens = (left.when, right.when)
    return all(when is not None and when.grain is Grain.DAY for when in whens)


def deny_other_acts(left: Facts, right: Facts) -> bool:
    """Say whether two denials deny other things: other acts, or words about other matters."""
    if not left.matter or not right.matter:
        return False
    if left.denied and right.denied:
        likest = max(act_likeness(one, other) for one in left.denied for other in right.denied)
        return likest < _ACT_DENIED
    alike = math.fsum(
        left.matter[key] * right.matter[key] for key in left.matter.keys() & right.matter.keys()
    )
    return alike < SAME_TOPIC


def realms_agree(left: Facts, right: Facts) -> bool:
    """Say whether the statuses allow one event; a bare noun's status is not held against it."""
    if left.realm == right.realm:
        return True
    realms = {left.realm, right.realm}
    if Realm.DENIAL in realms or _plan_beside_deed(left, right):
        return False
    soft = [one for one in (left, right) if one.nominal and one.realm is Realm.ACTUAL]
    if realms == {Realm.ACTUAL, Realm.PLAN} and soft:
        return True
    return bool(soft) and all(one.definite for one in soft)


def _plan_beside_deed(left: Facts, right: Facts) -> bool:
    """Say whether one sentence tells both in two words: "agreed at the summit to open talks"."""
    same = left.mention.sentence == right.mention.sentence
    return same and not set(left.heads) & set(right.heads)


def _told_apart(left: Facts, right: Facts) -> bool:
    """Say whether one report tells the two apart: by time, by place, or by what they count."""
    if left.another != right.another:
        return True
    here, there = left.mention.place, right.mention.place
    if here is not None and there is not None and not places_meet(here, there):
        return True
    if left.timed and right.timed and _other_times(left, right):
        return True
    ours, theirs = left.mention.quantities, right.mention.quantities
    if not ours or not theirs:
        return False
    counted = [(one, other) for one in ours for other in theirs if same_count(one, other)]
    return not any((one.low, one.high) == (other.low, other.high) for one, other in counted)


def _other_times(left: Facts, right: Facts) -> bool:
    """Say whether one report's times for the two are not one time told more and less exactly."""
    verbs = not (left.nominal or right.nominal)
    if left.when is None or right.when is None:
        return verbs and (left.when is None) != (right.when is None)
    if not times_meet(left.when, right.when):
        return True
    # News tells a day more exactly as it goes on; what it dates more vaguely is something else.
    first, second = sorted((left, right), key=lambda one: one.mention.trigger)
    return verbs and not (second.when and first.when and within(second.when, first.when))


def _others_propose(left: Facts, right: Facts) -> bool:
    """Say whether two proposals are made by two: a proposal and its answer are not one."""
    if left.voice is None or right.voice is None:
        return False
    return same_party(left.voice, right.voice) < 0


def _others_act(left: Facts, right: Facts, *, same_report: bool) -> bool:
    """Say whether others act: on others too, or as one and the same report tells it."""
    if agreement(left.actors, right.actors) > SURELY_OTHERS:
        return False
    return same_report or agreement(left.recipients, right.recipients) <= SURELY_OTHERS


def _other_meeting(left: Facts, right: Facts) -> bool:
    """Say whether two meetings are surely two: of others, of other bodies, or once by telephone."""
    if at_odds(left.everyone, right.everyone) or _call_and_meeting(left, right):
        return True
    if _other_day(left, right) and extra_person(left.everyone, right.everyone):
        return True
    return _other_host(left, right)


def _other_host(left: Facts, right: Facts) -> bool:
    """Say whether one is a body's meeting and the other, elsewhere, not called so."""
    if left.host == right.host:
        return False
    if left.host is not None and right.host is not None:
        return True
    return left.source.report.id != right.source.report.id


def _call_and_meeting(left: Facts, right: Facts) -> bool:
    """Say whether one is a telephone call and the other surely none."""
    phone = ["phone" in one.mention.modes for one in (left, right)]
    if phone[0] == phone[1]:
        return False
    other = right if phone[0] else left
    return not PHONE & set(other.heads)


def _far_in_time(left: When | None, right: When | None) -> bool:
    """Say whether days lie between two times: more than a week, or a different month and year."""
    return left is not None and right is not None and days_apart(left, right) > 7


def brings_up_to_date(left: Facts, right: Facts) -> bool:
    """Say whether one outlet tells on two days of one act with other numbers: the later is an update.

    Such tellings may be likely to be of one event; they are linked, and not merged into one.
    """
    if not left.mention.quantities or not right.mention.quantities:
        return False
    here, there = left.source.report, right.source.report
    if here.outlet is None or there.outlet is None or here.date is None or there.date is None:
        return False
    if here.outlet.casefold() != there.outlet.casefold() or here.date == there.date:
        return False
    counts = [
        (one, other)
        for one in left.mention.quantities
        for other in right.mention.quantities
        if same_count(one, other)
    ]
    return bool(counts) and not any(amounts_meet(one, other) for one, other in counts)
