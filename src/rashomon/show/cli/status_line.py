"""How a watch stands, on one line of the terminal."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.console import Console
from rich.status import Status

from rashomon.show.clean import clean, shortened
from rashomon.show.cli.terminal import STAGE_WORDS
from rashomon.show.phrases import count

if TYPE_CHECKING:
    from rashomon.api import Tally  # its shape alone

FAULT = 40  # code points of a fault shown


class StatusLine:
    """Shows a watch, and the builds in it, as one line that is written over."""

    def __init__(self, status: Status) -> None:
        self._status = status
        self._stage = ""
        self._steps = 0
        self._total: int | None = None

    def show(self, tally: "Tally", now: float) -> None:
        """Show how a watch stands; `now` is in seconds since 1970."""
        self._status.update(clean(words(tally, now)))

    def begin(self, stage: str, total: int | None) -> None:
        """Show that a stage of a build begins."""
        self._stage, self._steps, self._total = STAGE_WORDS.get(stage, stage), 0, total
        self.advance(0)

    def advance(self, steps: int) -> None:
        """Show how far the stage is."""
        self._steps += steps
        of = "" if self._total is None else f" {self._steps}/{self._total}"
        self._status.update(f"building: {self._stage}{of}")

    def end(self) -> None:
        """The stage has ended; the next one, or the watch, writes over it."""


def words(tally: "Tally", now: float) -> str:
    """Return how a watch stands in words."""
    events = tally.events
    parts = [
        count(tally.feeds, "feed"),
        f"{events['page kept']} new, {events['page changed']} changed",
    ]
    if events["page refused"]:
        parts.append(f"{events['page refused']} refused")
    if tally.failing:
        fault = shortened(next(iter(tally.failing.values())), FAULT)
        parts.append(f"{count(len(tally.failing), 'feed')} failing ({fault})")
    if tally.put_off is not None:
        parts.append(
            f"{count(tally.pending, 'report')} not built ({shortened(tally.put_off, FAULT)})"
        )
    if tally.building:
        parts.append(f"building {count(tally.pending, 'report')}")
    elif tally.asking:
        parts.append(f"asking {tally.asking}, {tally.waiting} waiting")
    elif tally.next_time is not None:
        at = time.strftime("%H:%M:%S", time.localtime(max(tally.next_time, now)))
        parts.append(f"{tally.waiting} waiting, next at {at}")
    return " · ".join(parts)


@contextmanager
def status_line() -> Iterator[StatusLine]:
    """Hold a status line on standard error."""
    with Status("", console=Console(stderr=True)) as status:
        yield StatusLine(status)
