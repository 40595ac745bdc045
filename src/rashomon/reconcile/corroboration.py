"""Whether two tellings that differ in one thing are told of one event by everything else.

Tellings are joined into events on the balance of evidence, and a wrong join looks like a
disagreement: two attacks with two tolls. So a difference is stated only where what is not in
dispute shows by itself that both reports speak of the same event.
"""

import math
from collections.abc import Sequence

from rashomon.language.acts import act_likeness
from rashomon.language.background import Rarity
from rashomon.language.counted import counted_as
from rashomon.nouns.account import About
from rashomon.nouns.places import Place
from rashomon.nouns.times import Grain
from rashomon.reconcile.compatibility import (
    days_apart,
    places_meet,
    precision,
    same_count,
    times_meet,
    whole_country,
)
from rashomon.reconcile.counts import acting, done_to
from rashomon.reconcile.facts import Facts
from rashomon.reconcile.parties import Party, agreement

ENOUGH = 2.0
"""The least sum of signs at which two tellings are surely of one event. Chosen on one half of the
wikinews stories (quality/disagreements_judged.jsonl)."""

_AGREED = 0.6  # the agreement of participants from which they are the same
_RARE = 5.0  # the inverse document frequency from which a shared word for the act tells by itself
_WORDS = 0.4  # the cosine of the words around that counts as one sign
_SOON = 10  # days: a wider time says little of which event it is
_AGAINST = -1.0
_NEAR, _FAR = 2.5, 5.0  # how many times another a number is


def corroborated(left: Facts, right: Facts, about: About, rare: Rarity) -> bool:
    """Say whether what is not in dispute shows two tellings to be of one event."""
    return support(left, right, about, rare) >= ENOUGH


def support(left: Facts, right: Facts, about: About | None, rare: Rarity) -> float:
    """Return the sum of signs that two tellings are of one event, the disputed thing left out."""
    signs = (
        0.0 if about is About.WHEN else _time(left, right),
        0.0 if about is About.WHERE else _place(left, right),
        _nearness(left, right) if about is About.QUANTITY else _amounts(left, right),
        _recipients(left, right) if about is About.WHO else _who(left, right),
        words_sign(left, right),
        _act(left, right, rare),
    )
    return round(math.fsum(signs), 6)


def same_act(left: Facts, right: Facts) -> bool:
    """Say whether the words name one act: what was killed is not counted with what was wounded."""
    return any(act_likeness(one, other) > 0 for one in left.heads for other in right.heads)


def _time(left: Facts, right: Facts) -> float:
    if left.when is None or right.when is None:
        return 0.0
    if not times_meet(left.when, right.when):
        return 2 * _AGAINST if days_apart(left.when, right.when) > 1 else _AGAINST
    if left.when.grain is Grain.DAY and right.when.grain is Grain.DAY:
        return 1.0
    return 0.5 if max(precision(left.when), precision(right.when)) <= _SOON else 0.0


def _place(left: Facts, right: Facts) -> float:
    here, there = left.mention.place, right.mention.place
    if here is None or there is None:
        return 0.0
    if not places_meet(here, there):
        return 2 * _AGAINST
    if whole_country(here) or whole_country(there):
        return 0.25
    return 1.0 if _one_spot(here, there) else 0.5


def _one_spot(left: Place, right: Place) -> bool:
    return left.name.casefold() == right.name.casefold() or (
        left.geonames is not None and left.geonames == right.geonames
    )


def _who(left: Facts, right: Facts) -> float:
    if left.symmetric and right.symmetric:
        alike = agreement(left.everyone, right.everyone)
        return 2 * _side(left.everyone, right.everyone) if alike >= _AGREED else 2 * min(0.0, alike)
    return _side(left.actors, right.actors) + _side(left.recipients, right.recipients)


def _recipients(left: Facts, right: Facts) -> float:
    return _side(left.recipients, right.recipients)


def _side(left: tuple[Party, ...], right: tuple[Party, ...]) -> float:
    alike = agreement(left, right)
    if alike < 0:
        return alike
    if alike < _AGREED and same_sort(left, right):
        return 0.5
    named = any(party.named for party in left) and any(party.named for party in right)
    return (1.0 if named else 0.5) if alike >= _AGREED else 0.0


def same_sort(left: Sequence[Party], right: Sequence[Party]) -> bool:
    """Say whether both are nameless ones of one sort: "protesters", "31 people"."""
    ours = {counted_as(party.keys[-1]) for party in left if party.keys and not party.named}
    theirs = {counted_as(party.keys[-1]) for party in right if party.keys and not party.named}
    return bool(ours & theirs)


def _amounts(left: Facts, right: Facts) -> float:
    counts = [
        (one, other)
        for one in left.mention.quantities
        for other in right.mention.quantities
        if same_count(one, other)
    ]
    same = any((one.low, one.high) == (other.low, other.high) for one, other in counts)
    return 1.0 if same else 0.5 * _AGAINST * bool(counts)


def _nearness(left: Facts, right: Facts) -> float:
    pairs = [
        (one.low or one.high or 0.0, other.low or other.high or 0.0)
        for counts in (done_to, acting)
        for one in counts(left)
        for other in counts(right)
        if same_count(one, other)
    ]
    return max((nearness(*pair) for pair in pairs), default=0.0)


def nearness(left: float, right: float) -> float:
    """Return the sign that two numbers are counts of one thing: such counts are seldom far apart.

    >>> nearness(19, 21), nearness(4, 12), nearness(9, 197)
    (0.5, 0.0, -0.5)
    """
    small, large = sorted((left, right))
    if small <= 0:
        return 0.0
    ratio = large / small
    return 0.5 if ratio <= _NEAR else 0.5 * _AGAINST if ratio >= _FAR else 0.0


def words_sign(left: Facts, right: Facts) -> float:
    """Return the sign of the words around: at most 1.5, and 1 more for shared quoted words."""
    alike = math.fsum(
        left.words[key] * right.words[key] for key in left.words if key in right.words
    )
    return min(1.5, alike / _WORDS) + 1.0 * (len(left.quoted & right.quoted) >= 2)


def _act(left: Facts, right: Facts, rare: Rarity) -> float:
    shared = [key for key in left.heads if key in right.heads]
    return 0.5 if any(rare.idf(key) >= _RARE for key in shared) else 0.0
