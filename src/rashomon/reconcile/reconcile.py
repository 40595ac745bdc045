"""One story of many reports into one `Account`: what happened, who says so, where they differ."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from rashomon.language.background import rarity
from rashomon.language.calendar import resolve_all
from rashomon.nouns.account import Account, Disagreement, Event, Finding, Written
from rashomon.nouns.copies import Copy, Origin
from rashomon.nouns.ids import OriginId, ReportId
from rashomon.nouns.options import ReconcileOptions
from rashomon.nouns.readings import Quote, ReadReport
from rashomon.nouns.spans import Span
from rashomon.nouns.stories import Story
from rashomon.nouns.times import Grain, When
from rashomon.nouns.verdicts import NOTHING, Decided
from rashomon.reconcile.age_disagreements import age_disagreements
from rashomon.reconcile.copy_findings import copy_findings
from rashomon.reconcile.dating import settle
from rashomon.reconcile.day_disagreements import day_disagreements
from rashomon.reconcile.disagreements import disagreements
from rashomon.reconcile.event_links import event_links
from rashomon.reconcile.events import all_facts, merge
from rashomon.reconcile.findings import findings
from rashomon.reconcile.lookup import Lookup
from rashomon.reconcile.measure_disagreements import measure_disagreements
from rashomon.reconcile.names import Names
from rashomon.reconcile.overdue_plans import overdue_plans
from rashomon.reconcile.rival_tellings import rival_tellings
from rashomon.reconcile.ruled_actors import RuledActors, entities_by_number
from rashomon.reconcile.story_names import garbled_in_story
from rashomon.reconcile.summary import central_reports, heading, summary
from rashomon.reconcile.told_events import Setting, told_event
from rashomon.reconcile.toll_disagreements import toll_disagreements


def reconcile(
    story: Story,
    read_reports: Sequence[ReadReport],
    copies: Sequence[Copy],
    origins: Sequence[Origin],
    options: ReconcileOptions,
    *,
    decided: Decided = NOTHING,
) -> Account:
    """Return the account of a story; reports, copies and origins of other stories are left out.

    The account does not hang on the order of anything given, and keeps to what people `decided`.
    """
    members = set(story.reports)
    reads = sorted(
        (read for read in read_reports if read.report.id in members),
        key=lambda read: read.report.id,
    )
    shared = [copy for copy in copies if copy.copy in members and copy.source in members]
    origin_of = _origins_of(origins, members)
    settled, dating_findings, date_disagreements = settle(
        reads, shared, story.id, origin_of, decided=decided.dates
    )
    times, setting = _setting(story, reads, settled, origin_of, decided)
    events, differing = _told(reads, times, setting, options, decided)
    central = central_reports(reads, events, shared)
    head = heading(central)
    return Account(
        story=story.id,
        title=head.title,
        title_report=head.report,
        reports=tuple(read.report.id for read in reads),
        origins=tuple(sorted(set(origin_of.values()))),
        when=story_when(events, settled),
        summary=summary(central, events, origin_of, options),
        written=tuple(sorted(settled, key=lambda one: one.report)),
        quotes=_quotes(reads, setting, RuledActors(decided)),
        events=events,
        disagreements=tuple(sorted([*differing, *date_disagreements], key=lambda one: one.id)),
        findings=_findings(
            reads, [*dating_findings, *_of_copying(reads, setting, shared, options)]
        ),
    )


def _setting(
    story: Story,
    reads: Sequence[ReadReport],
    settled: Sequence[Written],
    origins: Mapping[ReportId, OriginId],
    decided: Decided,
) -> tuple[Mapping[ReportId, Mapping[Span, When]], Setting]:
    """Return the times of each report, counted from the day it was written, and the setting."""
    written = {one.report: one.when for one in settled}
    times = {
        read.report.id: resolve_all(read.reading.times, written.get(read.report.id))
        for read in reads
    }
    return times, Setting(
        story=story.id,
        origins=origins,
        names=Names(reads, decided.other_actors),
        times=_all_times(times),
        written=written,
        outlets={read.report.id: read.report.outlet for read in reads},
    )


def _of_copying(
    reads: Sequence[ReadReport],
    setting: Setting,
    shared: Sequence[Copy],
    options: ReconcileOptions,
) -> Iterator[Finding]:
    """Yield what shows that reports were copied: names gone wrong, and what copies say of themselves."""
    yield from garbled_in_story(reads, setting.origins)
    yield from copy_findings(reads, shared, options)


def _origins_of(origins: Sequence[Origin], members: set[ReportId]) -> dict[ReportId, OriginId]:
    """Return the origin of each report of the story, the last by id where several claim one."""
    return {
        report: origin.id
        for origin in sorted(origins, key=lambda origin: origin.id)
        for report in origin.reports
        if report in members
    }


def _told(
    reads: Sequence[ReadReport],
    times: Mapping[ReportId, Mapping[Span, When]],
    setting: Setting,
    options: ReconcileOptions,
    decided: Decided,
) -> tuple[tuple[Event, ...], list[Disagreement]]:
    """Return the events that the reports tell, linked and sorted by id, and where they differ."""
    in_time = sorted(reads, key=lambda read: _first_day(read, setting.written))
    ruled = RuledActors(decided)
    facts = all_facts([Lookup(read, ruled) for read in in_time], times, rarity())
    groups = merge(facts, options, decided)
    links = event_links(groups, setting.origins, setting.written, options)
    events = [_by_decided_names(told_event(group, setting), ruled) for group in groups]
    linked = sorted((replace(e, links=links[e.id]) for e in events), key=lambda e: e.id)
    differing = _once(one for group in groups for one in disagreements(group, setting))
    differing.extend(overdue_plans(groups, setting, options))
    differing.extend(rival_tellings(groups, setting, options))
    differing.extend(toll_disagreements(reads, groups, setting, differing))
    differing.extend(measure_disagreements(reads, setting, differing))
    differing.extend(age_disagreements(reads, setting))
    differing.extend(day_disagreements(reads, setting, differing))
    return tuple(linked), differing


def _once(found: Iterable[Disagreement]) -> list[Disagreement]:
    """Return each disagreement over the same words once: one clause may tell two events."""
    kept: dict[tuple[object, ...], Disagreement] = {}
    for one in found:
        words = tuple(sorted(position.spans for position in one.positions))
        held = kept.setdefault((one.about, words), one)
        kept[one.about, words] = min(held, one, key=lambda each: each.id)
    return list(kept.values())


def _by_decided_names(event: Event, ruled: RuledActors) -> Event:
    if not ruled:
        return event
    actors, recipients = ruled.named(event.actors), ruled.named(event.recipients)
    return replace(event, actors=actors, recipients=recipients)


def _all_times(times: Mapping[ReportId, Mapping[Span, When]]) -> dict[Span, When]:
    return {span: when for found in times.values() for span, when in found.items()}


def _first_day(read: ReadReport, written: Mapping[ReportId, When | None]) -> tuple[date, ReportId]:
    """Order reports by the first day they can have been written, undated ones last."""
    when = written.get(read.report.id)
    return (when.start if when is not None and when.start else date.max, read.report.id)


def story_when(events: Sequence[Event], written: Sequence[Written]) -> When | None:
    """Return the time of the dated event most origins tell, else the range of the writing."""
    dated = [event for event in events if event.when is not None]
    if dated:
        told = max(
            dated,
            key=lambda event: (
                len(event.origins),
                len(event.reports),
                len(event.tellings),
                event.id,
            ),
        )
        return told.when
    known = [one.when for one in written if one.when is not None]
    starts = [when.start for when in known if when.start is not None]
    ends = [when.end for when in known if when.end is not None]
    if not starts or not ends:
        return None
    first, last = min(starts), max(ends)
    grain = Grain.DAY if first == last else Grain.RANGE
    return When(first, last, grain, tuple(sorted({s for when in known for s in when.basis})))


def _quotes(reads: Sequence[ReadReport], setting: Setting, ruled: RuledActors) -> tuple[Quote, ...]:
    """Return all quotes with their times resolved and speakers by their fullest names."""
    known = entities_by_number(reads) if ruled else {}
    quotes = [
        replace(
            quote,
            speaker=setting.names.fullest(quote.speaker) if quote.speaker is not None else None,
            when=setting.times.get(quote.time) if quote.time is not None else None,
        )
        for read in reads
        for quote in read.reading.quotes
    ]
    if ruled:
        quotes = [ruled.speaker(quote, known[quote.content[0].report]) for quote in quotes]
    return tuple(sorted(quotes, key=lambda quote: (quote.content, quote.id)))


def _findings(reads: Sequence[ReadReport], more: Sequence[Finding]) -> tuple[Finding, ...]:
    found = {finding.id: finding for read in reads for finding in findings(read)}
    found.update((finding.id, finding) for finding in more)
    return tuple(found[key] for key in sorted(found))
