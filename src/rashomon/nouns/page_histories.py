"""`PageHistory`: the versions of one page, and what each has otherwise than the one before."""

from dataclasses import dataclass

from rashomon.nouns.ids import ReportId
from rashomon.nouns.spans import Span


@dataclass(frozen=True, slots=True)
class Revision:
    """A passage told otherwise: cut where `now` is `None`, added where `was` is, else changed."""

    was: Span | None
    now: Span | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One version of a page.

    `seen` is when a watch first saw it (ISO 8601, UTC), `None` where it came another way.
    `revisions` are against the version before, in the order of this text; none in the first.
    """

    report: ReportId
    seen: str | None
    revisions: tuple[Revision, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PageHistory:
    """A page of which there are several versions, the earliest first as far as is known."""

    url: str
    outlet: str | None
    versions: tuple[Version, ...]
