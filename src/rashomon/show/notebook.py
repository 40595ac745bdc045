"""A story and its events as objects that a notebook shows: their words and drawings, self-contained.

    import rashomon

    record = rashomon.open_record("quake.db")
    story = rashomon.story(record, "story-...")
    story                        # shown as HTML
    story.drawing("network")     # one drawing; .svg is its source
    story.events[0]              # one event with every sentence that tells it

They read the record when they are shown: keep it open.
"""
# ruff: noqa: PLC0415 - # `import rashomon` costs nothing: the pages load when something is shown

from base64 import b64encode
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from rashomon.api import Record
from rashomon.nouns.account import Account, Event
from rashomon.nouns.errors import UsageError
from rashomon.nouns.excerpts import Excerpt
from rashomon.nouns.ids import StoryId

if TYPE_CHECKING:
    from rashomon.show.web.clippings import Desk

SHOWN = ("disagreements", "lineage", "timeline")  # the others are asked for by name
FACTS = 12


@dataclass(frozen=True, slots=True, repr=False)
class DrawingView:
    """One drawing of a story; `svg` is a file of its own."""

    what: str
    heading: str
    svg: str

    def __repr__(self) -> str:
        return f"<{self.heading}: {len(self.svg)} characters of SVG>"

    def _repr_svg_(self) -> str:
        return self.svg

    def _repr_html_(self) -> str:
        return _html("drawing", drawing=self)

    @property
    def address(self) -> str:
        """Return the drawing as an address that holds all of it, for an `<img>`."""
        return f"data:image/svg+xml;base64,{b64encode(self.svg.encode()).decode()}"


@dataclass(frozen=True, repr=False)
class EventView:
    """One event of a story with the sentences that tell it."""

    event: Event
    desk: "Desk"

    def __repr__(self) -> str:
        event = self.event
        return f"<{event.id}: {event.type}, {len(event.reports)} reports, {len(event.origins)} origins>"

    def _repr_html_(self) -> str:
        from rashomon.show.web.facts import fact

        return _html("event", fact=fact(self.desk, self.event))


@dataclass(frozen=True, repr=False)
class StoryView:
    """One story; `account` is everything known of it."""

    account: Account
    desk: "Desk"

    def __repr__(self) -> str:
        account = self.account
        counts = f"{len(account.reports)} reports, {len(account.origins)} origins"
        return f"<{account.story}: {account.title!r}, {counts}>"

    @cached_property
    def events(self) -> tuple[EventView, ...]:
        """Return the events, those told by most origins first."""
        from rashomon.show.web.facts import weightiest

        return tuple(EventView(event, self.desk) for event in weightiest(self.account.events))

    def drawing(self, what: str) -> DrawingView:
        """Return a drawing: "timeline", "lineage", "disagreements", "network" or "map".

        Raises:
            UsageError: no drawing has this name, or the story has nothing to draw in it.
        """
        found = self._drawn(what)
        if found is None:
            raise UsageError(f"{self.account.story} has nothing to draw as {what}")
        return found

    def _drawn(self, what: str) -> DrawingView | None:
        from rashomon.show.drawings.gallery import hung

        found = hung(self.desk, self.account, what)
        return None if found is None else DrawingView(what, found.heading, found.svg)

    def _repr_html_(self) -> str:
        from rashomon.show.web.pages.story import story_model

        excerpt = Excerpt(self.account, self.desk.record.excerpts.totals(self.account.story))
        model = story_model(self.desk, excerpt, "", most=FACTS)
        drawings = [one for one in map(self._drawn, SHOWN) if one is not None]
        return _html("story", model=model, drawings=drawings)


def story(record: Record, story_id: str) -> StoryView:
    """Return a story of a record as an object that notebooks show.

    Raises:
        UsageError: there is no such story.
    """
    from rashomon.show.web.clippings import Desk
    from rashomon.show.web.links import FileLinks

    desk = Desk(record, FileLinks(frozenset()))
    return StoryView(record.view.account(StoryId(story_id)), desk)


def _html(name: str, **given: object) -> str:
    from rashomon.show.web.templating import environment

    return environment().get_template(f"notebook/{name}.html").render(**given)
