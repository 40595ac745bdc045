"""The path of a record inside a file, and what a page has when nothing is told of it."""

import pytest

from rashomon.ingest.pages import MAX_ID_CHARS, Fields, Media, RawPage, record_path


@pytest.mark.parametrize(
    ("given", "path"),
    [
        ("story-7", "a.jsonl#story-7"),
        ("  spaced  ", "a.jsonl#spaced"),
        (12, "a.jsonl#12"),
        (12.0, "a.jsonl#12"),
        (-3, "a.jsonl#-3"),
        ("é/ö#2", "a.jsonl#é/ö#2"),
    ],
)
def test_a_record_is_called_by_its_own_id(given: object, path: str) -> None:
    assert record_path("a.jsonl", given, 4) == path


@pytest.mark.parametrize(
    "given",
    [None, "", "   ", True, 1.5, float("nan"), float("inf"), ["x"], {}, 10**400, "x" * 1001],
)
def test_what_is_no_usable_id_leaves_the_number(given: object) -> None:
    assert record_path("a.jsonl", given, 4) == "a.jsonl#4"


def test_the_longest_id_still_counts() -> None:
    assert record_path("a", "x" * MAX_ID_CHARS, 1) == "a#" + "x" * MAX_ID_CHARS


def test_a_broken_surrogate_in_an_id_can_be_written() -> None:
    assert record_path("a", "\ud800x", 1).encode("utf-8") == b"a#?x"


def test_nothing_stands_beside_a_page_unless_told() -> None:
    page = RawPage(path="a.txt", media=Media.TEXT, body=b"Words.")
    assert page.charset is None
    assert page.fields == Fields(title=None, outlet=None, url=None, date=None, authors=())
