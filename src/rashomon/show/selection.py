"""What of a record is wanted in, what of a story that keeps out: the filters of `show` and `export`.

An event is kept when it fits every filter given; of several values of one filter, any will do. What
is kept leaves as the record has it: nothing is counted, merged or dated again for the rest.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from rashomon.nouns.account import Account, Event, FindingKind
from rashomon.nouns.ids import ReportId, StoryId
from rashomon.nouns.plover import EventType
from rashomon.nouns.readings import Quote
from rashomon.nouns.times import When


@dataclass(frozen=True, slots=True)
class Picked:
    """What a selection keeps of a story: the account with less in it, and the reports to show.

    The account's own `reports`, `origins`, `when` and `summary` are still those of the whole story.
    """

    account: Account
    reports: tuple[ReportId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """The filters given; the default keeps everything.

    - `since`, `until` (both inclusive): the event may lie in these days; undated ones do not fit;
    - `actors`: every word of one of these stands in the name of an actor or recipient;
    - `countries`: the code of an actor, a recipient or the place;
    - `types`: of the act, or as the codebook codes it;
    - `outlets`: a report whose outlet has every word of one of these tells it;
    - `findings`: a report with a finding of such a kind tells it;
    - `stories`: it belongs to one of these.
    """

    since: date | None = None
    until: date | None = None
    actors: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    types: tuple[EventType, ...] = ()
    outlets: tuple[str, ...] = ()
    findings: tuple[FindingKind, ...] = ()
    stories: tuple[StoryId, ...] = ()

    @property
    def asks_of_events(self) -> bool:
        """Say whether a filter looks at events: their days, actors, countries or types."""
        return bool(self.since or self.until or self.actors or self.countries or self.types)

    @property
    def is_everything(self) -> bool:
        """Say whether nothing is filtered."""
        return self == Selection()

    def pick(self, account: Account, outlets: Mapping[ReportId, str | None]) -> Picked | None:
        """Return what is kept of a story, `None` when nothing is.

        `outlets` are those of its reports. A quotation is kept when a kept event rests on it, or it
        fits by its own time, speaker and speaker's country (never by `types`: it has none).
        Disagreements go with their event, findings with their report.
        """
        if self.stories and account.story not in self.stories:
            return None
        asked = self._asked(account, outlets)
        events = tuple(
            one for one in account.events if asked.intersection(one.reports) and self._fits(one)
        )
        said = {telling.said_by for one in events for telling in one.tellings}
        quotes = tuple(
            one
            for one in account.quotes
            if one.id in said or (one.content[0].report in asked and self._fits_quote(one))
        )
        reports = {report for one in events for report in one.reports}
        reports.update(one.content[0].report for one in quotes)
        if not self.asks_of_events:
            reports |= asked
        if not reports:
            return None
        return Picked(
            self._with(account, events, quotes, reports),
            tuple(one for one in account.reports if one in reports),
        )

    def keeps_alone(self, outlet: str | None, findings: Iterable[FindingKind]) -> bool:
        """Say whether a report without a story is kept: only where no event or story is asked for."""
        if self.asks_of_events or self.stories:
            return False
        return self._fits_outlet(outlet) and self._fits_findings(findings)

    def _with(
        self,
        account: Account,
        events: tuple[Event, ...],
        quotes: tuple[Quote, ...],
        reports: set[ReportId],
    ) -> Account:
        kept = {one.id for one in events}
        disagreements = tuple(
            one
            for one in account.disagreements
            if (one.event in kept)
            or (
                one.event is None
                and not self.asks_of_events
                and any(reports.intersection(position.reports) for position in one.positions)
            )
        )
        findings = tuple(
            one
            for one in account.findings
            if one.report in reports and (not self.findings or one.kind in self.findings)
        )
        return replace(
            account, events=events, quotes=quotes, disagreements=disagreements, findings=findings
        )

    def _asked(
        self, account: Account, outlets: Mapping[ReportId, str | None]
    ) -> frozenset[ReportId]:
        kinds: dict[ReportId, set[FindingKind]] = {}
        for finding in account.findings:
            kinds.setdefault(finding.report, set()).add(finding.kind)
        return frozenset(
            report
            for report in account.reports
            if self._fits_outlet(outlets.get(report))
            and self._fits_findings(kinds.get(report, set()))
        )

    def _fits_outlet(self, outlet: str | None) -> bool:
        return not self.outlets or (outlet is not None and _named(outlet, self.outlets))

    def _fits_findings(self, kinds: Iterable[FindingKind]) -> bool:
        return not self.findings or any(kind in self.findings for kind in kinds)

    def _fits(self, event: Event) -> bool:
        parties = event.actors + event.recipients
        countries = {party.country for party in parties}
        if event.place is not None:
            countries.add(event.place.country)
        return (
            self._fits_days(event.when)
            and (not self.actors or any(_named(party.name, self.actors) for party in parties))
            and (not self.countries or not countries.isdisjoint(self.countries))
            and (not self.types or event.type in self.types or event.plover in self.types)
        )

    def _fits_quote(self, quote: Quote) -> bool:
        return (
            not self.types
            and self._fits_days(quote.when)
            and (not self.actors or _named(quote.speaker or "", self.actors))
            and (not self.countries or quote.speaker_country in self.countries)
        )

    def _fits_days(self, when: When | None) -> bool:
        if self.since is None and self.until is None:
            return True
        if when is None:
            return False
        too_early = self.since is not None and when.end is not None and when.end < self.since
        too_late = self.until is not None and when.start is not None and when.start > self.until
        return not too_early and not too_late


def _named(name: str, wanted: Iterable[str]) -> bool:
    """Say whether every word of one of the wanted names stands in the name, case aside."""
    words = set(name.casefold().split())
    return any(bool(one.split()) and words.issuperset(one.casefold().split()) for one in wanted)
