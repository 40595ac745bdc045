"""One group of tellings into one `Event`."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from rashomon.nouns.account import Event, Telling
from rashomon.nouns.ids import EventId, OriginId, ReportId, StoryId, content_hash
from rashomon.nouns.plover import EventType, Status
from rashomon.nouns.spans import Span
from rashomon.nouns.times import When
from rashomon.reconcile.casting import cast
from rashomon.reconcile.compatibility import precision
from rashomon.reconcile.events import Group
from rashomon.reconcile.facts import Facts
from rashomon.reconcile.names import Names
from rashomon.reconcile.positions import chosen
from rashomon.reconcile.primary_sources import primary_sources
from rashomon.reconcile.values import (
    Origins,
    merged_place,
    merged_status,
    merged_type,
    merged_when,
    origin_of,
    place_stands,
    quantity_stands,
    when_stands,
    who_stands,
)


@dataclass(frozen=True)
class Setting:
    """What the events of one story are made with.

    `times` are all reports' resolved expressions, `written` the days each report can be of,
    `outlets` who printed it, where that is known.
    """

    story: StoryId
    origins: Origins
    names: Names
    times: Mapping[Span, When]
    written: Mapping[ReportId, When | None] = field(default_factory=dict)
    outlets: Mapping[ReportId, str | None] = field(default_factory=dict)

    @cached_property
    def _printers(self) -> Mapping[OriginId, frozenset[str]]:
        found: dict[OriginId, set[str]] = defaultdict(set)
        for report, outlet in self.outlets.items():
            if outlet:
                found[self.origins.get(report, OriginId(report))].add(outlet.casefold())
        return {origin: frozenset(names) for origin, names in found.items()}

    def printed_by(self, origin: OriginId) -> frozenset[str]:
        """Return the known outlets of the story's reports of an origin, in lower case."""
        return self._printers.get(origin, frozenset())


def event_id(group: Group) -> EventId:
    """Name an event by its first telling, in the order in which the reports were written."""
    trigger = group.tellings[0].mention.trigger
    return EventId(content_hash("event", trigger.report, trigger.start, trigger.end))


def told_event(group: Group, setting: Setting) -> Event:
    """Return the event that a group of tellings tells, without its links."""
    origins = setting.origins
    kind = merged_type(group, origins)
    whens, places = when_stands(group, origins), place_stands(group, origins)
    status = merged_status(group, origins)
    modes = _modes(group, kind)
    agreed = _agreed_tellings(group, origins)
    together = kind is EventType.CONSULT and "visit" not in modes
    actors, recipients = cast(
        [(one, origin_of(one, origins)) for one in agreed], setting.names, together=together
    )
    return Event(
        id=event_id(group),
        story=setting.story,
        type=kind,
        plover=_plover(group, kind, status),
        modes=modes,
        contexts=tuple(sorted({name for one in group.tellings for name in one.mention.contexts})),
        status=status,
        actors=actors,
        recipients=recipients,
        when=merged_when(whens, chosen(whens)),
        effective=_dated(group, setting, "effective"),
        expires=_dated(group, setting, "expires"),
        place=merged_place(places, chosen(places)),
        quantities=tuple(
            stand.value for found in quantity_stands(group, origins) for stand in found
        ),
        tellings=tuple(sorted(_telling(one) for one in group.tellings)),
        reports=tuple(sorted({one.source.report.id for one in group.tellings})),
        origins=tuple(sorted({origin_of(one, origins) for one in group.tellings})),
        primary_sources=primary_sources(group.tellings, setting.names),
    )


def _telling(one: Facts) -> Telling:
    mention = one.mention
    return Telling(one.source.report.id, mention.trigger, mention.sentence, mention.said_by)


def _agreed_tellings(group: Group, origins: Origins) -> list[Facts]:
    """Return the tellings whose actors most origins can agree with, and those that name none."""
    found = who_stands(group, origins)
    silent = [one for one in group.tellings if not one.mention.actors]
    leader = chosen(found)
    if leader is None:
        return silent
    kept = {id(saying.value) for saying in found[0].sayings}
    placed = {id(saying.value) for stand in found for saying in stand.sayings}
    shared = [one for one in group.tellings if one.mention.actors and id(one) not in placed]
    agreeing = kept | {id(one) for one in (*silent, *shared)}
    return [one for one in group.tellings if id(one) in agreeing]


def _modes(group: Group, kind: EventType) -> tuple[str, ...]:
    modes = {
        mode for one in group.tellings if one.mention.type == kind for mode in one.mention.modes
    }
    return tuple(sorted(modes))


def _plover(group: Group, kind: EventType, status: Status | None) -> EventType:
    """Return the codebook's type as most tellings of the merged type and status give it."""
    same = [one.mention for one in group.tellings if one.mention.type == kind]
    votes = [mention.plover for mention in same if mention.status == status]
    votes = votes or [mention.plover for mention in same] or [kind]
    order = list(EventType)
    return max(order, key=lambda one: (votes.count(one), -order.index(one)))


def _dated(group: Group, setting: Setting, field: str) -> When | None:
    """Return the narrowest date the tellings give for when the act takes effect or ends."""
    spans = [getattr(one.mention, field) for one in group.tellings]
    found = [setting.times[span] for span in spans if span in setting.times]
    return min(found, key=lambda when: (precision(when), when.basis)) if found else None
