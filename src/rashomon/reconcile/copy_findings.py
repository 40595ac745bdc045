"""What a copy shows once its source is known: an old text re-dated, re-worded, its names garbled."""

from collections.abc import Iterator, Sequence

from rashomon.language.spelling import romanised
from rashomon.nouns.account import Finding, FindingKind
from rashomon.nouns.copies import ChangeKind, Copy, CopyKind, Direction
from rashomon.nouns.ids import FindingId
from rashomon.nouns.options import ReconcileOptions
from rashomon.nouns.readings import ReadReport, ScarKind
from rashomon.nouns.spans import covered
from rashomon.reconcile.findings import make_finding, stated_date

_MOST = 0.5
"""The part of a report, by code points, that must stand in an earlier one for it to be an old text."""


def copy_findings(
    reads: Sequence[ReadReport], copies: Sequence[Copy], options: ReconcileOptions
) -> tuple[Finding, ...]:
    """Return what the copies among some reports show of them, sorted by id."""
    known = {read.report.id: read for read in reads}
    found = {finding.id: finding for finding in recycled(reads, copies, options)}
    for copy in copies:
        if copy.kind is CopyKind.REWRITTEN and copy.direction is not Direction.UNKNOWN:
            for finding in _reworded(copy, known[copy.copy], known[copy.source]):
                found.setdefault(finding.id, finding)
    return tuple(found[key] for key in sorted(found))


def recycled(
    reads: Sequence[ReadReport], copies: Sequence[Copy], options: ReconcileOptions
) -> tuple[Finding, ...]:
    """Return a finding for each report most of which stands in one that is dated long before it.

    Where the direction is unknown, the later dated of the two is the recycled one.
    """
    known = {read.report.id: read for read in reads}
    found: dict[FindingId, Finding] = {}
    for copy in copies:
        pair = [known.get(copy.copy), known.get(copy.source)]
        dates = [stated_date(read) if read is not None else None for read in pair]
        if dates[0] is None or dates[1] is None:
            continue
        days = (dates[0] - dates[1]).days
        flipped = days < 0
        if flipped and copy.direction is not Direction.UNKNOWN:
            continue
        if abs(days) < options.recycled_days:
            continue
        late, early = (pair[1], pair[0]) if flipped else (pair[0], pair[1])
        if late is not None and early is not None and _is_old_text(late, copy):
            finding = _recycled(late, early, abs(days))
            found[finding.id] = finding
    return tuple(found[key] for key in sorted(found))


def _is_old_text(late: ReadReport, copy: Copy) -> bool:
    """Say whether most of a report stands in the earlier one: a shared background is no old text."""
    own = (s for p in copy.passages for s in (p.copy, p.source) if s.report == late.report.id)
    return covered(own) >= _MOST * len(late.report.text)


def _recycled(late: ReadReport, early: ReadReport, days: int) -> Finding:
    span = late.reading.masthead.stated_span
    other = early.reading.masthead.stated_span
    detail = (
        f"dated {stated_date(late)}, {days} days after {_named(early)}, "
        f"of {stated_date(early)}, with which it shares its text"
    )
    evidence = [one for one in (span, other) if one is not None]
    return make_finding(late.report.id, FindingKind.RECYCLED, span, detail, evidence)


def _named(read: ReadReport) -> str:
    """Name a report to a reader: by its outlet if known, with its id."""
    outlet = read.report.outlet
    return f"the report of {outlet} ({read.report.id})" if outlet else f"report {read.report.id}"


def _reworded(copy: Copy, read: ReadReport, source: ReadReport) -> Iterator[Finding]:
    told = [span for passage in copy.passages for span in (passage.copy, passage.source)]
    detail = (
        f"tells {len(copy.passages)} passages of {_named(source)} in other words, "
        f"{copy.share:.0%} of its text"
    )
    yield make_finding(copy.copy, FindingKind.REWRITTEN, None, detail, told)
    scars = [s.span for s in read.reading.scars if s.kind is ScarKind.GARBLED_NAME]
    for change in copy.changed:
        words, meant = read.report.cut(change.copy), source.report.cut(change.source)
        if change.what is not ChangeKind.NAME or romanised(words) == romanised(meant):
            continue
        if not any(scar.overlaps(change.copy) for scar in scars):
            detail = f"“{words}” stands where {_named(source)} has “{meant}”"
            yield make_finding(
                copy.copy, FindingKind.GARBLED_NAME, change.copy, detail, (change.source,)
            )
