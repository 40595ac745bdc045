"""The packaged tables can be read, say where they come from, and are whole."""

import re
from importlib import resources

import pytest

from rashomon.language.tables import rows, values

TABLES = sorted(
    entry.name
    for entry in resources.files("rashomon.language").joinpath("data").iterdir()
    if entry.name.endswith(".tsv")
)


def text_of(name: str) -> str:
    return resources.files("rashomon.language").joinpath("data", name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", TABLES)
def test_every_row_has_the_cells_of_the_first(name: str) -> None:
    first = next(line for line in text_of(name).splitlines() if not line.startswith("#"))
    width = len(first.split("\t"))
    assert {len(row) for row in rows(name)} <= {
        width,
        width - 1,
    }  # a last empty cell may be left off


@pytest.mark.parametrize("name", TABLES)
def test_every_head_names_its_licence_and_date(name: str) -> None:
    head = "\n".join(line for line in text_of(name).splitlines() if line.startswith("#")).lower()
    assert "licence" in head
    # or as in another table, whose head is tested likewise
    assert re.search(r"20\d\d-\d\d-\d\d|as in \w+\.tsv", head)


def test_comments_and_headings_are_left_out() -> None:
    first = [row[0] for row in rows("countries.tsv")]
    assert "code" not in first
    assert not any(cell.startswith("#") for cell in first)


def test_an_empty_cell_has_no_values() -> None:
    assert values("") == ()
    assert values("a;b c") == ("a", "b c")
