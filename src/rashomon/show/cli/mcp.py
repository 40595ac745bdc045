"""`rashomon mcp`: a record as tools for an assistant."""

import click

from rashomon.nouns.errors import UsageError
from rashomon.show.cli import parameters


@click.command()
@parameters.record
def mcp(record_path: str) -> None:
    """Serve RECORD over the Model Context Protocol, on standard input and output.

    The tools stories, search, story, why, copies and disagreements only read. What they answer
    holds quotations from reports, which an assistant sends to whoever runs its model. Ends when
    standard input does. Needs the extra: pip install 'rashomon[mcp]'.
    """
    try:
        # Loaded here: an extra, and slow to import.
        from rashomon.show.mcp.server import make_server  # noqa: PLC0415 - # see above
    except ModuleNotFoundError as fault:
        if (fault.name or "").partition(".")[0] == "rashomon":
            raise
        raise UsageError("the MCP server needs the MCP SDK: pip install 'rashomon[mcp]'") from fault
    make_server(record_path).run("stdio")
