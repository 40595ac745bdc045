"""How events of one story bear on one another: links the texts state, and links across reports."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from rashomon.language.background import Rarity, rarity
from rashomon.nouns.account import Link
from rashomon.nouns.ids import EventId
from rashomon.nouns.options import ReconcileOptions
from rashomon.nouns.readings import LinkKind
from rashomon.nouns.spans import Span
from rashomon.reconcile.events import Group, pairs_to_score
from rashomon.reconcile.facts import Facts, Realm
from rashomon.reconcile.likeness import amounts_meet, likeness, same_count, times_meet
from rashomon.reconcile.told_events import event_id
from rashomon.reconcile.values import Origins, origin_of

SURE = 0.7
"""The likeness from which an undated plan and a deed, or a denial and an act, are linked."""


def event_links(
    groups: Sequence[Group], origins: Origins, options: ReconcileOptions
) -> dict[EventId, tuple[Link, ...]]:
    """Return the links from each event, sorted; an event never links to itself."""
    home = {one.mention.trigger: event_id(group) for group in groups for one in group.tellings}
    links: dict[EventId, set[Link]] = {event_id(group): set() for group in groups}
    for group in groups:
        for one in group.tellings:
            for link in one.mention.links:
                target = home.get(link.to)
                if target is not None:
                    links[event_id(group)].add(Link(target, link.kind))
    for source, target, kind in _across(groups, home, origins, options):
        links[source].add(Link(target, kind))
    return {
        source: tuple(sorted(link for link in found if link.to != source))
        for source, found in links.items()
    }


def _across(
    groups: Sequence[Group],
    home: Mapping[Span, EventId],
    origins: Origins,
    options: ReconcileOptions,
) -> list[tuple[EventId, EventId, LinkKind]]:
    """Find plans of deeds, denials of acts and later words of one origin, by likeness."""
    facts = [one for group in groups for one in group.tellings]
    order = {one.mention.trigger: place for place, one in enumerate(facts)}
    ranked = sorted(facts, key=lambda one: one.mention.trigger)
    rare = rarity()
    found: list[tuple[EventId, EventId, LinkKind]] = []
    for first, second in pairs_to_score(ranked, options):
        left, right = ranked[first], ranked[second]
        if home[left.mention.trigger] == home[right.mention.trigger]:
            continue
        for one, other in ((left, right), (right, left)):
            later = order[one.mention.trigger] > order[other.mention.trigger]
            kind = _kind(one, other, rare, origins, later=later)
            if kind is not None:
                found.append((home[one.mention.trigger], home[other.mention.trigger], kind))
    return found


def _kind(
    one: Facts, other: Facts, rare: Rarity, origins: Origins, *, later: bool
) -> LinkKind | None:
    """Return how the first of two tellings bears on the second, if it does."""
    if one.realm is Realm.PLAN and other.realm is Realm.ACTUAL and not other.nominal:
        dated = one.when is not None and other.when is not None
        score = likeness(replace(one, realm=Realm.ACTUAL), other, rare)
        if dated and one.when and other.when and times_meet(one.when, other.when):
            return LinkKind.PLAN_OF if score >= 0.5 else None
        apart = one.source.report.id != other.source.report.id and not dated
        return LinkKind.PLAN_OF if apart and score >= SURE else None
    if one.realm is Realm.DENIAL and other.realm is not Realm.DENIAL:
        score = likeness(replace(one, realm=other.realm), other, rare)
        return LinkKind.DENIAL_OF if score >= SURE else None
    if later and _is_update(one, other, origins) and likeness(one, other, rare) >= 0.5:
        return LinkKind.UPDATE_OF
    return None


def _is_update(one: Facts, other: Facts, origins: Origins) -> bool:
    """Say whether one origin's later report counts the same things otherwise."""
    if one.source.report.id == other.source.report.id:
        return False
    if origin_of(one, origins) != origin_of(other, origins):
        return False
    return any(
        same_count(ours, theirs) and not amounts_meet(ours, theirs)
        for ours in one.mention.quantities
        for theirs in other.mention.quantities
    )
