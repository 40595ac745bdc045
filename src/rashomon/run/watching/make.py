"""A watch of the real world: the system's clock and resolver, threads, and chance."""

import secrets
import time

from rashomon.ingest.fetch.client import Client, Network
from rashomon.nouns.options import Options
from rashomon.nouns.watching import WatchOptions
from rashomon.run.pipeline import catch_up, make_engine
from rashomon.run.progress import Progress
from rashomon.run.watching.asking import Threads
from rashomon.run.watching.errands import World
from rashomon.run.watching.watch import Watch
from rashomon.store.record import Record


def make_watch(  # noqa: PLR0913 - # what a build takes, and a network
    record: Record,
    *,
    options: Options,
    manners: WatchOptions,
    workers: int,
    progress: Progress | None = None,
    scheduler: str | None = None,
    network: Network | None = None,
) -> Watch:
    """Return a watch for a record; what it fetches is built by so many processes, or by a cluster.

    Raises:
        ClusterAway: no scheduler answers at this address, or has workers.
    """
    if scheduler is not None:  # a wrong address is told now, not when the first batch is fetched
        make_engine(record, workers, scheduler).close()
    asker = Threads(Client(manners, network), manners.connections)
    world = World(time.time, asker, secrets.SystemRandom().random)

    def build() -> None:
        catch_up(record, options=options, workers=workers, progress=progress, scheduler=scheduler)

    return Watch(record, world, build, ingest=options.ingest, options=manners)
