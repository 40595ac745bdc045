"""The Python interface: everything the commands do, as functions on nouns.

What one does with a record that is there lies in `keeping`. Heavy parts load inside the functions that need them: `import rashomon` costs nothing.
"""
# ruff: noqa: PLC0415

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, BinaryIO

from rashomon.api.keeping import (
    changes,
    decide,
    let_in_again,
    merge,
    open_to_amend,
    outlet_owners,
    plan_removal,
    remove,
    reread,
    rulings,
    to_reread,
    understand,
)
from rashomon.nouns.coding import CodedText, TextToCode
from rashomon.nouns.copies import Copy, Nearness
from rashomon.nouns.dossiers import Held
from rashomon.nouns.ids import ReportId
from rashomon.nouns.options import Options
from rashomon.nouns.page_histories import PageHistory
from rashomon.nouns.readings import ReadReport
from rashomon.nouns.rejected import Rejected
from rashomon.nouns.reports import Report
from rashomon.nouns.stories import Story
from rashomon.nouns.times import TimeExpression
from rashomon.nouns.watching import WatchOptions
from rashomon.store.record import Record, open_record

if TYPE_CHECKING:
    from rashomon.run.pipeline import Outcome
    from rashomon.run.progress import Progress
    from rashomon.run.watching.tally import Tally as Tally
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
    "outlet_owners",
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
        ClusterAway: no scheduler answers at this address, or has workers.
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
    scheduler: str | None = None,
) -> "Watch":
    """Return a watch that adds what feeds name to a record; `run` starts it, `stop` ends it.

    With the address of a Dask `scheduler`, its workers read what was fetched.

    Raises:
        ClusterAway: no scheduler answers at this address, or has workers.
    """
    from rashomon.run.watching.make import make_watch as make

    return make(
        record,
        options=options or Options(),
        manners=manners or WatchOptions(),
        workers=workers,
        progress=progress,
        scheduler=scheduler,
    )


def page_histories(record: Record, url: str | None = None) -> Iterator[PageHistory]:
    """Yield the versions of every page that has several, or of one, with what changed each time."""
    from rashomon.run.page_histories import page_histories as all_of

    return all_of(record, url)


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
