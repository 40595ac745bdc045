"""Inputs in, a built record out: the stages of `run/stages.py`, one after another.

Each batch is kept before the next is begun, so a build that is killed goes on where it was; what
follows from all reports together is replaced in one step at the end.
"""

import json
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import TypeVar

from rashomon.nouns.errors import NothingRead, RashomonError
from rashomon.nouns.options import Options
from rashomon.nouns.rejected import Rejected
from rashomon.nouns.reports import Report
from rashomon.run.admission import sound
from rashomon.run.dask_engine import DaskEngine
from rashomon.run.derivation import Derivation
from rashomon.run.engine import Engine, indispensable
from rashomon.run.local import LocalEngine
from rashomon.run.options import as_tables
from rashomon.run.progress import Progress, Unwatched, Watch
from rashomon.run.shelf import Shelf
from rashomon.run.signature_bytes import to_bytes
from rashomon.run.stages import STAGES, faults
from rashomon.run.versions import Versions, installed, versions_of
from rashomon.run.watching.patience import written_time
from rashomon.run.works import Attempt, OutlineOne, ReadOne, SignOne, unread
from rashomon.store.connection import MEMORY
from rashomon.store.record import Record
from rashomon.store.writer import Read

T = TypeVar("T")

BATCH = 32  # reports kept in one transaction: a kill loses at most the work on so many
READ_SECONDS = 900.0  # for one report, or the stages after; 200,000 code points take about 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a build did: reports given and new, inputs not read, pairs that could not be compared.

    `barred` of those given are kept out: they were removed from the record.
    """

    given: int
    new: int
    rejected: tuple[Rejected, ...]
    lost: tuple[str, ...]
    barred: int = 0


def build(
    given: Iterable[Report | Rejected],
    record: Record,
    *,
    options: Options,
    workers: int,
    progress: Progress | None = None,
    scheduler: str | None = None,
) -> Outcome:
    """Add reports to a record and bring everything that follows from them up to date.

    `workers` is how many processes read; 0 reads in this one. A record in memory is built
    in this process. With a Dask `scheduler`, its workers do all that and `workers` means nothing.

    Raises:
        ClusterAway: no scheduler answers at this address, or has workers.
        NothingRead: not one report was given; what was rejected is in the record.
    """
    with make_engine(record, workers, scheduler) as engine:
        outcome = _built(given, record, engine, options, progress)
    if outcome.given == 0:
        raise NothingRead(nothing_read(outcome.rejected))
    return outcome


def catch_up(
    record: Record,
    *,
    options: Options,
    workers: int,
    progress: Progress | None = None,
    scheduler: str | None = None,
) -> Outcome:
    """Read what was added to a record and not read yet, and bring up to date what follows from all.

    What `build` does when reports were added by other ways, or a build was killed; who works is said
    as there.
    """
    with make_engine(record, workers, scheduler) as engine:
        return _built((), record, engine, options, progress)


def _built(
    given: Iterable[Report | Rejected],
    record: Record,
    engine: Engine,
    options: Options,
    progress: Progress | None,
) -> Outcome:
    wrong = faults(STAGES)
    if wrong:
        raise RashomonError("; ".join(wrong))
    watch = Watch(progress or Unwatched(), engine.peak_mib)
    build_of = Build(record, engine, options, watch)
    outcome = build_of.admit(given)
    build_of.read()
    lost = build_of.derive()
    build_of.keep_run(outcome, lost)
    rejected = tuple(sorted({*outcome.rejected, *record.view.failed()}))
    return replace(outcome, rejected=rejected, lost=lost)


class Build:
    """One build of one record: its parts in order are `admit`, `read`, `derive`, `keep_run`."""

    def __init__(self, record: Record, engine: Engine, options: Options, watch: Watch) -> None:
        self._record = record
        self._engine = engine
        self._options = options
        self._watch = watch
        self._versions: Versions = versions_of(options)

    def admit(self, given: Iterable[Report | Rejected]) -> Outcome:
        """Keep what is given, but for what was removed from the record."""
        reports, new, barred = 0, 0, 0
        rejected: list[Rejected] = []
        with self._watch.stage("ingest") as run:
            admitted = self._watch.counted((sound(one) for one in given), run)
            for batch in batches(admitted, BATCH):
                wanted = [one for one in batch if not self._is_barred(one)]
                new += self._record.writer.add(wanted)
                barred += len(batch) - len(wanted)
                refused = [one for one in batch if isinstance(one, Rejected)]
                rejected += refused
                reports += len(batch) - len(refused)
            run.taken, run.given = run.given, reports
        return Outcome(given=reports, new=new, rejected=tuple(rejected), lost=(), barred=barred)

    def read(self) -> None:
        """Read, sign and outline every report that this version of the reader has not read."""
        view, writer = self._record.view, self._record.writer
        waiting = view.unread(self._versions.reader)
        with self._watch.stage("read", len(waiting)) as run:
            run.taken = len(waiting)
            attempts = self._engine.each(
                ReadOne(self._options.read),
                (view.report(report) for report in waiting),
                lost=unread,
            )
            for batch in batches(self._watch.counted(attempts, run), BATCH):
                writer.save_readings(self._kept(attempt) for attempt in batch)
        unsigned = view.unsigned(self._versions.signer)
        with self._watch.stage("sign", len(unsigned)) as run:
            run.taken = len(unsigned)
            work = SignOne(Shelf(self._record.path, view), self._options.compare)
            signatures = self._engine.each(work, unsigned, lost=indispensable)
            for signed in batches(self._watch.counted(signatures, run), BATCH):
                writer.save_signatures(
                    self._versions.signer,
                    [(signature.report, to_bytes(signature)) for signature in signed],
                )
        bare = view.unoutlined(self._versions.outliner)
        with self._watch.stage("outline", len(bare)) as run:
            run.taken = len(bare)
            outliner = OutlineOne(Shelf(self._record.path, view), self._options.group)
            outlines = self._engine.each(outliner, bare, lost=indispensable)
            for outlined in batches(self._watch.counted(outlines, run), BATCH):
                writer.save_outlines(self._versions.outliner, outlined)

    def derive(self) -> tuple[str, ...]:
        """Derive what follows from all reports, unless it is there; return what was lost."""
        view = self._record.view
        deriver = self._versions.deriver
        if view.is_settled() and view.noted("deriver") == deriver:
            return ()
        anew = view.noted("deriver") != deriver or view.noted("lost") != "0"
        derivation = Derivation(self._record, self._engine, self._options, self._watch, anew=anew)
        writer = self._record.writer
        writer.replace_derived(derivation.derived(), deriver, lost=lambda: len(derivation.lost))
        return tuple(derivation.lost)

    def keep_run(self, outcome: Outcome, lost: tuple[str, ...]) -> None:
        """Keep what this run did, for `run.json`."""
        run = {
            "versions": installed(),
            "options": as_tables(self._options),
            "workers": self._engine.workers,
            "reports": {"given": outcome.given, "new": outcome.new},
            "rejected": len(outcome.rejected),
            "lost": list(lost),
            "stages": [stage.as_json() for stage in self._watch.stages],
        }
        self._record.writer.note("run", json.dumps(run, ensure_ascii=False, sort_keys=True))
        self._record.history.end_run(written_time(time.time()))

    def _is_barred(self, one: Report | Rejected) -> bool:
        return isinstance(one, Report) and self._record.removals.bars(one)

    def _kept(self, attempt: Attempt) -> Read:
        return Read(reading=attempt.reading, reader=self._versions.reader, failed=attempt.failed)


def batches(rows: Iterable[T], size: int) -> Iterator[list[T]]:
    """Yield the rows in lists of `size`, the last one shorter."""
    left = iter(rows)
    while batch := list(islice(left, size)):
        yield batch


def make_engine(
    record: Record, workers: int, scheduler: str | None = None
) -> LocalEngine | DaskEngine:
    """Return the engine for a record: of a cluster when its scheduler is given, else of here."""
    if scheduler is not None:
        return DaskEngine(scheduler, seconds=READ_SECONDS)
    return LocalEngine(workers_for(record, workers), seconds=READ_SECONDS)


def workers_for(record: Record, workers: int) -> int:
    """Return how many processes can work on a record: none but this one on one in memory."""
    return 0 if record.path == MEMORY else workers


def nothing_read(rejected: tuple[Rejected, ...]) -> str:
    """Return the words for a build that had nothing to read."""
    if not rejected:
        return "nothing to read; give files, folders or archives that hold reports"
    return f"none of the inputs could be read ({len(rejected)} rejected)"
