"""A story and the name of a drawing in, the drawing as a file out: for the command and for notebooks."""

from typing import NamedTuple

from rashomon.nouns.account import Account
from rashomon.nouns.errors import UsageError
from rashomon.show.drawings.stand_alone import svg_file
from rashomon.show.web.clippings import Desk
from rashomon.show.web.drawings.registry import STORY_DRAWINGS

NAMES = ("timeline", "lineage", "disagreements", "network", "map")
"""What a drawing is called where it is asked for by name."""

_ON_PAGES = {"map": "places"}  # the page calls it by what its table lists


class Hung(NamedTuple):
    """A drawing of a story as an SVG file, with its heading."""

    heading: str
    svg: str


def hung(desk: Desk, account: Account, what: str) -> Hung | None:
    """Return a drawing of a story, `None` when the story holds nothing to draw.

    Raises:
        UsageError: no drawing has this name.
    """
    if what not in NAMES:
        raise UsageError(f"no drawing is called {what}; there are {', '.join(NAMES)}")
    drawing = next(one for one in STORY_DRAWINGS if one.name == _ON_PAGES.get(what, what))
    data = drawing.make(desk, account)
    if not drawing.shows(data):
        return None
    return Hung(drawing.heading, svg_file(drawing.draw(data), account.title, drawing.heading))
