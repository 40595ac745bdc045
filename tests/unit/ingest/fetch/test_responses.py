import httpx
import pytest

from rashomon.ingest.fetch.answers import Answer, Failure, Request, Trouble
from rashomon.ingest.fetch.responses import answer_of
from rashomon.ingest.refusals import Refused

REQUEST = Request(url="https://a.example/x/y", max_bytes=10)


def answered(status: int, body: bytes = b"", **headers: str) -> Answer | Failure:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return answer_of(REQUEST, httpx.Response(status, headers=named, stream=httpx.ByteStream(body)))


@pytest.mark.parametrize(
    ("told", "leads"),
    [
        ("/z", "https://a.example/z"), ("z#p", "https://a.example/x/z"),
        ("//b.example/", "https://b.example/"), ("http://127.0.0.1/", "http://127.0.0.1/"),
        ("", None),
    ],
)  # fmt: skip
def test_a_redirect_leads_somewhere_whole(told: str, leads: str | None) -> None:
    answer = answered(302, Location=told)
    assert isinstance(answer, Answer)
    assert answer.location == leads


def test_the_charset_is_told_apart_from_the_type() -> None:
    answer = answered(200, b"x", Content_Type='Text/HTML; boundary=x; Charset="ISO-8859-1"')
    assert isinstance(answer, Answer)
    assert (answer.media, answer.charset) == ("text/html", "ISO-8859-1")


def test_a_body_without_a_type_is_read() -> None:
    answer = answered(200, b"x")
    assert isinstance(answer, Answer)
    assert (answer.media, answer.body) == ("", b"x")


def test_pictures_are_never_read() -> None:
    answer = answered(200, b"x", Content_Type="image/png")
    assert isinstance(answer, Failure)
    assert answer.trouble is Trouble.TYPE


def test_a_body_past_its_bound_is_refused() -> None:
    with pytest.raises(Refused, match="more than 10 bytes"):
        answered(200, b"x" * 11)


def test_a_packing_nobody_knows_is_refused() -> None:
    with pytest.raises(Refused, match="unknown way"):
        answered(200, b"\x01\x02", Content_Encoding="br")
