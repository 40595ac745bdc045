"""Which of the positions on one thing are a disagreement of reports, and not our misreading.

Left out are what an outlet has itself brought up to date, what an origin tells in two ways, and positions
that nothing else shows to be about one event.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from rashomon.language.background import rarity
from rashomon.nouns.account import About
from rashomon.nouns.ids import ReportId
from rashomon.nouns.plover import EventType
from rashomon.nouns.readings import Quantity
from rashomon.reconcile.compatibility import precision
from rashomon.reconcile.corroboration import corroborated, same_act
from rashomon.reconcile.positions import Saying, Stand
from rashomon.reconcile.repeated import two_alike
from rashomon.reconcile.rivals import rival_actors
from rashomon.reconcile.told_events import Setting

V = TypeVar("V")

_GROWING = frozenset({EventType.ASSAULT, EventType.COERCE})
"""Acts whose dead, hurt and held are counted again as days pass."""
_READ = 1000  # code points of a sentence that are read
_RUNNING = re.compile(
    r"\bso far\b|\btoll\b|\balready\b"
    r"|\b(?:have|has) (?:now )?(?:been|died|killed|injured|wounded|displaced|arrested|detained)\b",
    re.I,
)
_MIDWAY = re.compile(
    r"\b(?:since (?:the |this |early |last )?(?:morning|dawn|daybreak|noon|midday|midnight|night|evening)"
    r"|by (?:early |late )?(?:morning|noon|midday|afternoon|evening|nightfall|midnight))\b",
    re.I,
)
_DAYS = 3
"""Days that a report's writing may lie open for its counts to be told from those of other days."""
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
            if any(_two_voices(one, other, setting) and differ(one, other) for other in rivals)
        ]
        if sayings:
            kept.append(replace(stand, sayings=sayings))
    return kept if len(kept) > 1 else []


def _two_voices(one: Saying[V], other: Saying[V], setting: Setting) -> bool:
    """Say whether two sayings are of two origins that no outlet printed both of.

    An outlet that tells a thing in two ways has brought it up to date, whether dates show it or
    not. All that printed an origin count, so that a copy by one more outlet changes nothing.
    """
    if one.origin == other.origin:
        return False
    return setting.printed_by(one.origin).isdisjoint(setting.printed_by(other.origin))


def overtaken(
    left: tuple[ReportId, float], right: tuple[ReportId, float], setting: Setting
) -> bool:
    """Say whether the lower of two counts was surely written before the higher: counts grow."""
    (low, few), (high, many) = sorted((left, right), key=lambda pair: pair[1])
    first, last = setting.written.get(low), setting.written.get(high)
    if few == many or first is None or last is None or first.end is None or last.start is None:
        return False
    return first.end < last.start


def days_may_lie_between(left: ReportId, right: ReportId, setting: Setting) -> bool:
    """Say whether it is open by more than some days when one of two reports was written.

    Where nothing tells when either was, they are taken to be of one time.
    """
    written = [setting.written.get(report) for report in (left, right)]
    return any(when is not None for when in written) and any(
        when is None or precision(when) > _DAYS for when in written
    )


def is_running(sentence: str) -> bool:
    """Say whether a sentence tells a count as it stands by then: "so far", "have been killed".

    >>> is_running("It has killed 12 people."), is_running("It killed 12 people.")
    (True, False)
    """
    return _RUNNING.search(sentence[:_READ]) is not None


def is_midway(sentence: str) -> bool:
    """Say whether a sentence tells a count as it stood within a day: more may have come by its end.

    >>> is_midway("They fired nearly 100 shells since the morning."), is_midway("They fired 120 shells.")
    (True, False)
    """
    return _MIDWAY.search(sentence[:_READ]) is not None


def events_differ(
    about: About, setting: Setting | None = None
) -> Callable[[Saying[V], Saying[V]], bool]:
    """Return the test of whether two tellings of one event, which differ in this, do disagree.

    With a setting given, what days of writing show to have grown since is no disagreement.
    """

    def differ(one: Saying[V], other: Saying[V]) -> bool:
        left, right = one.telling, other.telling
        if left is None or right is None:
            return False
        if about is About.WHO and not rival_actors(left, right):
            return False
        if about in {About.WHEN, About.QUANTITY} and left.realm is not right.realm:
            return False  # what is planned is not what is done, and is told on another day
        if two_alike(left, right, about, setting):
            return False
        if about is About.QUANTITY and not same_act(left, right):
            return False
        if _lower_midway(one, other) or (setting is not None and _has_grown(one, other, setting)):
            return False
        return corroborated(left, right, about, rarity())

    return differ


def _lower_midway(one: Saying[V], other: Saying[V]) -> bool:
    """Say whether the lower of two counts is one within a day."""
    told = []
    for saying in (one, other):
        if not isinstance(saying.value, Quantity) or saying.telling is None:
            return False
        sentence = saying.telling.source.report.cut(saying.telling.mention.sentence)
        told.append((saying.value.low or saying.value.high or 0.0, is_midway(sentence)))
    return min(told)[1]


def _has_grown(one: Saying[V], other: Saying[V], setting: Setting) -> bool:
    """Say whether two sayings are counts of an attack's or a round-up's people, the lower one older.

    Two that go on ("so far") may be of other days where it is open when they were written.
    """
    told = []
    running = True
    for saying in (one, other):
        value, telling = saying.value, saying.telling
        if not isinstance(value, Quantity) or not telling or telling.mention.type not in _GROWING:
            return False
        told.append((saying.report, value.low or value.high or 0.0))
        running = running and is_running(telling.source.report.cut(telling.mention.sentence))
    if running and days_may_lie_between(one.report, other.report, setting):
        return True
    return overtaken(told[0], told[1], setting)


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
