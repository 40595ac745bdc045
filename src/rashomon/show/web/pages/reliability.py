"""The reliability page: of each field, how often it is unknown here and how often right on what."""

from dataclasses import dataclass

from rashomon.show.reliability import LEGEND, Reliance, reliance, reliance_json
from rashomon.show.web.clippings import Desk
from rashomon.show.web.page import Page, Table

COLUMNS = ("table", "field", "rows", "unknown", "unknown_means", "part", "score", "data_used")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReliabilityModel:
    """What the page shows: the fields, those of one table together."""

    tables: tuple[tuple[str, tuple[Reliance, ...]], ...]
    legend: tuple[str, ...]


def reliability_page(desk: Desk) -> Page:
    """Return the page of all fields."""
    told = reliance(desk.record)
    names = dict.fromkeys(one.table for one in told)
    tables = tuple((name, tuple(one for one in told if one.table == name)) for name in names)
    return Page(
        template="reliability.html",
        title="Reliability",
        model=ReliabilityModel(tables=tables, legend=LEGEND),
        json=lambda: {"fields": [reliance_json(one) for one in told]},
        table=lambda: Table(COLUMNS, (row for one in told for row in _rows(one))),
        address="/reliability",
        here="receipts",
    )


def _rows(one: Reliance) -> list[tuple[str | int | None, ...]]:
    """Return a row for each figure of a field, one without where there is none."""
    own = (one.table, one.field, one.rows, one.unknown, one.means)
    return [(*own, each.part, each.score, each.used) for each in one.figures] or [
        (*own, None, None, None)
    ]
