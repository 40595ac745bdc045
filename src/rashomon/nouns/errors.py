"""The errors rashomon raises, and nothing else.

    RashomonError
    ├── UsageError       the caller asked for what cannot be (a wrong option, an unknown id)
    │   └── ClusterAway  the cluster that should do the work is not there, or not any more
    ├── NothingRead      no input at all could be read
    └── BrokenRecord     the database does not hold what it must

Bad input is not an error: it is a `Rejected` row (see `nouns.rejected`).
"""


class RashomonError(Exception):
    """Any fault rashomon reports to its caller; the message says what, where and what to try."""


class UsageError(RashomonError):
    """The caller asked for something that cannot be done; the message says what would work."""


class ClusterAway(UsageError):  # noqa: N818 - it names a state
    """The scheduler of a cluster, or the last of its workers, cannot be reached; it may come back."""


class NothingRead(RashomonError):  # noqa: N818 - it names a state, as FileNotFound does
    """No input could be read; every one of them is in the rejected list."""


class BrokenRecord(RashomonError):  # noqa: N818 - it names a state
    """The record does not hold: a span, link or table is not what it must be."""
