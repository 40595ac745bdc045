import socket
from collections.abc import Sequence

import httpcore
import pytest

from rashomon.ingest.fetch.connection import (
    AddressRefused,
    Deadline,
    Guarded,
    Stream,
    Terms,
    dial,
    resolve,
)

TERMS = Terms(Deadline(lambda: 0.0, 1.0), max_bytes=10, step_seconds=0.5, allow_private=False)
PUBLIC = ("93.184.215.14", "93.184.215.15", "2606:2800:220:1::1")


def guarded(addresses: Sequence[str], dialled: list[str], *, works: str = "") -> Guarded:
    def dialling(address: str, port: int, seconds: float) -> socket.socket:
        dialled.append(address)
        if address != works:
            raise ConnectionRefusedError
        return socket.socket()

    return Guarded(lambda *_: addresses, dialling, TERMS, lambda *_: None)


def test_addresses_are_tried_in_turn() -> None:
    dialled: list[str] = []
    guarded(PUBLIC, dialled, works=PUBLIC[1]).connect_tcp("a.test", 80).close()
    assert dialled == list(PUBLIC[:2])


def test_a_host_of_which_no_address_answers_cannot_be_connected_to() -> None:
    dialled: list[str] = []
    with pytest.raises(httpcore.ConnectError):
        guarded(PUBLIC * 9, dialled).connect_tcp("a.test", 80)
    assert len(dialled) == 3


def test_one_private_address_among_others_refuses_the_name() -> None:
    dialled: list[str] = []
    with pytest.raises(AddressRefused, match=r"a\.test leads to a private address"):
        guarded((*PUBLIC, "10.0.0.1"), dialled).connect_tcp("a.test", 80)
    assert dialled == []


def test_a_name_without_addresses_cannot_be_connected_to() -> None:
    with pytest.raises(httpcore.ConnectError):
        guarded((), []).connect_tcp("a.test", 80)


def test_a_deadline_leaves_what_is_left() -> None:
    assert Deadline(lambda: 8.0, 10.0).left(5) == 2
    assert Deadline(lambda: 8.0, 10.0).left(1) == 1
    with pytest.raises(httpcore.ReadTimeout):
        Deadline(lambda: 10.0, 10.0).left(1)


def test_more_bytes_than_agreed_end_the_stream() -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        theirs.sendall(b"x" * 11)
        with pytest.raises(httpcore.ReadError, match="more bytes"):
            Stream(ours, TERMS).read(100)


def test_a_stream_that_is_ended_reads_nothing_more() -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        stream = Stream(ours, TERMS)
        stream.abort()
        assert stream.read(10) == b""
        stream.close()
        stream.abort()  # once more does no harm


def test_a_literal_address_resolves_to_itself_however_it_is_written() -> None:
    assert resolve("127.0.0.1", 80) == ("127.0.0.1",)
    assert resolve("2130706433", 80) == ("127.0.0.1",)


def test_dialling_connects() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        dial("127.0.0.1", server.getsockname()[1], 1).close()
