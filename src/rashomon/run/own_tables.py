"""A folder of a user's own tables in, `Options` that hold their rows out."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from rashomon.language.offices import OFFICE_COLUMNS, added_holders
from rashomon.language.own_tables import ACTOR_COLUMNS, OUTLET_COLUMNS, own_actor, own_outlet
from rashomon.nouns.errors import UsageError
from rashomon.nouns.options import Options

MOST_BYTES = 16_000_000
"""Of one table: a hundred thousand rows. All of it travels with each piece of work."""

_TABLES: dict[str, tuple[tuple[str, ...], Callable[[str], object]]] = {
    "actors.tsv": (ACTOR_COLUMNS, own_actor),
    "offices.tsv": (OFFICE_COLUMNS, lambda line: added_holders((line,))),
    "outlets.tsv": (OUTLET_COLUMNS, own_outlet),
}


def load_tables(folder: str, options: Options) -> Options:
    """Return the options with the rows of a folder's tables, behind those they hold already.

    The rows themselves go into the options, so that what is made with others is made anew.

    Raises:
        UsageError: the folder has none of the tables, or another one, or a row that is none.
    """
    try:
        given = sorted(path for path in Path(folder).iterdir() if path.suffix == ".tsv")
    except OSError as fault:
        raise UsageError(f"{folder}: cannot be read as a folder ({fault.strerror})") from fault
    if not given:
        raise UsageError(f"{folder}: holds none of {', '.join(_TABLES)}")
    lines = {path.name: _lines(path) for path in given}
    read, outlets = options.read, (*options.read.outlets, *lines.get("outlets.tsv", ()))
    return replace(
        options,
        read=replace(
            read,
            actors=(*read.actors, *lines.get("actors.tsv", ())),
            offices=(*read.offices, *lines.get("offices.tsv", ())),
            outlets=outlets,
        ),
        compare=replace(options.compare, outlets=outlets),
    )


def _lines(path: Path) -> tuple[str, ...]:
    """Return the rows of a table as lines, comments, blank lines and the headings left out."""
    if path.name not in _TABLES:
        raise UsageError(f"{path}: is none of the tables {', '.join(_TABLES)}; rename or remove it")
    columns, row = _TABLES[path.name]
    heading = "\t".join(columns)
    found: list[str] = []
    headed = False
    for number, line in enumerate(_text(path).splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        if not headed:
            headed = True
            if line.rstrip() != heading:
                raise UsageError(f"{path}:{number}: the first row must be the headings {heading!r}")
            continue
        try:
            row(line)
        except ValueError as fault:
            raise UsageError(f"{path}:{number}: {fault}") from fault
        found.append(line.rstrip())
    return tuple(found)


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise UsageError(f"{path}: is larger than {MOST_BYTES:,} bytes")
        return path.read_text("utf-8-sig")
    except OSError as fault:
        raise UsageError(f"{path}: cannot be read ({fault.strerror})") from fault
    except UnicodeDecodeError as fault:
        raise UsageError(f"{path}: is not UTF-8 ({fault})") from fault
