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
    if not ours or not theirs:
        return False
    alike = agreement(ours, theirs)
    # Rebels and soldiers whose country nobody names are at odds, though names tell nothing.
    if alike > 0 or (alike > _UNLIKE and not _opposed(ours, theirs)):
        return False
    return _none_among(ours, theirs) and _none_among(theirs, ours)


def _none_among(ours: Sequence[Party], theirs: Sequence[Party]) -> bool:
    return all(all(surely_others(one, other) for other in theirs) for one in ours)


def _opposed(ours: Sequence[Party], theirs: Sequence[Party]) -> bool:
    return all(_at_war(one, other) for one in ours for other in theirs)


def _at_war(left: Party, right: Party) -> bool:
    """Say whether one is of a state's forces and the other of those who fight them."""
    sectors = {left.sector, right.sector}
    return bool(sectors & _FORCES) and bool(sectors & _FIGHTERS)


def surely_others(left: Party, right: Party) -> bool:
    """Say whether two participants are others, each known well enough to tell."""
    if _at_war(left, right):
        return True
    if not (left.named and right.named) or same_party(left, right) > _UNLIKE:
        return False
    if left.person and right.person:
        return True
    known = left.country and right.country and not {left.country, right.country} & NO_STATE
    return bool(known) and left.country != right.country
