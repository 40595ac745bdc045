"""Which times, places and amounts can be one: "next month" and "June 16", "over 50" and "60"."""

import math
from datetime import date

from rashomon.language.counted import counted_as
from rashomon.nouns.places import Place
from rashomon.nouns.readings import Quantity
from rashomon.nouns.times import When

MONEY = "money"
"""What a sum of money counts; its unit is the currency."""
SPREAD_KM = 60.0
"""Two points further apart than this, and in no larger place, are two places."""


def days_apart(left: When, right: When) -> int:
    """Return how many days lie between two times at least; 0 where they overlap."""
    gaps = [0]
    for one, other in ((left, right), (right, left)):
        if one.end is not None and other.start is not None:
            gaps.append((other.start - one.end).days)
    return max(gaps)


def times_meet(left: When, right: When) -> bool:
    """Say whether two times have a day in common."""
    return days_apart(left, right) == 0


def within(inner: When, outer: When) -> bool:
    """Say whether the outer time holds every day of the inner one."""
    early = outer.start is None or (inner.start is not None and outer.start <= inner.start)
    return early and (outer.end is None or (inner.end is not None and inner.end <= outer.end))


def precision(when: When) -> int:
    """Return how many days a time spans; an open end counts as very many."""
    if when.start is None or when.end is None:
        return (date.max - date.min).days
    return (when.end - when.start).days + 1


def places_meet(left: Place, right: Place) -> bool:
    """Say whether one place can be the other, or lie in it."""
    if left.geonames is not None and left.geonames == right.geonames:
        return True
    if left.name.casefold() == right.name.casefold():
        return True  # one name put on two spots of the map is our doubt, not the reports'
    if left.country is None or right.country is None:
        return True
    if left.country != right.country:
        return False
    if whole_country(left) or whole_country(right):
        return True
    if None in (left.lat, left.lon, right.lat, right.lon):
        return True
    return distance_km(left, right) <= SPREAD_KM


def whole_country(place: Place) -> bool:
    """Say whether a place is a country, or so vague that it is no smaller."""
    return place.admin1 is None


def distance_km(left: Place, right: Place) -> float:
    """Return the great-circle distance of two places with coordinates (haversine, 6371 km)."""
    one, other = math.radians(left.lat or 0.0), math.radians(right.lat or 0.0)
    across = math.radians((right.lon or 0.0) - (left.lon or 0.0))
    part = math.sin((other - one) / 2) ** 2
    part += math.cos(one) * math.cos(other) * math.sin(across / 2) ** 2
    return 2 * 6371.0 * math.asin(min(1.0, math.sqrt(part)))


def same_count(left: Quantity, right: Quantity) -> bool:
    """Say whether two quantities count the same sort of thing: the last word of what is counted.

    Money and measures of time count the same in one unit only.
    """
    ours, theirs = left.of.casefold().split(), right.of.casefold().split()
    if not ours or not theirs:
        return False
    if MONEY in (ours[-1], theirs[-1]):
        return ours[-1] == theirs[-1] and left.unit == right.unit
    return counted_as(ours[-1]) == counted_as(theirs[-1])


def amounts_meet(left: Quantity, right: Quantity) -> bool:
    """Say whether two amounts can be one: "at least 40" and "more than 50" can."""
    for one, other in ((left, right), (right, left)):
        if one.high is not None and other.low is not None and other.low > one.high:
            return False
    return True
