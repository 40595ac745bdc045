"""The drawings of a story page, in the order they stand on it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from rashomon.nouns.account import Account
from rashomon.show.drawings.disagreements import draw_disagreements
from rashomon.show.drawings.lineage import draw_lineage
from rashomon.show.drawings.network import draw_network
from rashomon.show.drawings.places import draw_places
from rashomon.show.drawings.svg import Markup, Picture
from rashomon.show.drawings.timeline import draw_timeline
from rashomon.show.web.clippings import Desk
from rashomon.show.web.drawings.disagreements import disagreements
from rashomon.show.web.drawings.lineage import lineage
from rashomon.show.web.drawings.network import network
from rashomon.show.web.drawings.places import places
from rashomon.show.web.drawings.timeline import timeline


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A drawing: its name in addresses and file names, its heading, what makes its data and draws it.

    `part` is the list in the data that stands for the drawing in a CSV; with no row in it, and
    nothing `unknown`, there is nothing to draw. `draw` takes what `make` returns.
    """

    name: str
    heading: str
    make: Callable[[Desk, Account], Mapping[str, object]]
    draw: Callable[[Any], Picture]
    part: str

    def shows(self, data: Mapping[str, object]) -> bool:
        """Tell whether there is anything to draw."""
        return bool(data[self.part] or data.get("unknown"))


STORY_DRAWINGS = (
    Drawing(
        name="disagreements", heading="Where the reports differ", make=disagreements,
        draw=draw_disagreements, part="disagreements",
    ),
    Drawing(
        name="lineage", heading="Who copied whom", make=lineage, draw=draw_lineage, part="reports"
    ),
    Drawing(
        name="timeline", heading="What happened when", make=timeline, draw=draw_timeline,
        part="events",
    ),
    Drawing(name="places", heading="Where", make=places, draw=draw_places, part="places"),
    Drawing(
        name="network", heading="Who did what to whom", make=network, draw=draw_network,
        part="edges",
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A drawing made for one page: its data, which its table shows too, and its picture as SVG."""

    name: str
    heading: str
    data: Mapping[str, object]
    empty: bool
    picture: Markup


def drawn(drawing: Drawing, desk: Desk, account: Account) -> Drawn:
    """Return a drawing with its data; without a picture when there is nothing to draw."""
    data = drawing.make(desk, account)
    empty = not drawing.shows(data)
    picture = Markup() if empty else drawing.draw(data).markup()
    return Drawn(
        name=drawing.name, heading=drawing.heading, data=data, empty=empty, picture=picture
    )
