"""Lines of a stream of any size, each of bounded length; UTF-16 is turned to UTF-8 on the way."""

import codecs
import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from rashomon.ingest.bounds import CHUNK


@dataclass(frozen=True, slots=True)
class Line:
    """One line without its line feed; `number` counts from 1, `body` is `None` if it was too long."""

    number: int
    body: bytes | None


def bounded_lines(stream: BinaryIO, limit: int) -> Iterator[Line]:
    """Yield the lines of a stream; of a line longer than `limit` bytes no more than that is kept."""
    held: list[bytes] = []
    size, number = 0, 1
    for chunk in _chunks(stream):
        pieces = chunk.split(b"\n")
        for index, piece in enumerate(pieces):
            size += len(piece)
            if size <= limit:
                held.append(piece)
            else:
                held.clear()
            if index < len(pieces) - 1:
                yield Line(number, b"".join(held) if size <= limit else None)
                held.clear()
                size, number = 0, number + 1
    if size:
        yield Line(number, b"".join(held) if size <= limit else None)


def _chunks(stream: BinaryIO) -> Iterator[bytes]:
    """Yield the bytes of the stream as UTF-8 where they begin with a UTF mark, else as they are."""
    first = stream.read(CHUNK)
    if first.startswith(codecs.BOM_UTF8):
        yield first[3:]
    elif first.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        decoder = io.IncrementalNewlineDecoder(
            codecs.getincrementaldecoder("utf-16")("replace"), translate=False
        )
        while first:
            yield decoder.decode(first).encode("utf-8")
            first = stream.read(CHUNK)
        return
    else:
        yield first
    while chunk := stream.read(CHUNK):
        yield chunk
