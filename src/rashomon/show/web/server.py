"""Serves the pages until it is stopped."""

import socket
from collections.abc import Callable

from rashomon.nouns.errors import UsageError

LOCAL = ("127.0.0.1", "localhost", "::1")
SHORTEST_TOKEN = 16  # characters; a token is a password


def serve(
    record_path: str, *, host: str, port: int, token: str | None, ready: Callable[[str], None]
) -> None:
    """Serve the pages of a record at a host and port (0: a free one); `ready` is told the address.

    Raises:
        UsageError: the host is not this machine's own and no token, or a short one, is given; the
            address is taken or is none; there is no such record.
        BrokenRecord: the record cannot be read.
    """
    if host not in LOCAL and (token is None or len(token) < SHORTEST_TOKEN):
        raise UsageError(
            f"{host}: others can reach this address; give --token, {SHORTEST_TOKEN} characters or more"
        )
    # Loaded here: no other command needs a web server.
    import uvicorn  # noqa: PLC0415 - # see above

    from rashomon.show.web.app import make_app  # noqa: PLC0415 - # see above

    app = make_app(record_path, host=host, token=token)
    with _listening(host, port) as listener:
        name = f"[{host}]" if ":" in host else host
        ready(f"http://{name}:{listener.getsockname()[1]}/" + (f"?token={token}" if token else ""))
        config = uvicorn.Config(app, log_level="warning", access_log=False, server_header=False)
        uvicorn.Server(config).run(sockets=[listener])


def _listening(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # TCP named: only then does asyncio send small answers at once (else 40 ms late, with their ACK).
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
        listener.listen()  # now, so that whoever is told the address is answered
    except OSError as fault:
        listener.close()
        raise UsageError(f"{host}:{port}: cannot be served at ({fault.strerror})") from fault
    return listener
