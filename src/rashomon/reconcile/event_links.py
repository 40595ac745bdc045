"""How events of one story bear on one another: links the texts state, and links across reports."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from rashomon.language.background import Rarity, rarity
from rashomon.nouns.account import Link
from rashomon.nouns.ids import EventId, ReportId
from rashomon.nouns.options import ReconcileOptions
from rashomon.nouns.readings import LinkKind
from rashomon.nouns.spans import Span
from rashomon.nouns.times import When
from rashomon.reconcile.compatibility import amounts_meet, same_count, times_meet
from rashomon.reconcile.events import Group, pairs_to_score
from rashomon.reconcile.facts import Facts, Realm
from rashomon.reconcile.likeness import likeness
from rashomon.reconcile.positions import chosen
from rashomon.reconcile.told_events import event_id
from rashomon.reconcile.values import Origins, origin_of, when_stands

LIKELY = 0.5
SURE = 0.7
"""The likeness from which an undated plan and a deed, or a denial and an act, are linked."""


@dataclass(frozen=True, slots=True)
class _Bonds:
    """What links are looked for with: each telling's event, those events' times and the writing."""

    home: Mapping[Span, EventId]
    whens: Mapping[EventId, When | None]
    written: Mapping[ReportId, When | None]
    origins: Origins
    rare: Rarity


def event_links(
    groups: Sequence[Group],
    origins: Origins,
    written: Mapping[ReportId, When | None],
    options: ReconcileOptions,
) -> dict[EventId, tuple[Link, ...]]:
    """Return the links from each event, sorted; an event never links to itself."""
    home = {one.mention.trigger: event_id(group) for group in groups for one in group.tellings}
    whens = {event_id(group): chosen(when_stands(group, origins)) for group in groups}
    links: dict[EventId, set[Link]] = {event_id(group): set() for group in groups}
    for group in groups:
        for one in group.tellings:
            for link in one.mention.links:
                target = home.get(link.to)
                if target is not None:
                    links[event_id(group)].add(Link(target, link.kind))
    bonds = _Bonds(home, whens, written, origins, rarity())
    for source, target, kind in _across(groups, bonds, options):
        links[source].add(Link(target, kind))
    return {
        source: tuple(sorted(link for link in found if link.to != source))
        for source, found in links.items()
    }


def _across(
    groups: Sequence[Group], bonds: _Bonds, options: ReconcileOptions
) -> list[tuple[EventId, EventId, LinkKind]]:
    """Find plans of deeds, denials of acts and later words of one origin, by likeness."""
    facts = [one for group in groups for one in group.tellings]
    ranked = sorted(facts, key=lambda one: one.mention.trigger)
    found: list[tuple[EventId, EventId, LinkKind]] = []
    for first, second in pairs_to_score(ranked, options):
        left, right = ranked[first], ranked[second]
        home = (bonds.home[left.mention.trigger], bonds.home[right.mention.trigger])
        if home[0] == home[1]:
            continue
        for one, other, ends in ((left, right, home), (right, left, home[::-1])):
            kind = _kind(one, other, bonds)
            if kind is not None:
                found.append((*ends, kind))
    return found


def _kind(one: Facts, other: Facts, bonds: _Bonds) -> LinkKind | None:
    """Return how the first of two tellings bears on the second, if it does."""
    if one.realm is Realm.PLAN and other.realm is Realm.ACTUAL and not other.nominal:
        return LinkKind.PLAN_OF if _is_plan_of(one, other, bonds) else None
    if one.realm is Realm.DENIAL and other.realm is not Realm.DENIAL:
        score = likeness(replace(one, realm=other.realm), other, bonds.rare)
        return LinkKind.DENIAL_OF if score >= SURE else None
    if _is_update(one, other, bonds) and likeness(one, other, bonds.rare) >= 0.5:
        return LinkKind.UPDATE_OF
    return None


def _is_plan_of(plan: Facts, deed: Facts, bonds: _Bonds) -> bool:
    """Say whether a deed is the planned one: told later, or on the day it was planned for."""
    whens = [bonds.whens[bonds.home[one.mention.trigger]] for one in (plan, deed)]
    score = likeness(replace(plan, realm=Realm.ACTUAL), deed, bonds.rare)
    if whens[0] is not None and whens[1] is not None:
        return times_meet(whens[0], whens[1]) and score >= LIKELY
    return _written_later(deed, plan, bonds) and score >= SURE


def _written_later(late: Facts, early: Facts, bonds: _Bonds) -> bool:
    """Say whether one report was surely written after the other."""
    first = bonds.written.get(early.source.report.id)
    second = bonds.written.get(late.source.report.id)
    if first is None or second is None or first.end is None or second.start is None:
        return False
    return second.start > first.end


def _is_update(late: Facts, early: Facts, bonds: _Bonds) -> bool:
    """Say whether a later report of one outlet or origin counts the same things otherwise."""
    outlets = [(one.source.report.outlet or "").casefold() for one in (late, early)]
    one_outlet = outlets[0] == outlets[1] != ""
    if not one_outlet and origin_of(late, bonds.origins) != origin_of(early, bonds.origins):
        return False
    return _written_later(late, early, bonds) and any(
        same_count(ours, theirs) and not amounts_meet(ours, theirs)
        for ours in late.mention.quantities
        for theirs in early.mention.quantities
    )
