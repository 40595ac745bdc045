import io

import pytest

from rashomon.ingest.bounds import Budget
from rashomon.ingest.documents import Form, form_of, pages_of
from rashomon.ingest.pages import Document, Media, RawPage
from rashomon.nouns.options import IngestOptions
from rashomon.nouns.rejected import Reason, Rejected

OPTIONS = IngestOptions()


def read(name: str, body: bytes, size: int | None = None) -> list[RawPage | Rejected]:
    stream = io.BufferedReader(io.BytesIO(body))
    document = Document(path=name, name=name, stream=stream, size=size)
    return list(pages_of(document, OPTIONS, Budget(OPTIONS)))


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("a.txt", Form.TEXT),
        ("a.MD", Form.MARKDOWN),
        ("a.htm", Form.HTML),
        ("a.jsonl", Form.JSON_LINES),
        ("a.json", Form.JSON),
        ("a.tar.gz", Form.TAR),
        ("a.tgz", Form.TAR),
        ("a.warc.gz", Form.WARC),
        ("a.xml", Form.FEED),
        ("a.gz", None),
        ("a.txt.gz", None),
        ("txt", None),
    ],
)
def test_the_form_is_told_by_the_name(name: str, form: Form | None) -> None:
    assert form_of(name) is form


def test_a_text_is_one_page() -> None:
    assert read("a.txt", b"Words.") == [RawPage(path="a.txt", media=Media.TEXT, body=b"Words.")]


def test_a_file_known_to_be_too_large_is_not_read() -> None:
    stream = io.BufferedReader(io.BytesIO(b"x" * 100))
    document = Document(path="a.txt", name="a.txt", stream=stream, size=10**12)
    (item,) = pages_of(document, OPTIONS, Budget(OPTIONS))
    assert isinstance(item, Rejected)
    assert (item.reason, stream.tell()) == (Reason.TOO_LARGE, 0)


def test_a_repeated_id_is_refused_and_the_first_kept() -> None:
    pages = read("a.jsonl", b'{"id": 1, "text": "a"}\n{"id": "1", "text": "b"}\n')
    assert isinstance(pages[0], RawPage)
    assert isinstance(pages[1], Rejected)
    assert pages[1].reason is Reason.DUPLICATE_ID


def test_an_unknown_form_is_refused() -> None:
    (item,) = read("a.pdf", b"x")
    assert isinstance(item, Rejected)
    assert item.reason is Reason.UNSUPPORTED


@pytest.mark.parametrize(
    "name", ["a.zip", "a.tar", "a.tgz", "a.parquet", "a.warc", "a.warc.gz", "a.xml", "a.json"]
)
@pytest.mark.parametrize("body", [b"", b"\x1f\x8b", b"PK", bytes(range(256)) * 9, b"{" * 600])
def test_damaged_bytes_end_in_one_refusal(name: str, body: bytes) -> None:
    (item,) = read(name, body)
    assert isinstance(item, Rejected)
