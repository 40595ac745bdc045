"""The loop of a watch: ask what is due, keep what comes, build it in batches, stop when told."""

import logging
from collections.abc import Callable, Iterable

from rashomon.nouns.errors import ClusterAway
from rashomon.nouns.options import IngestOptions
from rashomon.nouns.watching import WatchOptions
from rashomon.run.watching.errands import Errands, World
from rashomon.run.watching.sources import feeds_to_watch
from rashomon.run.watching.tally import Nobody, Onlooker, Tally
from rashomon.store.record import Record

log = logging.getLogger("rashomon.watch")

LONGEST_NAP = 60.0  # seconds between two looks at the clock, which may be set meanwhile
ROUND_WAIT = 300.0
"""A single round does not wait longer than this for one host; what is left is for the next."""

REST = 4.0
"""After a build, none begins for this many times as long as it took: most of the time is for asking."""

AWAY = 60.0
"""Seconds between two tries to build while the cluster that should do it cannot be reached."""


class Watch:
    """Watches for one record. `stop` may be called from a signal handler."""

    def __init__(
        self,
        record: Record,
        world: World,
        build: Callable[[], None],
        *,
        ingest: IngestOptions,
        options: WatchOptions,
    ) -> None:
        self._record = record
        self._world = world
        self._build_record = build
        self._options = options
        self._errands = Errands(record, world, ingest, options)
        self._stopping = False
        self._pending_since: float | None = None
        self._rest_until = 0.0
        self.tally: Tally = self._errands.tally
        self.onlooker: Onlooker = Nobody()

    def stop(self) -> None:
        """Ask nothing more, build what was fetched, and return from `run`."""
        self._stopping = True
        self._world.asker.wake()

    def run(self, sources: Iterable[str], *, once: bool = False) -> Tally:
        """Watch until stopped; with `once`, until everything due now was asked once.

        Raises:
            UsageError: a source cannot be watched.
            ClusterAway: the last build could not be done; what was fetched is in the record.
        """
        now = self._world.clock()
        try:
            self._errands.begin(feeds_to_watch(sources, self._record.watched, now), once=once)
            log.info("watching", extra={"feeds": self.tally.feeds})
            if self._is_unbuilt():  # an earlier watch or build was killed
                self._pending_since = now
            while not self._stopping:
                self._errands.ask_due()
                self._look()
                if once and self._is_round_over():
                    break
                if not once and self._is_build_due():
                    self._try_to_build()
                answered = self._world.asker.answer(self._nap(once=once))
                if answered is not None:
                    self._errands.answered(*answered)
        finally:
            self._world.asker.close()
        if self._is_unbuilt():
            self._build()
        return self.tally

    def _is_unbuilt(self) -> bool:
        view = self._record.view
        return not view.is_settled() and bool(view.report_ids())

    def _is_build_due(self) -> bool:
        now = self._world.clock()
        if self.tally.pending and self._pending_since is None:
            self._pending_since = now
        if self._pending_since is None or now < self._rest_until:
            return False
        waited = now - self._pending_since
        return (
            self.tally.pending >= self._options.build_pages or waited >= self._options.build_seconds
        )

    def _try_to_build(self) -> None:
        """Build; without the cluster that should, go on asking, and try again later."""
        try:
            self._build()
        except ClusterAway as fault:
            self.tally.building = False
            self.tally.put_off = str(fault)
            self._rest_until = self._world.clock() + AWAY
            log.warning("build put off", extra={"detail": str(fault)})

    def _build(self) -> None:
        self.tally.building = True
        self._look()
        began = self._world.clock()
        self._build_record()
        ended = self._world.clock()
        self._rest_until = ended + REST * (ended - began)
        log.info("built", extra={"reports": self.tally.pending, "seconds": round(ended - began, 1)})
        self.tally.building = False
        self.tally.put_off = None
        self.tally.builds += 1
        self.tally.pending = 0
        self._pending_since = None
        self._look()

    def _nap(self, *, once: bool) -> float:
        """Return for how many seconds nothing is to be done unless an answer comes."""
        now = self._world.clock()
        times = [now + LONGEST_NAP]
        if self.tally.asking < self._options.connections and self.tally.next_time is not None:
            times.append(self.tally.next_time)
        if self._pending_since is not None and not once:
            due = self._pending_since + self._options.build_seconds
            times.append(max(due, self._rest_until))
        return max(0.0, min(times) - now)

    def _is_round_over(self) -> bool:
        if self.tally.asking:
            return False
        begins = self.tally.next_time
        return begins is None or begins - self._world.clock() > ROUND_WAIT

    def _look(self) -> None:
        self.onlooker.show(self.tally, self._world.clock())
