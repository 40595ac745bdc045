"""A path in, a place beside it to write to out: what is written is there whole, or not at all."""

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from rashomon.nouns.errors import UsageError
from rashomon.show.lines import as_line


@contextmanager
def whole_file(place: Path) -> Iterator[Path]:
    """Hold a path to write to; on leaving it takes its place, on any exception it is gone.

    Raises:
        UsageError: the file cannot be written.
    """
    place = _named(place)
    beside = _beside(place)
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        yield beside
        beside.replace(place)
    except OSError as fault:
        raise UsageError(f"{place}: cannot be written ({fault.strerror})") from fault
    finally:
        beside.unlink(missing_ok=True)


@contextmanager
def whole_folder(place: Path) -> Iterator[Path]:
    """Hold a folder to write to; on leaving its files move to their place, others there stay.

    Raises:
        UsageError: the folder cannot be written.
    """
    place = _named(place)
    beside = _beside(place)
    try:
        beside.mkdir(parents=True)
        try:
            yield beside
            place.mkdir(exist_ok=True)
            for written in sorted(beside.iterdir()):
                written.replace(place / written.name)
        finally:
            shutil.rmtree(beside, ignore_errors=True)
    except OSError as fault:
        raise UsageError(f"{place}: cannot be written ({fault.strerror})") from fault


def write_rows(place: Path, rows: Iterable[object]) -> None:
    """Write one JSON object a line."""
    with place.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(as_line(row) + "\n" for row in rows)


def write_array(place: Path, head: str, rows: Iterable[object], tail: str) -> None:
    """Write a JSON document around an array of which one object at a time is held.

    `head` ends with the opening bracket, `tail` begins with the closing one.
    """
    with place.open("w", encoding="utf-8", newline="\n") as file:
        file.write(head)
        for number, row in enumerate(rows):
            file.write((",\n" if number else "\n") + as_line(row))
        file.write("\n" + tail + "\n")


def _named(place: Path) -> Path:
    """Return a path that ends in a name: "." and what a link leads to, written out."""
    whole = place.resolve()
    if not whole.name:
        raise UsageError(f"{place}: is no place for an export; name a file or folder")
    return whole


def _beside(place: Path) -> Path:
    return place.with_name(f".{place.name}.{os.getpid()}.part")
