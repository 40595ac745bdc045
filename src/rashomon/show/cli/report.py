"""`rashomon report`: a story as one file to mail or print."""

from pathlib import Path

import click

from rashomon import api
from rashomon.nouns.errors import UsageError
from rashomon.nouns.ids import StoryId
from rashomon.show.cli import parameters


@click.command()
@parameters.record
@click.argument("story", required=False)
@click.option(
    "--to", "to", required=True, type=parameters.PLACE, metavar="FILE.html", help="File to write."
)
def report(record_path: str, story: str | None, to: str) -> None:
    """Write one STORY of RECORD, or its 5 largest, as one self-contained page.

    The file loads nothing: it opens from disk, without a network, and prints. It holds the texts of
    the reports.
    """
    # Loaded here: no other command needs the pages.
    from rashomon.show.web.single_file import single_file  # noqa: PLC0415 - # see above

    with api.open_record(record_path) as record, record.snapshot():
        made = single_file(record, None if story is None else StoryId(story))
    try:
        Path(to).write_bytes(made.encode("utf-8", "replace"))
    except OSError as fault:
        raise UsageError(f"{to}: cannot be written ({fault.strerror})") from fault
