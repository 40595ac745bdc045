"""`Record`: the one database file, opened."""

from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Self

from rashomon.store.blanks import Blanks
from rashomon.store.catalogue import Catalogue
from rashomon.store.comparing import Comparing
from rashomon.store.connection import MEMORY, Connection, connect
from rashomon.store.dossiers import Dossiers
from rashomon.store.excerpts import Excerpts
from rashomon.store.groupings import Groupings
from rashomon.store.history import History
from rashomon.store.merging import Merging, schema_of
from rashomon.store.page_versions import PageVersions
from rashomon.store.pairings import Pairings
from rashomon.store.removals import Removals
from rashomon.store.rulings import Rulings
from rashomon.store.search import Search
from rashomon.store.touched import Touched
from rashomon.store.verify import problems
from rashomon.store.view import View
from rashomon.store.watched import Watched
from rashomon.store.writer import Writer


class Record:
    """A record, opened for reading or for building; use it in a `with` block.

    `view` reads; `catalogue` lists and `search` finds, a page at a time; `dossiers` tells of one actor
    or two, `excerpts` of parts of a long story, `blanks` of what is unknown. `writer` is what a build writes with, and fails on a record opened to read only. `watched`
    is what a watch keeps up with, `page_versions` which reports are versions of one page. `pairings`
    and `groupings` are what lets new reports be paired and grouped without all others. `removals`
    takes reports out and keeps them out; `history` tells what each run changed,
    `comparing` what becomes of what it says, `merging` takes over rows of others. `rulings` are what
    people decided, `touched` counts what changes meanwhile.
    """

    def __init__(self, connection: Connection, *, writable: bool, schema_found: int = 0) -> None:
        self._connection = connection
        self.path = connection.path
        self.writable = writable
        self.schema_found = schema_found  # before it was opened; 0: not known
        self.view = View(connection)
        self.catalogue = Catalogue(connection)
        self.blanks = Blanks(connection)
        self.search = Search(connection)
        self.dossiers = Dossiers(connection)
        self.excerpts = Excerpts(connection)
        self.writer = Writer(connection, self.view)
        self.watched = Watched(connection)
        self.page_versions = PageVersions(connection)
        self.pairings = Pairings(connection)
        self.groupings = Groupings(connection)
        self.rulings = Rulings(connection)
        self.touched = Touched(connection)
        self.removals = Removals(connection, self.view)
        self.history = History(connection)
        self.comparing = Comparing(connection)
        self.merging = Merging(connection)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; closing again does nothing."""
        self._connection.close()

    @contextmanager
    def snapshot(self) -> Iterator[View]:
        """Hold one state of the record: what a build writes meanwhile is not seen."""
        with self._connection.snapshot():
            yield self.view

    def problems(self) -> Iterator[str]:
        """Yield one line for each thing in the record that does not hold, none when all does."""
        return problems(self._connection)


def open_record(path: str, *, create: bool = False) -> Record:
    """Return the record at `path`; with `create`, for building, and made if it is not there.

    `":memory:"` is a record that is gone when closed.

    Raises:
        UsageError: there is no such file, or it is another program's.
        BrokenRecord: the file is not a whole record.
    """
    found = schema_of(path)
    connection = connect(path, create=create)
    return Record(connection, writable=create or path == MEMORY, schema_found=found)
