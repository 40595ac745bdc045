"""Trigger -> how long the act is to last: "extended by five years", "a 72-hour truce"."""

from collections.abc import Iterator

from rashomon.language.parses import Parse
from rashomon.nouns.readings import Quantity
from rashomon.read.phrases import children, word
from rashomon.read.quantities import bounds
from rashomon.read.scene import Scene

_UNITS = frozenset({"year", "month", "week", "day", "hour", "decade"})
_LASTING = frozenset(
    "extend prolong renew lengthen shorten suspend ban bar jail imprison sentence postpone delay"
    " freeze lease deploy extension prolongation renewal lengthening suspension moratorium truce"
    " ceasefire cease-fire pause sentence term mandate lease postponement delay imprisonment"
    " detention embargo curfew blockade deadline visa mission".split()
)
"""Words for what lasts, or is made to last longer or shorter, by an amount of time."""

_PREPOSITIONS = frozenset({"by", "for", "of", "to"})
_STEPS = 6  # heads climbed from a phrase to what lasts, and from there to the trigger


def find_durations(scene: Scene, trigger: int, others: frozenset[int]) -> tuple[Quantity, ...]:
    """Return how long what a trigger names or brings about is to last, in text order.

    Only with a word for what lasts: "for three years" after other words may be how long ago.
    """
    parse = scene.parse
    found = []
    for numeral, unit, last in _measures(parse, trigger):
        if last is not None and _within(parse, last, trigger, others):
            low, high, first = bounds(parse, numeral)
            if low is None and high is None:
                continue
            name = word(parse, unit)
            span = scene.span(first, unit + 1)
            found.append(Quantity(of=f"{name}s", low=low, high=high, unit=name, span=span))
    return tuple(found)


def _measures(parse: Parse, trigger: int) -> Iterator[tuple[int, int, int | None]]:
    """Yield each measure of time in the trigger's sentence: numeral, unit, and what lasts so long."""
    first, last = next((s for s in parse.sentences if s[0] <= trigger < s[1]), (0, 0))
    for unit in range(first, last):
        if word(parse, unit) not in _UNITS:
            continue
        for numeral in children(parse, unit, "nummod"):
            yield numeral, unit, _lasting(parse, unit)


def _lasting(parse: Parse, unit: int) -> int | None:
    """Return the word for what lasts that a measure of time belongs to."""
    token = parse.tokens[unit]
    if (
        token.dep in {"compound", "npadvmod", "nmod", "amod"}
        and parse.tokens[unit - 1].text in "-‑–"
    ):
        return token.head if word(parse, token.head) in _LASTING else None
    head = parse.tokens[token.head]
    if token.dep != "pobj" or head.text.casefold() not in _PREPOSITIONS:
        return None
    place = head.head
    for _ in range(_STEPS):
        if word(parse, place) in _LASTING:
            return place
        if parse.tokens[place].pos == "VERB" or parse.tokens[place].head == place:
            return None
        place = parse.tokens[place].head
    return None


def _within(parse: Parse, place: int, trigger: int, others: frozenset[int]) -> bool:
    """Say whether a word is the trigger or hangs on it, no other trigger between."""
    for _ in range(_STEPS):
        if place == trigger:
            return True
        if place in others or parse.tokens[place].head == place:
            return False
        place = parse.tokens[place].head
    return False
