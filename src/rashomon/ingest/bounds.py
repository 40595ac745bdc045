"""Streams that cannot give more than they may, whatever sizes the headers claim."""

import io
from typing import BinaryIO

from rashomon.ingest.refusals import Exhausted, Refused
from rashomon.nouns.options import IngestOptions
from rashomon.nouns.rejected import Reason

RATIO_FROM = 1 << 20
"""Bytes unpacked before the ratio counts: a few kilobytes of blanks pack 1,000 to 1 in good faith."""

CHUNK = 1 << 16
"""Bytes read at a time."""


class Budget:
    """What one archive given may still unpack, its nested archives included."""

    def __init__(self, options: IngestOptions) -> None:
        self.bytes_left = options.max_total_bytes
        self.members_left = options.max_members

    def take_member(self) -> None:
        """Count one member.

        Raises:
            Exhausted: the archive has more members than it may.
        """
        if self.members_left <= 0:
            raise Exhausted(Reason.TOO_LARGE, "too many members; the rest was not read")
        self.members_left -= 1

    def take_bytes(self, count: int) -> None:
        """Count bytes unpacked.

        Raises:
            Exhausted: the archive unpacks to more than it may.
        """
        self.bytes_left -= count
        if self.bytes_left < 0:
            raise Exhausted(Reason.TOO_LARGE, "unpacks to too many bytes; the rest was not read")


class Unpacked(io.RawIOBase):
    """A forward-only stream of unpacked bytes that counts them and stops at each bound.

    `packed` says how many packed bytes have been read so far, or may be read in all. Reads past
    `max_read` in one call are refused: archive readers ask for a header's claimed size at once.
    """

    def __init__(
        self,
        inner: BinaryIO,
        options: IngestOptions,
        budget: Budget,
        *,
        packed: "io.IOBase | int",
        limit: int | None = None,
        max_read: int | None = None,
    ) -> None:
        super().__init__()
        self._inner = inner
        self._budget = budget
        self._packed = packed
        self._ratio = options.max_ratio
        self._limit = limit
        self._max_read = max_read
        self._count = 0

    def readable(self) -> bool:
        """Say yes."""
        return True

    def readinto(self, buffer: "memoryview | bytearray") -> int:  # type: ignore[override]  # typeshed asks for any buffer
        """Fill the buffer, as `io.RawIOBase` asks.

        Raises:
            Refused: a bound is passed.
        """
        data = self.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def read(self, size: int = -1) -> bytes:
        """Return up to `size` bytes.

        Raises:
            Refused: a bound is passed.
        """
        if size < 0 or (self._max_read is not None and size > self._max_read):
            raise Refused(Reason.TOO_LARGE, "a header claims too many bytes")
        data = self._inner.read(size)
        self._count += len(data)
        self._budget.take_bytes(len(data))
        if self._limit is not None and self._count > self._limit:
            raise Refused(Reason.TOO_LARGE, f"unpacks to more than {self._limit} bytes")
        if self._count > max(RATIO_FROM, self._ratio * self._packed_bytes()):
            raise Refused(Reason.TOO_LARGE, f"unpacks to more than {self._ratio} times its size")
        return data

    def _packed_bytes(self) -> int:
        return self._packed if isinstance(self._packed, int) else self._packed.tell()

    def tell(self) -> int:
        """Return how many bytes have been read."""
        return self._count

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Read on to an offset; there is no way back.

        Raises:
            OSError: the offset lies behind, or is not counted from the start.
        """
        if whence != io.SEEK_SET or offset < self._count:
            raise OSError("cannot go back in an unpacked stream")
        while self._count < offset and self.read(min(CHUNK, offset - self._count)):
            pass
        return self._count


def take(stream: BinaryIO, limit: int) -> bytes:
    """Return all bytes of a stream.

    Raises:
        Refused: there are more than `limit`; no more than that was read.
    """
    parts: list[bytes] = []
    count = 0
    while part := stream.read(min(CHUNK, limit + 1 - count)):
        parts.append(part)
        count += len(part)
        if count > limit:
            raise Refused(Reason.TOO_LARGE, f"more than {limit} bytes")
    return b"".join(parts)
