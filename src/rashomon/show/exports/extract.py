"""A record and a selection in; its stories, one at a time, out: what every format writes from."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from rashomon.api import Record
from rashomon.nouns.account import Account, Disagreement, Event, Finding
from rashomon.nouns.actors import Entity, EntityKind, MentionForm
from rashomon.nouns.copies import Copy, Origin
from rashomon.nouns.ids import OriginId, ReportId, StoryId
from rashomon.nouns.readings import Quote, Reading
from rashomon.nouns.reports import Report
from rashomon.nouns.spans import Span
from rashomon.nouns.times import When
from rashomon.show.clean import shortened
from rashomon.show.exports.codebook import Codebook
from rashomon.show.selection import Picked, Selection

SNIPPET = 300  # code points of any one passage that leave without `full_text`
READINGS_AT_HAND = 256  # readings kept parsed; about 30 KB each


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """What leaves together: one story, or (`account` is `None`) one report that no story holds.

    Over all bundles each report, origin and copy comes once: a copy with the report that copies, an
    origin with the first report of it.
    """

    account: Account | None
    reports: tuple[ReportId, ...]
    findings: tuple[Finding, ...]
    copies: tuple[Copy, ...]
    origins: tuple[Origin, ...]

    @property
    def story(self) -> StoryId | None:
        """The story, `None` when there is none."""
        return None if self.account is None else self.account.story

    @property
    def events(self) -> tuple[Event, ...]:
        """The events of the story, sorted by id."""
        return () if self.account is None else tuple(sorted(self.account.events, key=_id))

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """The quotations of the story, sorted by id."""
        return () if self.account is None else tuple(sorted(self.account.quotes, key=_id))

    @property
    def disagreements(self) -> tuple[Disagreement, ...]:
        """The disagreements of the story, sorted by id."""
        return () if self.account is None else tuple(sorted(self.account.disagreements, key=_id))


class Extract:
    """The part of a record that an export writes; holds one story in memory at a time."""

    def __init__(
        self,
        record: Record,
        selection: Selection | None = None,
        *,
        full_text: bool = False,
        codebook: Codebook | None = None,
    ) -> None:
        self.record = record
        self.view = record.view
        self.selection = selection or Selection()
        self.full_text = full_text
        self.codebook = codebook
        self._reading = lru_cache(READINGS_AT_HAND)(record.view.find_reading)

    def bundles(self) -> Iterator[Bundle]:
        """Yield the stories by id, then the reports without one by id.

        Raises:
            UsageError: a story asked for is not in the record.
        """
        seen: set[OriginId] = set()
        for picked in self.picked():
            findings = tuple(sorted(picked.account.findings, key=_id))
            yield self._bundle(picked.account, picked.reports, findings, seen)
        for report, findings in self.alone():
            yield self._bundle(None, (report,), findings, seen)

    def picked(self) -> Iterator[Picked]:
        """Yield what is kept of each story, by id.

        Raises:
            UsageError: a story asked for is not in the record.
        """
        for story in sorted(set(self.selection.stories)) or self.view.story_ids():
            account = self.view.account(story)
            outlets = {one: self.view.report(one).outlet for one in self._if_asked(account)}
            picked = self.selection.pick(account, outlets)
            if picked is not None:
                yield picked

    def alone(self) -> Iterator[tuple[ReportId, tuple[Finding, ...]]]:
        """Yield each report kept that no story holds, by id, with its findings."""
        if self.selection.asks_of_events or self.selection.stories:
            return
        asked = self.selection.findings
        for report in self.view.report_ids():
            standing = self.view.standing(report)
            if standing is None or standing.story is None:
                findings = self.view.findings_of(report)
                kinds = {finding.kind for finding in findings}
                if self.selection.keeps_alone(self.report(report).outlet, kinds):
                    yield report, tuple(one for one in findings if not asked or one.kind in asked)

    def report(self, report: ReportId) -> Report:
        """Return a report."""
        return self.view.report(report)

    def reading(self, report: ReportId) -> Reading:
        """Return the reading of a report, an empty one where there is none."""
        return self._reading(report) or Reading(report=report)

    def origin(self, report: ReportId) -> OriginId | None:
        """Return the origin of a report; `None` when it was added since the last build."""
        standing = self.view.standing(report)
        return None if standing is None else standing.origin

    def title(self, report: ReportId) -> str | None:
        """Return the title of a report, from its text or from beside it."""
        title = self.reading(report).masthead.title
        return title if title is not None else self.report(report).title

    def authors(self, report: ReportId) -> tuple[str, ...]:
        """Return who signs a report."""
        bylines = self.reading(report).masthead.bylines
        return tuple(one.name for one in bylines) or self.report(report).authors

    def named(self, report: ReportId, kind: EntityKind) -> tuple[Entity, ...]:
        """Return the entities of a kind that a report calls by name, each name once."""
        named = {
            entity.name: entity
            for entity in reversed(self.reading(report).entities)
            if entity.kind is kind
            and any(mention.form is MentionForm.NAME for mention in entity.mentions)
        }
        return tuple(reversed(named.values()))

    def stated_date(self, report: ReportId) -> date | None:
        """Return the day that file, page or dateline claims."""
        return self.reading(report).masthead.stated_date or self.report(report).date

    def written(self, report: ReportId) -> When | None:
        """Return when a report was written, as far as is known."""
        return self.view.written(report).when

    def cut(self, span: Span) -> str:
        """Return the words of a span, code point for code point, however many."""
        return self.view.report(span.report).cut(span)

    def snippet(self, span: Span) -> str:
        """Return the words of a span on one line, at most `SNIPPET` of them without `full_text`."""
        words = self.cut(span)
        return shortened(words, len(words) * 6 + 1 if self.full_text else SNIPPET)

    def exact(self, span: Span) -> str | None:
        """Return the words of a span as they are; `None` where more than a snippet may not leave."""
        return self.cut(span) if self.full_text or len(span) <= SNIPPET else None

    def body(self, report: ReportId) -> str | None:
        """Return the whole text of a report with `full_text`, `None` without."""
        return self.report(report).text if self.full_text else None

    def _if_asked(self, account: Account) -> tuple[ReportId, ...]:
        return account.reports if self.selection.outlets else ()

    def _bundle(
        self,
        account: Account | None,
        reports: tuple[ReportId, ...],
        findings: tuple[Finding, ...],
        seen: set[OriginId],
    ) -> Bundle:
        held = set(reports)
        copies = tuple(
            copy
            for copy in self.view.copies_of(reports)
            if copy.copy in held and (copy.source in held or self.selection.is_everything)
        )
        names = sorted({one for one in map(self.origin, reports) if one is not None} - seen)
        seen.update(names)
        found = (self.view.find(name) for name in names)
        return Bundle(
            account=account,
            reports=reports,
            findings=findings,
            copies=copies,
            origins=tuple(one for one in found if isinstance(one, Origin)),
        )


def _id(noun: Event | Quote | Disagreement | Finding) -> str:
    return noun.id
