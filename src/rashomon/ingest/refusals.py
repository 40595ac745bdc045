"""`Refused`: how a reader inside ingest says that an input cannot be read; becomes a `Rejected`."""

from collections.abc import Iterable, Iterator

from rashomon.ingest.pages import RawPage
from rashomon.nouns.rejected import Reason, Rejected


class Refused(Exception):  # noqa: N818 - it names what happened to the input, no fault of ours
    """An input that is not read, with the reason and detail its `Rejected` row shall have."""

    def __init__(self, reason: Reason, detail: str) -> None:
        super().__init__(reason, detail)
        self.reason = reason
        self.detail = detail

    def at(self, path: str) -> Rejected:
        """Return the row for the input at this path."""
        return Rejected(path, self.reason, self.detail)


class Exhausted(Refused):
    """The whole archive has used up what it may unpack: nothing more of it is read."""


def guarded(path: str, pages: Iterable[RawPage | Rejected]) -> Iterator[RawPage | Rejected]:
    """Pass on the pages of one file, and end with a `Rejected` where its reader gives up.

    Parsers of foreign formats, fed hostile bytes, raise nearly anything; whatever it is, the input
    is rejected and the files beside it are read. Only `Exhausted` goes on up, to end its archive.
    """
    try:
        yield from pages
    except Exhausted:
        raise
    except Refused as refusal:
        yield refusal.at(path)
    except RecursionError:
        yield Rejected(path, Reason.TOO_DEEP, "nested deeper than can be read")
    except MemoryError:
        yield Rejected(path, Reason.TOO_LARGE, "needs more memory than there is")
    except Exception as fault:  # noqa: BLE001 - see the docstring
        yield Rejected(
            path, Reason.UNREADABLE, f"damaged, or not what its name says ({name(fault)})"
        )


def name(fault: BaseException) -> str:
    """Return the kind of a fault; its message is left out, for it may hold paths and addresses."""
    return type(fault).__name__
