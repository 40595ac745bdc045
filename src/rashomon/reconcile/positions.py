"""What several origins say of one thing: compatible values as one position, weighed by origins."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from rashomon.nouns.ids import OriginId, ReportId
from rashomon.nouns.spans import Span
from rashomon.reconcile.facts import Facts

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Saying(Generic[V]):
    """One report's value for a thing, with its words and the telling of an event it is from."""

    value: V
    spans: tuple[Span, ...]
    report: ReportId
    origin: OriginId
    telling: Facts | None = None


@dataclass(slots=True)
class Stand(Generic[V]):
    """One position: `value` is the most precise one told, `sayings` all that agree with it alone.

    `origins` are those that tell anything compatible, also what fits other positions as well.
    """

    value: V
    sayings: list[Saying[V]] = field(default_factory=list)
    origins: set[OriginId] = field(default_factory=set)


def stands(
    sayings: Sequence[Saying[V]],
    meet: Callable[[V, V], bool],
    rank: Callable[[V], tuple[int | float | str, ...]],
) -> list[Stand[V]]:
    """Return the positions, strongest first: by origins, then by order of `rank`.

    `rank` orders values from the most precise; the first value that meets no position so far opens
    one. A vaguer value that meets several strengthens each and belongs to none of them.
    """
    found: list[Stand[V]] = []
    ordered = sorted(sayings, key=lambda one: (rank(one.value), one.report, one.spans))
    for one in ordered:
        if not any(meet(stand.value, one.value) for stand in found):
            found.append(Stand(one.value))
    for one in ordered:
        agreeing = [stand for stand in found if meet(stand.value, one.value)]
        for stand in agreeing:
            stand.origins.add(one.origin)
        if len(agreeing) == 1:
            agreeing[0].sayings.append(one)
    place = {id(stand): number for number, stand in enumerate(found)}
    return sorted(found, key=lambda stand: (-len(stand.origins), place[id(stand)]))


def clusters(
    sayings: Sequence[Saying[V]], alike: Callable[[Saying[V], Saying[V]], bool]
) -> list[list[Saying[V]]]:
    """Part sayings into those of one thing: each is like one other of its cluster at least."""
    found: list[list[Saying[V]]] = []
    for one in sayings:
        near = [cluster for cluster in found if any(alike(one, other) for other in cluster)]
        merged = [one, *(other for cluster in near for other in cluster)]
        found = [cluster for cluster in found if not any(cluster is other for other in near)]
        found.append(merged)
    return found


def chosen(found: Sequence[Stand[V]]) -> V | None:
    """Return the value most origins can agree with; `None` where two stand equal."""
    if not found:
        return None
    if len(found) > 1 and len(found[0].origins) == len(found[1].origins):
        return None
    return found[0].value


def differ(found: Sequence[Stand[V]]) -> bool:
    """Say whether the positions are a disagreement: no single origin holds them all.

    What one origin tells in two ways is its own later word, not a disagreement.
    """
    if len(found) < 2:
        return False
    told = [{one.origin for one in stand.sayings} for stand in found]
    return len(set().union(*told)) > 1 and all(told)
