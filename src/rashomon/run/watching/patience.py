"""How long to wait: after a failure, where a server says so, and until the next time."""

from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from rashomon.nouns.watching import WatchOptions

Jitter = Callable[[], float]
"""A source of numbers in [0, 1)."""

MOST_DOUBLINGS = 20
LONGEST_ASKED = 7 * 86_400.0
"""A server that asks for more than a week is asked again after a week."""


def varied(seconds: float, options: WatchOptions, jitter: Jitter) -> float:
    """Return a wait a little longer or shorter, so that what failed together is not asked together.

    >>> varied(100, WatchOptions(jitter=0.1), lambda: 0.0)
    90.0
    """
    return seconds * (1 - options.jitter + 2 * options.jitter * jitter())


def after_failure(
    failures: int, options: WatchOptions, jitter: Jitter, longest: float | None = None
) -> float:
    """Return the seconds to wait after this many failures in a row, from 1; doubling each time.

    At most `longest`, by default the longest of the options.
    """
    seconds = options.retry_seconds * 2 ** min(max(failures - 1, 0), MOST_DOUBLINGS)
    most = options.longest_retry_seconds if longest is None else longest
    return varied(min(seconds, most), options, jitter)


def asked_for(retry_after: str | None, now: float) -> float:
    """Return the seconds a Retry-After header asks for, 0 where it asks for none.

    >>> asked_for("120", 0.0), asked_for("Thu, 01 Jan 1970 00:01:00 GMT", 0.0), asked_for("?", 0.0)
    (120.0, 60.0, 0.0)
    """
    words = (retry_after or "").strip()
    if words.isascii() and words.isdigit():
        return min(float(words[:12]), LONGEST_ASKED)
    try:
        when = parsedate_to_datetime(words)
    except (ValueError, TypeError, IndexError, OverflowError):
        return 0.0
    if when.tzinfo is None:
        when = when.replace(tzinfo=UTC)
    return min(max(0.0, when.timestamp() - now), LONGEST_ASKED)


def written_time(seconds: float) -> str:
    """Return a time in seconds since 1970 as ISO 8601 in UTC.

    >>> written_time(0.0)
    '1970-01-01T00:00:00Z'
    """
    return datetime.fromtimestamp(int(seconds), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
