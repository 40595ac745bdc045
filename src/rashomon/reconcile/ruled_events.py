"""What people decided of events: some become one, one becomes two. All others stay as they were."""

from collections import defaultdict
from collections.abc import Sequence

from rashomon.language.linkage import connected
from rashomon.language.parting import Scores, parted
from rashomon.nouns.ids import ReportId
from rashomon.nouns.spans import Span
from rashomon.nouns.verdicts import Decided, SpanPair
from rashomon.reconcile.facts import Facts

Numbers = list[int]


def ruled_groups(
    groups: Sequence[Numbers], facts: Sequence[Facts], decided: Decided, alike: Scores
) -> list[Numbers]:
    """Return groups of numbers of tellings as decided, each sorted.

    Groups of which any two tellings are decided to be of one event become one, whole. One that then
    holds two tellings decided to be of two is parted: each other telling goes where it is liker to
    go, and tellings decided to be of one event stay together. `alike` are likenesses of tellings.
    """
    if not (decided.same_events or decided.other_events):
        return [list(group) for group in groups]
    found = _Triggers(facts)
    same, other = found.pairs(decided.same_events), found.pairs(decided.other_events)
    home = {number: place for place, group in enumerate(groups) for number in group}
    joined = connected(len(groups), [(home[one], home[two]) for one, two in same])
    whole = [
        sorted(number for place in places for number in groups[place]) for places in joined.values()
    ]
    parts = (part for group in whole for part in parted(group, same, other, alike))
    return sorted(parts)


class _Triggers:
    """Tellings by the words that tell them; other bounds of the same words are found too."""

    def __init__(self, facts: Sequence[Facts]) -> None:
        self._of: dict[ReportId, list[tuple[Span, int]]] = defaultdict(list)
        for number, one in enumerate(facts):
            self._of[one.mention.trigger.report].append((one.mention.trigger, number))

    def pairs(self, spans: Sequence[SpanPair]) -> list[tuple[int, int]]:
        """Return pairs of tellings; a pair of which one is not told (any more) is left out."""
        ends = [(self._at(one), self._at(two)) for one, two in spans]
        return [(one, two) for one, two in ends if one is not None and two is not None]

    def _at(self, span: Span) -> int | None:
        near = [(at, number) for at, number in self._of[span.report] if at.overlaps(span)]
        if not near:
            return None
        return max(near, key=lambda pair: (_shared(pair[0], span), -pair[1]))[1]


def _shared(left: Span, right: Span) -> int:
    return min(left.end, right.end) - max(left.start, right.start)
