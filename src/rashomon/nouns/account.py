"""`Account`: everything known of one story. What rashomon produces; read this file first."""

from dataclasses import dataclass
from enum import StrEnum

from rashomon.nouns.actors import Actor
from rashomon.nouns.ids import (
    DisagreementId,
    EventId,
    FindingId,
    OriginId,
    QuoteId,
    ReportId,
    StoryId,
)
from rashomon.nouns.places import Place
from rashomon.nouns.plover import EventType, Status
from rashomon.nouns.readings import LinkKind, Quantity, Quote
from rashomon.nouns.spans import Span
from rashomon.nouns.times import When


@dataclass(frozen=True, slots=True, order=True)
class Telling:
    """One mention of an event: which report, which words, in whose voice."""

    report: ReportId
    trigger: Span
    sentence: Span
    said_by: QuoteId | None = None


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """How an event bears on another of the same account."""

    to: EventId
    kind: LinkKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One happening, merged over reports; field for field as CONTRACT.md says.

    A merged `when`, `place` or `status` is the most precise value compatible with what most origins
    say, and `None` where incompatible values have equal standing.
    """

    id: EventId
    story: StoryId
    type: EventType
    plover: EventType
    modes: tuple[str, ...]
    contexts: tuple[str, ...]
    status: Status | None
    actors: tuple[Actor, ...]
    recipients: tuple[Actor, ...]
    when: When | None
    effective: When | None
    expires: When | None
    place: Place | None
    quantities: tuple[Quantity, ...]
    tellings: tuple[Telling, ...]
    reports: tuple[ReportId, ...]
    origins: tuple[OriginId, ...]
    primary_sources: tuple[str, ...]
    links: tuple[Link, ...] = ()


class About(StrEnum):
    """What a disagreement is about."""

    WHEN = "when"
    WHERE = "where"
    WHO = "who"
    QUANTITY = "quantity"
    STATUS = "status"
    WORDING = "wording"
    REPORT_DATE = "report-date"


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """One of the things told: its value as text, its words, who tells it. Weight = origins."""

    value: str
    spans: tuple[Span, ...]
    reports: tuple[ReportId, ...]
    origins: tuple[OriginId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """One thing told differently: two positions or more; none is deleted or chosen."""

    id: DisagreementId
    story: StoryId
    event: EventId | None
    about: About
    positions: tuple[Position, ...]


class FindingKind(StrEnum):
    """What there is to know about a report."""

    DATE_CONFLICT = "date_conflict"
    GARBLED_NAME = "garbled_name"
    REWRITTEN = "rewritten"
    RECYCLED = "recycled"
    UNDATED = "undated"
    NO_BYLINE = "no_byline"
    BOILERPLATE = "boilerplate"
    TRUNCATED = "truncated"
    OTHER_LANGUAGE = "other_language"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something to know about one report; `detail` is a fixed template filled with its spans."""

    id: FindingId
    report: ReportId
    kind: FindingKind
    span: Span | None
    detail: str
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """When one report was written: the best estimate from its own words and its story."""

    report: ReportId
    when: When | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """Everything known of one story. Closed: every id it names is in it or in the record."""

    story: StoryId
    title: str
    title_report: ReportId
    reports: tuple[ReportId, ...]
    origins: tuple[OriginId, ...]
    when: When | None
    summary: tuple[Span, ...]
    written: tuple[Written, ...]
    quotes: tuple[Quote, ...]
    events: tuple[Event, ...]
    disagreements: tuple[Disagreement, ...]
    findings: tuple[Finding, ...]

    def told_by_one(self) -> tuple[EventId, ...]:
        """Return the events that one origin alone tells, sorted; none where the story has but one.

        What the others leave out is no disagreement.
        """
        if len(self.origins) < 2:
            return ()
        return tuple(sorted(event.id for event in self.events if len(event.origins) == 1))
