"""What lists of a record show: a story in a line, a report found, how many of each kind."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rashomon.nouns.ids import OriginId, ReportId, StoryId


class StoryOrder(StrEnum):
    """In which order stories are listed."""

    NEWEST = "newest"  # by first day, undated last
    OLDEST = "oldest"
    LARGEST = "largest"  # by reports


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryLine:
    """One story in a list. `start` and `end` are `None` where open or unknown.

    `copies` counts reports that are a copy of another.
    """

    id: StoryId
    title: str
    title_report: ReportId
    start: date | None
    end: date | None
    reports: int
    origins: int
    copies: int
    events: int
    disagreements: int
    findings: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Blank:
    """How many of a table's `rows` leave a field `unknown`: null, an empty list, or said to be so."""

    table: str
    field: str
    rows: int
    unknown: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many of each kind a record holds."""

    reports: int
    stories: int
    origins: int
    copies: int
    events: int
    quotes: int
    disagreements: int
    findings: int
    rejected: int


@dataclass(frozen=True, slots=True)
class Bucket:
    """How many stories begin in a stretch of time: `period` is "2021", "2021-06" or "2021-06-16"."""

    period: str
    stories: int
    reports: int


@dataclass(frozen=True, slots=True)
class Strip:
    """Steps of time in order; how many stories lie before the first and after the last of them."""

    buckets: tuple[Bucket, ...]
    before: int = 0
    after: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What is looked for among reports: all of these hold.

    `words`: each must stand in title or text. `since` and `until` bound the day of writing, both
    inclusive. `facets` are (kind, value) pairs of `FACETS`.
    """

    words: str = ""
    since: date | None = None
    until: date | None = None
    facets: tuple[tuple[str, str], ...] = ()


LISTS = ("events", "quotes", "origins", "copies", "disagreements", "findings")
"""What a record lists by id besides its reports and stories."""

FACETS = ("outlet", "country", "actor", "type", "finding")
"""By what found reports can be narrowed: outlet, country and name of an actor, event, finding."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A report found. `marks` are half-open ranges of its text where words of the query stand."""

    report: ReportId
    title: str | None
    outlet: str | None
    path: str
    day: date | None
    story: StoryId | None
    origin: OriginId | None
    marks: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class FacetCount:
    """How many of the reports found have this value of a facet."""

    kind: str
    value: str
    reports: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One page of reports found, best first.

    `total` counts all; `facets` counts over the `counted` best of them.
    """

    hits: tuple[Hit, ...]
    total: int
    facets: tuple[FacetCount, ...]
    counted: int


@dataclass(frozen=True, slots=True, order=True)
class Placed:
    """Words of one report that something rests on: the table and id of the owner, and the role."""

    start: int
    end: int
    kind: str
    owner: str
    role: str


@dataclass(frozen=True, slots=True)
class Input:
    """One input that became a report, with the hash of its bytes."""

    report: ReportId
    path: str
    outlet: str | None
    language: str
    sha256: str
    extractor: str
