"""Several records made one: their reports, readings, removals and rulings; the rest is derived anew.

The merged record is what a build from all their inputs makes.
"""

from collections.abc import Sequence
from dataclasses import replace

from rashomon.nouns.merging import Merged, Taken
from rashomon.nouns.options import Options
from rashomon.nouns.rejected import Rejected
from rashomon.nouns.removals import Asked
from rashomon.run.pipeline import BATCH, batches, catch_up
from rashomon.run.progress import Progress
from rashomon.run.versions import Versions, versions_of
from rashomon.store.connection import SCHEMA_VERSION
from rashomon.store.record import Record


def merge(
    sources: Sequence[Record],
    record: Record,
    *,
    options: Options,
    workers: int,
    progress: Progress | None = None,
) -> Merged:
    """Add all that other records hold to a record, and bring up to date what follows.

    The order of the sources changes nothing. What one of the records had removed is in none of the
    result.
    """
    versions = versions_of(options)
    removed = _keep_out(sources, record)
    refused = _refused(record, record)  # adding a report forgets what was refused at its path
    counted = [_add(source, record, versions.reader) for source in sources]
    for source in sources:
        refused += _refused(source, record)
    record.writer.add(refused)
    taken = tuple(
        replace(one, readings=_take_over(source, record, versions))
        for one, source in zip(counted, sources, strict=True)
    )
    waiting = len(record.view.unread(versions.reader))
    outcome = catch_up(record, options=options, workers=workers, progress=progress)
    return Merged(
        taken=taken,
        schema=SCHEMA_VERSION,
        reports=len(record.view.report_ids()),
        read=waiting,
        removed=removed,
        lost=outcome.lost,
    )


def _keep_out(sources: Sequence[Record], record: Record) -> int:
    """Keep out what any of them removed; return how many reports were there and are removed now."""
    marks = {mark for source in sources for mark in source.removals.marks()}
    known = set(record.removals.marks())
    for mark, asked, stamp, why in sorted(marks - known):
        record.removals.keep(mark, asked, stamp, why)
    if marks <= known:
        return 0
    gone = tuple(report.id for report in record.view.reports() if record.removals.bars(report))
    if gone:
        removal = record.removals.select(Asked(reports=gone))
        stamp = max(stamp for _, _, stamp, _ in marks)
        record.removals.take_out(removal, stamp, "")
        record.removals.wipe()
    return len(gone)


def _add(source: Record, record: Record, reader: str) -> Taken:
    given, new, barred = 0, 0, 0
    for batch in batches(source.view.reports(), BATCH):
        wanted = [report for report in batch if not record.removals.bars(report)]
        new += record.writer.add(wanted)
        given += len(batch)
        barred += len(batch) - len(wanted)
    return Taken(
        path=source.path, schema=source.schema_found, reports=given, new=new, barred=barred, readings=0,
        older=len(source.view.unread(reader)),
        rulings=record.rulings.add(source.rulings.all()),
    )  # fmt: skip


def _refused(source: Record, record: Record) -> list[Rejected]:
    """Return what a record refused, but for paths by which only another read a report.

    A path may be both in one record: the second text of an id in a file has the path of the first.
    """
    failed = set(source.view.failed())
    return [
        rejected
        for rejected in source.view.rejected()
        if rejected not in failed
        and (
            source.merging.holds_path(rejected.path) or not record.merging.holds_path(rejected.path)
        )
    ]


def _take_over(source: Record, record: Record, versions: Versions) -> int:
    """Take over what need not be made again; return how many readings that are."""
    merging, other = record.merging, source.merging
    readings = merging.readings_from(other, versions.reader)
    for table, maker, version in (
        ("signatures", "signer", versions.signer),
        ("outlines", "outliner", versions.outliner),
    ):
        merging.made_from(other, table, maker, version, versions.reader)
    merging.watched_from(other)
    return readings
