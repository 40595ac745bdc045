"""How far a build is, for whoever watches; and what each stage took, for the run table."""

import logging
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Protocol, TypeVar

T = TypeVar("T")

log = logging.getLogger("rashomon")


class Progress(Protocol):
    """Someone who watches a build."""

    def begin(self, stage: str, total: int | None) -> None:
        """A stage begins; `total` is how many steps it will take, `None` when nobody knows."""
        ...

    def advance(self, steps: int) -> None:
        """The stage is this many steps further."""
        ...

    def end(self) -> None:
        """The stage has ended."""
        ...


class Unwatched:
    """Nobody watches."""

    def begin(self, stage: str, total: int | None) -> None:
        """Do nothing."""

    def advance(self, steps: int) -> None:
        """Do nothing."""

    def end(self) -> None:
        """Do nothing."""


@dataclass(slots=True)
class StageRun:
    """What one stage took and gave in one run; `peak_mib` is of all processes, so far."""

    stage: str
    taken: int = 0
    given: int = 0
    seconds: float = 0.0
    peak_mib: float = 0.0

    def as_json(self) -> dict[str, object]:
        """Return the line of `run.json` for this stage."""
        return {
            "stage": self.stage,
            "in": self.taken,
            "out": self.given,
            "seconds": round(self.seconds, 3),
            "peak_mib": round(self.peak_mib, 1),
        }


class Watch:
    """Keeps the time of each stage and tells whoever watches."""

    def __init__(self, progress: Progress, peak_mib: Callable[[], float]) -> None:
        self._progress = progress
        self._peak_mib = peak_mib
        self.stages: list[StageRun] = []

    @contextmanager
    def stage(self, name: str, total: int | None = None) -> Iterator[StageRun]:
        """Time a stage; its counts are filled in by whoever runs it."""
        run = StageRun(name)
        started = time.perf_counter()
        self._progress.begin(name, total)
        try:
            yield run
        finally:
            run.seconds = time.perf_counter() - started
            run.peak_mib = self._peak_mib()
            self.stages.append(run)
            log.info("stage ended", extra=run.as_json())
            self._progress.end()

    def counted(self, rows: Iterable[T], run: StageRun) -> Iterator[T]:
        """Yield the rows, counting each as one step and one row given."""
        for row in rows:
            run.given += 1
            self._progress.advance(1)
            yield row
