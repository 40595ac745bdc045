"""What forbids that two tellings tell one event, whatever else speaks for it."""

from rashomon.nouns.times import When
from rashomon.reconcile.compatibility import days_apart, places_meet, same_count, times_meet, within
from rashomon.reconcile.facts import Facts, Realm
from rashomon.reconcile.parties import agreement, at_odds, same_party

SURELY_OTHERS = -0.9
"""The agreement of participants at which they are surely not the same."""

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
