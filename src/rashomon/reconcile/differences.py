"""Which of the positions on one thing are a disagreement of reports, and not our misreading.

Left out are what an outlet has itself brought up to date, what an origin tells in two ways, and positions
that nothing else shows to be about one event.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from rashomon.language.background import rarity
from rashomon.nouns.account import About
from rashomon.reconcile.corroboration import corroborated, same_act
from rashomon.reconcile.positions import Saying, Stand
from rashomon.reconcile.rivals import rival_actors
from rashomon.reconcile.told_events import Setting

V = TypeVar("V")

_RIVALS = 200
"""Sayings of one other position that each is held against: a bound on time."""


def at_odds(
    found: Sequence[Stand[V]],
    differ: Callable[[Saying[V], Saying[V]], bool],
    setting: Setting,
) -> list[Stand[V]]:
    """Return the positions that disagree, each with the sayings that do; none where nothing does.

    `differ` says of two sayings of two origins whether they cannot both be right.
    """
    current = _single_minded(_up_to_date(found, setting))
    kept: list[Stand[V]] = []
    for stand in current:
        rivals = [s for other in current if other is not stand for s in other.sayings[:_RIVALS]]
        sayings = [
            one
            for one in stand.sayings
            if any(one.origin != other.origin and differ(one, other) for other in rivals)
        ]
        if sayings:
            kept.append(replace(stand, sayings=sayings))
    return kept if len(kept) > 1 else []


def events_differ(about: About) -> Callable[[Saying[V], Saying[V]], bool]:
    """Return the test of whether two tellings of one event, which differ in this, do disagree."""

    def differ(one: Saying[V], other: Saying[V]) -> bool:
        left, right = one.telling, other.telling
        if left is None or right is None:
            return False
        if about is About.WHO and not rival_actors(left, right):
            return False
        if about is About.QUANTITY and not same_act(left, right):
            return False
        return corroborated(left, right, about, rarity())

    return differ


def _up_to_date(found: Sequence[Stand[V]], setting: Setting) -> list[Stand[V]]:
    """Leave out what another report of the same outlet or origin tells otherwise later."""
    latest: list[dict[str, date]] = [{} for _ in found]
    for number, stand in enumerate(found):
        for saying in stand.sayings:
            when = setting.written.get(saying.report)
            if when is not None and when.start is not None:
                for teller in _tellers(saying, setting):
                    latest[number][teller] = max(when.start, latest[number].get(teller, date.min))
    kept = []
    for number, stand in enumerate(found):
        others = latest[:number] + latest[number + 1 :]
        sayings = [one for one in stand.sayings if not _replaced(one, others, setting)]
        kept.append(replace(stand, sayings=sayings))
    return kept


def _tellers(saying: Saying[V], setting: Setting) -> tuple[str, str]:
    """Return who speaks: the outlet of the report, where one is known, and its origin."""
    outlet = setting.outlets.get(saying.report)
    origin = f"origin {saying.origin}"
    return (f"outlet {outlet.casefold()}" if outlet else origin), origin


def _replaced(one: Saying[V], others: Sequence[Mapping[str, date]], setting: Setting) -> bool:
    """Say whether its outlet or origin was surely writing another position later."""
    when = setting.written.get(one.report)
    if when is None or when.end is None:
        return False
    return any(
        other.get(teller, date.min) > when.end
        for other in others
        for teller in _tellers(one, setting)
    )


def _single_minded(found: Sequence[Stand[V]]) -> list[Stand[V]]:
    """Leave out origins that hold two positions: which of them they mean here is not clear."""
    holders: dict[str, set[int]] = {}
    for number, stand in enumerate(found):
        for saying in stand.sayings:
            holders.setdefault(saying.origin, set()).add(number)
    return [
        replace(
            stand,
            sayings=[saying for saying in stand.sayings if len(holders[saying.origin]) == 1],
        )
        for stand in found
    ]
