"""`Rejected`: an input that was not read, and why. Bad input is data, not a crash."""

from dataclasses import dataclass
from enum import StrEnum


class Reason(StrEnum):
    """Why an input was not read."""

    EMPTY = "empty"
    UNREADABLE = "unreadable"
    UNSUPPORTED = "unsupported"
    TOO_LARGE = "too_large"
    TOO_DEEP = "too_deep"
    TIMEOUT = "timeout"
    BAD_ENCODING = "bad_encoding"
    BAD_JSON = "bad_json"
    NO_TEXT = "no_text"
    UNSAFE_PATH = "unsafe_path"
    DUPLICATE_ID = "duplicate_id"
    MISSING = "missing"


@dataclass(frozen=True, slots=True, order=True)
class Rejected:
    """One input that was not read: `path` as CONTRACT.md writes paths, `detail` a fixed template."""

    path: str
    reason: Reason
    detail: str
