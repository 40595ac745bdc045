"""Another address than this machine's own takes a token; an address that is taken is wrong usage."""

import socket

import pytest

from rashomon.nouns.errors import UsageError
from rashomon.show.web.server import serve


@pytest.mark.parametrize("token", [None, "short"])
def test_without_a_long_token_others_are_not_served(record_path: str, token: str | None) -> None:
    with pytest.raises(UsageError, match="--token"):
        serve(record_path, host="0.0.0.0", port=1, token=token, ready=print)


def test_a_port_that_is_taken_is_wrong_usage(record_path: str) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(UsageError, match="cannot be served"):
            serve(record_path, host="127.0.0.1", port=port, token=None, ready=print)
