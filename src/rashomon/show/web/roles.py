"""What an actor takes part in and says, a page at a time: its events, quotes and stories as rows."""

from collections.abc import Iterable
from dataclasses import dataclass

from rashomon.nouns.account import Event
from rashomon.nouns.dossiers import InStory, Party, Role
from rashomon.nouns.readings import Quote
from rashomon.show.web.acts import acts
from rashomon.show.web.clippings import Clipping, Desk
from rashomon.show.wire import Json


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A quote in a list: who says it, and its words."""

    id: str
    href: str
    name: str
    clipping: Clipping


def events_of(desk: Desk, party: Party, role: Role, limit: int, offset: int) -> tuple[Event, ...]:
    """Return events on one side of which an actor stands, latest first."""
    return acts(desk, desk.record.dossiers.events(party, role, limit, offset))


def quotes_named(desk: Desk, ids: Iterable[str]) -> tuple[Quote, ...]:
    """Return the quotes of these ids, in their order."""
    return tuple(one for one in map(desk.view.find, ids) if isinstance(one, Quote))


def said(desk: Desk, quotes: Iterable[Quote]) -> tuple[Said, ...]:
    """Return quotes as rows."""
    return tuple(
        Said(
            id=one.id,
            href=desk.links.thing(one.id),
            name=one.speaker or (desk.cut(one.source) if one.source is not None else ""),
            clipping=desk.around(one.content[0]),
        )
        for one in quotes
    )


def stories_of(
    desk: Desk, party: Party, limit: int, offset: int
) -> tuple[tuple[InStory, str], ...]:
    """Return stories that an actor is in with their addresses, those it is most in first."""
    found = desk.record.dossiers.stories(party, limit, offset)
    return tuple((one, desk.links.story(one.story)) for one in found)


def story_json(one: InStory) -> Json:
    """Return a story that an actor is in as JSON."""
    return {"story": one.story, "title": one.title, "events": one.events, "quotes": one.quotes}
