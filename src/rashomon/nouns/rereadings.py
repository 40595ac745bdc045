"""What it takes to bring a record to today's models, and what became of what it held."""

from collections.abc import Mapping
from dataclasses import dataclass

from rashomon.nouns.changes import How


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """Of how many reports the reading is another version's, or lacking; about how long that takes.

    `seconds` is of one process that reads; what follows from the readings takes more.
    """

    reports: int
    older: int
    unread: int
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One thing that is new, changed or gone: what it said and says, shortened; `None`: it is not."""

    how: How
    id: str
    was: str | None
    now: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """How many of one kind are the same, and how many became what; some of these, by id."""

    same: int
    counts: Mapping[How, int]
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reread:
    """What was read again, and what that changed: events, quotes, ... by the name of their file."""

    waiting: Waiting
    differences: Mapping[str, Difference]
