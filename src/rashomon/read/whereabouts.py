"""Which place of its name a toponym means, from all the toponyms of one report together.

Each name starts with the shares its places have by size alone; names then support each other where
their places share a state, a country or a neighbourhood, each in proportion to its share (so that
"Paris", "Berlin" and "Moscow", which all name towns in Ohio too, do not talk each other into Ohio).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import log10

from rashomon.language.gazetteer import Spot
from rashomon.language.lexicon import TermKind, term_of

# Chosen on LGL (quality/places.py), and on what world news (wikinews) was seen to get wrong.
_ROUNDS = 3
_MOST = 40  # candidates of one name at most, the largest first: "San Antonio" has hundreds
_SHARP = 0.5  # how fast a share falls with weight: 10 ** (-_SHARP * difference)
_STATE, _LAND, _CLOSE = 2.5, 0.7, 2.0  # what one sure name of the same state, country, nearby adds
_STATE_MOST, _LAND_MOST, _CLOSE_MOST = 1.5, 2.0, 4.0
_LOCAL = 0.3  # share of all names from which on those of a state make the report one of that state
_SIZES = {"country": 8.0, "state": 7.0, "area": 7.0, "province": 5.0, "county": 3.5}
_FAMOUS, _FAME = 1_000_000, 0.7  # people; what such a city is worth besides its size
_CAPITAL, _CAPITAL_LEAST = 1.0, 20_000  # the same of a country's capital of so many people
_COUNTY = -1.0  # people speak of a county less than of a city of its size
_GIANT, _DWARF = (
    100_000,
    0.15,
)  # people; beside a namesake so large, a town this part of it is small
_DWARF_LAND = 0.3  # and that its country is spoken of says this part for it
_ASKED_AT_HOME = 3.0  # names of its state that a capital's small namesake needs in the same country
_RENOWN = 10**8  # people that a country counts for
_UNITS = frozenset({"state", "province"})
_TOWNS = frozenset({"city", "county"})
_MARGIN = 0.02  # tenfold size weighs 1: two places nearer than this in weight are a toss-up

Key = tuple[str, ...]
_ALL: Key = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """A name as spelt and its candidate places; `sure` when the words around it leave only one."""

    words: str
    spots: tuple[Spot, ...]
    sure: bool = False


def settle(choices: Sequence[Choice]) -> dict[str, Spot]:
    """Return the place of every name for which one stands out; names must differ.

    A name is left out when it has no candidate, or two far apart weigh nearly the same.
    """
    spots = {one.words: one.spots if one.sure else one.spots[:_MOST] for one in choices}
    weights = {words: [_size(spot) for spot in found] for words, found in spots.items()}
    for _ in range(_ROUNDS):
        shares = {words: _shares(cast) for words, cast in weights.items()}
        support = _support(spots, shares)
        weights |= {
            words: _weigh(found, shares[words], support)
            for words, found in spots.items()
            if len(found) > 1
        }
    settled = {words: _heaviest(found, weights[words]) for words, found in spots.items()}
    return {words: spot for words, spot in settled.items() if spot is not None}


def _size(spot: Spot) -> float:
    if spot.kind != "city" and not (spot.kind == "county" and spot.population):
        return _SIZES[spot.kind]
    size = log10(spot.population + 10.0)
    if spot.kind == "county":
        return size + _COUNTY
    if _is_capital(spot):
        return size + _CAPITAL
    return size + (_FAME if spot.population >= _FAMOUS else 0.0)


@cache
def _is_capital(spot: Spot) -> bool:
    term = term_of(spot.name)
    capital = term is not None and term.kind is TermKind.CAPITAL and term.country == spot.country
    return capital and spot.population >= _CAPITAL_LEAST


def _shares(weights: Sequence[float]) -> list[float]:
    """Return what part of a name each of its places has, the sum 1."""
    if not weights:
        return []
    top = max(weights)
    raw = [10.0 ** (_SHARP * (weight - top)) for weight in weights]
    total = sum(raw)
    return [part / total for part in raw]


def _keys(spot: Spot) -> tuple[Key, ...]:
    """Return what a place has in common with others: its country, its state, its cell of a degree."""
    land = spot.country or ""
    state = spot.name if spot.kind in _UNITS else spot.admin1
    keys: list[Key] = [(land,)] if land else []
    if state:
        keys.append((land, state))
    if spot.kind in _TOWNS:
        keys.append(("cell", str(round(spot.lat)), str(round(spot.lon))))
    return tuple(keys)


@cache
def _cells(row: int, column: int) -> tuple[Key, ...]:
    """Return the cell of a degree that a place is in, and the eight around it."""
    return tuple(
        ("cell", str(row + up), str(column + right)) for up in (-1, 0, 1) for right in (-1, 0, 1)
    )


def _support(
    spots: Mapping[str, Sequence[Spot]], shares: Mapping[str, Sequence[float]]
) -> dict[Key, float]:
    """Return how much all names together speak for each country, state and cell."""
    support: dict[Key, float] = {_ALL: float(sum(bool(found) for found in spots.values()))}
    for words in sorted(spots):
        for spot, share in zip(spots[words], shares[words], strict=True):
            for key in _keys(spot):
                support[key] = support.get(key, 0.0) + share
    return support


def _weigh(
    spots: Sequence[Spot], shares: Sequence[float], support: Mapping[Key, float]
) -> list[float]:
    """Return the weight of each place of a name: its size and what the other names say for it."""
    own: dict[Key, float] = {}
    for spot, share in zip(spots, shares, strict=True):
        for key in _keys(spot):
            own[key] = own.get(key, 0.0) + share
    top = max((_renown(spot) for spot in spots), default=0)
    seats = {spot.country for spot in spots if spot.kind == "city" and _is_capital(spot)}
    weights = []
    for spot in spots:
        dwarf = _is_dwarf(spot, top)
        asked = _ASKED_AT_HOME if dwarf and spot.country in seats else 1.0
        told = _told(spot, own, support, _DWARF_LAND if dwarf else 1.0, asked)
        weights.append(_size(spot) + told)
    return weights


def _renown(spot: Spot) -> int:
    return _RENOWN if spot.kind == "country" else spot.population


def _is_dwarf(spot: Spot, top: int) -> bool:
    """Say whether a town is small beside a namesake, so that "Geneva" needs more than "the U.S."."""
    return spot.kind in _TOWNS and top >= _GIANT and spot.population < _DWARF * top


def _told(
    spot: Spot,
    own: Mapping[Key, float],
    support: Mapping[Key, float],
    land_share: float,
    asked: float,
) -> float:
    """Return what the other names say for a place; `asked` of its state count in full."""

    def others(key: Key) -> float:
        return max(support.get(key, 0.0) - own.get(key, 0.0), 0.0)

    land = spot.country or ""
    state = spot.name if spot.kind in _UNITS else spot.admin1
    told = _LAND * min(others((land,)), _LAND_MOST) * land_share
    if state:
        here = others((land, state))
        local = min(1.0, here / max(_LOCAL * (support[_ALL] - 1.0), asked))
        told += _STATE * local * min(here, _STATE_MOST)
    if spot.kind in _TOWNS:
        near = sum(map(others, _cells(round(spot.lat), round(spot.lon))))
        told += _CLOSE * min(near, _CLOSE_MOST)
    return told


def _heaviest(spots: Sequence[Spot], weights: Sequence[float]) -> Spot | None:
    """Return the place that weighs most, `None` when one far from it weighs nearly as much."""
    if not spots:
        return None
    order = sorted(range(len(spots)), key=lambda place: (-weights[place], place))
    best = spots[order[0]]
    for place in order[1:4]:
        rival = spots[place]
        apart = abs(rival.lat - best.lat) + abs(rival.lon - best.lon) > 2.0
        if apart and weights[order[0]] - weights[place] < _MARGIN:
            return None
    return best
