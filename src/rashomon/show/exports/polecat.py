"""POLECAT's weekly file: tab-separated, 40 columns, one event a row, `None` for what is not known.

Columns as in the header of the published files. Several values stand in one cell with "; " between.
"""

from collections.abc import Iterable, Iterator, Sequence
from importlib.metadata import version
from pathlib import Path

from rashomon.nouns.account import Event
from rashomon.nouns.actors import Actor, EntityKind
from rashomon.nouns.ids import ReportId
from rashomon.nouns.plover import QUAD, goldstein
from rashomon.nouns.times import When
from rashomon.show.exports.cells import joined, tab_cell
from rashomon.show.exports.days import exact_day, iso
from rashomon.show.exports.extract import Extract
from rashomon.show.exports.format import Format, Shape

COLUMNS = (
    "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
    "Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors",
    "Actor Title", "Actor Name Raw", "Wikipedia Actor ID", "Recipient Name", "Recipient Country",
    "Recipient COW", "Primary Recipient Sector", "Recipient Sectors", "Recipient Title",
    "Recipient Name Raw", "Wikipedia Recipient ID", "Placename", "City", "District", "Province",
    "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename", "Feature Type", "Source",
    "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language",
    "Version",
)  # fmt: skip

EMPTY = "None"


def write(extract: Extract, place: Path) -> None:
    """Write the table."""
    made_by = f"rashomon {version('rashomon')}"
    with place.open("w", encoding="utf-8", newline="\n") as file:
        file.write("\t".join(COLUMNS) + "\n")
        for row in _rows(extract, made_by):
            file.write("\t".join(row) + "\n")


def _rows(extract: Extract, made_by: str) -> Iterator[list[str]]:
    for bundle in extract.bundles():
        for event in bundle.events:
            cells = [*_act(event), *_side(event.actors, extract)]
            cells += [*_side(event.recipients, extract), *_place(event, extract)]
            cells += [*_reports(event, extract), made_by]
            yield [_cell(value) for value in cells]


def _act(event: Event) -> list[object]:
    return [
        event.id,
        _date(event.when),
        event.plover.value,
        _several(event.modes),
        goldstein(event.plover, event.modes),
        QUAD[event.plover],
        _several(event.contexts),
    ]


def _date(when: When | None) -> str | None:
    """Return the day; a week, month or open time is no day, and no other column could say so."""
    return iso(exact_day(when))


def _side(actors: Sequence[Actor], extract: Extract) -> list[object]:
    """Return name, country, COW, sector, sectors, title, raw name and Wikipedia id of one side."""
    return [
        _several(actor.name for actor in actors),
        _aligned(actor.country for actor in actors),
        None,  # Correlates of War numbers: no table of ours
        _aligned(actor.sector for actor in actors),
        _several(sorted({sector for actor in actors for sector in actor.sectors})),
        None,
        _several(extract.snippet(actor.spans[0]) for actor in actors if actor.spans),
        None,  # Wikipedia titles: we know Wikidata ids, which would pass for them
    ]


def _place(event: Event, extract: Extract) -> list[object]:
    place = event.place
    if place is None:
        return [None] * 10
    raw = extract.snippet(place.spans[0]) if place.spans else None
    city = district = feature = None
    return [
        place.name, city, district, place.admin1, place.country, place.lat, place.lon,
        place.geonames, raw, feature,
    ]  # fmt: skip


def _reports(event: Event, extract: Extract) -> list[object]:
    """Return source, first stated date, people, organisations, places and languages of the reports."""
    reports = [extract.report(report) for report in event.reports]
    stated = [day for report in event.reports if (day := extract.stated_date(report)) is not None]
    return [
        _several(sorted({report.outlet for report in reports if report.outlet})),
        iso(min(stated, default=None)),
        _several(_named(event.reports, EntityKind.PERSON, extract)),
        _several(_named(event.reports, EntityKind.ORGANISATION, extract)),
        _several(_located(event.reports, extract)),
        _several(sorted({report.language for report in reports})),
    ]


def _named(reports: Iterable[ReportId], kind: EntityKind, extract: Extract) -> list[str]:
    return sorted({one.name for report in reports for one in extract.named(report, kind)})


def _located(reports: Iterable[ReportId], extract: Extract) -> list[str]:
    return sorted({place.name for report in reports for place in extract.reading(report).places})


def _several(values: Iterable[str]) -> str | None:
    return joined(values) or None


def _aligned(values: Iterable[str | None]) -> str | None:
    """Return codes in the order of the names, `None` among them where one is unknown."""
    codes = list(values)
    return joined(code or EMPTY for code in codes) if any(codes) else None


def _cell(value: object) -> str:
    if isinstance(value, str):
        return tab_cell(value) or EMPTY
    return EMPTY if value is None else str(value)


FORMAT = Format(
    "polecat", Shape.FILE, "POLECAT's 40 columns, tab-separated, one row an event", write
)
