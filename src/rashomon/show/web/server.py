"""Serves the pages until it is stopped."""

from rashomon.nouns.errors import UsageError
from rashomon.show.web.guard import LOCAL

SHORTEST_TOKEN = 16  # characters; a token is a password


def serve(record_path: str, *, host: str, port: int, token: str | None) -> None:
    """Serve the pages of a record at a host and port.

    Raises:
        UsageError: the host is not this machine's own and no token, or a short one, is given.
        UsageError, BrokenRecord: there is no such record, or it cannot be read.
    """
    if host not in LOCAL and (token is None or len(token) < SHORTEST_TOKEN):
        raise UsageError(
            f"{host}: others can reach this address; give --token, {SHORTEST_TOKEN} characters or more"
        )
    # Loaded here: no other command needs a web server.
    import uvicorn  # noqa: PLC0415 - # see above

    from rashomon.show.web.app import make_app  # noqa: PLC0415 - # see above

    app = make_app(record_path, host=host, token=token)
    uvicorn.run(
        app, host=host, port=port, log_level="warning", access_log=False, server_header=False
    )
