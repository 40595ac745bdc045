"""The Python interface to a record that is kept: decided on, added up, cut, read again."""
# ruff: noqa: PLC0415

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from rashomon.nouns.changes import Changes
from rashomon.nouns.merging import Merged
from rashomon.nouns.options import Options
from rashomon.nouns.removals import Asked, Removal
from rashomon.nouns.rereadings import Reread, Waiting
from rashomon.nouns.rulings import Ruling, RulingKind, Said
from rashomon.nouns.verdicts import Listed, Settled
from rashomon.store.record import Record, open_record

if TYPE_CHECKING:
    from rashomon.run.progress import Progress


def open_to_amend(path: str) -> Record:
    """Return the record at `path` for writing; unlike `open_record`, never make one.

    Raises:
        UsageError: there is no such file, or it is another program's.
        BrokenRecord: the file is not a whole record.
    """
    open_record(path).close()
    return open_record(path, create=True)


def plan_removal(record: Record, asked: Asked) -> Removal:
    """Return what would be removed from a record, and what rests on it; nothing is.

    Raises:
        UsageError: something asked for is not in the record.
    """
    from rashomon.run.removing import plan_removal as plan

    return plan(record, asked)


def remove(
    record: Record,
    asked: Asked,
    why: str = "",
    *,
    options: Options | None = None,
    workers: int = 1,
    progress: "Progress | None" = None,
) -> Removal:
    """Take reports out of a record for good, with all that only they supported; return what went.

    Nothing of their words stays in the file, and they do not come back by a build or watch. With
    nothing asked for, a removal that was stopped is brought to its end.

    Raises:
        UsageError: something asked for is not in the record, or another program keeps it open.
    """
    from rashomon.run.removing import remove as remove_from

    return remove_from(
        record, asked, why, options=options or Options(), workers=workers, progress=progress
    )


def let_in_again(record: Record, asked: Asked) -> int:
    """Let a build or watch bring back what was removed by asking for this; return the marks lifted.

    Raises:
        UsageError: nothing was removed by asking for this.
    """
    from rashomon.run.removing import let_in_again as let_in

    return let_in(record, asked)


def changes(record: Record, since: str = "last") -> Changes:
    """Return what is new, changed or gone in a record since a run ("12"), the last run or a time.

    Raises:
        UsageError: there is no such run, or this is no time.
    """
    from rashomon.run.history import changes as changes_of

    return changes_of(record, since)


def understand(record: Record, kind: RulingKind, things: Sequence[str], said: Said) -> Ruling:
    """Return the ruling that somebody means who names things by ids and paths of a record.

    Raises:
        UsageError: something named is not in the record, or is not what the kind is said of.
    """
    from rashomon.run.understanding import understand as meant

    return meant(record, kind, things, said)


def decide(
    record: Record,
    rulings: Iterable[Ruling],
    *,
    options: Options | None = None,
    workers: int = 1,
    progress: "Progress | None" = None,
) -> Settled:
    """Add rulings to a record and bring up to date what follows from them; return what changed.

    A ruling that is there already changes nothing; one about reports that are not, waits for them.
    """
    from rashomon.run.deciding import decide as settle

    return settle(record, rulings, options=options or Options(), workers=workers, progress=progress)


def rulings(record: Record) -> tuple[Listed, ...]:
    """Return every ruling of a record as it stands, the oldest first."""
    from rashomon.run.deciding import listed

    return listed(record)


def to_reread(record: Record, *, options: Options | None = None) -> Waiting:
    """Return how many reports of a record another version read, and about how long reading takes."""
    from rashomon.run.rereading import waiting

    return waiting(record, options or Options())


def reread(
    record: Record,
    *,
    options: Options | None = None,
    workers: int = 1,
    examples: int | None = 3,
    progress: "Progress | None" = None,
    scheduler: str | None = None,
) -> Reread:
    """Bring a record to today's models; return what that changed, with so many examples of each.

    Texts stay as they were extracted. `build` does the same, without saying what changed.
    With the address of a Dask `scheduler`, its workers read.

    Raises:
        ClusterAway: no scheduler answers at this address, or has workers.
    """
    from rashomon.run.rereading import reread as read_again

    return read_again(
        record,
        options=options or Options(),
        workers=workers,
        most=examples,
        progress=progress,
        scheduler=scheduler,
    )


def merge(
    sources: Sequence[Record],
    record: Record,
    *,
    options: Options | None = None,
    workers: int = 1,
    progress: "Progress | None" = None,
) -> Merged:
    """Add all that other records hold to a record; it is then what a build from all inputs makes.

    Readings by this installation under these options are taken over, others made again; rulings,
    feeds and removals too: what one of them had removed is in none of the result.
    """
    from rashomon.run.merging import merge as merge_into

    return merge_into(
        sources, record, options=options or Options(), workers=workers, progress=progress
    )


def outlet_owners(record: Record) -> dict[str, str]:
    """Return the owners of outlets, by case-folded name, that the tables of the last run told."""
    from rashomon.language.own_tables import own_outlets

    options = record.view.run().get("options")
    read = options.get("read") if isinstance(options, dict) else None
    lines = read.get("outlets", ()) if isinstance(read, dict) else ()
    try:
        table = own_outlets(tuple(map(str, lines)))
    except ValueError:  # rows of another version: nothing is shown rather than something wrong
        return {}
    return {name: row.owner for name, row in table.items() if row.owner is not None}
