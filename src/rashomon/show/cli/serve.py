"""`rashomon serve`: the pages of a record."""

import click

from rashomon.show.cli import parameters


@click.command()
@parameters.record
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to serve at.")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8765,
    show_default=True,
    help="Port to serve at; 0 takes a free one.",
)
@click.option(
    "--token",
    metavar="WORD",
    help="What callers must open the pages with; needed for another host.",
)
def serve(record_path: str, host: str, port: int, token: str | None) -> None:
    """Serve the pages of RECORD until stopped with Ctrl-C.

    The record may be growing meanwhile: each page shows it as it is when the page is asked for.
    """
    # Loaded here: no other command needs the pages.
    from rashomon.show.web.server import serve as serve_pages  # noqa: PLC0415 - # see above

    serve_pages(record_path, host=host, port=port, token=token, ready=click.echo)
