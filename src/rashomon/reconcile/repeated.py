"""Whether two tellings that differ may be of two events: of one that happened again, or of two alike."""

import re

from rashomon.language.background import rarity
from rashomon.nouns.account import About
from rashomon.nouns.plover import EventType
from rashomon.reconcile.amounts import told_alike
from rashomon.reconcile.compatibility import days_apart, places_meet, same_count, times_meet
from rashomon.reconcile.corroboration import same_sort, support, words_sign
from rashomon.reconcile.counts import done_to
from rashomon.reconcile.exclusions import SPEECH
from rashomon.reconcile.facts import Facts, Realm
from rashomon.reconcile.parties import agreement
from rashomon.reconcile.surroundings import numbers_beside_times, other_spots
from rashomon.reconcile.told_events import Setting

SURE = 3.5
"""The least sum of signs at which two meetings on two days are one: the same parties meet often."""
_ONE_MATTER = 1.0
"""The least sign of the words around at which what is agreed or talked about is one matter."""
_SAME_WORDS = 1.5  # the same where a report does not say who was attacked
_AGAIN = re.compile(
    r"\b(?:again|anew|once more|another|renewed|resum(?:ed?|ing))\b"
    r"|\b(?:second|third|fourth|fifth|sixth|seventh)\s(?:straight\s|consecutive\s|successive\s)?"
    r"(?!largest|biggest|most|term|quarter|half|person|city|world|floor|time zone)[a-z]{3,}"
    r"|\b(?:final|last|next|further|fresh|new|more)\s(?:\S{1,20}\s)?(?:days?|rounds?|sessions?|meetings?|talks)\b",
    re.I,
)
_READ = 1000  # code points of a sentence that are read


def happens_again(sentence: str) -> bool:
    """Say whether a sentence tells of one of several times: "a second day of talks".

    >>> happens_again("They met for a second day of talks."), happens_again("They met on Friday.")
    (True, False)
    """
    return _AGAIN.search(sentence[:_READ]) is not None


def two_alike(left: Facts, right: Facts, about: About, setting: Setting | None) -> bool:
    """Say whether tellings that differ in one thing may well be of two events.

    They may where they differ in another thing too: other dead on another day are another attack.
    """
    if about is About.WHEN and _again_or_often(left, right, setting):
        return True
    if about is not About.WHEN and _on_other_days(left, right):
        return True
    if about is About.WHERE:
        return _on_other_matters(left, right) or _other_counts(left, right)
    if _elsewhere(left, right) or (about is About.WHO and _other_victims(left, right)):
        return True
    return about is not About.QUANTITY and _other_counts(left, right)


def _on_other_days(left: Facts, right: Facts) -> bool:
    if left.when is None or right.when is None:
        return False
    return not times_meet(left.when, right.when)


def _elsewhere(left: Facts, right: Facts) -> bool:
    here, there = left.mention.place, right.mention.place
    if here is not None and there is not None and not places_meet(here, there):
        return True
    ours, theirs = ((_sentence(one), one.source.report.text) for one in (left, right))
    return other_spots(ours, theirs)


def _sentence(one: Facts) -> str:
    return one.source.report.cut(one.mention.sentence)


def _on_other_matters(left: Facts, right: Facts) -> bool:
    """Say whether what is agreed or talked about need not be one matter: "a deal" is struck often."""
    said = {left.mention.type, right.mention.type} & (SPEECH | {EventType.CONSULT})
    return bool(said) and words_sign(left, right) < _ONE_MATTER


def _other_victims(left: Facts, right: Facts) -> bool:
    """Say whether the attacked need not be the same: of other sorts, or in other numbers."""
    if left.recipients and right.recipients:
        alike = agreement(left.recipients, right.recipients)
        if alike <= 0 and not same_sort(left.recipients, right.recipients):
            return True
    elif words_sign(left, right) < _SAME_WORDS:
        return True
    ours, theirs = (
        numbers_beside_times(one.source.read, one.mention.sentence) for one in (left, right)
    )
    return bool(ours and theirs) and not ours & theirs


def _other_counts(left: Facts, right: Facts) -> bool:
    """Say whether what both count they count otherwise."""
    pairs = [
        (one, other) for one in done_to(left) for other in done_to(right) if same_count(one, other)
    ]
    return bool(pairs) and not any(
        told_alike(
            one, other, (left.source.report.cut(one.span), right.source.report.cut(other.span))
        )
        for one, other in pairs
    )


def _again_or_often(left: Facts, right: Facts, setting: Setting | None) -> bool:
    if happens_again(_sentence(left)) or happens_again(_sentence(right)):
        return True
    return left.symmetric and _meet_again(left, right, setting)


def _meet_again(left: Facts, right: Facts, setting: Setting | None) -> bool:
    """Say whether two meetings on two days may be two, as who meets meets again."""
    held = left.realm is right.realm is Realm.ACTUAL
    if held and left.when and right.when and days_apart(left.when, right.when) > 1:
        return True
    if support(left, right, About.WHEN, rarity()) < SURE:
        return True
    return setting is not None and (
        _tells_day_of(left, right, setting) or _tells_day_of(right, left, setting)
    )


def _tells_day_of(one: Facts, other: Facts, setting: Setting) -> bool:
    """Say whether a report tells of a day the other dates the meeting to, of whatever."""
    times = (setting.times.get(time.span) for time in one.source.read.reading.times)
    day = other.when
    return day is not None and any(
        when is not None and (when.start, when.end) == (day.start, day.end) for when in times
    )
