"""Answers kept as long as the record stays as it is: the second caller of a page waits for nothing."""

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock

from rashomon.api import Record

MOST = 256  # answers kept
LARGEST = 2_000_000  # bytes of an answer that is kept

Answer = tuple[int, str, bytes]  # status, media type, body


class Memory:
    """Keeps answers by address; all are forgotten when any other connection writes to the record."""

    def __init__(self, record: Record) -> None:
        self._record = record  # open as long as the memory: it sees what others commit
        self._lock = Lock()
        self._version = -1
        self._kept: OrderedDict[str, Answer] = OrderedDict()

    def answer(self, address: str, make: Callable[[], Answer]) -> Answer:
        """Return the answer of an address, made when it is not at hand."""
        with self._lock:
            version = self._record.catalogue.version()
            if version != self._version:
                self._version = version
                self._kept.clear()
            if address in self._kept:
                self._kept.move_to_end(address)
                return self._kept[address]
        made = make()
        with self._lock:
            # What was made while somebody wrote may be of either state; it is not kept.
            if version == self._version == self._record.catalogue.version():
                self._keep(address, made)
        return made

    def _keep(self, address: str, made: Answer) -> None:
        if made[0] == 200 and len(made[2]) <= LARGEST:
            self._kept[address] = made
            if len(self._kept) > MOST:
                self._kept.popitem(last=False)
