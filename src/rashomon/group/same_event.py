"""How likely it is that two reports tell one story, with the reasons."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from rashomon.group.candidates import Profile, days_between
from rashomon.nouns.options import GroupOptions


@dataclass(frozen=True, slots=True)
class Likeness:
    """The score of one pair, in [0, 1] (a similarity, not a probability), and why."""

    score: float
    reasons: tuple[str, ...]


def same_event(left: Profile, right: Profile, options: GroupOptions) -> Likeness:
    """Return how alike two reports are in words and names, lowered by the days between them.

    Within `options.window_days` the days cost nothing; beyond, the score falls by half for each
    further `options.half_life_days`: a story may run on, a like story next month is another one.
    """
    words_alike = dot(left.terms, right.terms)
    names_alike = dot(left.names, right.names)
    if left.names and right.names:
        alike = (1 - options.name_share) * words_alike + options.name_share * names_alike
    else:
        alike = words_alike
    days = days_between(left, right)
    if days is not None and days > options.window_days:
        alike *= 0.5 ** ((days - options.window_days) / options.half_life_days)
    return Likeness(round(alike, 6), _reasons(left, right, days))


def dot(left: Mapping[str, float], right: Mapping[str, float]) -> float:
    """Return the inner product of two sparse vectors; the same to the last bit either way round."""
    shared = left.keys() & right.keys()
    return math.fsum(left[key] * right[key] for key in shared)


def _reasons(left: Profile, right: Profile, days: int | None) -> tuple[str, ...]:
    reasons = [f"shared words: {', '.join(_heaviest(left.terms, right.terms))}"]
    names = _heaviest(left.names, right.names)
    if names:
        reasons.append(f"shared names: {', '.join(names)}")
    if days is not None:
        reasons.append(f"written at least {days} days apart" if days else "written about one time")
    return tuple(reasons)


def _heaviest(left: Mapping[str, float], right: Mapping[str, float]) -> list[str]:
    weights = {key: left[key] * right[key] for key in left.keys() & right.keys()}
    return sorted(weights, key=lambda key: (-weights[key], key))[:5]
