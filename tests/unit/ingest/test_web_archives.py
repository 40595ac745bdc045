import gzip
import io

import pytest

from rashomon.ingest.bounds import Budget
from rashomon.ingest.pages import Media, RawPage
from rashomon.ingest.refusals import Refused
from rashomon.ingest.web_archives import warc_responses
from rashomon.nouns.options import IngestOptions
from rashomon.nouns.rejected import Reason, Rejected

OPTIONS = IngestOptions()


def record(
    name: str,
    body: bytes = b"<p>Words.",
    kind: str = "text/html",
    more: str = "",
    status: int = 200,
) -> bytes:
    http = f"HTTP/1.1 {status} X\r\nContent-Type: {kind}\r\n{more}\r\n".encode() + body
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{name}>\r\n"
        f"WARC-Target-URI: https://post.example/{name}\r\nWARC-Date: 2022-01-01T00:00:00Z\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def read(body: bytes, options: IngestOptions = OPTIONS) -> list[RawPage | Rejected]:
    return list(
        warc_responses("f.warc", io.BufferedReader(io.BytesIO(body)), options, Budget(options))
    )


def test_answers_become_pages() -> None:
    body = record("1", kind="text/html; charset=KOI8-R") + record("2", b"Words.", "text/plain")
    first, second = read(body)
    assert isinstance(first, RawPage)
    assert isinstance(second, RawPage)
    assert (first.path, first.charset, first.body) == ("f.warc#urn:uuid:1", "koi8-r", b"<p>Words.")
    assert first.fields.url == "https://post.example/1"
    assert first.fields.date is None  # the day of the crawl is not the day of publication
    assert (first.media, second.media) == (Media.HTML, Media.TEXT)


def test_records_may_be_gzipped_one_by_one() -> None:
    pages = read(gzip.compress(record("1")) + gzip.compress(record("2")))
    assert [page.path for page in pages] == ["f.warc#urn:uuid:1", "f.warc#urn:uuid:2"]


def test_packed_and_chunked_answers_are_unpacked() -> None:
    packed = gzip.compress(b"<p>Words.")
    chunked = b"%x\r\n%s\r\n0\r\n\r\n" % (len(packed), packed)
    more = "Content-Encoding: gzip\r\n"
    pages = read(
        record("1", packed, more=more)
        + record("2", chunked, more=more + "Transfer-Encoding: chunked\r\n")
    )
    assert [page.body for page in pages if isinstance(page, RawPage)] == [b"<p>Words."] * 2


def test_other_answers_are_counted_in_one_refusal() -> None:
    page, refusal = read(record("1") + record("2", kind="image/png") + record("3", status=404))
    assert isinstance(page, RawPage)
    assert refusal == Rejected(
        "f.warc",
        Reason.UNSUPPORTED,
        "2 of 3 answers are not HTML or plain text with status 200",
    )


def test_a_damaged_answer_leaves_the_next() -> None:
    pages = read(record("1", b"no gzip", more="Content-Encoding: gzip\r\n") + record("2"))
    assert [type(page) for page in pages] == [Rejected, RawPage]


def test_an_answer_that_unpacks_to_too_much_is_refused_unread() -> None:
    bomb = gzip.compress(bytes(50_000_000))
    pages = read(record("1", bomb, more="Content-Encoding: gzip\r\n") + record("2"))
    assert isinstance(pages[0], Rejected)
    assert pages[0].reason is Reason.TOO_LARGE
    assert isinstance(pages[1], RawPage)


def test_a_bomb_of_blanks_is_stopped() -> None:
    with pytest.raises(Refused) as refused:
        read(gzip.compress(record("1", bytes(5_000_000)) + record("2")))
    assert refused.value.reason is Reason.TOO_LARGE


@pytest.mark.parametrize(
    "body", [b"", b"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n\r\n\r\n"]
)
def test_a_file_without_answers_is_empty(body: bytes) -> None:
    with pytest.raises(Refused) as refused:
        read(body)
    assert refused.value.reason is Reason.EMPTY
