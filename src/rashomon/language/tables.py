"""The packaged tables: tab-separated files whose heads name source, licence and date."""

from functools import cache
from importlib import resources


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of `data/NAME`, split at tabs, comments and the line of headings left out."""
    text = resources.files("rashomon.language").joinpath("data", name).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return tuple(tuple(line.split("\t")) for line in lines[1:])


def values(cell: str) -> tuple[str, ...]:
    """Return the values of a cell, which are joined by ';'; an empty cell has none."""
    return tuple(cell.split(";")) if cell else ()
