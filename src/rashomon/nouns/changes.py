"""What is new, changed or gone in a record since one of its runs, as ids."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a record keeps the history of."""

    REPORT = "report"
    STORY = "story"
    ORIGIN = "origin"
    DISAGREEMENT = "disagreement"
    FINDING = "finding"


class How(StrEnum):
    """What became of it."""

    NEW = "new"
    CHANGED = "changed"
    GONE = "gone"


@dataclass(frozen=True, slots=True, order=True)
class Run:
    """One run that ended: its number, from 1, and when (ISO 8601, UTC). Number 0 never was."""

    number: int
    ended: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One thing that is new, changed or gone.

    `about` is what a disagreement is about or which kind a finding is; `parent` the event (else the
    story) of a disagreement, the report of a finding. `formerly` are ids it had before: a story, an
    origin or a disagreement may be another by id and still go on.
    """

    kind: Kind
    id: str
    how: How
    about: str | None = None
    parent: str | None = None
    formerly: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What changed after one run: `since` is the run, `None` for the beginning; `runs` came after.

    `unfinished` says that a run goes on, or was stopped, and counts too.
    """

    since: Run | None
    runs: tuple[Run, ...]
    changes: tuple[Change, ...]
    unfinished: bool

    def of(self, kind: Kind, how: How) -> tuple[Change, ...]:
        """Return the changes of one kind and way, sorted by id."""
        return tuple(one for one in self.changes if one.kind is kind and one.how is how)
