"""What is asked of a whole record about one actor or two: who, in what, how often."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rashomon.nouns.ids import EventId, ReportId, StoryId
from rashomon.nouns.plover import EventType, Status

_CODED = re.compile(r"([A-Z]{3})([A-Z]{3})?")
_KEY = r"(?:[A-Z]{3}(?:[A-Z]{3})?|Q[1-9][0-9]{0,11}|actor-[0-9a-f]{16})"
_PARTY, _PAIR = re.compile(_KEY), re.compile(f"({_KEY})-({_KEY})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Somebody by a code: "USA" is whoever the record codes so, "USAGOV" those of one sector.

    "Q42" and "actor-…" are one actor by `key`; `country` and `sector` are `None` there.
    """

    code: str
    key: str | None = None
    country: str | None = None
    sector: str | None = None


def party_of(code: str) -> Party | None:
    """Return whom a code means, `None` for what is no code.

    >>> party_of("USAGOV").sector, party_of("Q42").key, party_of("../x")
    ('GOV', 'Q42', None)
    """
    if not _PARTY.fullmatch(code):
        return None
    coded = _CODED.fullmatch(code)
    if coded is None:
        return Party(code=code, key=code)
    return Party(code=code, country=coded[1], sector=coded[2])


def pair_of(code: str) -> tuple[Party, Party] | None:
    """Return the two of "USA-RUS", `None` for what is no pair or names one twice."""
    found = _PAIR.fullmatch(code)
    if found is None or found[1] == found[2]:
        return None
    one, other = party_of(found[1]), party_of(found[2])
    return None if one is None or other is None else (one, other)


class Role(StrEnum):
    """On which side of an event somebody stands."""

    ACTOR = "actor"
    RECIPIENT = "recipient"


class Toward(StrEnum):
    """From whom to whom an act of a pair goes."""

    THERE = "there"  # from the first named to the second
    BACK = "back"
    TOGETHER = "together"  # both are actors and nobody is acted on, or each acts on the other


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorLine:
    """An actor in a list, by the name used most; `country` and `sector` are empty where unknown.

    `acts` and `receives` count events, `quotes` what is said; `names` how many spellings there are.
    """

    key: str
    name: str
    country: str
    sector: str
    acts: int
    receives: int
    quotes: int
    names: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorList:
    """One page of actors; `countries` and `sectors` with how many of the first `counted` have them."""

    lines: tuple[ActorLine, ...]
    total: int
    counted: int
    countries: tuple[tuple[str, int], ...]
    sectors: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorTotals:
    """How much of an actor is in a record; `about` counts quotes of others that tell of its events.

    `partly` says that there is so much that `about`, `stories` and partners are of the latest alone.
    """

    acts: int
    receives: int
    quotes: int
    about: int
    stories: int
    partly: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An office that reports give somebody; `samples` are (report, number of the entity in it).

    `first` and `last` are days on which such reports were written, `None` where none is known.
    """

    office: str
    country: str | None
    reports: int
    first: date | None
    last: date | None
    samples: tuple[tuple[ReportId, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """Somebody whom reports give an office of a country; `name` is the one used most."""

    office: str
    key: str
    name: str
    reports: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """An office of the packaged table; `end` is `None` while it lasts or is not known to have ended."""

    name: str
    office: str
    country: str
    start: date
    end: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class InStory:
    """A story that an actor is in: of how many of its events, with how many quotes."""

    story: StoryId
    title: str
    events: int
    quotes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """Somebody that an actor shares events with: a code or key, and a name where it is one actor."""

    code: str
    name: str
    events: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """An event that two share. `score` is PLOVER's of its type, in [-10, 10].

    `day` and `until` bound its time, both inclusive; `effective` is the first day on which it is in
    force, `expires` the last. Each is `None` where unknown; of one open end, day and until are alike.
    """

    event: EventId
    toward: Toward
    type: EventType
    status: Status | None
    score: float
    origins: int
    day: date | None
    until: date | None
    effective: date | None
    expires: date | None
