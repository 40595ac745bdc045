"""A web of one server: any host name of it is public, and each address answers as a test wants."""

import gzip
import socket
import ssl
import time
from collections.abc import Callable, Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread
from typing import Self

from rashomon.ingest.fetch.client import Network

PUBLIC = "93.184.215.14"
CERTIFICATE = Path(__file__).with_name("news_test.pem")
"""A certificate of news.test signed by itself, with its key; made by openssl for these tests."""


class Asked(BaseHTTPRequestHandler):
    """One request, and the pen to answer it with."""

    protocol_version = "HTTP/1.1"
    web: "Web"

    def do_GET(self) -> None:
        scheme = "https" if isinstance(self.connection, ssl.SSLSocket) else "http"
        url = f"{scheme}://{self.headers['Host']}{self.path}"
        self.web.asked.append(url)
        self.web.headers.append(dict(self.headers))
        self.close_connection = True
        try:
            self.web.routes.get(url, missing)(self)
        except OSError:  # the client hung up, as it should
            return

    def log_message(self, *_: object) -> None:
        return

    def send(self, status: int, body: bytes = b"", **headers: str) -> None:
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)


Answering = Callable[[Asked], object]


def missing(asked: Asked) -> None:
    asked.send(404)


class Web:
    """The server and the network that leads to it; use it in a `with` block."""

    def __init__(self, *, encrypted: bool = False) -> None:
        self._encrypted = encrypted
        self.routes: dict[str, Answering] = {}
        self.asked: list[str] = []
        self.headers: list[dict[str, str]] = []
        self.dialled: list[str] = []
        self.addresses: dict[str, tuple[str, ...]] = {}
        self.down = False
        self.over = Event()  # ends answers that would go on

    def __enter__(self) -> Self:
        handler = type("Handler", (Asked,), {"web": self})
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self._server.daemon_threads = True
        self._server.handle_error = lambda *_: None  # type: ignore[method-assign]  # clients hang up
        if self._encrypted:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(CERTIFICATE)
            self._server.socket = context.wrap_socket(
                self._server.socket, server_side=True, do_handshake_on_connect=False
            )
        self._thread = Thread(target=self._server.serve_forever, args=(0.01,))
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.over.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    @property
    def port(self) -> int:
        return int(self._server.server_address[1])

    def network(self) -> Network:
        return Network(
            resolve=lambda host, *_: self.resolve(host),
            dial=lambda address, _, seconds: self._dial(address, seconds),
            trust=lambda: ssl.create_default_context(cafile=CERTIFICATE),
        )

    def serve(self, url: str, body: bytes | str, *, status: int = 200, **headers: str) -> None:
        raw = body.encode() if isinstance(body, str) else body
        given = {"Content_Type": "text/html; charset=utf-8", **headers}
        self.routes[url] = lambda asked: asked.send(status, raw, **given)

    def redirect(self, url: str, to: str, status: int = 302) -> None:
        self.routes[url] = lambda asked: asked.send(status, Location=to)

    def times(self, url: str) -> int:
        return self.asked.count(url)

    def resolve(self, host: str) -> Sequence[str]:
        if self.down:
            raise OSError("no network")
        return self.addresses.get(host, (PUBLIC,))

    def _dial(self, address: str, seconds: float) -> socket.socket:
        self.dialled.append(address)
        return socket.create_connection(("127.0.0.1", self.port), timeout=seconds)


def slowly(web: Web, head: bytes, piece: bytes, pause: float = 0.01) -> Answering:
    """Answer a head, then pieces without end, with a pause (seconds) between."""

    def answer(asked: Asked) -> None:
        asked.wfile.write(head)
        while not web.over.wait(pause):
            asked.wfile.write(piece)

    return answer


def silent(web: Web) -> Answering:
    """Answer nothing at all."""
    return lambda *_: web.over.wait(30)


def hung_up(asked: Asked) -> None:
    """End the connection with a reset."""
    asked.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
    asked.connection.shutdown(socket.SHUT_RDWR)


def bomb(megabytes: int) -> bytes:
    return gzip.compress(b"<p>" + b"a" * (megabytes << 20), 9)


def eventually(holds: Callable[[], bool], seconds: float = 5.0) -> None:
    until = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < until, "it never came to hold"
        time.sleep(0.005)
