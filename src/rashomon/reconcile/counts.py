"""What a telling counts: what its act is done to, and how many do it ("About 200 miners marched")."""

import re
from collections.abc import Iterator

from rashomon.language.measures import measures
from rashomon.nouns.plover import EventType
from rashomon.nouns.readings import Quantity
from rashomon.nouns.spans import Span
from rashomon.reconcile.exclusions import SPEECH
from rashomon.reconcile.facts import Facts

_CROWD = re.compile(
    r"(?:(?:an?|the)\s)?(?:[a-z]{2,12}\s)?(?:crowds?|groups?|bands?|columns?|processions?|total|fleet|gang)\sof\s",
    re.I,
)
_NO_ACT_OF_MANY = SPEECH | {EventType.CONSULT}
"""Acts in which those counted are seldom all who act: "three senators said"."""


def done_to(one: Facts) -> tuple[Quantity, ...]:
    """Return the counts and amounts that the act itself names."""
    return one.mention.quantities


def acting(one: Facts) -> tuple[Quantity, ...]:
    """Return how many act, where the words for those who act begin with a count of them."""
    if one.mention.type in _NO_ACT_OF_MANY:
        return ()
    spans = {span for actor in one.mention.actors for span in actor.spans}
    told = sorted(span for span in spans if one.mention.sentence.contains(span))
    return tuple(quantity for span in told for quantity in _counted(one, span))


def _counted(one: Facts, span: Span) -> Iterator[Quantity]:
    text = one.source.report.text
    crowd = _CROWD.match(text, span.start, span.end)
    first = crowd.end() if crowd else span.start
    for measure in measures(text, span.start, span.end):
        if measure.start == first and not measure.part and not measure.of.startswith("money"):
            words = text[measure.start : measure.end].split()
            counted = Span(span.report, measure.start, measure.end)
            yield Quantity(
                of=words[-1], low=measure.low, high=measure.high, unit=measure.of, span=counted
            )
