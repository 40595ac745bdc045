"""`Copy`: one report that shares text with another; `Origin`: one independent piece of reporting."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, Protocol

from rashomon.nouns.ids import CopyId, OriginId, ReportId, content_hash
from rashomon.nouns.spans import Span


class CopyKind(StrEnum):
    """How a copy, or one of its passages, relates to its source."""

    VERBATIM = "verbatim"
    EDITED = "edited"
    EXCERPT = "excerpt"
    REWRITTEN = "rewritten"
    SHARED_WIRE = "shared-wire"


class Direction(StrEnum):
    """Whether we know which of the two came first."""

    KNOWN = "known"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


class ChangeKind(StrEnum):
    """What was changed between source and copy."""

    NAME = "name"
    DATE = "date"
    NUMBER = "number"
    QUOTE = "quote"
    WORD = "word"


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """A stretch of the copy and the stretch of the source it answers to."""

    copy: Span
    source: Span
    kind: CopyKind


@dataclass(frozen=True, slots=True, order=True)
class Change:
    """Words of the copy that stand for other words of the source."""

    copy: Span
    source: Span
    what: ChangeKind


class CopyEnds(Protocol):
    """What of a copy tells which reports belong together: a `Copy` is one, a `Bond` too."""

    @property
    def copy(self) -> ReportId:
        """The report that copies."""
        ...

    @property
    def source(self) -> ReportId:
        """The report that is copied."""
        ...


class Bond(NamedTuple):
    """The two reports of a copy, and nothing else of it."""

    copy: ReportId
    source: ReportId


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """One pair of reports that share text.

    `passages` is never empty; `share` is the part of the copy's code points they cover, in [0, 1].
    Where the direction is unknown, or both are from an agency text, the smaller id is `source`.
    `reasons` are fixed templates filled with spans and numbers.
    """

    id: CopyId
    copy: ReportId
    source: ReportId
    kind: CopyKind
    direction: Direction
    share: float
    passages: tuple[Passage, ...]
    changed: tuple[Change, ...] = ()
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """One independent origin. Every report has exactly one; a lone report is its own.

    `root` is `None` when the original is not among the reports; `credit` the agency or outlet the
    reports credit, if any.
    """

    id: OriginId
    root: ReportId | None
    credit: str | None
    reports: tuple[ReportId, ...]


def origin_id(first: ReportId) -> OriginId:
    """Return the id of the origin of which this report came first."""
    return OriginId(content_hash("origin", first))


@dataclass(frozen=True, slots=True, kw_only=True)
class Nearness:
    """How near two reports of different origins come to being copies, by both tests of one.

    `words`: words in common runs outside quotations; `of_words`: the shorter report's own words
    outside quotations; `needed`: how many of these a copy would share; `quoted`: words in common
    runs inside quotations, which count for nothing.
    `rewrite`: how probable a re-worded copy is by the order of its details, in [0, 1].
    """

    report: ReportId
    other: ReportId
    words: int
    of_words: int
    needed: int
    quoted: int
    rewrite: float

    @property
    def part(self) -> float:
        """Return the part of the words that a copy needs which the two share; 1 and more: a copy."""
        return self.words / max(1, self.needed)
