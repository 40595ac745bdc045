"""`rashomon watch`: feeds in, a record that keeps up with them out."""

import logging
import signal
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import replace
from importlib.metadata import version
from types import FrameType
from typing import TYPE_CHECKING, Any

import click

from rashomon import api
from rashomon.nouns.errors import NothingRead
from rashomon.nouns.watching import WatchOptions
from rashomon.show.clean import clean
from rashomon.show.cli import parameters
from rashomon.show.cli.status_line import StatusLine, status_line
from rashomon.show.phrases import count

if TYPE_CHECKING:
    from rashomon.api import Tally  # its shape alone

DEFAULT = WatchOptions()


@click.command()
@click.argument("sources", nargs=-1, metavar="[FEEDS.opml|URL]...")
@click.option(
    "-o", "--output", "record_path", default="rashomon.db", show_default=True,
    type=parameters.PLACE, metavar="RECORD",
    help="The record to make or add to.",
)  # fmt: skip
@click.option("--once", is_flag=True, help="Ask everything that is due once, then end: for cron.")
@click.option(
    "--every", type=click.FloatRange(min=1), show_default=f"{DEFAULT.feed_seconds / 60:g}",
    metavar="MINUTES", help="How often a feed is asked.",
)  # fmt: skip
@click.option(
    "--pause", type=click.FloatRange(min=1), show_default=f"{DEFAULT.host_seconds:g}",
    metavar="SECONDS", help="Between two questions to one host; robots.txt may ask for more.",
)  # fmt: skip
@click.option(
    "--days", type=click.IntRange(min=0), show_default=str(DEFAULT.oldest_days),
    help="Pages that a feed dates further back are left.",
)  # fmt: skip
@click.option("--contact", metavar="TEXT", help="An address told to servers with our name.")
@click.option("--allow-private", is_flag=True, help="Ask private and loopback addresses too.")
@click.option("--json-logs", is_flag=True, help="Log on standard error, a line of JSON each.")
@parameters.workers
@parameters.cluster
def watch(  # noqa: PLR0913 - # one argument an option
    *,
    sources: tuple[str, ...],
    record_path: str,
    every: float | None,
    pause: float | None,
    days: int | None,
    contact: str | None,
    worker_count: int,
    options_path: str | None,
    scheduler: str | None,
    once: bool,
    allow_private: bool,
    json_logs: bool,
) -> None:
    """Keep a record up with feeds: read what they name, and every later version of it.

    A source is an RSS, Atom or JSON feed, a sitemap, a page that names its feeds, an OPML list, or a
    file with an address a line. Without one, the feeds that RECORD knows are watched on. Stopped by
    Ctrl-C or SIGTERM, it builds what it fetched and ends; the same command goes on from there.
    """
    asked = {
        "feed_seconds": None if every is None else every * 60,
        "host_seconds": pause,
        "oldest_days": days,
        "allow_private": allow_private or None,
        "user_agent": None if contact is None else user_agent(contact),
    }
    manners = manners_of(options_path, asked)
    options = parameters.options_of(options_path)
    if json_logs:
        from rashomon.show.cli.logs import log_to_stderr  # noqa: PLC0415 - # slow to import

        log_to_stderr(logging.INFO, as_json=True)
    with api.open_record(record_path, create=True) as record, _line(json_logs=json_logs) as line:
        watching = api.make_watch(
            record, options=options, manners=manners, workers=worker_count, progress=line,
            scheduler=scheduler,
        )  # fmt: skip
        if line is not None:
            watching.onlooker = line
        with stopped_by_signals(watching.stop):
            tally = watching.run(sources, once=once)
    summarize(tally)
    if once and not tally.events["feed read"] + tally.events["feed unchanged"]:
        raise NothingRead("not one feed could be read")


def manners_of(options_path: str | None, asked: Mapping[str, Any]) -> WatchOptions:
    """Return the manners of a file of options, with what was asked for on the command line."""
    manners = DEFAULT if options_path is None else api.load_manners(options_path)
    if manners.user_agent == DEFAULT.user_agent:
        manners = replace(manners, user_agent=user_agent(None))
    return replace(manners, **{name: value for name, value in asked.items() if value is not None})


def user_agent(contact: str | None) -> str:
    """Return what servers are told of who asks."""
    told = "".join(char for char in contact or "" if char.isascii() and char.isprintable())[:200]
    return f"rashomon/{version('rashomon')} ({f'+{told}; ' if told else ''}obeys robots.txt)"


@contextmanager
def stopped_by_signals(stop: Callable[[], None]) -> Iterator[None]:
    """Take SIGINT and SIGTERM for a wish to end; a second one ends at once."""
    heard: list[int] = []

    def hear(number: int, _: FrameType | None) -> None:
        heard.append(number)
        if len(heard) > 1:
            raise KeyboardInterrupt
        stop()

    former = {number: signal.signal(number, hear) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in former.items():
            signal.signal(number, handler)


def summarize(tally: "Tally") -> None:
    """Print what a watch did, and which feeds fail."""
    events = tally.events
    click.echo(
        f"{count(tally.feeds, 'feed')} watched: {count(events['page kept'], 'report')} added, "
        f"{count(events['page changed'], 'later version')}, "
        f"{count(events['page refused'], 'page')} refused"
    )
    for url, fault in sorted(tally.failing.items()):
        click.echo(f"failing: {clean(url)}: {clean(fault)}", err=True)


def _line(*, json_logs: bool) -> AbstractContextManager[StatusLine | None]:
    verbose = logging.getLogger("rashomon").isEnabledFor(logging.INFO)
    if json_logs or verbose or not sys.stderr.isatty():
        return nullcontext()
    return status_line()
