"""Turns drafts into what stage 5 compares; no logic to test."""

from rashomon.language.background import rarity
from rashomon.nouns.ids import OriginId, StoryId
from rashomon.nouns.spans import Span
from rashomon.nouns.times import When
from rashomon.reconcile.events import Group, all_facts
from rashomon.reconcile.facts import Facts
from rashomon.reconcile.lookup import Lookup
from rashomon.reconcile.names import Names
from rashomon.reconcile.told_events import Setting
from support.readings import Draft


def facts(*drafts: Draft, times: dict[Span, When] | None = None) -> tuple[Facts, ...]:
    """Return the facts of all tellings, drafts in the order given, each in the order of its text."""
    lookups = [Lookup(one.read()) for one in drafts]
    known = {lookup.report.id: times or {} for lookup in lookups}
    return all_facts(lookups, known, rarity())


def one_event(*drafts: Draft, times: dict[Span, When] | None = None) -> Group:
    """Return one group of all that the drafts tell."""
    return Group(facts(*drafts, times=times))


def setting(*drafts: Draft, times: dict[Span, When] | None = None) -> Setting:
    """Return a setting in which each draft is an origin of its own."""
    reads = [one.read() for one in drafts]
    origins = {read.report.id: OriginId(f"origin-{read.report.id}") for read in reads}
    return Setting(StoryId("story-1"), origins, Names(reads), times or {})
