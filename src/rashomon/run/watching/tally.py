"""What a watch has done so far, for whoever looks on."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Protocol

from rashomon.run.watching.taken import Taken

FAILING = frozenset({"feed failed", "feed not allowed"})


@dataclass(slots=True)
class Tally:
    """Counts of one run. `events` counts answers by what followed; `failing` are feeds by fault.

    `waiting` are addresses due now or later, `asking` those under way; `pending` reports are not
    built yet; `next_time` is when something will be asked (seconds since 1970), `None` when nothing
    is due; `put_off` is why the last build could not be done, `None` when it was.
    """

    feeds: int = 0
    events: Counter[str] = field(default_factory=Counter)
    failing: dict[str, str] = field(default_factory=dict)
    waiting: int = 0
    asking: int = 0
    pending: int = 0
    builds: int = 0
    building: bool = False
    put_off: str | None = None
    next_time: float | None = None

    @property
    def reports(self) -> int:
        """Return how many reports were added: pages seen first, and later versions of others."""
        return self.events["page kept"] + self.events["page changed"]

    def note(self, key: str, taken: Taken) -> None:
        """Count what followed from an answer about a feed or page."""
        self.events[taken.event] += 1
        if taken.event in FAILING:
            self.failing[key] = taken.detail or ""
        elif taken.event.startswith("feed"):
            self.failing.pop(key, None)


class Onlooker(Protocol):
    """Someone who looks on."""

    def show(self, tally: Tally, now: float) -> None:
        """Take note of how things stand; called often."""
        ...


class Nobody:
    """Nobody looks on."""

    def show(self, tally: Tally, now: float) -> None:
        """Do nothing."""
