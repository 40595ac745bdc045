"""The pages of a record that have several versions, and what changed from one to the next."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from rashomon.compare.revisions import revisions
from rashomon.nouns.ids import ReportId
from rashomon.nouns.page_histories import PageHistory, Version
from rashomon.store.record import Record


def page_histories(record: Record, url: str | None = None) -> Iterator[PageHistory]:
    """Yield the history of every page with several versions, sorted by address; or of one page."""
    found = {(record.view.report(family[0]).url or "", family): family
             for family in record.page_versions.families(url)}  # fmt: skip
    for address, family in sorted(found):
        yield _history(record, address, family)


def _history(record: Record, url: str, family: Sequence[ReportId]) -> PageHistory:
    ordered = sorted(family, key=lambda report: _age(record, report))
    reads = [record.view.read_report(report) for report in ordered]
    changed = [(), *(revisions(one, other) for one, other in pairwise(reads))]
    return PageHistory(
        url=url,
        outlet=reads[0].report.outlet,
        versions=tuple(
            Version(report=report, seen=record.page_versions.seen(report), revisions=revised)
            for report, revised in zip(ordered, changed, strict=True)
        ),
    )


def _age(record: Record, report: ReportId) -> tuple[bool, str, date, str, str]:
    """Return what puts versions in order: when a watch saw them, else when they were written."""
    seen = record.page_versions.seen(report)
    when = record.view.written(report).when
    noun = record.view.report(report)
    day = (when.start if when is not None else None) or noun.date or date.max
    return (seen is None, seen or "", day, noun.path, report)
