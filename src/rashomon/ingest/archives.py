"""Zip and tar to their members. Nothing is unpacked to disk by name, and no header is believed."""

import gzip
import io
import re
import shutil
import stat
import struct
import tarfile
import tempfile
import zipfile
from collections.abc import Iterator
from typing import BinaryIO, cast

from rashomon.ingest.bounds import CHUNK, Budget, Unpacked
from rashomon.ingest.folders import told
from rashomon.ingest.pages import Document
from rashomon.ingest.refusals import Refused
from rashomon.nouns.options import IngestOptions
from rashomon.nouns.rejected import Reason, Rejected

MAX_NAME_CHARS = 4096
MAX_HEADER_READ = 1 << 20
"""A tar header may name its own size (long names, attributes); none in good faith is larger."""

DIRECTORY_BYTES_A_MEMBER = 512
"""A zip's directory is read whole; so many bytes for each member it may have."""

IN_MEMORY = 8 << 20
DRIVE = re.compile(r"[a-zA-Z]:")


def zip_members(
    archive: Document, options: IngestOptions, budget: Budget
) -> Iterator[Document | Rejected]:
    """Yield the members of a zip in its own order.

    Raises:
        Refused: it is no zip, or its directory is too large; `Exhausted` as `Budget` says.
    """
    with tempfile.SpooledTemporaryFile(max_size=IN_MEMORY) as spool:
        stream: BinaryIO = cast(BinaryIO, archive.stream)
        if archive.depth:  # a member cannot be read backwards, as a zip must be
            shutil.copyfileobj(archive.stream, spool, CHUNK)
            stream = cast(BinaryIO, spool)
        _check_directory(stream, options.max_members * DIRECTORY_BYTES_A_MEMBER)
        with zipfile.ZipFile(stream) as opened:
            for info in opened.infolist():
                budget.take_member()
                path = f"{archive.path}!{told(info.filename)}"
                refusal = _zip_refusal(info)
                if refusal is not None:
                    yield refusal.at(path)
                elif not info.is_dir():
                    yield from _zip_member(opened, info, archive, options, budget)


def _zip_refusal(info: zipfile.ZipInfo) -> Refused | None:
    if stat.S_ISLNK(info.external_attr >> 16):
        return Refused(Reason.UNSAFE_PATH, "a link in an archive")
    if info.flag_bits & 0x1:
        return Refused(Reason.UNREADABLE, "encrypted")
    return _name_refusal(info.orig_filename)


def _zip_member(
    opened: zipfile.ZipFile,
    info: zipfile.ZipInfo,
    archive: Document,
    options: IngestOptions,
    budget: Budget,
) -> Iterator[Document | Rejected]:
    path = f"{archive.path}!{told(info.filename)}"
    try:
        inner = opened.open(info)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, ValueError, EOFError):
        yield Rejected(path, Reason.UNREADABLE, "a damaged member, or packed in an unknown way")
        return
    with inner:
        stream = Unpacked(
            cast(BinaryIO, inner),
            options,
            budget,
            packed=info.compress_size,
            limit=options.max_member_bytes,
        )
        yield _member(path, info.filename, stream, archive)


def _member(path: str, name: str, stream: io.RawIOBase, archive: Document) -> Document:
    return Document(path=path, name=name, stream=io.BufferedReader(stream), depth=archive.depth + 1)


def _name_refusal(name: str) -> Refused | None:
    """Refuse names that lead out of the folder they would be unpacked to, and hidden files."""
    parts = re.split(r"[/\\]", name)
    if name.startswith(("/", "\\")) or DRIVE.match(name) or ".." in parts:
        return Refused(Reason.UNSAFE_PATH, "a path that leads out of its archive")
    if not name or "\x00" in name or len(name) > MAX_NAME_CHARS:
        return Refused(Reason.UNSAFE_PATH, "no valid name")
    if any(part.startswith(".") and part != "." for part in parts) or "__MACOSX" in parts:
        return Refused(Reason.UNSUPPORTED, "a hidden file or folder")
    return None


END = b"PK\x05\x06"
END_64_LOCATOR = b"PK\x06\x07"
END_64 = b"PK\x06\x06"


def _check_directory(stream: BinaryIO, limit: int) -> None:
    """Refuse a zip whose directory of members is larger than `limit` bytes, before it is read."""
    size = stream.seek(0, io.SEEK_END)
    tail_start = max(0, size - (1 << 16) - 22 - 76)
    stream.seek(tail_start)
    tail = stream.read()
    stream.seek(0)
    end = tail.rfind(END)
    if end < 0 or len(tail) - end < 22:
        raise Refused(Reason.UNREADABLE, "not a zip archive" if size else "no bytes")
    directory = struct.unpack_from("<L", tail, end + 12)[0]
    if (
        end >= 76
        and tail[end - 20 : end - 16] == END_64_LOCATOR
        and tail[end - 76 :].startswith(END_64)
    ):
        directory = max(directory if directory != 0xFFFFFFFF else 0, _size_64(tail, end))
    if directory > limit:
        raise Refused(Reason.TOO_LARGE, "too many members")


def _size_64(tail: bytes, end: int) -> int:
    return int(struct.unpack_from("<Q", tail, end - 76 + 40)[0])


def tar_members(
    archive: Document, options: IngestOptions, budget: Budget
) -> Iterator[Document | Rejected]:
    """Yield the members of a tar, gzipped or not, reading it once from front to back.

    Raises:
        Refused: it is no tar; `Exhausted` as `Budget` says.
    """
    packed = archive.stream
    start = packed.peek(2)[:2]
    if not start:
        raise Refused(Reason.EMPTY, "no bytes")
    inner = packed if start != b"\x1f\x8b" else gzip.GzipFile(fileobj=packed)
    stream = Unpacked(
        cast(BinaryIO, inner), options, budget, packed=packed, max_read=MAX_HEADER_READ
    )
    with tarfile.open(fileobj=cast(BinaryIO, stream), mode="r:") as opened:
        while (info := opened.next()) is not None:
            opened.members = []  # type: ignore[attr-defined]  # or it would keep every header
            budget.take_member()
            path = f"{archive.path}!{told(info.name)}"
            refusal = _tar_refusal(info)
            if refusal is not None:
                yield refusal.at(path)
            elif not info.isdir() and (member := opened.extractfile(info)) is not None:
                counted = Unpacked(
                    cast(BinaryIO, member),
                    options,
                    Budget(options),  # its bytes are counted as they leave the archive
                    packed=info.size,
                    limit=options.max_member_bytes,
                )
                yield _member(path, info.name, counted, archive)


def _tar_refusal(info: tarfile.TarInfo) -> Refused | None:
    if info.issym() or info.islnk():
        return Refused(Reason.UNSAFE_PATH, "a link in an archive")
    if info.issparse() or not (info.isreg() or info.isdir()):
        return Refused(Reason.UNSUPPORTED, "not a plain file")
    return _name_refusal(info.name)
