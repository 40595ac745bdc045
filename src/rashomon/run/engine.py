"""`Engine`: the three ways work is spread. Filling these three methods is all a new engine takes."""

from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import NoReturn, Protocol, Self, TypeVar, runtime_checkable

from rashomon.nouns.errors import RashomonError

A = TypeVar("A")
B = TypeVar("B")
K = TypeVar("K", bound=str)


class Engine(ABC):
    """Spreads work over processes or machines; the results never hang on how many there are.

    Work is a top-level callable, so that it can be sent elsewhere. A row whose worker is lost or
    runs over its time gives what `lost(row, why)` says, and the other rows are not touched.

    `each` is where engines differ. `by_key` and `connected` gather in the process that asks, since
    rows are ids: some 100 bytes, where the report that one names takes 40 KB. An engine may do
    better.

    Use it in a `with` block, or close it.
    """

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @abstractmethod
    def close(self) -> None:
        """Give back what it holds; results still on their way are dropped."""
        ...

    @property
    @abstractmethod
    def workers(self) -> int:
        """How many calls run at the same time, 0 for this process alone; for the record of a run."""

    @abstractmethod
    def peak_mib(self) -> float:
        """Return the most memory held so far by all processes together, in MiB."""

    @abstractmethod
    def each(
        self,
        work: Callable[[A], Iterable[B]],
        rows: Iterable[A],
        *,
        lost: Callable[[A, str], Iterable[B]],
    ) -> Iterator[B]:
        """Yield what work gives for each row, in the order of the rows."""

    def by_key(
        self,
        key: Callable[[A], K],
        work: Callable[[tuple[A, ...]], Iterable[B]],
        rows: Iterable[A],
        *,
        lost: Callable[[tuple[A, ...], str], Iterable[B]],
    ) -> Iterator[B]:
        """Yield what work gives for all rows of one key together, keys sorted."""
        gathered: dict[K, list[A]] = defaultdict(list)
        for row in rows:
            gathered[key(row)].append(row)
        yield from self.each(work, (tuple(gathered[each]) for each in sorted(gathered)), lost=lost)

    def connected(self, edges: Iterable[tuple[K, K]]) -> Iterator[frozenset[K]]:
        """Yield the connected components of a graph, by their smallest member."""
        beside: dict[K, list[K]] = defaultdict(list)
        for one, other in edges:
            beside[one].append(other)
            beside[other].append(one)
        seen: set[K] = set()
        for first in sorted(beside):
            if first in seen:
                continue
            component, frontier = {first}, [first]
            while frontier:
                new = set(beside[frontier.pop()]) - component
                component |= new
                frontier.extend(new)
            seen |= component
            yield frozenset(component)


A_contra = TypeVar("A_contra", contravariant=True)
B_co = TypeVar("B_co", covariant=True)


@runtime_checkable
class Portable(Protocol[A_contra, B_co]):
    """Work that looks things up by its rows, and can take them along to where they cannot be had."""

    def carrying(self, rows: Sequence[A_contra], /) -> Callable[[A_contra], Iterable[B_co]]:
        """Return the same work, with all it looks up for these rows inside it."""
        ...


@dataclass(frozen=True, slots=True)
class Lost:
    """A row whose worker died, or was ended because it ran over its time (`late`)."""

    why: str
    late: bool = False


def indispensable(_row: object, why: str) -> NoReturn:
    """Refuse to go on without a row: for `lost`, where nothing can stand in for its results.

    Raises:
        RashomonError: always.
    """
    raise RashomonError(f"a step could not be done: {why}; try again with fewer workers")
