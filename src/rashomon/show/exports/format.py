"""`Format`: a name, a line of help, and a function that writes an extract."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from rashomon.show.exports.extract import Extract


class Shape(StrEnum):
    """What a format writes."""

    FILE = "file"
    FOLDER = "folder"


@dataclass(frozen=True, slots=True)
class Format:
    """One form in which a record leaves.

    `write` puts the extract into the file it is given, or into the folder, which is there and
    empty. It streams: it holds one story at a time. Same extract, same bytes. `coded`: events carry
    the codes of the extract's codebook, where it has one.
    """

    name: str
    shape: Shape
    about: str
    write: Callable[[Extract, Path], None]
    coded: bool = False
