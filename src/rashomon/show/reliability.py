"""How far each field can be relied on: how often it is unknown here, how often right elsewhere."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from rich.text import Text

from rashomon.api import Record
from rashomon.show.clean import clean
from rashomon.show.phrases import count
from rashomon.show.web.measured import Figure, figures
from rashomon.show.wire import Json


@dataclass(frozen=True, slots=True, kw_only=True)
class Reliance:
    """One field: how many of a table's `rows` leave it `unknown` in this record, and what that means.

    `figures` are what was measured of it, none where nothing was; they are of other texts than the
    record's, and a figure of a whole task says of one field only that it is no better.
    """

    table: str
    field: str
    rows: int
    unknown: int
    means: str
    figures: tuple[Figure, ...]

    @property
    def share(self) -> str:
        """The part that is unknown as a whole percentage, "–" where there are no rows."""
        return f"{round(100 * self.unknown / self.rows)} %" if self.rows else "–"


def reliance(record: Record) -> tuple[Reliance, ...]:
    """Return every field of a record that can be unknown, in the order one reads of them."""
    notes = fields()
    return tuple(
        Reliance(
            table=one.table,
            field=one.field,
            rows=one.rows,
            unknown=one.unknown,
            means=notes[one.table, one.field][0],
            figures=notes[one.table, one.field][1],
        )
        for one in record.blanks.count()
    )


@cache
def fields() -> dict[tuple[str, str], tuple[str, tuple[Figure, ...]]]:
    """Return by table and field what unknown means there, and the figures of docs/quality.md on it."""
    known = {one.part: one for one in figures()}
    text = files("rashomon.show").joinpath("reliability.tsv").read_text("utf-8")
    found = {}
    for line in text.splitlines():
        if not line.startswith("#"):
            table, field, means, parts = line.split("\t")
            named = tuple(known[part] for part in parts.split(" | ") if part)
            found[table, field] = means, named
    return found


def reliance_json(one: Reliance) -> Json:
    """Return a field as JSON."""
    return {
        "table": one.table,
        "field": one.field,
        "rows": one.rows,
        "unknown": one.unknown,
        "unknown_means": one.means,
        "measured": [
            {"part": figure.part, "score": figure.score, "data_used": figure.used}
            for figure in one.figures
        ],
    }


LEGEND = (
    "Figures are of other texts than these; docs/quality.md says which, and how they were used before.",
    "F1 weighs what is missed against what is wrong: 1 is all right, 0 nothing; B-cubed is F1 of groups.",
    "A figure without % is such a score or a share, from 0 to 1.",
    "A figure of a whole task says of one field of it only that the field is no worse.",
)


def reliance_lines(told: tuple[Reliance, ...]) -> Iterator[Text]:
    """Yield the fields as lines of text, a table's under its name, then how to read the figures."""
    table = None
    for one in told:
        if one.table != table:
            table = one.table
            yield Text(f"{table} ({count(one.rows, 'row')})", style="bold")
        yield Text(f"  {one.field:<16} unknown in {one.unknown} ({one.share}): {one.means}")
        for figure in one.figures:
            yield Text(f"{'':19}{clean(figure.part)}: {clean(figure.score)}")
        if not one.figures:
            yield Text(f"{'':19}never measured", style="dim")
    yield Text()
    yield from map(Text, LEGEND)
