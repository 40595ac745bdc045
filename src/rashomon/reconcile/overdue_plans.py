"""A deed that one origin tells as done and another, written after that day, as still to come."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from rashomon.language.background import Rarity, rarity
from rashomon.nouns.account import About, Disagreement, Position
from rashomon.nouns.ids import EventId
from rashomon.nouns.options import ReconcileOptions
from rashomon.nouns.plover import Status
from rashomon.nouns.spans import Span
from rashomon.reconcile.compatibility import times_meet
from rashomon.reconcile.corroboration import support
from rashomon.reconcile.disagreements import make_disagreement
from rashomon.reconcile.events import Group, pairs_to_score
from rashomon.reconcile.facts import Facts, Realm
from rashomon.reconcile.likeness import likeness
from rashomon.reconcile.told_events import Setting, event_id
from rashomon.reconcile.values import origin_of

SURE = 0.7
"""The likeness from which a plan is of the very deed that another report tells."""
ENOUGH = 2.5
"""The sum of signs from which it is: more than for other differences, as acts are repeated."""
_TRIED = re.compile(
    r"\b(?:tried|sought|attempted|wanted|hoped|meant|planned|intended|threatened|vowed|promised)\s"
    r"(?:\S{1,30}\s){0,2}?to\s(?:\S{1,30}\s){0,2}$"
)
"""What somebody wanted then; that it is still to come, it does not say."""
_BEFORE = 80  # code points before an act in which what governs it stands


def overdue_plans(
    groups: Sequence[Group], setting: Setting, options: ReconcileOptions
) -> list[Disagreement]:
    """Return a disagreement about status for each deed that a later report tells as a plan."""
    rare = rarity()
    home = {one.mention.trigger: event_id(group) for group in groups for one in group.tellings}
    ranked = sorted(
        (one for group in groups for one in group.tellings if _speaks_of_status(one)),
        key=lambda one: one.mention.trigger,
    )
    pairs: dict[EventId, list[tuple[Facts, Facts]]] = {}
    for first, second in pairs_to_score(ranked, options):
        for deed, plan in ((ranked[first], ranked[second]), (ranked[second], ranked[first])):
            if _contradicts(deed, plan, setting, rare):
                pairs.setdefault(home[deed.mention.trigger], []).append((deed, plan))
    return [_disagreement(event, found, setting) for event, found in sorted(pairs.items())]


def _speaks_of_status(one: Facts) -> bool:
    return not one.nominal and one.mention.status in {Status.HAPPENED, Status.PLANNED}


def _contradicts(deed: Facts, plan: Facts, setting: Setting, rare: Rarity) -> bool:
    """Say whether a plan cannot stand beside the deed another origin tells."""
    if deed.realm is not Realm.ACTUAL or plan.realm is not Realm.PLAN or deed.symmetric:
        return False
    if origin_of(deed, setting.origins) == origin_of(plan, setting.origins) or plan.another:
        return False
    told = setting.written.get(plan.source.report.id)
    if deed.when is None or deed.when.end is None or told is None or told.start is None:
        return False
    if told.start <= deed.when.end or (plan.when and not times_meet(deed.when, plan.when)):
        return False
    if _lies_behind(plan, told.start, setting) or _was_wanted(plan):
        return False
    likely = likeness(replace(plan, realm=Realm.ACTUAL), deed, rare) >= SURE
    return likely and support(deed, plan, About.STATUS, rare) >= ENOUGH


def _lies_behind(plan: Facts, written: date, setting: Setting) -> bool:
    """Say whether every time told in its sentence lies before its report: then it is no plan."""
    sentence = plan.mention.sentence
    told = [
        setting.times.get(time.span)
        for time in plan.source.read.reading.times
        if sentence.contains(time.span)
    ]
    ends = [when.end for when in told if when is not None and when.end is not None]
    return bool(ends) and max(ends) < written


def _was_wanted(plan: Facts) -> bool:
    """Say whether a plan is told as one of the past: "had tried to close it"."""
    start = plan.mention.trigger.start
    first = max(plan.mention.sentence.start, start - _BEFORE)
    return _TRIED.search(plan.source.report.text[first:start]) is not None


def _disagreement(
    event: EventId, found: Sequence[tuple[Facts, Facts]], setting: Setting
) -> Disagreement:
    deeds = {deed.mention.trigger: deed for deed, _ in found}
    plans = {plan.mention.trigger: plan for _, plan in found}
    positions = [
        _position(status, told, setting)
        for status, told in ((Status.HAPPENED, deeds), (Status.PLANNED, plans))
    ]
    return make_disagreement(setting.story, event, About.STATUS, positions)


def _position(status: Status, told: Mapping[Span, Facts], setting: Setting) -> Position:
    return Position(
        value=status.value,
        spans=tuple(sorted(told)),
        reports=tuple(sorted({one.source.report.id for one in told.values()})),
        origins=tuple(sorted({origin_of(one, setting.origins) for one in told.values()})),
    )
