"""What a page looks at of a story of any size: its heaviest parts, and how many there are in all."""

from dataclasses import dataclass
from typing import NamedTuple

from rashomon.nouns.account import Account
from rashomon.nouns.copies import Direction
from rashomon.nouns.ids import OriginId, ReportId, StoryId
from rashomon.nouns.readings import SourceKind
from rashomon.nouns.times import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """How many parts a story has; `findings` by kind, `copies` counts reports that are one."""

    events: int
    disagreements: int
    findings: tuple[tuple[str, int], ...]
    copies: int


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A story without its quotes, of its other parts those that most origins tell; all when few."""

    account: Account
    totals: Totals


@dataclass(frozen=True, slots=True, kw_only=True)
class CopiedFrom:
    """The copy that a report mostly is, and what it is a copy of."""

    id: str
    direction: Direction
    outlet: str | None
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportLine:
    """A report as it is named: `opening` begins its text where it has no title, else it is empty."""

    id: ReportId
    path: str
    outlet: str | None
    title: str | None
    opening: str
    written: When | None
    origin: OriginId | None
    story: StoryId | None
    copy: CopiedFrom | None


class OriginLine(NamedTuple):
    """An independent origin, without its reports."""

    id: str
    root: ReportId | None
    credit: str | None


class CopyLine(NamedTuple):
    """A copy, without its passages; `share` in [0, 1], `changes` counts."""

    id: str
    copy: ReportId
    source: ReportId
    kind: str
    direction: str
    share: float
    changes: int


class Voice(NamedTuple):
    """Who says a quote: a name, or the words that stand for somebody; without the quote's own words."""

    quote: str
    report: ReportId
    speaker: str | None
    kind: SourceKind
    words: str | None
    country: str | None
