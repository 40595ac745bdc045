"""What changed in a record in, what changes in all that follows from it out.

Only what a change can reach is done again: pairs that came or went, origins that copies connect with
it, stories that hold a report it touches. The result is that of deriving everything anew, always.
"""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from rashomon.compare.candidates import neighbourhoods
from rashomon.nouns.account import Account, Finding, Written
from rashomon.nouns.copies import Copy, Origin
from rashomon.nouns.ids import ReportId, StoryId, content_hash
from rashomon.nouns.options import Options
from rashomon.nouns.stories import Story
from rashomon.nouns.verdicts import NOTHING
from rashomon.reconcile.dating import settle
from rashomon.reconcile.findings import language_finding
from rashomon.run.copied import Copied, Ends, ends_of
from rashomon.run.engine import Engine, indispensable
from rashomon.run.grouping import Grouper
from rashomon.run.pairing import Pairer
from rashomon.run.progress import Watch
from rashomon.run.ruled import Ruled
from rashomon.run.shelf import Shelf
from rashomon.run.works import ComparePairs, Fault, Member, ReconcileOne, TraceOne
from rashomon.store.derivatives import Derived, Former
from rashomon.store.groupings import Grouping
from rashomon.store.pairings import Pairing, number_of, report_of
from rashomon.store.record import Record

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Changed:
    """The reports that the last derivation did not see as they are.

    `came` are new or read anew, `gone` no longer there; of `ruled` people decided something since.
    """

    came: frozenset[ReportId]
    gone: frozenset[ReportId]
    ruled: frozenset[ReportId]


@dataclass(frozen=True, slots=True)
class Traced:
    """The origins that go, those that are new, and that of each report that was traced."""

    gone: tuple[Origin, ...]
    fresh: tuple[Origin, ...]
    of: Mapping[ReportId, Origin]

    def moved(self) -> frozenset[ReportId]:
        """Return the reports of origins that go or are new."""
        return frozenset(each for one in (*self.gone, *self.fresh) for each in one.reports)


class Derivation:
    """Compares, groups and reconciles the reports of one record.

    With `anew` nothing of the last derivation is taken to hold. `lost` gathers comparisons whose
    worker died: they are left out, and said to be.
    """

    def __init__(
        self, record: Record, engine: Engine, options: Options, watch: Watch, *, anew: bool
    ) -> None:
        self._view = record.view
        self._former = None if anew else record.view
        self._pages = record.page_versions
        self._pairings = record.pairings
        self._groupings = record.groupings
        self._shelf = Shelf(record.path, record.view)
        self._ruled = Ruled(record)
        self._engine = engine
        self._options = options
        self._watch = watch
        self.lost: list[str] = []

    def derived(self) -> Derived:
        """Return what changes; its accounts are reconciled as they are drawn."""
        changed = self._changed
        pairing = self._pairing()
        copied = self._compared(pairing)
        traced = self._traced(copied)
        stories, grouping = self._grouped(copied)
        touched = changed.came | changed.ruled | copied.changed() | traced.moved()
        told = self._told(stories, touched, copied, traced)
        homes = {report for story in stories for report in story.reports}
        beside = sorted((changed.came | changed.ruled) - homes)
        return Derived(
            former=self._going(
                frozenset(one.id for one in stories).difference(told), copied, traced
            ),
            stories=self._explained_anew(stories, told),
            accounts=self._accounts([members for members, _ in told.values()]),
            bases={story: basis for story, (_, basis) in told.items()},
            copies=copied.fresh,
            origins=traced.fresh,
            findings=tuple(self._findings_beside(beside)),
            written=tuple(self._written_beside(beside)),
            pairing=pairing,
            grouping=grouping,
            rulings=self._ruled.ids,
        )

    def copies(self) -> tuple[Copy, ...]:
        """Return every copy among the reports, sorted by id."""
        found = self._compared(self._pairing()).all()
        return tuple(sorted(found, key=lambda copy: copy.id))

    def stories(self) -> tuple[Story, ...]:
        """Return the stories, sorted by id."""
        return self._grouped(self._compared(self._pairing()))[0]

    @cached_property
    def _changed(self) -> Changed:
        if self._former is None:
            return Changed(frozenset(self._view.report_ids()), frozenset(), frozenset())
        seals = {report: self._view.seal(report) for report in self._view.stale()}
        came = (
            report
            for report, seal in seals.items()
            if seal is not None and seal != self._former.derived_seal(report)
        )
        gone = (report for report, seal in seals.items() if seal is None)
        decided = self._view.noted("derived_from") != self._view.decided_state()
        seen = self._view.noted("rulings_seen") or ""
        ruled = self._ruled.touched(seen) if decided else frozenset()
        return Changed(frozenset(came), frozenset(gone), ruled)

    @cached_property
    def _former_members(self) -> Mapping[StoryId, tuple[ReportId, ...]]:
        return {} if self._former is None else self._former.members()

    def _pairing(self) -> Pairing:
        with self._watch.stage("pair") as run:
            pairer = Pairer(self._view, self._pairings, self._options.compare)
            stale = self._changed.came | self._changed.gone
            pairing = pairer.changes(sorted(stale), anew=self._former is None)
            run.taken, run.given = len(stale), len(pairing.new)
        return pairing

    def _compared(self, pairing: Pairing) -> Copied:
        """Compare pairs that are new, or of reports read anew; return the copies as they will be."""
        with self._watch.stage("compare") as run:
            waiting = sorted({_named(pair) for pair in pairing.new} | self._again(pairing))
            work = ComparePairs(self._shelf, self._options.compare)
            found = self._engine.each(work, neighbourhoods(waiting), lost=self._uncompared)
            fresh = self._ruled.copies(self._watch.counted(self._whole(found), run))
            run.taken = len(waiting)
        known = {copy.id: copy for copy in fresh}
        going = {copy.id: copy for copy in self._no_longer(pairing, frozenset(waiting))}
        same = {each for each, copy in going.items() if known.get(each) == copy}
        return Copied(
            self._former,
            [copy for each, copy in going.items() if each not in same],
            [copy for each, copy in known.items() if each not in same],
        )

    def _again(self, pairing: Pairing) -> frozenset[Ends]:
        """Return the former pairs that are to be compared again."""
        if self._former is None:
            return frozenset()
        doubted = self._ruled.pairs if self._changed.ruled else frozenset()
        ends = {*self._changed.came, *(each for pair in doubted for each in pair)}
        still = frozenset(self._pairings.pairs_of(map(number_of, ends))).difference(pairing.gone)
        named = frozenset(map(_named, still))
        return frozenset(
            pair for pair in named if pair in doubted or self._changed.came.intersection(pair)
        )

    def _no_longer(self, pairing: Pairing, waiting: frozenset[Ends]) -> Iterator[Copy]:
        """Yield the former copies that do not hold as they are."""
        if self._former is None:
            return
        unpaired = frozenset(map(_named, pairing.gone))
        ends = {each for pair in (*unpaired, *waiting) for each in pair} | self._changed.gone
        for copy in self._former.copies_of(sorted(ends)):
            pair = ends_of(copy)
            if pair in unpaired or pair in waiting or self._changed.gone.intersection(pair):
                yield copy

    def _traced(self, copied: Copied) -> Traced:
        """Trace the origins of all reports that copies or a common page connect with a change."""
        start = (self._changed.came | copied.changed()) - self._changed.gone
        if self._former is not None:
            start |= {each for one in self._origins_of(start) for each in one.reports}
        with self._watch.stage("trace") as run:
            families = self._pages.families()
            reached, edges = copied.closure(start - self._changed.gone, families)
            joined = [tuple(sorted(one)) for one in self._engine.connected(edges)]
            alone = sorted(reached.difference(*joined))
            rows = [
                (members, tuple(copy for each in members for copy in copied.made_by(each)))
                for members in (*joined, *((each,) for each in alone))
            ]
            run.taken = len(reached)
            found = self._engine.each(TraceOne(self._shelf), rows, lost=indispensable)
            now = {origin.id: origin for origin in self._watch.counted(found, run)}
        former = {} if self._former is None else {one.id: one for one in self._origins_of(reached)}
        return Traced(
            gone=tuple(former[one] for one in sorted(former) if former[one] != now.get(one)),
            fresh=tuple(now[one] for one in sorted(now) if now[one] != former.get(one)),
            of={report: origin for origin in now.values() for report in origin.reports},
        )

    def _origins_of(self, reports: Iterable[ReportId]) -> list[Origin]:
        """Return the former origins of some reports, sorted by id."""
        standings = (self._view.standing(report) for report in reports)
        known = {standing.origin for standing in standings if standing is not None}
        return [self._view.origin(origin) for origin in sorted(known)]

    def _grouped(self, copied: Copied) -> tuple[tuple[Story, ...], Grouping]:
        """Return all stories, sorted by id, and what is to be kept of their making."""
        changed, options = self._changed, self._options.group
        with self._watch.stage("group") as run:
            grouper = Grouper(self._view, self._groupings, options, anew=self._former is None)
            touched = changed.came | changed.gone | copied.changed()
            bonds = copied.bonds()
            grouped, grouping = grouper.grouped(touched, bonds)
            stories = self._ruled.stories(grouped, bonds, options)
            run.taken, run.given = grouper.regrouped, len(stories)
        return stories, grouping

    def _told(
        self,
        stories: Sequence[Story],
        touched: frozenset[ReportId],
        copied: Copied,
        traced: Traced,
    ) -> dict[StoryId, tuple[tuple[Member, ...], str]]:
        """Return the stories to be told anew, each with its reports and a hash of what tells it."""
        found = {}
        for story in stories:
            same = self._former_members.get(story.id) == story.reports
            if same and touched.isdisjoint(story.reports):
                continue
            members = self._members(story, copied, traced)
            basis = self._basis(members)
            if not same or self._view.basis(story.id) != basis:
                found[story.id] = members, basis
        return found

    def _members(self, story: Story, copied: Copied, traced: Traced) -> tuple[Member, ...]:
        decided = self._ruled.of_story(story.reports)
        unmoved = [report for report in story.reports if report not in traced.of]
        kept = {each: one for one in self._origins_of(unmoved) for each in one.reports}
        return tuple(
            Member(
                story=story.id,
                reasons=story.reasons,
                report=report,
                copies=copied.made_by(report),
                origin=traced.of[report] if report in traced.of else kept[report],
                decided=decided,
            )
            for report in story.reports
        )

    def _basis(self, members: Sequence[Member]) -> str:
        """Return a hash of all that the account of a story is made from; not why it is one."""
        origins = {member.origin.id: member.origin for member in members}
        return content_hash(
            "basis",
            [(member.report, self._view.seal(member.report)) for member in members],
            [member.copies for member in members],
            [origins[origin] for origin in sorted(origins)],
            *([members[0].decided] if members[0].decided != NOTHING else ()),
        )

    def _going(self, kept: frozenset[StoryId], copied: Copied, traced: Traced) -> Former | None:
        """Return what of the last derivation goes, `None` for all of it."""
        if self._former is None:
            return None
        looked = self._changed.came | self._changed.ruled
        standings = {report: self._former.standing(report) for report in looked}
        return Former(
            copies=tuple(copy.id for copy in copied.gone),
            origins=tuple(origin.id for origin in traced.gone),
            stories=tuple(one for one in self._former_members if one not in kept),
            reports=tuple(sorted(
                report for report, stood in standings.items()
                if stood is None or stood.story is None
            )),
        )  # fmt: skip

    def _explained_anew(
        self, stories: Iterable[Story], told: Container[StoryId]
    ) -> tuple[Story, ...]:
        """Return the stories to be told anew, and those whose reports are joined for other reasons."""
        former = {} if self._former is None else self._former.all_reasons()
        return tuple(one for one in stories if one.id in told or former.get(one.id) != one.reasons)

    def _accounts(self, stories: Sequence[tuple[Member, ...]]) -> Iterator[Account]:
        with self._watch.stage("reconcile", len(stories)) as run:
            run.taken = len(stories)
            work = ReconcileOne(self._shelf, self._options.reconcile)
            accounts = self._engine.each(work, stories, lost=indispensable)
            yield from self._watch.counted(self._whole(accounts), run)

    def _findings_beside(self, reports: Iterable[ReportId]) -> Iterator[Finding]:
        for report in map(self._view.report, reports):
            if report.language not in self._options.read.languages:
                yield language_finding(report)

    def _written_beside(self, reports: Iterable[ReportId]) -> Iterator[Written]:
        for report in reports:
            decided = self._ruled.of_story([report]).dates
            yield from settle([self._shelf.read_report(report)], [], decided=decided).written

    def _whole(self, results: Iterable[T | Fault]) -> Iterator[T]:
        """Yield the results, the faults among them kept as lost."""
        for result in results:
            if isinstance(result, Fault):
                self.lost.append(result.what)
            else:
                yield result

    def _uncompared(self, pairs: tuple[Ends, ...], why: str) -> Iterator[Copy]:
        self.lost.extend(f"{one} and {other} were not compared: {why}" for one, other in pairs)
        return iter(())


def _named(pair: tuple[int, int]) -> Ends:
    """Return a pair of numbers as reports; the smaller number has the smaller id."""
    return report_of(pair[0]), report_of(pair[1])
