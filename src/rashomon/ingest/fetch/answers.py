"""A question to a web server, and what came of it: an answer, or how there was none."""

from dataclasses import dataclass
from enum import StrEnum

from rashomon.nouns.rejected import Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What to ask: a URL, what one has of it already, and what answers are taken.

    `types` are the media types whose bodies are read, empty for all that can be text. `max_bytes`
    bounds a body, packed and unpacked.
    """

    url: str
    max_bytes: int
    types: frozenset[str] = frozenset()
    etag: str | None = None
    modified: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a server answered; `body` is unpacked, and empty unless `status` is 200.

    `media` is the media type in lower case, "" where none was told. `location` is where a redirect
    leads, made absolute. `retry_after` is as sent: seconds or a date.
    """

    url: str
    status: int
    media: str = ""
    charset: str | None = None
    etag: str | None = None
    modified: str | None = None
    location: str | None = None
    retry_after: str | None = None
    body: bytes = b""


class Trouble(StrEnum):
    """Why there is no answer."""

    ADDRESS = "address"  # not asked: the address is none we go to
    UNREACHABLE = "unreachable"  # no name, no route, refused, hung up
    SLOW = "slow"
    LARGE = "large"
    TYPE = "type"
    DAMAGED = "damaged"
    STOPPED = "stopped"  # by us


REASONS = {
    Trouble.ADDRESS: Reason.UNSAFE_PATH,
    Trouble.UNREACHABLE: Reason.MISSING,
    Trouble.SLOW: Reason.TIMEOUT,
    Trouble.LARGE: Reason.TOO_LARGE,
    Trouble.TYPE: Reason.UNSUPPORTED,
    Trouble.DAMAGED: Reason.UNREADABLE,
    Trouble.STOPPED: Reason.MISSING,
}
"""What the record calls each trouble where a page is given up for it."""

PASSING = frozenset({Trouble.UNREACHABLE, Trouble.SLOW, Trouble.DAMAGED, Trouble.STOPPED})
"""Troubles that may be over the next time; the others are the answer's own nature."""


@dataclass(frozen=True, slots=True)
class Failure:
    """No answer: what was the trouble, in a fixed template."""

    url: str
    trouble: Trouble
    detail: str
