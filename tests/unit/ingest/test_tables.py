import io

import pytest

from rashomon.ingest.pages import RawPage
from rashomon.ingest.refusals import Refused
from rashomon.ingest.tables import csv_rows, parquet_rows
from rashomon.nouns.options import IngestOptions
from rashomon.nouns.rejected import Reason, Rejected

OPTIONS = IngestOptions()


def read_csv(body: bytes, options: IngestOptions = OPTIONS) -> list[RawPage | Rejected]:
    return list(csv_rows("f.csv", io.BytesIO(body), options))


def texts(pages: list[RawPage | Rejected]) -> list[str | None]:
    return [page.fields.text for page in pages if isinstance(page, RawPage)]


def test_rows_are_records() -> None:
    (page,) = read_csv(b'id,Text,outlet\nx,"He said ""no"",\r\nand left.",Post\n')
    assert isinstance(page, RawPage)
    assert page.path == "f.csv#x"
    assert page.fields.text == 'He said "no",\r\nand left.'
    assert page.fields.outlet == "Post"


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_header_shows_the_delimiter(delimiter: str) -> None:
    body = f"id{delimiter}text{delimiter}title\n1{delimiter}Words here.{delimiter}A\n"
    assert texts(read_csv(body.encode())) == ["Words here."]


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "cp1252"])
def test_encodings_are_told(codec: str) -> None:
    assert texts(read_csv("text\nGenève talks end\n".encode(codec))) == ["Genève talks end"]


def test_a_short_row_is_refused_and_the_next_read() -> None:
    pages = read_csv(b"id,text\n1\n\n2,Words.\n")
    assert [type(page) for page in pages] == [Rejected, RawPage]


def test_a_quote_never_closed_ends_the_file_after_the_good_rows() -> None:
    rows = csv_rows(
        "f", io.BytesIO(b'text\nGood.\n"' + b"a\n" * 3000), IngestOptions(max_line_bytes=999)
    )
    assert isinstance(next(rows), RawPage)
    with pytest.raises(Refused) as refused:
        next(rows)
    assert refused.value.reason is Reason.UNREADABLE


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", Reason.EMPTY),
        (b"text\n", Reason.EMPTY),
        (b"a,b\n1,2\n", Reason.NO_TEXT),
        (b"text\n" + b"a" * 2000, Reason.TOO_LARGE),
    ],
)
def test_a_table_without_text_is_refused(body: bytes, reason: Reason) -> None:
    with pytest.raises(Refused) as refused:
        read_csv(body, IngestOptions(max_line_bytes=999))
    assert refused.value.reason is reason


def as_parquet(**columns: object) -> io.BytesIO:
    import pyarrow as pa
    from pyarrow import parquet

    out = io.BytesIO()
    parquet.write_table(pa.table(columns), out)
    out.seek(0)
    return out


def test_parquet_rows_are_records() -> None:
    import pyarrow as pa

    table = as_parquet(
        id=[7, None],
        text=["Words.\r\n", None],
        authors=[["Ann Lee"], None],
        date=pa.array([1623801600000, None], pa.timestamp("ms")),
        other=[1.5, 2.5],
    )
    first, second = parquet_rows("f.parquet", table, OPTIONS)
    assert isinstance(first, RawPage)
    assert (first.path, first.fields.text) == ("f.parquet#7", "Words.\r\n")
    assert (first.fields.authors, str(first.fields.date)) == (("Ann Lee",), "2021-06-16")
    assert isinstance(second, Rejected)


def test_a_value_repeated_in_parquet_is_not_multiplied() -> None:
    table = as_parquet(text=["Words. " * 1000] * 5000)
    assert len(texts(list(parquet_rows("f", table, OPTIONS)))) == 5000


@pytest.mark.parametrize(("body", "reason"), [(b"", Reason.EMPTY), (b"x" * 99, Reason.UNREADABLE)])
def test_what_is_no_parquet_is_refused(body: bytes, reason: Reason) -> None:
    with pytest.raises(Refused) as refused:
        list(parquet_rows("f", io.BytesIO(body), OPTIONS))
    assert refused.value.reason is reason


def test_parquet_needs_a_column_of_text() -> None:
    with pytest.raises(Refused) as refused:
        list(parquet_rows("f", as_parquet(a=[1]), OPTIONS))
    assert refused.value.reason is Reason.NO_TEXT
