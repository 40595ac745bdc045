import io

import pytest

from rashomon.ingest.bounds import CHUNK
from rashomon.ingest.lines import Line, bounded_lines


def lines(body: bytes, limit: int = 100) -> list[Line]:
    return list(bounded_lines(io.BytesIO(body), limit))


def test_lines_are_numbered_from_one() -> None:
    assert lines(b"a\n\nb\r\n") == [Line(1, b"a"), Line(2, b""), Line(3, b"b\r")]


def test_a_last_line_needs_no_line_feed() -> None:
    assert lines(b"a\nb")[-1] == Line(2, b"b")


def test_a_line_over_chunks_is_whole() -> None:
    long = b"x" * (2 * CHUNK + 7)
    assert lines(b"a\n" + long + b"\nb\n", 10 * CHUNK) == [
        Line(1, b"a"),
        Line(2, long),
        Line(3, b"b"),
    ]


def test_a_line_too_long_is_skipped_and_the_next_read() -> None:
    assert lines(b"x" * 3 * CHUNK + b"\nb", 10) == [Line(1, None), Line(2, b"b")]


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16"])
def test_marked_unicode_becomes_utf_8(codec: str) -> None:
    assert lines("é\nb".encode(codec)) == [Line(1, "é".encode()), Line(2, b"b")]
