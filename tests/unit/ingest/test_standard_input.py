import io

import pytest

from rashomon.ingest.pages import Media, RawPage
from rashomon.ingest.standard_input import extension, standard_input
from rashomon.nouns.options import IngestOptions
from rashomon.nouns.rejected import Reason, Rejected

OPTIONS = IngestOptions()


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ('{"text": "a"}\n{"text": "b"}\n', ".jsonl"),
        ('{broken\n{"text": "b"}\n', ".jsonl"),
        ('{"articles": [{"text": "a"}]}', ".json"),
        ('{\n  "text": "a",\n  "items": [\n    {"text": "b"}\n  ]\n}', ".json"),
        ('\n [{"text": "a"}]', ".json"),
        ("[Updated] Words follow.", ".txt"),
        ("{sic} words", ".txt"),
        ("<!DOCTYPE html><p>Words", ".html"),
        ("<p>Words</p>", ".html"),
        ('<?xml version="1.0"?><rss version="2.0">', ".xml"),
        ("<feed xmlns='x'>", ".xml"),
        ("<3 words", ".txt"),
        ("Words.", ".txt"),
        ("", ".txt"),
    ],
)
def test_the_form_is_told_by_how_it_begins(start: str, expected: str) -> None:
    for codec in ("utf-8", "utf-8-sig", "utf-16"):
        assert extension(start.encode(codec)) == expected


def test_text_has_the_path_of_standard_input() -> None:
    (page,) = standard_input(io.BytesIO(b"Words."), OPTIONS)
    assert page == RawPage(path="-", media=Media.TEXT, body=b"Words.")


def test_records_are_numbered_in_it() -> None:
    pages = standard_input(io.BytesIO(b'{"text": "a"}\n{"text": "b", "id": "x"}'), OPTIONS)
    assert [page.path for page in pages] == ["-#1", "-#x"]


@pytest.mark.parametrize(
    ("stream", "reason"),
    [
        (None, Reason.MISSING),
        (io.BytesIO(b"a" * 2_000_000), Reason.TOO_LARGE),
    ],
)
def test_no_input_and_too_much_are_refused(stream: io.BytesIO | None, reason: Reason) -> None:
    (item,) = standard_input(stream, OPTIONS)
    assert isinstance(item, Rejected)
    assert item.reason is reason
