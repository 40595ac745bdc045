"""Connections that go only where they may: a name is resolved once, checked, and that address dialled.

Between the check and the connection no name is resolved again, so an answer that changes in
between (DNS rebinding) changes nothing. Every read and write ends at the deadline.
"""

import socket
import ssl
import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import httpcore

from rashomon.ingest.fetch.addresses import address_fault

Resolve = Callable[[str, int], Sequence[str]]
"""A host and port to its addresses; raises `OSError` where it has none."""

Dial = Callable[[str, int, float], socket.socket]
"""An address, a port and seconds to a connected socket; raises `OSError`."""

ADDRESSES_TRIED = 3
READ_BYTES = 65_536


class AddressRefused(Exception):  # noqa: N818 - it names what happened
    """A name leads where we do not go; nothing was connected to."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """The moment by which an answer must be whole, on the clock given (seconds)."""

    clock: Callable[[], float]
    moment: float

    def left(self, at_most: float) -> float:
        """Return the seconds that one step may take.

        Raises:
            ReadTimeout: none are left.
        """
        seconds = min(at_most, self.moment - self.clock())
        if seconds <= 0:
            raise httpcore.ReadTimeout("the time for this answer is over")
        return seconds


def resolve(host: str, port: int) -> tuple[str, ...]:
    """Return the addresses of a host, as the system's resolver gives them."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(info[4][0]) for info in found))


def dial(address: str, port: int, seconds: float) -> socket.socket:
    """Return a socket connected to an address, which is not looked up anywhere."""
    return socket.create_connection((address, port), timeout=seconds)


@dataclass(frozen=True, slots=True)
class Terms:
    """What one answer may take: its deadline, bytes in all, seconds of one step; and which addresses."""

    deadline: Deadline
    max_bytes: int
    step_seconds: float
    allow_private: bool


class Stream(httpcore.NetworkStream):
    """A socket that knows its deadline and how many bytes it may yet bring."""

    def __init__(self, connected: socket.socket, terms: Terms) -> None:
        self._socket = connected
        self._deadline = terms.deadline
        self._step = terms.step_seconds
        self._bytes_left = terms.max_bytes

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Return some bytes, none at the end; as httpcore asks."""
        with _own_errors(httpcore.ReadTimeout, httpcore.ReadError):
            self._socket.settimeout(self._deadline.left(timeout or self._step))
            found = self._socket.recv(min(max_bytes, READ_BYTES))
        self._bytes_left -= len(found)
        if self._bytes_left < 0:
            raise httpcore.ReadError("more bytes than an answer may have")
        return found

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send all of the bytes."""
        with _own_errors(httpcore.WriteTimeout, httpcore.WriteError):
            self._socket.settimeout(self._deadline.left(timeout or self._step))
            self._socket.sendall(buffer)

    def close(self) -> None:
        """Close the socket."""
        self._socket.close()

    def abort(self) -> None:
        """End the connection while another thread waits on it."""
        try:
            self._socket.shutdown(socket.SHUT_RDWR)
        except OSError:  # it has ended already
            return

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        """Return the stream encrypted; the certificate must be of the host asked for."""
        # Each step of a handshake has its own time; the alarm bounds all of them together.
        alarm = threading.Timer(self._deadline.left(timeout or self._step), self.abort)
        alarm.daemon = True
        alarm.start()
        try:
            with _own_errors(httpcore.ConnectTimeout, httpcore.ConnectError):
                self._socket.settimeout(self._deadline.left(timeout or self._step))
                self._socket = ssl_context.wrap_socket(
                    self._socket, server_hostname=server_hostname
                )
        finally:
            alarm.cancel()
        return self

    def get_extra_info(self, info: str) -> Any:
        """Return what httpcore asks of a connection: whether it still is one."""
        return self._socket if info == "socket" else None


class Guarded(httpcore.NetworkBackend):
    """Opens the connections of one answer; `opened` is told of each, so that it can be ended."""

    def __init__(
        self, resolve: Resolve, dial: Dial, terms: Terms, opened: Callable[[Stream], None]
    ) -> None:
        self._resolve = resolve
        self._dial = dial
        self._terms = terms
        self._opened = opened

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,  # noqa: ARG002 - httpcore's
        socket_options: Iterable[Any] | None = None,  # noqa: ARG002 - httpcore's
    ) -> httpcore.NetworkStream:
        """Return a connection to a host at an address that was checked.

        Raises:
            AddressRefused: one of its addresses is none that we go to.
        """
        with _own_errors(httpcore.ConnectTimeout, httpcore.ConnectError):
            addresses = self._resolve(host, port)
            for address in addresses:
                fault = address_fault(address, allow_private=self._terms.allow_private)
                if fault is not None:
                    raise AddressRefused(f"{host} leads to {fault}")
            connected = self._first(addresses, port, timeout)
        stream = Stream(connected, self._terms)
        self._opened(stream)
        return stream

    def _first(self, addresses: Sequence[str], port: int, timeout: float | None) -> socket.socket:
        fault: OSError = OSError("a name without an address")
        for address in addresses[:ADDRESSES_TRIED]:
            try:
                seconds = self._terms.deadline.left(timeout or self._terms.step_seconds)
                return self._dial(address, port, seconds)
            except OSError as error:
                fault = error
        raise fault


class _own_errors:  # noqa: N801 - reads as the statement it is
    """Turns what sockets raise into httpcore's errors."""

    def __init__(self, late: type[Exception], broken: type[Exception]) -> None:
        self._late = late
        self._broken = broken

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, fault: BaseException | None, trace: object) -> None:
        if isinstance(fault, TimeoutError):
            raise self._late(str(fault)) from fault
        if isinstance(fault, OSError | UnicodeError):  # a host name that cannot be written for DNS
            raise self._broken(str(fault)) from fault
