import gzip
import zlib

import pytest

from rashomon.ingest.http_bodies import unsent
from rashomon.ingest.refusals import Refused
from rashomon.nouns.rejected import Reason

BODY = b"<p>Words.</p>"


def chunked(body: bytes) -> bytes:
    return b"5\r\n%s\r\n%x;note=1\r\n%s\r\n0\r\n\r\n" % (body[:5], len(body) - 5, body[5:])


@pytest.mark.parametrize("packed", [gzip.compress(BODY, mtime=0), zlib.compress(BODY)])
def test_chunks_and_packing_are_undone(packed: bytes) -> None:
    assert unsent(chunked(BODY), "chunked", None, 100) == BODY
    assert unsent(packed, None, "gzip", 100) == BODY
    assert unsent(chunked(packed), "Chunked", "gzip", 100) == BODY


def test_a_body_unpacked_before_stays() -> None:
    assert unsent(BODY, "chunked", "gzip", 100) == BODY
    assert unsent(BODY, None, "br", 100) == BODY


@pytest.mark.parametrize(
    ("body", "content", "reason"),
    [
        (gzip.compress(bytes(10_000), mtime=0), "gzip", Reason.TOO_LARGE),
        (b"\x1f\x8bx", "gzip", Reason.UNREADABLE),
        (b"words", "gzip", Reason.UNREADABLE),
        (b"words", "br", Reason.UNREADABLE),
    ],
)
def test_what_cannot_be_unpacked_is_refused(body: bytes, content: str, reason: Reason) -> None:
    with pytest.raises(Refused) as refused:
        unsent(body, None, content, 1000)
    assert refused.value.reason is reason
