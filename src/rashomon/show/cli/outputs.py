"""Lines to a file, all of them or none; or to standard output."""

import os
from collections.abc import Iterable
from pathlib import Path

import click

from rashomon.nouns.errors import UsageError
from rashomon.show.lines import as_line


def write_lines(rows: Iterable[object], to: str) -> int:
    """Write one JSON object a line to a file, or print them for "-"; return how many.

    The file is written beside its place first, so that it is whole or not there.

    Raises:
        UsageError: the file cannot be written.
    """
    if to == "-":
        return sum(_print(row) for row in rows)
    place = Path(to)
    beside = place.with_name(f".{place.name}.{os.getpid()}.part")
    try:
        with beside.open("w", encoding="utf-8", newline="\n") as file:
            written = 0
            for row in rows:
                file.write(as_line(row) + "\n")
                written += 1
        beside.replace(place)
    except OSError as fault:
        raise UsageError(f"{to}: cannot be written ({fault.strerror})") from fault
    finally:
        beside.unlink(missing_ok=True)
    return written


def _print(row: object) -> int:
    click.echo(as_line(row))
    return 1
