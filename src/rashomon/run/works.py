"""The work of each stage as it is sent to a process: small arguments in, results out."""

import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from rashomon.compare.copies import Prepared, compare_prepared, prepare
from rashomon.compare.origins import trace_origins
from rashomon.compare.signatures import Signature, sign
from rashomon.group.profiles import outline
from rashomon.group.slices import filed_under
from rashomon.nouns.account import Account
from rashomon.nouns.copies import Copy, Origin
from rashomon.nouns.ids import ReportId, StoryId
from rashomon.nouns.options import CompareOptions, GroupOptions, ReadOptions, ReconcileOptions
from rashomon.nouns.readings import Reading, ReadReport
from rashomon.nouns.reports import Report
from rashomon.nouns.stories import Story
from rashomon.nouns.verdicts import NOTHING, Decided
from rashomon.read.read import read
from rashomon.reconcile.reconcile import reconcile
from rashomon.run.outline_json import to_json
from rashomon.run.shelf import Shelf
from rashomon.run.tools import make_tools
from rashomon.store.groupings import Outlined

log = logging.getLogger("rashomon")


@dataclass(frozen=True, slots=True)
class Attempt:
    """A reading, and why the reader gave up when it did; then the reading is empty."""

    reading: Reading
    failed: str | None = None


@dataclass(frozen=True, slots=True)
class ReadOne:
    """Reads one report. A report that makes the reader fail loses its own reading alone."""

    options: ReadOptions

    def __call__(self, report: Report) -> Iterator[Attempt]:
        """Yield the attempt at one report."""
        tools = make_tools()  # outside the attempt: without models nothing can be read
        try:
            yield Attempt(read(report, tools, self.options))
        except Exception as fault:
            log.debug("the reader failed", exc_info=True, extra={"path": report.path})
            yield Attempt(Reading(report=report.id), f"the reader failed: {type(fault).__name__}")


@dataclass(frozen=True, slots=True)
class Fault:
    """Something a stage could not do; the build goes on without it and says so."""

    what: str


def unread(report: Report, why: str) -> Iterator[Attempt]:
    """Yield what stands for a report whose worker was lost."""
    yield Attempt(Reading(report=report.id), f"the reader was stopped: {why}")


@dataclass(frozen=True, slots=True)
class SignOne:
    """Signs one report."""

    shelf: Shelf
    options: CompareOptions

    def carrying(self, reports: Sequence[ReportId]) -> "SignOne":
        """Return this work with these reports inside it."""
        return replace(self, shelf=self.shelf.holding(reports))

    def __call__(self, report: ReportId) -> Iterator[Signature]:
        """Yield the signature of one report."""
        yield sign(self.shelf.read_report(report), self.options)


@dataclass(frozen=True, slots=True)
class OutlineOne:
    """Outlines one report for grouping; empty in a language that is not read."""

    shelf: Shelf
    options: GroupOptions

    def carrying(self, reports: Sequence[ReportId]) -> "OutlineOne":
        """Return this work with these reports inside it."""
        return replace(self, shelf=self.shelf.holding(reports))

    def __call__(self, report: ReportId) -> Iterator[Outlined]:
        """Yield the outline of one report."""
        read_report = self.shelf.read_report(report)
        if read_report.report.language in self.options.languages:
            made = outline(read_report, self.options)
            yield Outlined(report, to_json(made), filed_under(made))
        else:
            yield Outlined(report, "", None)


@dataclass(frozen=True, slots=True)
class ComparePairs:
    """Compares one report with those paired with it."""

    shelf: Shelf
    options: CompareOptions

    def carrying(self, rows: Sequence[tuple[tuple[ReportId, ReportId], ...]]) -> "ComparePairs":
        """Return this work with the reports of these pairs inside it."""
        return replace(
            self,
            shelf=self.shelf.holding(report for row in rows for pair in row for report in pair),
        )

    def __call__(self, pairs: tuple[tuple[ReportId, ReportId], ...]) -> Iterator[Copy | Fault]:
        """Yield the copies among the pairs."""
        for left, right in pairs:
            try:
                copy = compare_prepared(
                    _prepared(self.shelf, left, self.options),
                    _prepared(self.shelf, right, self.options),
                    self.options,
                )
            except Exception as fault:  # noqa: BLE001 - # the other pairs go on
                yield Fault(f"{left} and {right} were not compared: {type(fault).__name__}")
            else:
                if copy is not None:
                    yield copy


@lru_cache(maxsize=128)
def _prepared(shelf: Shelf, report: ReportId, options: CompareOptions) -> Prepared:
    """Return a report made ready once for the many pairs it stands in (2-3 ms and 0.5 MiB each)."""
    return prepare(shelf.read_report(report), options)


@dataclass(frozen=True, slots=True)
class TraceOne:
    """Traces the origins of reports that copies connect."""

    shelf: Shelf

    def carrying(self, rows: Sequence[tuple[tuple[ReportId, ...], tuple[Copy, ...]]]) -> "TraceOne":
        """Return this work with these reports inside it."""
        return replace(
            self, shelf=self.shelf.holding(report for reports, _ in rows for report in reports)
        )

    def __call__(
        self, connected: tuple[tuple[ReportId, ...], tuple[Copy, ...]]
    ) -> Iterator[Origin]:
        """Yield the origins of some reports, given all copies among them."""
        reports, copies = connected
        yield from trace_origins([self.shelf.read_report(report) for report in reports], copies)


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One report of a story, with the copies it is the copy in, and its origin.

    `decided` is what people decided of the whole story.
    """

    story: StoryId
    reasons: tuple[str, ...]
    report: ReportId
    copies: tuple[Copy, ...]
    origin: Origin
    decided: Decided = NOTHING


@dataclass(frozen=True, slots=True)
class ReconcileOne:
    """Reconciles one story."""

    shelf: Shelf
    options: ReconcileOptions

    def carrying(self, rows: Sequence[tuple[Member, ...]]) -> "ReconcileOne":
        """Return this work with the members of these stories inside it."""
        return replace(
            self, shelf=self.shelf.holding(member.report for row in rows for member in row)
        )

    def __call__(self, members: tuple[Member, ...]) -> Iterator[Account | Fault]:
        """Yield the account of the story that all these reports tell.

        When reconciling fails, it is tried again without events, then on bare reports: a story
        poorer than it could be, and said to be, rather than none.
        """
        reports = tuple(sorted(member.report for member in members))
        origins = {member.origin.id: member.origin for member in members}
        story = Story(members[0].story, reports, members[0].reasons)
        copies = sorted((copy for member in members for copy in member.copies), key=lambda c: c.id)
        known = [origins[origin] for origin in sorted(origins)]
        decided = members[0].decided
        reads = [self.shelf.read_report(report) for report in reports]
        for poorer in (_without_events, _bare):
            try:
                account = reconcile(story, reads, copies, known, self.options, decided=decided)
            except Exception as fault:  # noqa: BLE001 - # the other stories go on
                yield Fault(f"{story.id} could not be told whole: {type(fault).__name__}")
                reads = [ReadReport(read.report, poorer(read.reading)) for read in reads]
            else:
                yield account
                return
        yield reconcile(story, reads, copies, known, self.options, decided=decided)


def _without_events(reading: Reading) -> Reading:
    return replace(reading, events=())


def _bare(reading: Reading) -> Reading:
    return Reading(report=reading.report, sentences=reading.sentences)
