"""Files and folders to the files they hold; links, loops and devices are told apart, never opened."""

import errno
import io
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.ingest.refusals import Refused
from rashomon.nouns.options import IngestOptions
from rashomon.nouns.rejected import Reason, Rejected


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read: `path` as it is told, in plain Unicode, and `file` as the system names it."""

    path: str
    file: str


def told(path: str) -> str:
    r"""Return a path in plain Unicode; bytes that are none are written out ("\xff").

    >>> told("a\udcff.txt")
    'a\\xff.txt'
    """
    try:
        return path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    except UnicodeEncodeError:
        return path.encode("utf-8", "backslashreplace").decode("utf-8")


def find(path: str, options: IngestOptions) -> Iterator[Found | Rejected]:
    """Yield the file at a path, or every file below the folder there, in order of name.

    A link given is followed. In a folder, a link is followed to a file inside that same folder
    only. Hidden files and folders in a folder are refused, a hidden folder as one.
    """
    try:
        mode = os.stat(path).st_mode  # noqa: PTH116 - pathlib would respell "./a"
    except (OSError, ValueError) as fault:
        yield _no_file(path, fault)
        return
    if not stat.S_ISDIR(mode):
        yield Found(told(path), path)
        return
    empty = True
    for item in _walk(path, options):
        empty = False
        yield item
    if empty:
        yield Rejected(told(path), Reason.EMPTY, "a folder without files")


def _no_file(path: str, fault: OSError | ValueError) -> Rejected:
    """Say why a path leads to no file."""
    number = fault.errno if isinstance(fault, OSError) else None
    if number == errno.ELOOP:
        return Rejected(told(path), Reason.UNSAFE_PATH, "a link that leads round in a circle")
    if number in {errno.ENOENT, errno.ENOTDIR}:
        linked = os.path.islink(path)  # noqa: PTH114 - as above
        return Rejected(
            told(path), Reason.MISSING, "a link to nothing" if linked else "no such file"
        )
    return Rejected(told(path), Reason.UNREADABLE, f"the system refuses it ({_errno(number)})")


def _errno(number: int | None) -> str:
    return errno.errorcode.get(number or 0, "no valid name")


def _walk(root: str, options: IngestOptions) -> Iterator[Found | Rejected]:
    """Walk a folder without recursion; a folder's own files and folders come in order of name."""
    home = os.path.realpath(root)
    waiting = [(root, 0)]
    while waiting:
        path, depth = waiting.pop()
        item = _look(path, home) if depth else None
        if item is not None:
            yield item
            continue
        if depth > options.max_folder_depth:
            yield Rejected(told(path), Reason.TOO_DEEP, "a folder too deep in folders")
            continue
        try:
            names = sorted(os.listdir(path), reverse=True)  # noqa: PTH208 - names, as spelled
        except OSError as fault:
            yield _no_file(path, fault)
            continue
        base = path if path.endswith("/") else f"{path}/"
        waiting.extend((f"{base}{name}", depth + 1) for name in names)


def _look(path: str, home: str) -> Found | Rejected | None:
    """Return the file at a path below a folder, a refusal, or `None` for a folder to go into."""
    if path.rpartition("/")[2].startswith("."):
        return Rejected(told(path), Reason.UNSUPPORTED, "a hidden file or folder")
    try:
        linked = stat.S_ISLNK(os.lstat(path).st_mode)
        mode = os.stat(path).st_mode  # noqa: PTH116 - as above
    except (OSError, ValueError) as fault:
        return _no_file(path, fault)
    if linked:
        if stat.S_ISDIR(mode):
            return Rejected(told(path), Reason.UNSAFE_PATH, "a link to a folder")
        if not os.path.realpath(path).startswith(home.rstrip("/") + "/"):
            return Rejected(told(path), Reason.UNSAFE_PATH, "a link out of the folder")
    return None if stat.S_ISDIR(mode) else Found(told(path), path)


def opened(found: Found) -> tuple[io.BufferedReader, int]:
    """Open a regular file; return its stream and size. A pipe or device is not waited for.

    Raises:
        Refused: it is no regular file, or the system refuses it.
    """
    try:
        descriptor = os.open(found.file, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as fault:
        refusal = _no_file(found.file, fault)
        raise Refused(refusal.reason, refusal.detail) from fault
    status = os.fstat(descriptor)
    if not stat.S_ISREG(status.st_mode):
        os.close(descriptor)
        raise Refused(Reason.UNSUPPORTED, "not a regular file")
    return os.fdopen(descriptor, "rb"), status.st_size
