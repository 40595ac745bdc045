"""One question to a web server: guarded, bounded, never raising. Redirects are told, not followed."""

import ssl
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import httpcore
import httpx

from rashomon.ingest.fetch.addresses import url_fault
from rashomon.ingest.fetch.answers import Answer, Failure, Request, Trouble
from rashomon.ingest.fetch.connection import (
    AddressRefused,
    Deadline,
    Dial,
    Guarded,
    Resolve,
    Stream,
    Terms,
    dial,
    resolve,
)
from rashomon.ingest.fetch.responses import answer_of
from rashomon.ingest.fetch.transport import PooledTransport
from rashomon.ingest.refusals import Refused
from rashomon.nouns.rejected import Reason
from rashomon.nouns.watching import WatchOptions

HEAD_BYTES = 200_000
"""What an answer may bring besides its body: its head, and the frame of its chunks."""


@dataclass(frozen=True, slots=True)
class Network:
    """The ways out of this process; a test gives its own."""

    resolve: Resolve = resolve
    dial: Dial = dial
    clock: Callable[[], float] = time.monotonic
    trust: Callable[[], ssl.SSLContext] = httpx.create_ssl_context


class Client:
    """Asks web servers; safe between threads. `stop` ends what is under way."""

    def __init__(self, options: WatchOptions, network: Network | None = None) -> None:
        self._options = options
        self._network = network or Network()
        self._live: dict[int, Stream] = {}
        self._lock = threading.Lock()
        self._stopped = False

    def fetch(self, request: Request) -> Answer | Failure:
        """Return what the server answered, or how there was no answer."""
        fault = url_fault(request.url)
        if fault is not None:
            return Failure(request.url, Trouble.ADDRESS, fault)
        try:
            return self._exchange(request)
        except Exception as error:  # noqa: BLE001 - hostile servers make libraries raise anything
            return self._failure(request, error)

    def stop(self) -> None:
        """End every connection; whatever is asked from now on fails."""
        with self._lock:
            self._stopped = True
            for stream in self._live.values():
                stream.abort()

    @cached_property
    def _ssl(self) -> ssl.SSLContext:
        return self._network.trust()

    def _exchange(self, request: Request) -> Answer | Failure:
        opened: list[Stream] = []
        deadline = Deadline(
            self._network.clock, self._network.clock() + self._options.total_seconds
        )
        terms = Terms(
            deadline=deadline,
            max_bytes=request.max_bytes + HEAD_BYTES,
            step_seconds=self._options.read_seconds,
            allow_private=self._options.allow_private,
        )
        guarded = Guarded(
            self._network.resolve,
            self._network.dial,
            terms,
            lambda stream: self._open(stream, opened),
        )
        pool = httpcore.ConnectionPool(ssl_context=self._ssl, network_backend=guarded)
        transport = PooledTransport(pool)
        try:
            # A client of its own for each answer: no cookie, proxy or connection is shared.
            with (
                httpx.Client(
                    transport=transport, trust_env=False, timeout=self._timeouts
                ) as client,
                client.stream("GET", request.url, headers=self._headers(request)) as response,
            ):
                return answer_of(request, response)
        finally:
            with self._lock:
                for stream in opened:
                    self._live.pop(id(stream), None)

    def _open(self, stream: Stream, opened: list[Stream]) -> None:
        opened.append(stream)
        with self._lock:
            self._live[id(stream)] = stream
            if self._stopped:
                stream.abort()

    @property
    def _timeouts(self) -> httpx.Timeout:
        return httpx.Timeout(self._options.read_seconds, connect=self._options.connect_seconds)

    def _headers(self, request: Request) -> dict[str, str]:
        headers = {
            "User-Agent": self._options.user_agent,
            "Accept": ", ".join(sorted(request.types)) or "*/*",
            "Accept-Encoding": "gzip, deflate",  # what can be unpacked step by step, within bounds
            "Connection": "close",
        }
        if request.etag:
            headers["If-None-Match"] = request.etag
        if request.modified:
            headers["If-Modified-Since"] = request.modified
        return headers

    def _failure(self, request: Request, fault: Exception) -> Failure:
        if self._stopped:
            return Failure(request.url, Trouble.STOPPED, "stopped")
        if isinstance(fault, AddressRefused):
            return Failure(request.url, Trouble.ADDRESS, str(fault))
        if isinstance(fault, Refused):
            large = fault.reason is Reason.TOO_LARGE
            trouble = Trouble.LARGE if large else Trouble.DAMAGED
            return Failure(request.url, trouble, fault.detail)
        if isinstance(fault, httpcore.TimeoutException):
            seconds = self._options.total_seconds
            return Failure(request.url, Trouble.SLOW, f"took too long (at most {seconds:g} s)")
        if isinstance(fault, httpcore.NetworkError):
            return Failure(request.url, Trouble.UNREACHABLE, "could not be reached, or hung up")
        kind = type(fault).__name__
        return Failure(request.url, Trouble.DAMAGED, f"not an answer of HTTP ({kind})")
