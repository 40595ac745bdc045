"""Every way a server can misbehave ends in an answer or a named failure, soon and within bounds."""

import gzip
import socket
import time
from collections.abc import Iterator
from dataclasses import replace
from threading import Thread

import pytest

from rashomon.ingest.fetch.answers import Answer, Failure, Request, Trouble
from rashomon.ingest.fetch.client import Client, Network
from rashomon.nouns.watching import WatchOptions
from support.hostile_web import PUBLIC, Asked, Web, bomb, hung_up, silent, slowly

OPTIONS = WatchOptions()
HASTY = WatchOptions(total_seconds=0.4, read_seconds=0.2, connect_seconds=0.2)
SOON = 10.0  # seconds, for a machine that is busy
URL = "http://news.test/a"
HTML = frozenset({"text/html"})
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"


@pytest.fixture
def web() -> Iterator[Web]:
    with Web() as web:
        yield web


def asked(
    web: Web, url: str = URL, *, options: WatchOptions = OPTIONS, **more: object
) -> Answer | Failure:
    given = {"url": url, "max_bytes": 10_000, "types": HTML, **more}
    return Client(options, web.network()).fetch(Request(**given))  # type: ignore[arg-type]


def trouble(answer: Answer | Failure) -> Trouble:
    assert isinstance(answer, Failure), answer
    return answer.trouble


def test_a_page_is_answered_with_what_beside_it_is_needed_later(web: Web) -> None:
    web.serve(URL, "<p>Words.</p>", ETag='"1"', Last_Modified="Wed, 16 Jun 2021 08:00:00 GMT")
    answer = asked(web)
    assert isinstance(answer, Answer)
    assert (answer.status, answer.body) == (200, b"<p>Words.</p>")
    assert (answer.media, answer.charset) == ("text/html", "utf-8")
    assert (answer.etag, answer.modified) == ('"1"', "Wed, 16 Jun 2021 08:00:00 GMT")


def test_what_one_has_is_asked_for_on_condition(web: Web) -> None:
    web.serve(URL, b"", status=304)
    answer = asked(web, etag='"1"', modified="Wed, 16 Jun 2021 08:00:00 GMT")
    assert isinstance(answer, Answer)
    assert answer.status == 304
    assert web.headers[0]["If-None-Match"] == '"1"'
    assert web.headers[0]["If-Modified-Since"] == "Wed, 16 Jun 2021 08:00:00 GMT"
    assert "obeys robots.txt" in web.headers[0]["User-Agent"]


def test_only_the_address_that_was_checked_is_dialled(web: Web) -> None:
    web.serve(URL, "x")
    answers = iter([(PUBLIC,), ("127.0.0.1",)])  # a name that changes its mind
    web.resolve = lambda *_: next(answers)  # type: ignore[method-assign]
    assert isinstance(asked(web), Answer)
    assert web.dialled == [PUBLIC]


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.1.2.3", "169.254.169.254", "::1", "::ffff:10.0.0.1", "64:ff9b::7f00:1"],
)
def test_a_name_that_leads_inside_is_not_dialled(web: Web, address: str) -> None:
    web.addresses["news.test"] = (PUBLIC, address)
    assert trouble(asked(web)) is Trouble.ADDRESS
    assert web.dialled == []


def test_inside_is_asked_where_that_is_allowed(web: Web) -> None:
    web.serve(URL, "x")
    web.addresses["news.test"] = ("127.0.0.1",)
    client = Client(WatchOptions(allow_private=True), web.network())
    assert isinstance(client.fetch(Request(url=URL, max_bytes=100)), Answer)


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "http://u:p@news.test/", "http://news.test:25/"]
)
def test_what_is_no_web_address_is_not_asked(web: Web, url: str) -> None:
    assert trouble(asked(web, url)) is Trouble.ADDRESS
    assert web.dialled == []


def test_a_redirect_is_told_and_not_followed(web: Web) -> None:
    web.redirect(URL, "../b?c=1#part", status=301)
    answer = asked(web)
    assert isinstance(answer, Answer)
    assert (answer.status, answer.location) == (301, "http://news.test/b?c=1")
    assert web.asked == [URL]


@pytest.mark.parametrize("pause", [0.01, 5.0])
def test_slow_bytes_end_at_the_deadline(web: Web, pause: float) -> None:
    web.routes[URL] = slowly(web, HEAD, b"a", pause)
    started = time.monotonic()
    assert trouble(asked(web, options=HASTY)) is Trouble.SLOW
    assert time.monotonic() - started < SOON


def test_a_head_that_never_ends_does(web: Web) -> None:
    web.routes[URL] = slowly(web, b"HTTP/1.1 200 OK\r\n", b"X-Y: z\r\n", 0.001)
    assert trouble(asked(web, options=HASTY)) in {Trouble.SLOW, Trouble.DAMAGED}


def test_no_answer_at_all_is_slow(web: Web) -> None:
    web.routes[URL] = silent(web)
    assert trouble(asked(web, options=HASTY)) is Trouble.SLOW


def test_an_endless_body_is_left_at_its_bound(web: Web) -> None:
    web.routes[URL] = slowly(web, HEAD, b"a" * 4096, 0.0001)
    assert trouble(asked(web)) is Trouble.LARGE


def test_a_body_that_says_it_is_too_long_is_not_read(web: Web) -> None:
    web.serve(URL, b"a" * 20_000)
    assert trouble(asked(web)) is Trouble.LARGE


def test_a_packed_body_is_unpacked(web: Web) -> None:
    web.serve(URL, gzip.compress(b"<p>Words.</p>"), Content_Encoding="gzip")
    answer = asked(web)
    assert isinstance(answer, Answer)
    assert answer.body == b"<p>Words.</p>"


def test_a_bomb_is_not_unpacked(web: Web) -> None:
    packed = bomb(8)
    assert len(packed) < 10_000
    web.serve(URL, packed, Content_Encoding="gzip")
    assert trouble(asked(web)) is Trouble.LARGE


def test_a_damaged_packing_is_damaged(web: Web) -> None:
    web.serve(URL, b"\x1f\x8bnonsense", Content_Encoding="gzip")
    assert trouble(asked(web)) is Trouble.DAMAGED


@pytest.mark.parametrize("kind", ["video/mp4", "application/pdf", "application/json"])
def test_a_body_of_another_type_is_not_read(web: Web, kind: str) -> None:
    web.serve(URL, b"a", Content_Type=kind)
    assert trouble(asked(web)) is Trouble.TYPE


def test_a_connection_that_is_reset_is_unreachable(web: Web) -> None:
    web.routes[URL] = hung_up
    assert trouble(asked(web)) in {Trouble.UNREACHABLE, Trouble.DAMAGED}


def test_a_body_cut_short_is_damaged(web: Web) -> None:
    def cut(asked: Asked) -> None:
        asked.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<p>Half")

    web.routes[URL] = cut
    assert trouble(asked(web)) is Trouble.DAMAGED


def test_what_is_not_http_is_damaged(web: Web) -> None:
    web.routes[URL] = lambda asked: asked.wfile.write(b"220 mail.test ready\r\n") and None
    assert trouble(asked(web)) is Trouble.DAMAGED


def test_a_network_that_is_gone_is_unreachable(web: Web) -> None:
    web.down = True
    assert trouble(asked(web)) is Trouble.UNREACHABLE


def test_an_error_is_answered_without_its_body(web: Web) -> None:
    web.serve(URL, b"a" * 9000, status=429, Retry_After="120")
    answer = asked(web)
    assert isinstance(answer, Answer)
    assert (answer.status, answer.retry_after, answer.body) == (429, "120", b"")


def test_headers_that_are_no_plain_words_are_dropped(web: Web) -> None:
    web.serve(URL, "x", ETag="e" * 5000)
    answer = asked(web)
    assert isinstance(answer, Answer)
    assert answer.etag is None


def test_a_cookie_is_not_sent_back(web: Web) -> None:
    web.serve(URL, "x", Set_Cookie="id=1")
    client = Client(OPTIONS, web.network())
    for _ in range(2):
        client.fetch(Request(url=URL, max_bytes=100))
    assert "Cookie" not in web.headers[1]


def test_stopping_ends_what_is_under_way(web: Web) -> None:
    web.routes[URL] = silent(web)
    client = Client(WatchOptions(total_seconds=60, read_seconds=60), web.network())
    found: list[Answer | Failure] = []
    thread = Thread(target=lambda: found.append(client.fetch(Request(url=URL, max_bytes=9))))
    thread.start()
    while not web.asked:
        time.sleep(0.002)
    client.stop()
    thread.join(5)
    assert [trouble(one) for one in found] == [Trouble.STOPPED]
    assert trouble(client.fetch(Request(url=URL, max_bytes=9))) is Trouble.STOPPED


def test_an_encrypted_answer_is_read() -> None:
    with Web(encrypted=True) as web:
        web.serve("https://news.test/a", "<p>Words.</p>")
        answer = asked(web, "https://news.test/a")
    assert isinstance(answer, Answer), answer
    assert answer.body == b"<p>Words.</p>"
    assert web.dialled == [PUBLIC]


def test_a_certificate_of_another_host_is_refused() -> None:
    with Web(encrypted=True) as web:
        web.serve("https://other.test/a", "x")
        assert trouble(asked(web, "https://other.test/a")) is Trouble.UNREACHABLE
        assert web.asked == []


def test_a_handshake_that_never_ends_does(web: Web) -> None:
    with socket.create_server(("127.0.0.1", 0)) as mute:
        network = replace(
            web.network(),
            dial=lambda _, __, seconds: socket.create_connection(mute.getsockname(), seconds),
        )
        started = time.monotonic()
        answer = Client(HASTY, network).fetch(Request(url="https://news.test/a", max_bytes=9))
    assert trouble(answer) in {Trouble.SLOW, Trouble.UNREACHABLE}
    assert time.monotonic() - started < SOON


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "2130706433", "0x7f.1", "127.1", "[::1]", "[::ffff:127.0.0.1]", "localhost", "0"],
)
def test_no_way_of_writing_the_loopback_leads_there(host: str) -> None:
    def dialled(*_: object) -> socket.socket:
        raise AssertionError("dialled")

    client = Client(OPTIONS, Network(dial=dialled))
    assert trouble(client.fetch(Request(url=f"http://{host}/", max_bytes=9))) is Trouble.ADDRESS


def test_a_body_in_pieces_of_one_byte_is_read(web: Web) -> None:
    def crumbs(asked: Asked) -> None:
        head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
        asked.wfile.write(head + b"1\r\na\r\n" * 5000 + b"0\r\n\r\n")

    web.routes[URL] = crumbs
    answer = asked(web)
    assert isinstance(answer, Answer)
    assert answer.body == b"a" * 5000
