"""`Engine`: the three ways work is spread. Filling these three methods is all a new engine takes."""

from collections.abc import Callable, Iterable, Iterator
from typing import NoReturn, Protocol, TypeVar

from rashomon.nouns.errors import RashomonError

A = TypeVar("A")
B = TypeVar("B")
K = TypeVar("K", bound=str)


class Engine(Protocol):
    """Spreads work over processes or machines; the results never hang on how many there are.

    Work is a top-level callable, so that it can be sent elsewhere. A row whose worker is lost or
    runs over its time gives what `lost(row, why)` says, and the other rows are not touched.
    """

    def each(
        self,
        work: Callable[[A], Iterable[B]],
        rows: Iterable[A],
        *,
        lost: Callable[[A, str], Iterable[B]],
    ) -> Iterator[B]:
        """Yield what work gives for each row, in the order of the rows."""
        ...

    def by_key(
        self,
        key: Callable[[A], K],
        work: Callable[[tuple[A, ...]], Iterable[B]],
        rows: Iterable[A],
        *,
        lost: Callable[[tuple[A, ...], str], Iterable[B]],
    ) -> Iterator[B]:
        """Yield what work gives for all rows of one key together, keys sorted."""
        ...

    def connected(self, edges: Iterable[tuple[K, K]]) -> Iterator[frozenset[K]]:
        """Yield the connected components of a graph, by their smallest member."""
        ...


def indispensable(_row: object, why: str) -> NoReturn:
    """Refuse to go on without a row: for `lost`, where nothing can stand in for its results.

    Raises:
        RashomonError: always.
    """
    raise RashomonError(f"a step could not be done: {why}; try again with fewer workers")
