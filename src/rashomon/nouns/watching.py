"""What a watch knows: its bounds and manners, the feeds and pages it keeps up with."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rashomon.nouns.ids import ReportId


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchOptions:
    """Manners and bounds of a watch. Times are seconds unless named otherwise, sizes bytes.

    Manners: a feed is asked every `feed_seconds`, one that another list named less often while
    nothing new is in it, up to `quiet_factor` times that; a host is asked one thing at a time, with
    `host_seconds` (or what its robots.txt asks, if longer) between answer and next question. A page
    is asked again `recheck_hours` after each time before, as many times as there are hours, and
    whenever a feed dates it anew. A feed gives at most `feed_pages` new pages a time; what a feed
    dates more than `oldest_days` back is not fetched, and of the lists it names `feed_lists` are asked. A failing address waits `retry_seconds`, then
    twice as long each time, up to `longest_retry_seconds`; a page is given up after
    `page_attempts`, one that cannot be reached after `page_calls`. Waits vary by `jitter`, a share in [0, 1). robots.txt is good for
    `robots_seconds`.

    Bounds on one answer: `connect_seconds`, `read_seconds` for each read, `total_seconds` for all of
    it; `max_page_bytes`, `max_feed_bytes` and `max_robots_bytes`, packed and unpacked;
    `max_redirects`. `connections` run at once. `allow_private` lets addresses in that are private,
    loopback or link-local. `user_agent` is how servers are told who asks.

    What was fetched is built when `build_pages` wait, or the first of them waited `build_seconds`.
    """

    feed_seconds: float = 900.0
    quiet_factor: int = 32
    host_seconds: float = 5.0
    recheck_hours: tuple[float, ...] = (1.0, 6.0, 24.0, 72.0)
    feed_pages: int = 100
    feed_lists: int = 50
    oldest_days: int = 7
    retry_seconds: float = 60.0
    longest_retry_seconds: float = 86_400.0
    page_attempts: int = 6
    page_calls: int = 100
    jitter: float = 0.1
    robots_seconds: float = 86_400.0
    connect_seconds: float = 10.0
    read_seconds: float = 20.0
    total_seconds: float = 60.0
    max_page_bytes: int = 10_000_000
    max_feed_bytes: int = 16_000_000
    max_robots_bytes: int = 512_000
    max_redirects: int = 5
    connections: int = 8
    allow_private: bool = False
    user_agent: str = "rashomon (news reader; obeys robots.txt)"
    build_pages: int = 64
    build_seconds: float = 120.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed or sitemap: what it last sent to be asked conditionally, and when it is due.

    `due` is in seconds since 1970. `parent` is the list (OPML, sitemap index) that named it. `quiet`
    counts the times in a row that it named nothing new.
    `fault` says how the last time went wrong, `None` where it went well.
    """

    url: str
    due: float
    parent: str | None = None
    etag: str | None = None
    modified: str | None = None
    quiet: int = 0
    failures: int = 0
    fault: str | None = None


class PageState(StrEnum):
    """Where a page stands."""

    WAITING = "waiting"  # named by a feed, not fetched yet
    KEPT = "kept"
    REFUSED = "refused"  # not a report, or given up
    GONE = "gone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page that a feed named: what the feed says of it, and where it stands.

    `due` is when it is to be asked next, in seconds since 1970, `None` for never. `changed` is the
    feed's own stamp of its last change. `final` is the address it was found at after redirects.
    """

    url: str
    feed: str
    due: float | None
    state: PageState = PageState.WAITING
    outlet: str | None = None
    title: str | None = None
    day: date | None = None
    changed: str | None = None
    final: str | None = None
    etag: str | None = None
    modified: str | None = None
    failures: int = 0
    checks: int = 0
    report: ReportId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """What a site (scheme, host and port) lets robots do, and when that was asked.

    `robots` is the text of robots.txt, empty where there is none; `None` while the site cannot say,
    which allows nothing. `ready` is when the site lets itself be asked again.
    """

    site: str
    robots: str | None
    asked: float
    ready: float = 0.0
    failures: int = 0


@dataclass(frozen=True, slots=True)
class PageVersion:
    """One version of a page: the report of it, and when it was first seen (ISO 8601, UTC)."""

    url: str
    seen: str
    report: ReportId
