"""Whether tellings of two reports share enough to be told of one event, and not only one word.

"The meeting" of one report and "a meeting in Brussels" of another are alike, and are mostly two.
Joined, the one would lend the other its day, place or count, and the record would state as a fact
what nobody told. So what has something to lend joins across reports only by what both tell.
"""

from rashomon.language.background import Rarity
from rashomon.nouns.account import About
from rashomon.reconcile.corroboration import corroborated, same_sort, support, words_sign
from rashomon.reconcile.exclusions import SPEECH
from rashomon.reconcile.facts import Facts, Realm
from rashomon.reconcile.parties import agreement

ENOUGH = 1.0
"""The least sum of signs at which two tellings of an act are of one event: one named participant,
day, spot or number in common, or most words around. Chosen, as the next, on 15 stories of wikinews
(set A of quality/merges_judged.jsonl)."""

ENOUGH_SAID = 1.5
"""The same for what is said, demanded or done again and again: who speaks is not yet what is said."""

_DISPUTED = (About.WHEN, About.WHERE, About.QUANTITY)
_WORDS_OF_MEETING = 0.5  # what is around a meeting is what it is about; that many meetings share
_OTHER_SORT = -0.5


def may_be_one(left: Facts, right: Facts, rare: Rarity) -> bool:
    """Say whether what two tellings of different reports share is enough to join them.

    Where they contradict each other in one thing, all else must show them to be of one event.
    """
    enough = _enough(left, right)
    if enough is None or shared_signs(left, right, rare) >= enough:
        return True
    return any(corroborated(left, right, about, rare) for about in _DISPUTED)


def shared_signs(left: Facts, right: Facts, rare: Rarity) -> float:
    """Return the sum of signs for one event: time, place, number, who, words around, rare words."""
    total = support(left, right, None, rare) + _OTHER_SORT * _on_others(left, right)
    if left.symmetric and right.symmetric:
        total -= max(0.0, words_sign(left, right) - _WORDS_OF_MEETING)
    return round(total, 6)


def _enough(left: Facts, right: Facts) -> float | None:
    """Return how much must be shared; `None` where nothing could be lent."""
    if SPEECH & {left.mention.type, right.mention.type} or left.realm is Realm.DEMAND:
        return ENOUGH_SAID
    if left.symmetric and right.symmetric:
        return ENOUGH
    return ENOUGH if _lends(left) or _lends(right) else None


def _lends(one: Facts) -> bool:
    """Say whether a telling gives a day, a place or a number that would stand for the event."""
    return one.when is not None or one.mention.place is not None or bool(one.mention.quantities)


def _on_others(left: Facts, right: Facts) -> bool:
    """Say whether both tell on whom, and these are neither the same nor of one sort."""
    if not left.recipients or not right.recipients:
        return False
    alike = agreement(left.recipients, right.recipients)
    return alike <= 0 and not same_sort(left.recipients, right.recipients)
