"""All readings of a record in, what follows from them together out."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from rashomon.compare.candidates import candidate_pairs, neighbourhoods
from rashomon.compare.signatures import Signature
from rashomon.group.stories import group_outlines
from rashomon.nouns.account import Account, Finding, Written
from rashomon.nouns.copies import Copy, Origin
from rashomon.nouns.ids import ReportId, StoryId
from rashomon.nouns.options import Options
from rashomon.nouns.stories import Story
from rashomon.reconcile.dating import settle
from rashomon.reconcile.findings import language_finding
from rashomon.run.engine import Engine, indispensable
from rashomon.run.former import Former
from rashomon.run.outline_json import from_json as outline_from
from rashomon.run.progress import Watch
from rashomon.run.ruled import Ruled
from rashomon.run.shelf import Shelf
from rashomon.run.signature_bytes import from_bytes
from rashomon.run.versions import versions_of
from rashomon.run.works import (
    ComparePairs,
    Fault,
    Member,
    ReconcileOne,
    TraceOne,
)
from rashomon.store.derivatives import Derived
from rashomon.store.record import Record

T = TypeVar("T")
Pair = tuple[ReportId, ReportId]


class Derivation:
    """Compares, groups and reconciles the reports of one record.

    `lost` gathers comparisons whose worker died: they are left out, and said to be.
    """

    def __init__(self, record: Record, engine: Engine, options: Options, watch: Watch) -> None:
        self._view = record.view
        self._pages = record.page_versions
        self._shelf = Shelf(record.path, record.view)
        self._ruled = Ruled(record)
        self._engine = engine
        self._options = options
        self._watch = watch
        self._former = Former(record.view, versions_of(options).deriver)
        self.lost: list[str] = []

    def derived(self) -> Derived:
        """Return everything; its accounts are reconciled as they are drawn."""
        copies = self.copies()
        origins = self.origins(copies)
        stories = self.stories(copies)
        in_story = {report for story in stories for report in story.reports}
        beside = [report for report in self._view.report_ids() if report not in in_story]
        members = _members(stories, copies, origins, self._ruled)
        bases = {story: self._former.basis(told) for story, told in members.items()}
        kept = frozenset(story for story in bases if self._former.holds(story, bases[story]))
        return Derived(
            stories=stories,
            accounts=self._accounts([told for story, told in members.items() if story not in kept]),
            kept=kept,
            bases=bases,
            copies=copies,
            origins=origins,
            findings=tuple(self._findings_beside(beside)),
            written=tuple(self._written_beside(beside)),
        )

    def copies(self) -> tuple[Copy, ...]:
        """Return every copy among the reports, sorted by id."""
        with self._watch.stage("pair") as run:
            kept = [from_bytes(report, body) for report, body in self._view.signatures()]
            pairs = candidate_pairs(kept, self._options.compare)
            run.taken, run.given = len(kept), len(pairs)
        with self._watch.stage("compare") as run:
            still = self._still_pairs(kept).intersection(pairs) - self._ruled.pairs
            waiting = [pair for pair in pairs if pair not in still]
            work = ComparePairs(self._shelf, self._options.compare)
            found = self._engine.each(work, neighbourhoods(waiting), lost=self._uncompared)
            fresh = list(self._watch.counted(self._whole(found), run))
            held = [copy for copy in self._former.copies if _ends(copy) in still]
            run.taken = len(waiting)
        return self._ruled.copies(sorted([*held, *fresh], key=lambda copy: copy.id))

    def _still_pairs(self, signatures: Sequence[Signature]) -> frozenset[Pair]:
        """Return the pairs that were compared before, between reports read as they were then."""
        known = [one for one in signatures if one.report in self._former.reports]
        if not known:
            return frozenset()
        return frozenset(candidate_pairs(known, self._options.compare))

    def origins(self, copies: Sequence[Copy]) -> tuple[Origin, ...]:
        """Return the origins of all reports, sorted by id."""
        reports = self._view.report_ids()
        with self._watch.stage("trace", len(reports)) as run:
            held: list[Origin] = []
            waiting = []
            for component in self._components(reports, copies):
                known = self._former.origins(*component)
                if known is None:
                    waiting.append(component)
                held += known or ()
            run.taken = sum(len(members) for members, _ in waiting)
            found = self._engine.each(TraceOne(self._shelf), waiting, lost=indispensable)
            fresh = list(self._watch.counted(found, run))
            return tuple(sorted([*held, *fresh], key=lambda origin: origin.id))

    def stories(self, copies: Sequence[Copy]) -> tuple[Story, ...]:
        """Return the stories, sorted by id."""
        with self._watch.stage("group") as run:
            bodies = ((report, body) for report, body in self._view.outlines() if body)
            outlines = [outline_from(report, body) for report, body in bodies]
            grouped = group_outlines(outlines, copies, self._options.group)
            stories = self._ruled.stories(grouped, self._options.group)
            run.taken, run.given = len(outlines), len(stories)
        return stories

    def _accounts(self, stories: Sequence[tuple[Member, ...]]) -> Iterator[Account]:
        with self._watch.stage("reconcile", len(stories)) as run:
            run.taken = len(stories)
            work = ReconcileOne(self._shelf, self._options.reconcile)
            accounts = self._engine.each(work, stories, lost=indispensable)
            yield from self._watch.counted(self._whole(accounts), run)

    def _components(
        self, reports: Sequence[ReportId], copies: Sequence[Copy]
    ) -> Iterator[tuple[tuple[ReportId, ...], tuple[Copy, ...]]]:
        """Yield reports that copies or a common page connect, with the copies; then each lone one."""
        by_copy: dict[ReportId, list[Copy]] = defaultdict(list)
        for copy in copies:
            by_copy[copy.copy].append(copy)
        joined: set[ReportId] = set()
        edges = [(copy.copy, copy.source) for copy in copies]
        edges += [(family[0], other) for family in self._pages.families() for other in family[1:]]
        for component in self._engine.connected(edges):
            members = tuple(sorted(component))
            joined.update(members)
            yield members, tuple(copy for member in members for copy in by_copy[member])
        yield from (((report,), ()) for report in reports if report not in joined)

    def _findings_beside(self, reports: Iterable[ReportId]) -> Iterator[Finding]:
        for report in map(self._view.report, reports):
            if report.language not in self._options.read.languages:
                yield language_finding(report)

    def _written_beside(self, reports: Iterable[ReportId]) -> Iterator[Written]:
        for report in reports:
            yield from settle(
                [self._shelf.read_report(report)], [], decided=self._ruled.of_story([report]).dates
            ).written

    def _whole(self, results: Iterable[T | Fault]) -> Iterator[T]:
        """Yield the results, the faults among them kept as lost."""
        for result in results:
            if isinstance(result, Fault):
                self.lost.append(result.what)
            else:
                yield result

    def _uncompared(self, pairs: tuple[Pair, ...], why: str) -> Iterator[Copy]:
        self.lost.extend(f"{one} and {other} were not compared: {why}" for one, other in pairs)
        return iter(())


def _ends(copy: Copy) -> Pair:
    return min(copy.copy, copy.source), max(copy.copy, copy.source)


def _members(
    stories: Sequence[Story], copies: Sequence[Copy], origins: Sequence[Origin], ruled: Ruled
) -> dict[StoryId, tuple[Member, ...]]:
    """Return the reports of each story, stories and reports sorted by id."""
    by_copy: dict[ReportId, list[Copy]] = defaultdict(list)
    for copy in copies:
        by_copy[copy.copy].append(copy)
    origin_of = {report: origin for origin in origins for report in origin.reports}
    decided = {story.id: ruled.of_story(story.reports) for story in stories}
    return {
        story.id: tuple(
            Member(
                story=story.id,
                reasons=story.reasons,
                report=report,
                copies=tuple(by_copy[report]),
                origin=origin_of[report],
                decided=decided[story.id],
            )
            for report in story.reports
        )
        for story in sorted(stories, key=lambda story: story.id)
    }
