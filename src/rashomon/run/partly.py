"""Parts of the path for who wants no whole record: readings alone, copies alone, stories alone."""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import replace

from rashomon.language.calendar import resolve_all
from rashomon.nouns.copies import Copy
from rashomon.nouns.errors import NothingRead
from rashomon.nouns.options import Options
from rashomon.nouns.readings import ReadReport
from rashomon.nouns.rejected import Reason, Rejected
from rashomon.nouns.reports import Report
from rashomon.nouns.stories import Story
from rashomon.reconcile.dating import settle
from rashomon.run.admission import sound
from rashomon.run.derivation import Derivation
from rashomon.run.engine import Engine
from rashomon.run.local import LocalEngine
from rashomon.run.pipeline import READ_SECONDS, Build, make_engine, nothing_read
from rashomon.run.progress import Progress, Unwatched, Watch
from rashomon.run.works import Attempt, ReadOne, unread
from rashomon.store.record import Record

Given = Iterable[Report | Rejected]


def read_reports(
    given: Given, *, options: Options, workers: int, progress: Progress | None
) -> Iterator[ReadReport | Rejected]:
    """Yield each report with its reading, in the order given; what was refused comes last."""
    waiting: deque[Report] = deque()
    refused: list[Rejected] = []

    def reports() -> Iterator[Report]:
        for one in map(sound, given):
            if isinstance(one, Rejected):
                refused.append(one)
            else:
                waiting.append(one)
                yield one

    with LocalEngine(workers, seconds=READ_SECONDS) as engine:
        watch = Watch(progress or Unwatched(), engine.peak_mib)
        with watch.stage("read") as run:
            attempts = engine.each(ReadOne(options.read), reports(), lost=unread)
            for attempt in watch.counted(attempts, run):
                yield _settled(waiting.popleft(), attempt)
    yield from refused


def compare(
    given: Given, record: Record, *, options: Options, workers: int, progress: Progress | None
) -> tuple[Copy, ...]:
    """Add reports to a record, read them, and return the copies among all it holds."""
    with make_engine(record, workers) as engine:
        derivation = _read_into(record, given, engine, options, progress)
        return derivation.copies()


def group(
    given: Given, record: Record, *, options: Options, workers: int, progress: Progress | None
) -> tuple[Story, ...]:
    """Add reports to a record, read them, and return the stories of all it holds."""
    with make_engine(record, workers) as engine:
        derivation = _read_into(record, given, engine, options, progress)
        return derivation.stories()


def _read_into(
    record: Record,
    given: Given,
    engine: Engine,
    options: Options,
    progress: Progress | None,
) -> Derivation:
    watch = Watch(progress or Unwatched(), engine.peak_mib)
    build = Build(record, engine, options, watch)
    outcome = build.admit(given)
    if outcome.given == 0:
        raise NothingRead(nothing_read(outcome.rejected))
    build.read()
    return Derivation(record, engine, options, watch, anew=True)


def _settled(report: Report, attempt: Attempt) -> ReadReport | Rejected:
    if attempt.failed is not None:
        return Rejected(report.path, Reason.UNREADABLE, attempt.failed)
    read = ReadReport(report, attempt.reading)
    (written,), *_ = settle([read], [])
    times = resolve_all(attempt.reading.times, written.when)
    quotes = tuple(
        replace(quote, when=times.get(quote.time)) if quote.time is not None else quote
        for quote in attempt.reading.quotes
    )
    return ReadReport(report, replace(attempt.reading, quotes=quotes))
