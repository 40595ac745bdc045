"""The body of an HTTP answer as it was sent, unchunked and unpacked within bounds."""

import zlib

from rashomon.ingest.refusals import Refused
from rashomon.nouns.rejected import Reason

ZLIB_OR_GZIP = 32 + zlib.MAX_WBITS


def unsent(body: bytes, transfer: str | None, content: str | None, limit: int) -> bytes:
    """Undo the Transfer-Encoding and Content-Encoding of a body.

    Archives often keep headers of bodies they have unpacked already; such a body stays as it is.

    Raises:
        Refused: it unpacks to more than `limit` bytes, is damaged, or packed in an unknown way.
    """
    if "chunked" in (transfer or "").lower():
        body = _unchunked(body)
    for packing in reversed((content or "").lower().split(",")):
        if packing.strip() in {"gzip", "x-gzip", "deflate"}:
            body = _inflated(body, limit)
        elif packing.strip() not in {"", "identity"} and b"<" not in body[:100]:
            raise Refused(Reason.UNREADABLE, "an answer packed in an unknown way")
    return body


def _unchunked(body: bytes) -> bytes:
    """Join the chunks: each a length in hexadecimal, a line end, the bytes, a line end."""
    parts: list[bytes] = []
    position = 0
    while (end := body.find(b"\r\n", position, position + 100)) >= 0:
        try:
            size = int(body[position:end].split(b";")[0].strip() or b"x", 16)
        except ValueError:
            break
        if size == 0:
            return b"".join(parts)
        parts.append(body[end + 2 : end + 2 + size])
        position = end + 2 + size + 2
    return b"".join(parts) or body


def _inflated(body: bytes, limit: int) -> bytes:
    if not body.startswith((b"\x1f\x8b", b"\x78")):
        if b"<" in body[:100]:
            return body
        raise Refused(Reason.UNREADABLE, "a damaged answer")
    inflater = zlib.decompressobj(ZLIB_OR_GZIP)
    try:
        found = inflater.decompress(body, limit + 1)
    except zlib.error as fault:
        raise Refused(Reason.UNREADABLE, "a damaged answer") from fault
    if not found and not inflater.eof:  # cut off before the first word
        raise Refused(Reason.UNREADABLE, "a damaged answer")
    if len(found) > limit:
        raise Refused(Reason.TOO_LARGE, f"more than {limit} bytes")
    return found
