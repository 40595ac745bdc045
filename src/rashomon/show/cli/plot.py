"""`rashomon plot`: one drawing of a story as a file for a paper."""

from pathlib import Path

import click

from rashomon import api
from rashomon.nouns.errors import UsageError
from rashomon.nouns.ids import StoryId
from rashomon.show.cli import parameters

WHAT = ("timeline", "lineage", "disagreements", "network", "map")


@click.command()
@parameters.record
@click.argument("story")
@click.option("--what", type=click.Choice(WHAT), required=True, help="Which drawing.")
@click.option(
    "--to",
    "to",
    required=True,
    type=parameters.PLACE,
    metavar="FILE",
    help="File to write: .svg or .png.",
)
def plot(record_path: str, story: str, what: str, to: str) -> None:
    """Draw one STORY of RECORD as SVG or PNG.

    The drawings are those of the story's page, in light colours, without links.
    """
    ending = Path(to).suffix.lower()
    if ending not in {".svg", ".png"}:
        raise UsageError(f"{to}: a drawing is written as .svg or .png")
    made = _drawn(record_path, StoryId(story), what)
    if ending == ".png":
        # Loaded here: only PNG needs a renderer.
        from rashomon.show.drawings.stand_alone import png  # noqa: PLC0415 - # see above

        content = png(made)
    else:
        content = made.encode("utf-8")
    try:
        Path(to).write_bytes(content)
    except OSError as fault:
        raise UsageError(f"{to}: cannot be written ({fault.strerror})") from fault


def _drawn(record_path: str, story: StoryId, what: str) -> str:
    # Loaded here: no other command needs the drawings.
    from rashomon.show.drawings.gallery import hung  # noqa: PLC0415 - # see above
    from rashomon.show.web.clippings import Desk  # noqa: PLC0415 - # see above
    from rashomon.show.web.links import FileLinks  # noqa: PLC0415 - # see above

    with api.open_record(record_path) as record, record.snapshot():
        desk = Desk(record, FileLinks(frozenset()))
        found = hung(desk, desk.view.account(story), what)
    if found is None:
        raise UsageError(f"{story} has nothing to draw as {what}")
    return found.svg
