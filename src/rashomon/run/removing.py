"""A removal: reports out of a record, their words out of the file, and what stays brought up to date."""

import time

from rashomon.nouns.errors import UsageError
from rashomon.nouns.options import Options
from rashomon.nouns.removals import Asked, Removal
from rashomon.run.admission import writable
from rashomon.run.pipeline import catch_up
from rashomon.run.progress import Progress
from rashomon.run.watching.patience import written_time
from rashomon.store.record import Record

LONGEST = 2_000  # code points of a reason


def plan_removal(record: Record, asked: Asked) -> Removal:
    """Return what would go; nothing is removed.

    Raises:
        UsageError: something asked for is not in the record.
    """
    return record.removals.select(_writable(asked))


def remove(
    record: Record,
    asked: Asked,
    why: str,
    *,
    options: Options,
    workers: int,
    progress: Progress | None = None,
) -> Removal:
    """Remove what is asked for; with nothing asked for, end a removal that was stopped.

    The words leave the file first: if it is stopped after that, the next build brings up to date
    what stays. What stays is then what a build without the removed reports makes.

    Raises:
        UsageError: something asked for is not in the record, the reason is too long, or another
            program keeps the record open so that it cannot be wiped.
    """
    if len(why) > LONGEST:
        raise UsageError(f"the reason is {len(why)} characters long; {LONGEST} are allowed")
    removal = plan_removal(record, asked)
    removals = record.removals
    if asked:
        removals.take_out(removal, written_time(time.time()), writable(why))
    if removals.is_unwiped():
        removals.wipe()
    if not record.view.is_settled():
        catch_up(record, options=options, workers=workers, progress=progress)
    return removal


def let_in_again(record: Record, asked: Asked) -> int:
    """Let in again what was removed by asking for this; return how many marks are lifted.

    Raises:
        UsageError: nothing was removed by asking for this.
    """
    lifted = record.removals.lift(_writable(asked))
    if not lifted:
        raise UsageError(
            f"{record.path}: nothing was removed by asking for this; see what was with: "
            f"rashomon remove {record.path} --list"
        )
    return lifted


def _writable(asked: Asked) -> Asked:
    return Asked(
        reports=tuple(map(writable, asked.reports)),
        outlets=tuple(map(writable, asked.outlets)),
        urls=tuple(map(writable, asked.urls)),
    )
