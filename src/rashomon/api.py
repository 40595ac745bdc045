"""The Python interface: everything the commands do, as functions on nouns.

Heavy parts load inside the functions that need them: `import rashomon` costs nothing.
"""
# ruff: noqa: PLC0415

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, BinaryIO

from rashomon.nouns.changes import Changes
from rashomon.nouns.coding import CodedText, TextToCode
from rashomon.nouns.copies import Copy, Nearness
from rashomon.nouns.dossiers import Held
from rashomon.nouns.ids import ReportId
from rashomon.nouns.merging import Merged
from rashomon.nouns.options import Options
from rashomon.nouns.page_histories import PageHistory
from rashomon.nouns.readings import ReadReport
from rashomon.nouns.rejected import Rejected
from rashomon.nouns.removals import Asked, Removal
from rashomon.nouns.reports import Report
from rashomon.nouns.rereadings import Reread, Waiting
from rashomon.nouns.rulings import Ruling, RulingKind, Said
from rashomon.nouns.stories import Story
from rashomon.nouns.times import TimeExpression
from rashomon.nouns.verdicts import Listed, Settled
from rashomon.nouns.watching import WatchOptions
from rashomon.store.record import Record, open_record

if TYPE_CHECKING:
    from rashomon.run.pipeline import Outcome
    from rashomon.run.progress import Progress
    from rashomon.run.watching.tally import Tally as Tally  # noqa: PLC0414 - # told on to show
    from rashomon.run.watching.watch import Watch

__all__ = [
    "Record",
    "build",
    "changes",
    "code_sentences",
    "compare",
    "country_name",
    "decide",
    "group",
    "let_in_again",
    "load_manners",
    "load_options",
    "load_reports",
    "load_tables",
    "make_watch",
    "merge",
    "nearest",
    "offices_held",
    "offices_of_country",
    "open_record",
    "open_to_amend",
    "page_histories",
    "plan_removal",
    "read_reports",
    "remove",
    "reread",
    "rulings",
    "scratch_record",
    "time_values",
    "to_reread",
    "understand",
]

Given = Iterable[Report | Rejected]


def load_reports(
    *paths: str, options: Options | None = None, stdin: BinaryIO | None = None
) -> Iterator[Report | Rejected]:
    """Yield every report in files, folders and archives, and every input refused with its reason.

    `stdin` is what the path "-" stands for.
    """
    from rashomon.ingest.ingest import ingest

    return ingest(paths, (options or Options()).ingest, stdin)


def build(
    reports: Given,
    record: Record,
    *,
    options: Options | None = None,
    workers: int = 1,
    progress: "Progress | None" = None,
    scheduler: str | None = None,
) -> "Outcome":
    """Add reports to a record and bring all that follows from them up to date.

    `workers` processes read (0: this one); with the address of a Dask `scheduler`, its workers do.
    Who reads changes nothing but the time. Adding the same reports again changes nothing.

    Raises:
        UsageError: no scheduler answers at this address, or it has no workers.
        NothingRead: not one report was given.
    """
    from rashomon.run.pipeline import build as run_build

    return run_build(
        reports,
        record,
        options=options or Options(),
        workers=workers,
        progress=progress,
        scheduler=scheduler,
    )


def read_reports(
    reports: Given,
    *,
    options: Options | None = None,
    workers: int = 1,
    progress: "Progress | None" = None,
) -> Iterator[ReadReport | Rejected]:
    """Yield each report with its reading, times resolved by the report alone; and the refusals.

    In the order given, without a record.
    """
    from rashomon.run.partly import read_reports as read_all

    return read_all(reports, options=options or Options(), workers=workers, progress=progress)


def code_sentences(
    texts: Iterable[TextToCode], *, workers: int = 1, progress: "Progress | None" = None
) -> Iterator[CodedText]:
    """Yield each text with its events, in the order given."""
    from rashomon.run.coding import code_sentences as code_all

    return code_all(texts, workers=workers, progress=progress)


def time_values(read: ReadReport, day: date | None) -> tuple[tuple[TimeExpression, str], ...]:
    """Return the time expressions of a report with their TimeML values, in text order.

    `day` is the day of writing that relative expressions count from.
    """
    from rashomon.language.calendar import timeml_values

    times = read.reading.times
    return tuple(zip(times, timeml_values(times, day), strict=True))


def compare(
    reports: Given,
    record: Record,
    *,
    options: Options | None = None,
    workers: int = 1,
    progress: "Progress | None" = None,
) -> tuple[Copy, ...]:
    """Add reports to a record and return which of them share text, without reconciling them.

    Raises:
        NothingRead: not one report was given.
    """
    from rashomon.run.partly import compare as compare_in

    return compare_in(
        reports, record, options=options or Options(), workers=workers, progress=progress
    )


def group(
    reports: Given,
    record: Record,
    *,
    options: Options | None = None,
    workers: int = 1,
    progress: "Progress | None" = None,
) -> tuple[Story, ...]:
    """Add reports to a record and return the stories they tell, without reconciling them.

    Raises:
        NothingRead: not one report was given.
    """
    from rashomon.run.partly import group as group_in

    return group_in(
        reports, record, options=options or Options(), workers=workers, progress=progress
    )


def nearest(
    record: Record,
    family: Sequence[ReportId],
    others: Sequence[ReportId],
    *,
    options: Options | None = None,
) -> tuple[Nearness, ...]:
    """Return how near other reports of a record come to being copies of a family's; nearest first."""
    from rashomon.run.nearest import nearest as nearest_in

    return nearest_in(record.view, family, others, (options or Options()).compare)


def offices_held(names: Iterable[str]) -> tuple[Held, ...]:
    """Return the rows of the packaged table of office-holders that give one of these full names."""
    from rashomon.language.offices import holders

    wanted = frozenset(names)
    return tuple(
        Held(name=one.name, office=one.office, country=one.country, start=one.start, end=one.end)
        for one in holders()
        if not wanted.isdisjoint(one.names)
    )


def offices_of_country(country: str) -> tuple[Held, ...]:
    """Return the rows of the packaged table of office-holders for a country, the latest first."""
    from rashomon.language.offices import holders

    held = [
        Held(name=one.name, office=one.office, country=one.country, start=one.start, end=one.end)
        for one in holders()
        if one.country == country
    ]
    return tuple(sorted(held, key=lambda one: (-one.start.toordinal(), one.office, one.name)))


def country_name(code: str) -> str | None:
    """Return the usual English name of a country, or what a PLOVER code of no country stands for."""
    from rashomon.language.countries import BEYOND_STATES, countries

    country = countries().get(code)
    return BEYOND_STATES.get(code) if country is None else country.name


def load_manners(path: str) -> WatchOptions:
    """Return how a watch behaves by the table `[watch]` of a TOML file.

    Raises:
        UsageError: the file cannot be read, or a name or value in the table is not one of ours.
    """
    from rashomon.run.options import load_manners as from_file

    return from_file(path)


def make_watch(
    record: Record,
    *,
    options: Options | None = None,
    manners: WatchOptions | None = None,
    workers: int = 1,
    progress: "Progress | None" = None,
) -> "Watch":
    """Return a watch that adds what feeds name to a record; `run` starts it, `stop` ends it."""
    from rashomon.run.watching.make import make_watch as make

    return make(
        record,
        options=options or Options(),
        manners=manners or WatchOptions(),
        workers=workers,
        progress=progress,
    )


def page_histories(record: Record, url: str | None = None) -> Iterator[PageHistory]:
    """Yield the versions of every page that has several, or of one, with what changed each time."""
    from rashomon.run.page_histories import page_histories as all_of

    return all_of(record, url)


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
) -> Reread:
    """Bring a record to today's models; return what that changed, with so many examples of each.

    Texts stay as they were extracted. `build` does the same, without saying what changed.
    """
    from rashomon.run.rereading import reread as read_again

    return read_again(
        record, options=options or Options(), workers=workers, most=examples, progress=progress
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


@contextmanager
def scratch_record() -> Iterator[Record]:
    """Hold a record that is gone afterwards, for `compare` and `group` alone."""
    with (
        TemporaryDirectory(prefix="rashomon-") as folder,
        open_record(f"{folder}/scratch.db", create=True) as record,
    ):
        yield record


def load_options(path: str) -> Options:
    """Return the options of a TOML file.

    Raises:
        UsageError: the file cannot be read, or a name or value in it is not one of ours.
    """
    from rashomon.run.options import load_options as from_file

    return from_file(path)


def load_tables(folder: str, options: Options | None = None) -> Options:
    """Return the options with the actors, offices and outlets of a folder of the user's own tables.

    Raises:
        UsageError: the folder has none of the tables, or a row of one is none; says where and why.
    """
    from rashomon.run.own_tables import load_tables as from_folder

    return from_folder(folder, options or Options())
