"""A report in, the other versions of its page out, and what it has otherwise than the one before."""

from dataclasses import dataclass

from rashomon import api
from rashomon.nouns.ids import ReportId
from rashomon.nouns.page_histories import Revision
from rashomon.nouns.reports import Report
from rashomon.nouns.spans import Span
from rashomon.show.web.clippings import Desk

PASSAGE = 600  # code points of a passage shown


@dataclass(frozen=True, slots=True)
class VersionLine:
    """A version of a page; `seen` is when a watch first saw it, ISO 8601, "" where none did."""

    report: ReportId
    href: str
    seen: str
    day: str
    changes: int
    here: bool


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of one version and where they stand in it."""

    text: str
    href: str


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """A passage told otherwise: cut where `now` is `None`, added where `was` is."""

    was: Passage | None
    now: Passage | None


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """The versions of a report's page, the earliest first, and what changed to this from the one before."""

    url: str
    versions: tuple[VersionLine, ...]
    changes: tuple[ChangeLine, ...]
    first: bool


def history(desk: Desk, report: Report) -> History | None:
    """Return the versions of the page a report is of, `None` where there is but this one."""
    if report.url is None:
        return None
    for one in api.page_histories(desk.record, report.url):
        at = [version.report for version in one.versions]
        if report.id in at:
            here = one.versions[at.index(report.id)]
            return History(
                url=one.url,
                versions=tuple(
                    VersionLine(
                        report=version.report,
                        href=desk.links.report(version.report),
                        seen=(version.seen or "").replace("T", " ").removesuffix("Z"),
                        day=desk.source(version.report).day or "",
                        changes=len(version.revisions),
                        here=version.report == report.id,
                    )
                    for version in one.versions
                ),
                changes=tuple(_change(desk, revision) for revision in here.revisions),
                first=at[0] == report.id,
            )
    return None


def _change(desk: Desk, revision: Revision) -> ChangeLine:
    return ChangeLine(_passage(desk, revision.was), _passage(desk, revision.now))


def _passage(desk: Desk, span: Span | None) -> Passage | None:
    if span is None:
        return None
    words = desk.cut(span)
    shown = words if len(words) <= PASSAGE else f"{words[:PASSAGE]}…"
    return Passage(shown, desk.links.report(span.report, (span,)))
