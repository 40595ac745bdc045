"""Where a telling says it was, also where the reading tied the place to another word of its clause."""

import re
from collections.abc import Sequence
from dataclasses import replace

from rashomon.nouns.places import Place
from rashomon.nouns.spans import Span
from rashomon.reconcile.compatibility import whole_country
from rashomon.reconcile.events import Group
from rashomon.reconcile.facts import CLAUSE, Facts
from rashomon.reconcile.positions import Stand
from rashomon.reconcile.surroundings import places_in
from rashomon.reconcile.values import Origins, actor_spans, place_stands

_IN = re.compile(r"\b(?:in|at|near|outside)\s(?:the\s(?:[a-z]{2,16}\s){1,2}of\s)?$", re.I)
_BEFORE = 40  # code points before a name in which the word that says "where" stands
_REACH = 160  # code points after an act in which its clause names where it was


def told_places(group: Group, origins: Origins) -> list[Stand[Place]]:
    """Return the positions on where it was, strongest first.

    A place that stands in the act's clause alone, not read as the act's, counts only against
    reports that name it nowhere, and where its own names no other position's.
    """
    found = place_stands(group, origins, told_place)
    kept = []
    for stand in found:
        others = [other.value.name for other in found if other is not stand]
        sayings = [
            one
            for one in stand.sayings
            if one.telling is None
            or one.telling.mention.place is not None
            or not any(name in one.telling.source.report.text for name in others)
        ]
        kept.append(replace(stand, sayings=sayings))
    return kept


def told_place(one: Facts) -> Place | None:
    """Return the place read with an act, else the only one its clause names after it."""
    mention = one.mention
    if mention.place is not None:
        return mention.place
    sentence = one.source.sentence_at(mention.trigger)
    if sentence is None:
        return None
    named = [place for place in places_in(one.source.read, sentence) if not whole_country(place)]
    if len(named) != 1:
        return None
    inside = [span for span in named[0].spans if sentence.span.contains(span)]
    return replace(named[0], spans=(inside[0],)) if _after(one, inside) else None


def _after(one: Facts, inside: Sequence[Span]) -> bool:
    """Say whether "in" and the name follow the act, no clause ends between, and nobody bears it."""
    span, text = inside[0], one.source.report.text
    first = one.mention.trigger.end
    if len(inside) != 1 or not first < span.start <= first + _REACH:
        return False
    taken = (*actor_spans(one.mention), *(s for each in one.mention.recipients for s in each.spans))
    if any(span.overlaps(other) for other in taken):
        return False
    between = text[first : span.start]
    return CLAUSE.search(between) is None and _IN.search(between[-_BEFORE:]) is not None
