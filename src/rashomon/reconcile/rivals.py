"""Whether two tellings name actors of whom only one can have acted."""

from collections.abc import Sequence

from rashomon.reconcile.facts import Facts
from rashomon.reconcile.parties import NO_STATE, Party, agreement, same_party

_UNLIKE = -0.5
_FORCES = frozenset({"GOV", "MIL", "COP", "SPY"})
_FIGHTERS = frozenset({"REB", "CRM", "UAF", "PRM"})


def rival_actors(left: Facts, right: Facts) -> bool:
    """Say whether each telling names an actor that the other's actors cannot be or act for.

    A country's army, its leader and its capital act for one another, and "gunmen" may be anybody:
    only other persons, other countries, and forces against fighters are surely others.
    """
    ours, theirs = left.actors, right.actors
    if left.symmetric and right.symmetric:
        ours, theirs = left.everyone, right.everyone
    if not ours or not theirs or agreement(ours, theirs) > _UNLIKE:
        return False
    return _none_among(ours, theirs) and _none_among(theirs, ours)


def _none_among(ours: Sequence[Party], theirs: Sequence[Party]) -> bool:
    return all(all(surely_others(one, other) for other in theirs) for one in ours)


def surely_others(left: Party, right: Party) -> bool:
    """Say whether two participants are others, each known well enough to tell."""
    if {left.sector, right.sector} & _FORCES and {left.sector, right.sector} & _FIGHTERS:
        return True
    if not (left.named and right.named) or same_party(left, right) > _UNLIKE:
        return False
    if left.person and right.person:
        return True
    known = left.country and right.country and not {left.country, right.country} & NO_STATE
    return bool(known) and left.country != right.country
