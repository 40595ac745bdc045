"""An old record brought to today's models: what that takes, and what it changes."""

from rashomon.nouns.options import Options
from rashomon.nouns.rereadings import Reread, Waiting
from rashomon.run.pipeline import catch_up
from rashomon.run.progress import Progress
from rashomon.run.versions import versions_of
from rashomon.store.record import Record

CODE_POINTS = 12_000.0
"""Code points that one process reads in a second: 11,000 of the allsides articles, 21,000 of wikinews'."""


def waiting(record: Record, options: Options) -> Waiting:
    """Return how many reports are to be read again, and about how long that takes."""
    view = record.view
    waits = view.unread(versions_of(options).reader)
    unread = sum(view.find_reading(report) is None for report in waits)
    length = sum(len(view.report(report).text) for report in waits)
    return Waiting(
        reports=len(view.report_ids()),
        older=len(waits) - unread,
        unread=unread,
        seconds=length / CODE_POINTS,
    )


def reread(
    record: Record,
    *,
    options: Options,
    workers: int,
    most: int | None,
    progress: Progress | None = None,
    scheduler: str | None = None,
) -> Reread:
    """Read again what another version read, derive what follows, and say what that changed.

    `most` examples of each kind and way, `None` for all. Texts stay as they were extracted.
    With a Dask `scheduler` its workers read, and `workers` means nothing.
    """
    waits = waiting(record, options)
    with record.comparing.remembered():
        catch_up(record, options=options, workers=workers, progress=progress, scheduler=scheduler)
        return Reread(waiting=waits, differences=record.comparing.differences(most))
