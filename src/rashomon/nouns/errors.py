"""The errors rashomon raises, and nothing else.

    RashomonError
    ├── UsageError       the caller asked for what cannot be (a wrong option, an unknown id)
    ├── NothingRead      no input at all could be read
    └── BrokenRecord     the database does not hold what it must

Bad input is not an error: it is a `Rejected` row (see `nouns.rejected`).
"""


class RashomonError(Exception):
    """Any fault rashomon reports to its caller; the message says what, where and what to try."""


class UsageError(RashomonError):
    """The caller asked for something that cannot be done; the message says what would work."""


class NothingRead(RashomonError):  # noqa: N818 - it names a state, as FileNotFound does
    """No input could be read; every one of them is in the rejected list."""


class BrokenRecord(RashomonError):  # noqa: N818 - it names a state
    """The record does not hold: a span, link or table is not what it must be."""
