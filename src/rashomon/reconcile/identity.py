"""Whether tellings of two reports share enough to be told of one event, and not only one word.

"The meeting" of one report and "a meeting in Brussels" of another are alike, and are mostly two.
Joined, the one would lend the other its day, place or count, and the record would state as a fact
what nobody told. So what has something to lend joins across reports only by what both tell.
"""

import math
from collections.abc import Sequence

from rashomon.language.background import Rarity
from rashomon.nouns.account import About
from rashomon.reconcile.corroboration import same_sort, support, words_sign
from rashomon.reconcile.exclusions import SPEECH
from rashomon.reconcile.facts import Facts, Realm
from rashomon.reconcile.parties import Party, agreement

ENOUGH = 1.0
"""The least sum of signs at which two tellings of an act are of one event: one named participant,
day, spot or number in common, or most words around. Chosen, as the next, on 15 stories of wikinews
(set A of quality/merges_judged.jsonl), mended on two more (B, C)."""

ENOUGH_SAID = 1.5
"""The same for what is said, demanded or done again and again: who speaks is not yet what is said."""

ENOUGH_TOLD = 0.5
"""The same where both say who acts or suffers, and neither when, where or how many."""

AT_ODDS = -0.25
"""The same where one of them says nothing but the act."""

ENOUGH_ELSE = 2.0
"""The same for all that is not in dispute, where the tellings contradict each other in one thing."""

_DISPUTED = (About.WHEN, About.WHERE, About.QUANTITY)
_WORDS_OF_OTHERS = 0.5  # the most that words around count where others act, or of meetings
_OTHERS = -0.5  # the sign of a side on which neither the same nor ones of one sort are told
_KIN = -0.5  # what is taken off for a side that is the same only as a state and its head are
_SAME, _ALIKE = 0.9, 0.6  # the agreement of the same ones, and of a state and its head


def may_be_one(left: Facts, right: Facts, rare: Rarity) -> bool:
    """Say whether what two tellings of different reports share is enough to join them.

    Where they contradict each other in one thing, all else must show them to be of one event.
    """
    if shared_signs(left, right, rare) >= _enough(left, right):
        return True
    return any(shared_signs(left, right, rare, about) >= ENOUGH_ELSE for about in _DISPUTED)


def shared_signs(left: Facts, right: Facts, rare: Rarity, about: About | None = None) -> float:
    """Return the sum of signs for one event: time, place, number, who, words around, rare words.

    What is in dispute, if anything, is left out.
    """
    sides = [(left.actors, right.actors), (left.recipients, right.recipients)]
    if left.symmetric and right.symmetric:
        sides = [(left.everyone, right.everyone)]
    others = sum(_others(ours, theirs) for ours, theirs in sides)
    kin = sum(_ALIKE <= agreement(ours, theirs) < _SAME for ours, theirs in sides)
    most = math.inf
    if others or (left.symmetric and right.symmetric):
        most = _WORDS_OF_OTHERS
    excess = max(0.0, words_sign(left, right) - most)
    return round(support(left, right, about, rare) + _OTHERS * others + _KIN * kin - excess, 6)


def _enough(left: Facts, right: Facts) -> float:
    """Return how much must be shared: more where one has something to lend or others act."""
    if SPEECH & {left.mention.type, right.mention.type} or left.realm is Realm.DEMAND:
        return ENOUGH_SAID
    if (left.symmetric and right.symmetric) or _lends(left) or _lends(right):
        return ENOUGH
    if _others(left.actors, right.actors) or _others(left.recipients, right.recipients):
        return ENOUGH
    return ENOUGH_TOLD if left.everyone and right.everyone else AT_ODDS


def _lends(one: Facts) -> bool:
    """Say whether a telling gives a day, a place or a number that would stand for the event."""
    return one.when is not None or one.mention.place is not None or bool(one.mention.quantities)


def _others(left: Sequence[Party], right: Sequence[Party]) -> bool:
    """Say whether both tellings fill a side, and with neither the same nor ones of one sort."""
    if not left or not right:
        return False
    return agreement(left, right) <= 0 and not same_sort(left, right)
