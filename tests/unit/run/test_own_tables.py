"""A folder of own tables becomes options, or says which line is wrong and why."""

from pathlib import Path

import pytest

from rashomon.nouns.errors import UsageError
from rashomon.nouns.options import Options
from rashomon.run.own_tables import load_tables
from rashomon.run.versions import versions_of

ACTORS = "# ours\nnames\tkind\tcountry\tsectors\twikidata\n\nHarbour League\torganisation\tNOR\n"
OFFICES = "names\tcountry\toffice\tsector\tfrom\tto\twikidata\nAda Quill\tNOR\tmayor\tGOV\t2020\n"
OUTLETS = "names\tagency\towner\nHarbour Cable\tyes\n"


def folder(at: Path, **tables: str) -> str:
    for name, text in tables.items():
        (at / f"{name}.tsv").write_text(text, "utf-8")
    return str(at)


def test_rows_of_all_tables_become_options(tmp_path: Path) -> None:
    given = folder(tmp_path, actors=ACTORS, offices=OFFICES, outlets=OUTLETS)
    options = load_tables(given, Options())
    assert options.read.actors == ("Harbour League\torganisation\tNOR",)
    assert options.read.offices == ("Ada Quill\tNOR\tmayor\tGOV\t2020",)
    assert options.read.outlets == options.compare.outlets == ("Harbour Cable\tyes",)


def test_another_row_makes_another_reader(tmp_path: Path) -> None:
    options = load_tables(folder(tmp_path, actors=ACTORS), Options())
    changed = load_tables(folder(tmp_path, actors=ACTORS.replace("NOR", "PER")), Options())
    readers = {versions_of(one).reader for one in (Options(), options, changed)}
    assert len(readers) == 3


def test_comments_change_nothing(tmp_path: Path) -> None:
    plain = load_tables(folder(tmp_path, actors=ACTORS), Options())
    said = load_tables(folder(tmp_path, actors="# more\n" + ACTORS), Options())
    assert plain == said


@pytest.mark.parametrize(
    ("tables", "wrong"),
    [
        ({}, "holds none of actors.tsv, offices.tsv, outlets.tsv"),
        ({"actor": ACTORS}, r"actor\.tsv: is none of the tables"),
        ({"actors": "names\tcountry\n"}, r"actors\.tsv:1: the first row must be the headings"),
        ({"actors": ACTORS + "B\tferry\n"}, r"actors\.tsv:5: kind 'ferry'"),
        ({"offices": OFFICES + "B\n"}, r"offices\.tsv:3: "),
        ({"outlets": OUTLETS + "B\tmaybe\n"}, r"outlets\.tsv:3: agency 'maybe'"),
    ],
)
def test_what_is_wrong_is_said_with_file_and_line(
    tmp_path: Path, tables: dict[str, str], wrong: str
) -> None:
    with pytest.raises(UsageError, match=wrong):
        load_tables(folder(tmp_path, **tables), Options())


def test_a_missing_folder_and_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read as a folder"):
        load_tables(str(tmp_path / "none"), Options())
    (tmp_path / "actors.tsv").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UsageError, match="is not UTF-8"):
        load_tables(str(tmp_path), Options())
