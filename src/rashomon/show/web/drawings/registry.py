"""The drawings of a story page, in the order they stand on it."""

from collections.abc import Callable
from dataclasses import dataclass

from rashomon.nouns.account import Account
from rashomon.show.web.assets import drawing_modules
from rashomon.show.web.clippings import Desk
from rashomon.show.web.drawings.disagreements import disagreements
from rashomon.show.web.drawings.lineage import lineage
from rashomon.show.web.drawings.network import network
from rashomon.show.web.drawings.places import places
from rashomon.show.web.drawings.timeline import timeline
from rashomon.show.wire import Json


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A drawing: its name in addresses and file names, its heading, what makes its data.

    `part` is the list in the data that stands for the drawing in a CSV; with no row in it there is
    nothing to draw.
    """

    name: str
    heading: str
    make: Callable[[Desk, Account], Json]
    part: str


STORY_DRAWINGS = (
    Drawing(
        name="disagreements", heading="Where the reports differ", make=disagreements,
        part="disagreements",
    ),
    Drawing(name="lineage", heading="Who copied whom", make=lineage, part="reports"),
    Drawing(name="timeline", heading="What happened when", make=timeline, part="events"),
    Drawing(name="places", heading="Where", make=places, part="places"),
    Drawing(name="network", heading="Who did what to whom", make=network, part="edges"),
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A drawing made for one page: `source` is where its data is served, "" where it stands in the page.

    `script` says whether a module draws it; without one its table is all there is.
    """

    name: str
    heading: str
    data: Json
    source: str
    empty: bool
    script: bool


def drawn(drawing: Drawing, desk: Desk, account: Account, source: str) -> Drawn:
    """Return a drawing with its data."""
    data = drawing.make(desk, account)
    return Drawn(
        name=drawing.name, heading=drawing.heading, data=data, source=source,
        empty=not data[drawing.part], script=drawing.name in drawing_modules(),
    )  # fmt: skip
